"""Pages about how the work is led."""
