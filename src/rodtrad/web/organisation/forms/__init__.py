"""The forms: a person's own details, who takes part, departments and partners."""
