"""Every write about contracts."""
