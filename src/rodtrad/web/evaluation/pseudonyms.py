"""The key that persons are pseudonymised with.

It lies outside the database: in `RODTRAD_PSEUDONYM_KEY`, or in a file of its own that backups of the database do not carry.
Without the key, trying every personal identity number finds nobody; with the same key a person has the same name in every file.
"""

import os
import secrets
from pathlib import Path

from django.conf import settings


def secret_key() -> bytes:
    """The operator's key, or one made once on this machine."""
    if given := os.environ.get("RODTRAD_PSEUDONYM_KEY"):
        return given.encode()
    file = Path(settings.DATA_DIR) / "pseudonym-key"
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_bytes()
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(key := secrets.token_hex(32).encode())
    return key
