"""What a ZIP says that it holds, looked at before anything is unpacked: every archive that people send passes here."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

# A list of the same cell a million times is packed about a hundred times; what is packed far more has nothing to say.
MAX_RATIO: Final = 250
ALWAYS_FITS: Final = 10_000_000


class Damaged(ValueError):
    """Not an archive, cut off, or with parts that would be written outside it."""


class TooMuch(ValueError):
    """It would unpack to more than fits."""


@dataclass(frozen=True)
class Limits:
    """`unpacked` bytes and `parts` that one kind of file may have at most."""

    unpacked: int
    parts: int

    @property
    def megabytes(self) -> str:
        return str(self.unpacked // 1_000_000)


def names_within(content: bytes, limits: Limits) -> frozenset[str]:
    """The names of the archive's parts, in small letters. Raises `Damaged` and `TooMuch`."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise Damaged from None
    unpacked = sum(part.file_size for part in parts)
    swollen = unpacked > max(ALWAYS_FITS, MAX_RATIO * len(content))
    if swollen or unpacked > limits.unpacked or len(parts) > limits.parts:
        raise TooMuch
    names = frozenset(part.filename.replace("\\", "/").lower() for part in parts)
    if any(_leads_out(name) for name in names):
        raise Damaged
    return names


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or name[1:2] == ":"
