"""What of the engine the choice uses."""
