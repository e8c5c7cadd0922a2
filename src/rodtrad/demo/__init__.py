"""The demonstration: real public data written as investment documents, shipped with the package."""
