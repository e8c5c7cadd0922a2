"""Writes what the demonstration's invented investments need: their data files, and the locks of those that have begun.

Nobody in the data is real. Run `python demo/make_portfolio.py`: the same seeds give the same files.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
import yaml

from rodtrad.demo.portfolio import Entry, portfolio, versions
from rodtrad.document import Investment, Signature, lock, read, to_data

HERE: Final = Path(__file__).parent
Rows = Iterator[list[Any]]
SIGNED: Final[dict[str, Literal["project_owner", "steering_group"]]] = {"owner": "project_owner", "steering": "steering_group"}
LOCK: Final = "\n# Låset: vad som var bestämt före starten. Skrivs av make_portfolio.py.\n"


def lasvan() -> Rows:
    """178 pupils drawn by lot: all read twice as fast in June, those with a reading friend hardly more than the others."""
    yield ["elev", "lasvan", "flicka", "host", "var"]
    draw = np.random.default_rng(2)
    for number in range(178):
        friend, girl = int(number < 90), int(draw.random() < 0.5)
        autumn = max(5, draw.normal(38 + 2 * girl, 11))
        spring = max(5, autumn + draw.normal(25, 9) + 0.6 * friend)
        lost = number in (7, 31, 52, 88, 97, 120, 141, 170)
        yield [f"e{number + 1:03}", friend, girl, round(autumn), "-" if lost else round(spring)]


def en_vag_in() -> Rows:
    """215 young people drawn by lot: with one way in nearly two months less with income support."""
    yield ["kod", "lott", "alder", "gymnasium", "manader", "sysselsatt"]
    draw = np.random.default_rng(2022)
    for number in range(215):
        new, age, school = int(number < 110), int(draw.integers(18, 25)), int(draw.random() < 0.55)
        months = int(np.clip(round(draw.normal(7.6 - 1.3 * school - 1.7 * new, 3.4)), 0, 12))
        works = int(draw.random() < 0.36 + 0.14 * school + 0.13 * new)
        lost = number in (14, 77, 103, 118, 160, 199, 210)
        yield [f"u{number + 1:03}", new, age, school, "-" if lost else months, works]


def fasta_steg() -> Rows:
    """160 older people in two municipalities, matched: half a fall less in a year where the home was gone through."""
    yield ["kod", "lindvik", "alder", "ensam", "fall_fore", "fall"]
    draw = np.random.default_rng(1975)
    for number in range(160):
        here, age, alone = int(number < 80), int(np.clip(draw.normal(83, 5), 75, 99)), int(draw.random() < 0.6)
        tendency = draw.gamma(3.0, 1 / 3.0)
        before, during = draw.poisson(1.6 * tendency), draw.poisson(1.65 * tendency * (0.68 if here else 1.0))
        lost = number in (3, 22, 41, 60, 79, 101, 133, 150)
        yield [f"p{number + 1:03}", here, age, alone, before, "-" if lost else during]


def fritid_i_norr() -> Rows:
    """Forty-two weeks in two districts: as many disturbances with the bus as without."""
    yield ["vecka", "norr", "handelser"]
    draw = np.random.default_rng(2024)
    for north in (1, 0):
        for week in range(14, 56):
            yield [f"{'norr' if north else 'oster'}-{week:02}", north, draw.poisson(2.3 if north else 2.2)]


DATA: Final[dict[str, Callable[[], Rows]]] = {
    "lasvan.csv": lasvan,
    "en-vag-in.csv": en_vag_in,
    "fasta-steg.csv": fasta_steg,
    "fritid-i-norr.csv": fritid_i_norr,
}


def text_of(rows: Rows) -> str:
    """The whole file as text."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def locked(entry: Entry, document: Investment) -> Investment:
    """The document with the lock that its first version got."""
    first = next(versions(replace(document, lock=None), entry.steps))
    on = date.fromisoformat(entry.locked["on"])
    signatures = tuple(Signature(name=entry.locked[who], function=function, on=on) for who, function in SIGNED.items())
    return replace(document, lock=lock(first, signatures, on, entry.locked.get("despite", "")).lock)


def main() -> None:
    """Writes every file of data, and the lock at the end of every document that has one."""
    for name, rows in DATA.items():
        (HERE / name).write_text(text_of(rows()), encoding="utf-8")
    for entry in portfolio().investments:
        if entry.locked:
            _lock_file(HERE / f"{entry.file}.yaml", entry)


def _lock_file(path: Path, entry: Entry) -> None:
    plain = path.read_text(encoding="utf-8").split(LOCK)[0].rstrip("\n") + "\n"
    whole = locked(entry, read(plain.encode()))
    written = yaml.safe_dump({"lock": to_data(whole.lock)}, allow_unicode=True, sort_keys=False)
    path.write_text(plain + LOCK + written.replace("'", ""), encoding="utf-8")


if __name__ == "__main__":
    main()
