"""Answers between the page and the engine: what was posted as plain values, what a field shows, and which answer was seen."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from rodtrad.document.writing import canonical
from rodtrad.selection.answers import as_written, is_empty
from rodtrad.selection.form import Column, Question
from rodtrad.selection.values import MOST_ROWS
from rodtrad.selection.words import say
from rodtrad.texts import Language, numbers, text

Raw = Mapping[str, Sequence[str]]
NUMBERS: Final = ("whole_number", "amount")
_ROW: Final = re.compile(r"\[(\d{1,4})\]\.([a-z][a-z0-9_]*)")


def digest(value: Any) -> str:
    """A short name for an answer as it was seen, so that a form can tell what it was written on."""
    return hashlib.sha256(canonical(None if is_empty(value) else value)).hexdigest()[:16]


def same(one: Any, other: Any) -> bool:
    return digest(one) == digest(other)


def posted(question: Question, raw: Raw) -> Any:
    """The answer in posted fields, plain; None where nothing is answered. What cannot be understood is kept as it was typed."""
    if question.kind == "table":
        value: Any = list(_rows(question, raw))
    elif question.kind == "choose_many":
        value = [each for each in raw.get(question.key, ()) if each]
    else:
        value = understood(question, (raw.get(question.key) or [""])[-1])
    return None if is_empty(value) else value


def understood(asked: Question | Column, typed: str) -> Any:
    typed = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return as_written(asked.kind, typed) if typed.strip() else None


def is_posted(question: Question, raw: Raw) -> bool:
    """Whether the form had the question at all: a table without rows and boxes without a tick post a mark of their own."""
    return f"was.{question.key}" in raw or question.key in raw


def _rows(question: Question, raw: Raw) -> Iterator[dict[str, Any]]:
    """A table's rows in their order on the page, without blank ones."""
    columns = {column.key: column for column in question.columns}
    rows: dict[int, dict[str, Any]] = {}
    for name, values in raw.items():
        match = _ROW.fullmatch(name.removeprefix(question.key)) if name.startswith(question.key) else None
        if match and match[2] in columns and values:
            rows.setdefault(int(match[1]), {})[match[2]] = understood(columns[match[2]], values[-1])
    filled = [{key: value for key, value in rows[at].items() if not is_empty(value)} for at in sorted(rows)]
    yield from [row for row in filled if row][:MOST_ROWS]


def shown(asked: Question | Column, value: Any, language: Language) -> str:
    """What a field holds for an answer: numbers as the language writes them, the rest as it stands."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if asked.kind in NUMBERS and isinstance(value, (int, float, str)):
        return _number(value, language)
    return str(value)


def _number(value: int | float | str, language: Language) -> str:
    try:
        return numbers.plain(Decimal(str(value)), language)
    except ArithmeticError:
        return str(value)


def said(asked: Question | Column, value: Any, language: Language) -> str:
    """An answer in words, to be read."""
    if is_empty(value):
        return ""
    if isinstance(value, bool):
        return text(language, "core-yes" if value else "core-no")
    if isinstance(asked, Question) and asked.kind == "table" and isinstance(value, list):
        return "\n".join(row_said(asked, row, language) for row in value)
    if isinstance(value, list):
        return ", ".join(_choice(asked, each, language) for each in value)
    if asked.kind == "choose_one":
        return _choice(asked, value, language)
    return shown(asked, value, language)


def row_said(question: Question, row: Any, language: Language) -> str:
    if not isinstance(row, Mapping):
        return str(row)
    cells = ((say(c.label, language), said(c, row.get(c.key), language)) for c in question.columns)
    return "; ".join(f"{label}: {cell}" for label, cell in cells if cell)


def _choice(asked: Question | Column, value: Any, language: Language) -> str:
    found = next((choice for choice in asked.choices if choice.key == value), None)
    return say(found.label, language) if found else str(value)
