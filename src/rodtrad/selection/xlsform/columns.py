"""Which columns a sheet may have, and the columns that are written in a language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rodtrad.errors import Problem
from rodtrad.selection.xlsform.cells import Row, Sheet, problem
from rodtrad.selection.xlsform.words import language_named
from rodtrad.texts import LANGUAGES, Language

_SURVEY: Final = ("type", "name", "required", "relevant", "constraint", "appearance", "fills", "rows_least", "rows_most")
_CHOICES: Final = ("list_name", "list name", "name")
_SETTINGS: Final = ("form_title", "form_id", "default_language", "version", "source")
_TITLES: Final = tuple(f"{name}_{language}" for name in ("title", "intro") for language in LANGUAGES)
KNOWN: Final = {"survey": _SURVEY, "choices": _CHOICES, "settings": (*_SETTINGS, *_TITLES)}
_WORDS: Final = {"survey": ("label", "hint"), "choices": ("label",), "settings": ()}
_TRANSLATED: Final = re.compile(r"(label|hint)(?:\s*::?\s*(.+))?")


@dataclass(frozen=True)
class Reader:
    """Reads words of rows; `default` is the language of columns that name none."""

    default: Language

    def words(self, row: Row, name: str) -> dict[Language, str]:
        """What stands in the columns `label` (or `hint`) of a row, by language."""
        found: dict[Language, str] = {}
        for heading, value in row.cells.items():
            language = self._language(heading, name)
            if language:
                found[language] = value
        return found

    def at(self, row: Row, name: str) -> str:
        """The address of the first cell where such words could stand."""
        return row.at(next((heading for heading in row.sheet.letters if self._language(heading, name)), "type"))

    def _language(self, heading: str, name: str) -> Language | None:
        found = _TRANSLATED.fullmatch(heading)
        if not found or found[1] != name:
            return None
        return language_named(found[2]) if found[2] else self.default


def column_problems(sheet: Sheet) -> Iterator[Problem]:
    """Columns with anything in them that an application form has no room for."""
    for heading, line in sheet.filled().items():
        where = f"{sheet.name}!{sheet.letters[heading]}{line}"
        found = _TRANSLATED.fullmatch(heading)
        if found and found[1] in _WORDS[sheet.name]:
            if found[2] and language_named(found[2]) is None:
                yield problem(where, "xlsform-language", value=found[2])
        elif heading not in KNOWN[sheet.name]:
            yield problem(where, "xlsform-column", value=heading)
