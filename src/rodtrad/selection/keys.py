"""Keys for parts that people have only named."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

_LONGEST: Final = 40


def new_key(words: str, items: Sequence[Mapping[str, Any]]) -> str:
    """A key that reads like the words and that no item has yet: "Föräldrastöd i hemmet" is `foraldrastod-i-hemmet`."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-") or "part"
    taken = {item.get("key") for item in items}
    number = next(number for number in range(1, len(taken) + 2) if _numbered(base, number) not in taken)
    return _numbered(base, number)


def _numbered(base: str, number: int) -> str:
    return base if number == 1 else f"{base}-{number}"


def new_name(words: str) -> str:
    """A name that is good in a form (`selection.form.Name`): "Ansökan 2027" is `ansokan_2027`."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", plain)[:_LONGEST].strip("_") or "form"
    return name if name[0].isalpha() else f"form_{name}"
