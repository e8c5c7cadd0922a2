"""The pages of the choice."""
