"""What of the engine the contracts' pages use."""
