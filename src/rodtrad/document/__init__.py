"""The investment document: its types (`investment` and the files of its parts), reading, writing, versions."""

from rodtrad.document.investment import SECTIONS, Investment, Lock, Signature
from rodtrad.document.reading import from_data, path_text, read
from rodtrad.document.versions import Change, deviations, diff, lock, locked_parts
from rodtrad.document.writing import hash_of, json_schema, to_data, version_hash, write

__all__ = [
    "SECTIONS",
    "Change",
    "Investment",
    "Lock",
    "Signature",
    "deviations",
    "diff",
    "from_data",
    "hash_of",
    "json_schema",
    "lock",
    "locked_parts",
    "path_text",
    "read",
    "to_data",
    "version_hash",
    "write",
]
