"""The pages of calls, ideas and applications."""
