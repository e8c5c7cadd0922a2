"""A data set in: the file or the database table against its card, every problem by row and column."""

from datetime import date
from pathlib import Path

import polars as pl

from rodtrad.errors import BadData
from rodtrad.tables.card import Access, DataSet, KeyKind, read_card, write_card
from rodtrad.tables.columnar import Findings, check_columns, marked
from rodtrad.tables.disguised import refuse_disguised
from rodtrad.tables.loading import Loaded, load
from rodtrad.tables.raw import problem
from rodtrad.tables.table import Table

__all__ = ["Access", "DataSet", "KeyKind", "checked_table", "read_card", "read_dataset", "today", "write_card"]


def read_dataset(card: DataSet, source: Path | bytes) -> Table:
    """The data set's table, from a CSV, XLSX or Parquet file (a path, or the bytes themselves).

    Raises `BadData` with every problem found: what `read_table` finds, dates in the future, columns that hold personal identity
    numbers; and where the person key itself does, for such data are read by pseudonymisation alone.
    """
    refuse_identified(card)
    return checked_table(card, load(source, [column.name for column in card.columns]))


def refuse_identified(card: DataSet) -> None:
    if card.person_key_kind == "personal_identity_number":
        raise BadData([problem("identity-first", card.person_key or "")])


def checked_table(card: DataSet, loaded: Loaded, findings: Findings | None = None) -> Table:
    """What was loaded, against the card. Raises `BadData` with every problem, those in `findings` too."""
    findings = findings or Findings()
    frame, notes = check_columns(loaded, card.plan, findings)
    _future(card, frame, loaded, findings)
    refuse_disguised(loaded, _doubtful(card), today(card), findings)
    if card.person_key_kind != "personal_identity_number" and card.person_key:
        refuse_disguised(loaded, [card.person_key], today(card), findings, whole=True)
    findings.stop()
    return Table(frame, loaded.sha256, notes)


def _doubtful(card: DataSet) -> list[str]:
    """The columns that nothing vouches for. A date column holds dates or has been refused already."""
    known = {card.person_key, *card.not_personal}
    return [column.name for column in card.columns if column.name not in known and column.type != "date"]


def today(card: DataSet) -> date:
    """The day that ages and the future are counted from: when the data were taken out, or now."""
    return card.taken_on or date.today()  # noqa: DTZ011  # the operator's own day


def _future(card: DataSet, frame: pl.DataFrame, loaded: Loaded, findings: Findings) -> None:
    for name in [spec.name for spec in card.columns if spec.type == "date" and spec.name not in card.future_dates]:
        if name in frame.columns:
            rows, total = marked(loaded.rows, frame[name] > today(card))
            days = ((frame[name][place].isoformat(), line) for place, line in rows)
            findings.add([problem("table-future-date", name, line, day, on=today(card)) for day, line in days], total)
