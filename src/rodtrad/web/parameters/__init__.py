"""The catalogue of values with sources, and the organisation's own in its place."""
