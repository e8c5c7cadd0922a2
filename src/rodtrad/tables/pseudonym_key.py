"""The secret key of the pseudonyms: read from where the operator keeps it, which is never beside the data."""

import hmac
import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from rodtrad.errors import BadData
from rodtrad.tables.raw import bad

VARIABLE: Final = "RODTRAD_PSEUDONYM_KEY"
SHORTEST: Final = 32
# A key of few different letters is a key that somebody can guess.
FEWEST_LETTERS: Final = 8


def read_key(file: Path | None, beside: Iterable[Path] = ()) -> bytes:
    """The key in `file`, or in the environment variable where no file is named.

    Raises `BadData`: no key, one that is too short or too plain, or a file in the same folder as the data (`beside`).
    """
    if file is None:
        return _sound(os.environ.get(VARIABLE, "").strip().encode())
    _apart(file, beside)
    try:
        return _sound(file.read_bytes().strip())
    except OSError:
        raise bad("key-absent", value=str(file)) from None


def new_key(file: Path, beside: Iterable[Path] = ()) -> bytes:
    """Writes a new key that only its owner may read. Raises `BadData` where the file exists or lies beside the data."""
    _apart(file, beside)
    key = secrets.token_hex(32).encode()
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise bad("key-exists", value=str(file)) from None
    except OSError:
        raise bad("key-unwritable", value=str(file)) from None
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(key)
    return key


def fingerprint(key: bytes) -> str:
    """What tells one key from another, and nothing else about it."""
    return hmac.new(key, b"rodtrad: the fingerprint of a key", "sha256").hexdigest()[:16]


def _sound(key: bytes) -> bytes:
    if not key:
        raise bad("key-none", value=VARIABLE)
    if len(key) < SHORTEST or len(set(key)) < FEWEST_LETTERS:
        raise bad("key-weak", value=str(SHORTEST))
    return key


def _apart(file: Path, beside: Iterable[Path]) -> None:
    """The key's folder is none of the data's folders, nor under one."""
    folder = file.resolve().parent
    for data in beside:
        home = data.resolve().parent
        if folder == home or home in folder.parents:
            raise BadData(bad("key-beside", value=str(home)).problems)
