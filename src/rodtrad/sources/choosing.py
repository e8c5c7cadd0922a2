"""Which values of a table's variables are wanted: what a person wrote, against what the table has."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from rodtrad.errors import BadSource, Problem
from rodtrad.sources.jsonstat import Dimension
from rodtrad.sources.pxweb_api import TableInfo
from rodtrad.texts import message

Choice = Mapping[str, Sequence[str]]
SHOWN: Final = 12
_TOP = re.compile(r"top\((\d+)\)", re.IGNORECASE)


def chosen(info: TableInfo, choice: Choice, area: str | None = None) -> dict[str, list[str]]:
    """The codes to ask for of every variable that takes part. Raises `BadSource` with everything that is wrong."""
    known = {variable.code: variable for variable in info.variables}
    problems = [
        problem("unknown-variable", code, code, list(known)) for code in [*choice, *filter(None, [area])] if code not in known
    ]
    if info.time is None:
        problems.append(problem("no-time", info.id, "", []))
    wanted: dict[str, list[str]] = {}
    for code, variable in known.items():
        values = list(dict.fromkeys(value for text in choice.get(code, ()) for value in _meant(variable, text)))
        problems += _wrong(info, variable, values, given=code in choice)
        if not values and code not in choice:
            values = _unasked(info, variable)
        if values:
            wanted[code] = values
    if problems:
        raise BadSource(problems)
    return wanted


def _meant(variable: Dimension, text: str) -> list[str]:
    if text == "*":
        return list(variable.values)
    top = _TOP.fullmatch(text)
    return list(variable.values)[-int(top[1]) :] if top and int(top[1]) else [text]


def _unasked(info: TableInfo, variable: Dimension) -> list[str]:
    """What stands for a variable that nobody chose of: all time, the only value there is, or nothing (it is left out)."""
    if variable.code == info.time or len(variable.values) == 1:
        return list(variable.values)
    return []


def _wrong(info: TableInfo, variable: Dimension, values: Sequence[str], *, given: bool) -> Iterator[Problem]:
    for value in values:
        if value not in variable.values:
            near = get_close_matches(value, variable.values, n=3) or list(variable.values)
            yield problem("unknown-value", variable.code, value, near)
    if variable.code == info.measure and len(values) != 1 and len(variable.values) > 1:
        yield problem("several-measures", variable.code, "", _named(variable))
    elif given and not values:
        yield problem("empty-choice", variable.code, variable.code, _named(variable))
    elif not given and not variable.may_be_left_out and not _unasked(info, variable):
        yield problem("choose", variable.code, variable.code, _named(variable))


def _named(variable: Dimension) -> list[str]:
    return [f"{code} ({label})" if label != code else code for code, label in variable.values.items()]


def problem(id: str, where: str, value: str, known: Sequence[str]) -> Problem:
    """The messages `source-<id>` and its `.cure`, with what could have been written instead."""
    listed = ", ".join(known[:SHOWN]) + (" …" if len(known) > SHOWN else "")
    return Problem(
        where, message(f"source-{id}", value=value, known=listed), message(f"source-{id}.cure", value=value, known=listed), value
    )
