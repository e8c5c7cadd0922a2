"""The contracts' pages."""
