"""What of the engine the needs in the web use: data sets, breakdowns, flows, and how they are shown."""
