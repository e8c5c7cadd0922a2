"""Raw cells against the column specification: a typed column for each, and every problem by row and column."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import polars as pl

from rodtrad.document.plan import Column, ColumnType, DataPlan
from rodtrad.errors import BadData, Problem
from rodtrad.tables.raw import Cell, Raw, problem
from rodtrad.tables.table import label
from rodtrad.tables.values import PARSERS, Bad, Value
from rodtrad.texts import Message, message

SHOWN_PROBLEMS: Final = 50
SHOWN_CHARACTERS: Final = 80
TYPES: Final[dict[ColumnType, type[pl.DataType]]] = {
    "number": pl.Float64,
    "integer": pl.Int64,
    "boolean": pl.Boolean,
    "text": pl.String,
    "date": pl.Date,
}


def checked(raw: Raw, plan: DataPlan) -> tuple[pl.DataFrame, tuple[Message, ...]]:
    """The specified columns, typed, and notes on what was not used. Raises `BadData` with every problem (50 shown)."""
    problems = [*header(raw.names, plan, rows=len(raw.rows))]
    columns: dict[str, pl.Series] = {}
    for spec in plan.columns:
        if spec.name in raw.names:
            cells = [row[raw.names.index(spec.name)] for row in raw.rows]
            values, found = _column(spec, cells, raw)
            problems += found
            columns[spec.name] = pl.Series(spec.name, values, dtype=TYPES[spec.type])
    problems += _persons(raw, plan)
    if problems:
        raise BadData(_capped(problems))
    return pl.DataFrame(columns), (*raw.notes, *unused(raw.names, plan))


def header(names: Sequence[str], plan: DataPlan, *, rows: int) -> Iterator[Problem]:
    """Columns that are missing or there twice, and a file without rows."""
    specified = [spec.name for spec in plan.columns]
    wanted = dict.fromkeys([*specified, *([plan.person_key] if plan.person_key else [])])
    free = [name for name in names if name not in wanted]
    for name in wanted:
        times = names.count(name)
        if times > 1:
            yield problem("table-repeated-column", name, value=name)
        elif not times:
            yield _missing_column(name, free, names)
    if not rows:
        yield problem("table-no-rows")


def _missing_column(name: str, free: Sequence[str], names: Sequence[str]) -> Problem:
    folded = {other.casefold(): other for other in free}
    near = difflib.get_close_matches(name.casefold(), folded, n=3, cutoff=0.6)
    what = message("table-missing-column", value=name)
    if near:
        suggestion = ", ".join(folded[other] for other in near)
        return Problem(name, what, message("table-missing-column-near", suggestion=suggestion), name)
    return Problem(name, what, message("table-missing-column.cure", known=", ".join(names[:20])), name)


def _column(spec: Column, cells: Sequence[Cell], raw: Raw) -> tuple[list[Value | None], list[Problem]]:
    parse = PARSERS[spec.type]
    missing = {label(code) for code in spec.missing}
    codes = {label(code) for code in spec.codes}
    values: list[Value | None] = []
    problems: list[Problem] = []
    for line, text in zip(raw.lines, cells, strict=True):
        value = None if text is None or (missing and label(text) in missing) else parse(text, raw.decimal_comma)
        id = wrong(spec, text, value, codes)
        if id:
            problems.append(cell_problem(id, spec, line, text or ""))
        values.append(None if isinstance(value, Bad) else value)
    return values, problems


def wrong(spec: Column, text: Cell, value: Value | Bad | None, codes: set[str]) -> str | None:
    """The id of what is wrong with a cell, if anything."""
    if value is None:
        return "table-missing-value" if spec.required else None
    if isinstance(value, Bad):
        return value.id
    return "table-unknown-code" if codes and label(text) not in codes and label(value) not in codes else None


def cell_problem(id: str, spec: Column, line: int, text: str) -> Problem:
    shown = text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
    known = ", ".join(list(spec.codes)[:20])
    return problem(id, spec.name, line, shown, known=known)


def _persons(raw: Raw, plan: DataPlan) -> Iterator[Problem]:
    """One problem for each person who stands on more than one row, with the rows; and rows that name no person."""
    if plan.person_key not in raw.names:
        return
    place = raw.names.index(plan.person_key)
    rows: defaultdict[str, list[int]] = defaultdict(list)
    required = any(spec.name == plan.person_key and spec.required for spec in plan.columns)
    for line, row in zip(raw.lines, raw.rows, strict=True):
        if person := row[place]:
            rows[person].append(line)
        elif not required:
            yield problem("table-missing-value", plan.person_key, line)
    for person, lines in rows.items():
        if len(lines) > 1:
            listed = ", ".join(map(str, lines[:10]))
            yield problem("table-repeated-person", plan.person_key, lines[1], person[:SHOWN_CHARACTERS], rows=listed)


def _capped(problems: list[Problem]) -> list[Problem]:
    """At most 50 problems, those of the whole file first, then by row; the rest as one line that says how many."""
    ordered = sorted(problems, key=lambda found: found.line or 0)
    more = len(ordered) - SHOWN_PROBLEMS
    if more <= 0:
        return ordered
    kinds = Counter(found.where for found in ordered[SHOWN_PROBLEMS:])
    columns = ", ".join(kinds)
    return [*ordered[:SHOWN_PROBLEMS], problem("table-more-problems", count=more, columns=columns)]


def unused(names: Sequence[str], plan: DataPlan) -> Iterator[Message]:
    used = {spec.name for spec in plan.columns} | {plan.person_key}
    left = [name for name in names if name and name not in used]
    if left:
        yield message("table-note-unused", columns=", ".join(left[:30]), count=len(left))
