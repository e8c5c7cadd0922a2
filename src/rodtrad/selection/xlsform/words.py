"""What the two directions share: names of types, columns and languages."""

import re
from typing import Final

from rodtrad.texts import LANGUAGES, Language, text

LANGUAGE_NAMES: Final[dict[Language, str]] = {"sv": "Svenska (sv)", "en": "English (en)"}
# Our kinds beside XLSForm's types; `line` and `text` are told apart by appearance.
TYPES: Final = {
    "note": "note",
    "line": "text",
    "text": "text",
    "whole_number": "integer",
    "amount": "decimal",
    "date": "date",
    "choose_one": "select_one",
    "choose_many": "select_multiple",
}
MULTILINE: Final = "multiline"
YES_NO: Final = "yes_no"
_SPOKEN: Final[dict[str, Language]] = {
    "svenska": "sv",
    "swedish": "sv",
    "engelska": "en",
    "english": "en",
    "sv": "sv",
    "en": "en",
}
_CODE: Final = re.compile(r"\(([a-z]{2})\)\s*$")


def language_named(name: str) -> Language | None:
    """The language that a column or setting names: `Svenska (sv)`, `sv`, `swedish`."""
    found = _CODE.search(name.strip().lower())
    word = found[1] if found else name.strip().lower()
    return _SPOKEN.get(word)


def yes_no_labels() -> dict[str, dict[Language, str]]:
    return {key: {language: text(language, f"xlsform-{key}") for language in LANGUAGES} for key in ("yes", "no")}
