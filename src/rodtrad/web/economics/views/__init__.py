"""The pages of the economics."""
