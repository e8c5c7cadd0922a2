"""Settings, addresses and the template environment."""
