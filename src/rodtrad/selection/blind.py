"""Labels instead of names for a blind review: the order says nothing of who applied or when."""

import hashlib
import hmac
from collections.abc import Sequence
from string import ascii_uppercase


def blind_labels(applications: Sequence[str], secret: str) -> dict[str, str]:
    """Application → "A", "B", …, "Z", "AA" in an order that only `secret` (kept by the call) decides. Same input, same labels.

    A further application moves the others' labels: make them when the call has closed.
    """
    in_order = sorted(applications, key=lambda each: hmac.digest(secret.encode(), each.encode(), hashlib.sha256))
    return {application: _letters(number) for number, application in enumerate(in_order)}


def _letters(number: int) -> str:
    more, last = divmod(number, len(ascii_uppercase))
    return (_letters(more - 1) if more else "") + ascii_uppercase[last]
