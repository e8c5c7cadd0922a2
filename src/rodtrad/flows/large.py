"""Files of events larger than memory: checked a million rows at a time, put in order on disk, analysed part by part."""

from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from rodtrad.errors import BadData, Problem
from rodtrad.flows.log import COLUMNS, EventLog, day_number
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.parts import LogFile
from rodtrad.flows.reading import check_columns, log_of
from rodtrad.flows.rows import Rows
from rodtrad.tables import pieces
from rodtrad.tables.raw import bad, problem

# Files from here on are read this way.
LARGE: Final = 500_000_000
ROWS: Final = 1_000_000
_ORDER: Final = 'person, start, "end", type'


def large_log(source: Path, mapping: EventMapping, folder: Path, today: date | None = None, memory: str = "1GB") -> LogFile:
    """The log of a CSV or Parquet file, ordered in `folder`. DuckDB keeps to `memory` and uses the folder for the rest.

    Raises `BadData` with the problems of the first rows that have any, and where the mapping asks for what only a look at the
    whole file could tell. `today` as for `read_events`.
    """
    _check(mapping)
    limit = mapping.observed_until or today or date.today()  # noqa: DTZ011  # a day of the person's own calendar
    found = pieces.source_of(source)
    check_columns(found.names, mapping)
    with pieces.engine(folder, memory) as engine:
        last_days = []
        for number, piece in enumerate(pieces.pieces(found, mapping.columns, engine, ROWS)):
            log = log_of(Rows(piece.frame, piece.lines, found.decimal_comma), mapping, limit)
            last_days.append(log.last_day)
            _labelled(log).write_parquet(folder / f"piece-{number}.parquet")
        if not last_days:
            raise bad("flow-no-rows")
        types, actors = _ordered(engine, mapping, folder)
    last_day = day_number(mapping.observed_until) if mapping.observed_until else max(last_days)
    return LogFile(folder / "ordered.parquet", types, actors, last_day, pieces.hash_of(source))


def _check(mapping: EventMapping) -> None:
    problems: list[Problem] = []
    if mapping.missing_end == "until_next":
        problems.append(problem("flow-large-until-next", "missing_end"))
    if mapping.end and mapping.missing_end == "ongoing" and not mapping.observed_until:
        problems.append(problem("flow-large-observed-until", "observed_until"))
    if problems:
        raise BadData(problems)


def _labelled(log: EventLog) -> pl.DataFrame:
    """The columns of a piece, with persons, types and actors as what they are called: their numbers are the piece's own."""
    actors = pl.Series([*log.actors, None], dtype=pl.String)
    return log.frame().with_columns(
        log.persons.cast(pl.String).gather(log.person).alias("person"),
        pl.Series(log.types).gather(log.type).alias("type"),
        actors.gather(pl.Series(log.actor).cast(pl.Int64) % len(actors)).alias("actor"),
    )


def _ordered(engine: pieces.Engine, mapping: EventMapping, folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Writes the file in order, and gives its types and actors."""
    pieces = f"read_parquet('{folder}/piece-*.parquet')"
    known = {name: _labels(engine, name, pieces) for name in ("type", "actor")}
    if mapping.types:
        known["type"] = list(dict.fromkeys(mapping.types.values()))
    for name, labels in known.items():
        engine.register(f"{name}s", pl.DataFrame({name: labels, "place": range(len(labels))}).to_arrow())
    persons = f"select distinct person from {pieces}"
    engine.execute(f"create table persons as select person, row_number() over (order by person) - 1 as place from ({persons})")
    columns = ", ".join(f'e."{name}"' for name in COLUMNS if name not in ("person", "type", "actor"))
    engine.execute(
        f"""copy (select p.place::integer as person, t.place::smallint as type, coalesce(a.place, -1)::smallint as actor,
        {columns} from {pieces} e join persons p using (person) join types t using (type) left join actors a on a.actor = e.actor
        order by {_ORDER}) to '{folder}/ordered.parquet' (format parquet)"""
    )
    return tuple(known["type"]), tuple(known["actor"])


def _labels(engine: pieces.Engine, name: str, pieces: str) -> list[str]:
    found = engine.execute(f"select distinct {name} from {pieces} where {name} is not null").fetchall()
    return sorted(label for (label,) in found)
