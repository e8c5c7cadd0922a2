"""Data files on disk, under random names, readable by this program's user only."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.db import transaction

from rodtrad.errors import BadData, Problem
from rodtrad.texts import message


def directory() -> Path:
    folder = Path(settings.DATA_DIR) / "datasets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def keep(content: bytes) -> str:
    """The random name under which `content` now lies; it is on the disk, not only on its way, when this returns."""
    name = secrets.token_hex(32)
    descriptor = os.open(directory() / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return name


def read(name: str) -> bytes:
    """The content. Raises `BadData` where the file is on the disk no more: a copy of the database without its files, say."""
    try:
        return (directory() / name).read_bytes()
    except OSError:
        raise BadData([Problem("", message("data-file-missing"), message("data-file-missing.cure"))]) from None


def remove(name: str) -> None:
    (directory() / name).unlink(missing_ok=True)


def remove_at_commit(name: str) -> None:
    """Take the file away when the outermost transaction has been committed: one that is undone still has its file."""
    transaction.on_commit(lambda: remove(name))
