"""Labels instead of names for a blind review: the order says nothing of who applied or when."""

from collections.abc import Sequence


def blind_labels(applications: Sequence[str], secret: str) -> dict[str, str]:
    """Application → "A", "B", …, "Z", "AA" in an order that only `secret` (kept by the call) decides. Same input, same labels."""
    raise NotImplementedError
