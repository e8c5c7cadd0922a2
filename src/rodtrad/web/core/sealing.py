"""Text that only this installation can read: kept in the database, opened with a key outside it."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class Unreadable(ValueError):
    """The text was sealed with another key, for another purpose, or was changed."""


def seal(text: str, purpose: str) -> str:
    """`text` encrypted and signed (AES-CBC and HMAC, Fernet); `purpose` keeps one use's texts from being opened in another."""
    return _box(purpose).encrypt(text.encode()).decode("ascii")


def unseal(sealed: str, purpose: str) -> str:
    """What was sealed. Raises `Unreadable`."""
    try:
        return _box(purpose).decrypt(sealed.encode("ascii")).decode()
    except (InvalidToken, UnicodeError) as error:
        raise Unreadable(purpose) from error


def digest(text: str, purpose: str) -> str:
    """A keyed digest (hex, 64 characters) of a secret that need only be recognised, never read."""
    return hmac.new(_key(purpose), text.encode(), hashlib.sha256).hexdigest()


def _box(purpose: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_key(purpose)))


def _key(purpose: str) -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), f"rodtrad {purpose}".encode(), hashlib.sha256).digest()
