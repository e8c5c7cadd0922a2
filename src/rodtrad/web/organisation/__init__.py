"""Organisations, their departments, the people in them and what each may do."""
