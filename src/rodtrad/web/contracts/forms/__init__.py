"""The forms of the contracts' pages."""
