"""What every page shares: look, parts, log of events, numbers, errors."""
