"""The parts of the final report, in the order of the method: each takes the case and gives blocks."""
