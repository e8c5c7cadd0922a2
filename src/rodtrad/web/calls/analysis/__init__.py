"""What the engine says of forms, criteria, rules and answers; plain values in and out."""
