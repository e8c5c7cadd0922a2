"""What the analyses of a kept data set share: which rows are asked about, what columns mean, and what is kept of an answer."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import polars as pl

import rodtrad
from rodtrad.document import hash_of
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.needs.analysis.breakdowns import MOST_LEVELS, Saved
from rodtrad.web.needs.analysis.keeping import Table
from rodtrad.web.runs.stored import to_json

# Columns that say which of several rows about an area is meant.
PERIODS: Final = ("period", "year", "år", "ar", "termin", "läsår")
GROUPS: Final = ("group", "grupp")
MOST_PERIODS: Final = 60


def period_of(card: Mapping[str, Any]) -> str | None:
    """The column of periods, where the data set has one that is called so."""
    return _called(card, PERIODS)


def group_of(card: Mapping[str, Any]) -> str | None:
    return _called(card, GROUPS)


def values_of(table: Table, name: str, least: int = 1) -> list[str]:
    """The values of a column that stand on at least `least` rows, in order."""
    counts = table.frame[name].drop_nulls().value_counts().filter(pl.col("count") >= least)
    return [label(value) for value in counts[name].sort().to_list()]


def label(value: Any) -> str:
    """A value as text; a whole number without decimals, yes and no as 1 and 0."""
    if isinstance(value, bool):
        return str(int(value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def rows_where(table: Table, where: Mapping[str, str]) -> pl.DataFrame:
    """The rows with these values. Raises `NotComputable` where there are none."""
    frame = table.frame
    for name, value in where.items():
        frame = frame.filter(frame[name].map_elements(label, return_dtype=pl.String, skip_nulls=True) == value)
    if frame.is_empty():
        said = ", ".join(where.values())
        raise NotComputable([Problem(said, message("need-no-rows"), message("need-no-rows.cure"))])
    return frame


def columns_of(card: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """What the columns are called, of what type they are and in what unit: as they were when the question was asked."""
    known = {column["name"]: column for column in card["columns"]}
    return {
        name: {
            "title": str(known[name].get("description") or name),
            "type": str(known[name].get("type", "number")),
            "unit": str(known[name].get("unit", "")),
            "codes": {str(code): str(meaning) for code, meaning in (known[name].get("codes") or {}).items()},
        }
        for name in names
    }


def kept(
    table: Table,
    card: Mapping[str, Any],
    asked: Mapping[str, Any],
    rule: Mapping[str, int],
    found: Any,
    names: Sequence[str],
    **more: Any,
) -> Saved:
    """What is saved: the question with its columns, the rule, the answer, and the hash of everything it was made from."""
    inputs = {"question": dict(asked), "card": dict(card), "data": table.sha256, "rule": dict(rule), **more}
    question = {**asked, "columns": columns_of(card, names)}
    return Saved(question, dict(rule), to_json(found), hash_of(inputs), rodtrad.__version__)


def numbers(card: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(name, title) of the columns that can be measured, but for those that say which row is meant."""
    return [
        (c["name"], title(c)) for c in card["columns"] if _type(c) in ("number", "integer", "boolean") and not _leads(card, c)
    ]


def places(card: Mapping[str, Any], levels: Mapping[str, int]) -> list[tuple[str, str]]:
    """(name, title) of the columns that can be areas: words or codes, at least three of them; those with most first."""
    fitting = [c for c in card["columns"] if _type(c) in ("text", "integer") and not _leads(card, c)]
    many = [c for c in fitting if levels.get(c["name"], 0) >= 3]
    return [(c["name"], title(c)) for c in sorted(many, key=lambda c: -levels[c["name"]])]


def years(card: Mapping[str, Any], levels: Mapping[str, int]) -> list[tuple[str, str]]:
    """(name, title) of the columns that can be years: few whole numbers or words, or days (of which the year is taken)."""
    fitting = [c for c in card["columns"] if _type(c) in ("text", "integer", "date") and c["name"] != card.get("person_key")]
    few = [c for c in fitting if _type(c) == "date" or 2 <= levels.get(c["name"], 0) <= MOST_LEVELS]
    return [(c["name"], title(c)) for c in sorted(few, key=lambda c: c["name"].casefold() not in PERIODS)]


def title(column: Mapping[str, Any]) -> str:
    return str(column.get("description") or column["name"])


def is_yes_no(question: Mapping[str, Any], name: str) -> bool:
    return bool(question["columns"][name]["type"] == "boolean")


def _type(column: Mapping[str, Any]) -> str:
    return str(column.get("type", "number"))


def _leads(card: Mapping[str, Any], column: Mapping[str, Any]) -> bool:
    return column["name"] in (card.get("person_key"), period_of(card), group_of(card)) or column["name"] == "year"


def _called(card: Mapping[str, Any], names: Sequence[str]) -> str | None:
    known = {column["name"].casefold(): column["name"] for column in card["columns"]}
    return next((known[name] for name in names if name in known), None)
