"""Calls for applications: forms and criteria, ideas, and applications until they are complete."""
