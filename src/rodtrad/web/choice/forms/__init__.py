"""The forms of the choice."""
