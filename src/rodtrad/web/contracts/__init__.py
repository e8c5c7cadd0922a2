"""Outcome contracts: written, signed, measured, determined and paid."""
