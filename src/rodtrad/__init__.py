"""Rödtråd: social investments as one thread, from need to verdict."""

__version__ = "0.1.0"
