"""Pages about people, departments and partners."""
