"""Files that people attach: what they are by their content, not by their name."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from rodtrad.errors import BadData
from rodtrad.tables.archive import Damaged, Limits, TooMuch, names_within
from rodtrad.web.calls.problems import hindrance

MOST_BYTES: Final = 10 * 1024 * 1024
LIMITS: Final = Limits(unpacked=200_000_000, parts=5_000)
TYPES: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
END_OF_PDF: Final = b"%%EOF"
LAST: Final = 2048  # bytes: programs that read PDF look for the end there
_INSIDE: Final = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_PROGRAM: Final = ("vbaproject.bin", "vbadata.xml")


@dataclass(frozen=True)
class Upload:
    """A file that has passed: its name as it may be shown and saved, its kind, its content."""

    name: str
    kind: str
    content: bytes

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def checked(name: str, content: bytes) -> Upload:
    """The file, if it is a PDF, Word or Excel file of reasonable size without macros. Raises `BadData`."""
    if not content:
        raise BadData([hindrance("attachment-empty", "file")])
    if len(content) > MOST_BYTES:
        raise BadData([hindrance("attachment-too-large", "file", most=MOST_BYTES // (1024 * 1024))])
    kind = _kind(content)
    if kind == "pdf" and END_OF_PDF not in content[-LAST:]:
        raise BadData([hindrance("attachment-damaged", "file")])
    if kind is None or _ending(name) != kind:
        raise BadData([hindrance("attachment-other-kind", "file", name=_safe(name))])
    return Upload(_safe(name), kind, content)


def _kind(content: bytes) -> str | None:
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    return _office(content) if content.startswith(b"PK") else None


def _office(content: bytes) -> str | None:
    """Which of Word and Excel, read off the archive's list alone: nothing is unpacked."""
    try:
        names = names_within(content, LIMITS)
    except Damaged:
        return None
    except TooMuch:
        raise BadData([hindrance("attachment-unpacks-too-large", "file")]) from None
    if any(name.endswith(_PROGRAM) for name in names):
        raise BadData([hindrance("attachment-has-macros", "file")])
    return next((kind for kind, inside in _INSIDE.items() if inside in names), None)


def _ending(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower().lstrip(".")


def _safe(name: str) -> str:
    """The name without folders, control characters and marks that turn the direction of reading."""
    bare = PurePosixPath(name.replace("\\", "/")).name
    kept = "".join(letter for letter in bare if unicodedata.category(letter)[0] != "C")
    stem, dot, ending = re.sub(r"[\"<>|*?:/\\]", "_", kept).rpartition(".")
    return f"{stem[:150].strip() or 'fil'}{dot}{ending}"
