"""Registers larger than memory: checked a piece at a time, the needed columns kept on disk, counted from there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from rodtrad.errors import BadData, NotComputable, Problem
from rodtrad.needs.coded import Coded, Variable, check, coded_by, levels_of, numbers_in, variable
from rodtrad.tables import pieces
from rodtrad.tables.card import DataSet
from rodtrad.tables.checking import SHOWN_PROBLEMS
from rodtrad.tables.columnar import as_text
from rodtrad.tables.dataset import checked_table, refuse_identified
from rodtrad.tables.loading import Loaded, Rows
from rodtrad.tables.raw import bad, problem

# Files from here on are read this way.
LARGE: Final = 200_000_000
# A variable with more values than this is none to group by.
MOST_LEVELS: Final = 1_000_000
_LINE: Final = " line"
_PERSON: Final = " person"


@dataclass(frozen=True, eq=False)
class CodedFile:
    """Persons as `Coded` has them, in files that are read one after the other: `values` are those of the variables.

    `numbers` are the columns of numbers; DuckDB may use `memory` and the folder of the files.
    """

    variables: tuple[Variable, ...]
    persons: int
    files: tuple[Path, ...]
    values: Mapping[str, pl.Series]
    numbers: tuple[str, ...]
    memory: str
    sha256: str

    @property
    def levels(self) -> tuple[int, ...]:
        return tuple(len(variable.labels) for variable in self.variables)

    def parts(self) -> Iterator[Coded]:
        return map(self._coded, map(pl.read_parquet, self.files))

    def numbers_of(self, name: str) -> Iterator[NDArray[Any]]:
        for file in self.files:
            yield numbers_in(pl.read_parquet(file, columns=[name])[name])

    def ordered(self, name: str) -> Iterator[tuple[Coded, NDArray[np.int64]]]:
        folder = self.files[0].parent
        with pieces.engine(folder, self.memory) as engine:
            columns, value = ", ".join(map(pieces.quoted, dict.fromkeys([*self.values, name]))), pieces.quoted(name)
            query = f"select {columns} from read_parquet($1) where {value} is not null order by {value}"
            for batch in engine.sql(query, params=[list(map(str, self.files))]).to_arrow_reader(pieces.ROWS):
                frame = pl.DataFrame(pl.from_arrow(batch))
                yield self._coded(frame, (name,)), np.arange(frame.height)

    def _coded(self, frame: pl.DataFrame, numbers: Sequence[str] | None = None) -> Coded:
        return coded_by(frame, self.variables, self.values, self.numbers if numbers is None else numbers)


def coded_file(
    card: DataSet,
    source: Path,
    by: Sequence[str],
    numbers: Sequence[str],
    words: Mapping[str, Mapping[str, str]],
    folder: Path,
    memory: str = "1GB",
) -> CodedFile:
    """The register in a CSV or Parquet file, checked against its card; what is needed of it lies in `folder` from then on.

    Raises `BadData` with the problems of the first piece that has any, as `read_dataset`; and `NotComputable` as `coded`.
    """
    refuse_identified(card)
    with pieces.engine(folder, memory) as engine:
        reading = _Reading(card, tuple(dict.fromkeys(by)), tuple(dict.fromkeys(numbers)), folder)
        found = pieces.source_of(source)
        for piece in pieces.pieces(found, [column.name for column in card.columns], engine):
            reading.add(Loaded(found.names, piece.frame, Rows(lines=piece.lines), "", found.decimal_comma))
        if not reading.files:
            raise bad("table-no-rows")
        if card.one_row_per_person and card.person_key:
            _once(engine, reading.files, card.person_key)
    variables = tuple(variable(name, reading.values[name], words.get(name, {}), missing=name in reading.gaps) for name in by)
    return CodedFile(
        variables, reading.persons, tuple(reading.files), reading.values, reading.numbers, memory, pieces.hash_of(source)
    )


class _Reading:
    """What is known of the file so far."""

    def __init__(self, card: DataSet, by: tuple[str, ...], numbers: tuple[str, ...], folder: Path) -> None:
        self.card, self.by, self.numbers, self.folder = card, by, numbers, folder
        self.values: dict[str, pl.Series] = {}
        self.gaps: set[str] = set()
        self.files: list[Path] = []
        self.persons = 0

    def add(self, loaded: Loaded) -> None:
        """Raises `BadData` with what is wrong with these rows."""
        # That nobody stands on two rows can only be told of all rows together.
        frame = checked_table(replace(self.card, one_row_per_person=False), loaded).frame
        check(frame, self.by, self.numbers)
        for name in self.by:
            self._note(name, frame[name])
        needed = frame.select(list(dict.fromkeys([*self.by, *self.numbers])))
        if self.card.one_row_per_person and self.card.person_key:
            person = as_text(loaded.frame[self.card.person_key]).alias(_PERSON)
            needed = needed.with_columns(person, pl.Series(_LINE, loaded.rows.lines))
        self.files.append(self.folder / f"part-{len(self.files)}.parquet")
        needed.write_parquet(self.files[-1])
        self.persons += frame.height

    def _note(self, name: str, column: pl.Series) -> None:
        """The values of a variable in this piece, and whether any are missing."""
        known = [self.values[name]] if name in self.values else []
        self.values[name] = levels_of(pl.concat([*known, levels_of(column)]))
        if column.null_count():
            self.gaps.add(name)
        if len(self.values[name]) > MOST_LEVELS:
            raise NotComputable([problem("needs-too-many-groups", name, value=str(len(self.values[name])))])


def _once(engine: pieces.Engine, files: Sequence[Path], key: str) -> None:
    """Raises `BadData` where somebody stands on two rows."""
    person, line = pieces.quoted(_PERSON), pieces.quoted(_LINE)
    rows = f"from read_parquet($1) where {person} is not null"
    several = f"select {person} {rows} group by 1 having count(*) > 1 order by min({line}) limit {SHOWN_PROBLEMS}"
    query = f"select {person}, list({line} order by {line})[:10] as lines {rows} and {person} in ({several}) group by 1"
    found = engine.execute(f"{query} order by lines", [list(map(str, files))]).fetchall()
    if found:
        raise BadData([_repeated(key, person, lines) for person, lines in found])


def _repeated(key: str, person: str, lines: Sequence[int]) -> Problem:
    return problem("table-repeated-person", key, lines[1], person[:80], rows=", ".join(map(str, lines)))
