"""The school-to-work months of 712 young people in Northern Ireland, and the same as a file of spells.

McVicar & Anyadike-Danes, "Predicting successful and unsuccessful transitions from school to work", JRSS A 165 (2002): 70 months
from September 1993 to June 1999. The data stand in the package `sequenzo`; only its file is read.
"""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

MONTHS = 70
FIRST = (1993, 9)


def sequences() -> dict[str, list[str]]:
    """Each person's state in each month."""
    spec = find_spec("sequenzo")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package sequenzo is missing; run: make test")
    path = Path(next(iter(spec.submodule_search_locations))) / "datasets" / "mvad.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    return {row[0]: row[-MONTHS:] for row in rows[1:]}


def month_begins(nth: int) -> date:
    months = FIRST[0] * 12 + FIRST[1] - 1 + nth
    return date(months // 12, months % 12 + 1, 1)


def spells(months: list[str]) -> Iterator[tuple[str, int, int]]:
    """Each state as long as it lasts: state, first month, month after the last."""
    place = 0
    for state, run in groupby(months):
        length = len(list(run))
        yield state, place, place + length
        place += length


def csv_text() -> str:
    lines = [
        f"{person},{state},{month_begins(first)},{month_begins(after) - timedelta(days=1)}"
        for person, months in sequences().items()
        for state, first, after in spells(months)
    ]
    return "\n".join(["person,state,from,to", *lines]) + "\n"
