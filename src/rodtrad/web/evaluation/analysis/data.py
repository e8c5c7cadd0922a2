"""A data file checked, kept and opened again, and the effects estimated from it."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import polars as pl

from rodtrad.document import Investment, hash_of
from rodtrad.document.plan import DataPlan
from rodtrad.evaluation.effect import Effect
from rodtrad.evaluation.plan import evaluate
from rodtrad.tables import Table, read_table
from rodtrad.tables.identity_numbers import numbers
from rodtrad.tables.pseudonyms import pseudonym
from rodtrad.tables.table import label
from rodtrad.web.evaluation.models import EffectResult
from rodtrad.web.runs.stored import from_json


def checked_table(content: bytes, plan: DataPlan) -> Table:
    """The uploaded file's columns that the plan names. Raises `BadData` with every problem by row and column."""
    return read_table(content, plan)


def plan_hash(plan: DataPlan) -> str:
    """What a file is checked against: if this has changed, the file must be checked again."""
    return hash_of({"columns": plan.columns, "person_key": plan.person_key or ""})


def sealed(table: Table, plan: DataPlan, key: bytes) -> bytes:
    """The table as the file that is kept (Parquet), with each person under a pseudonym."""
    frame = table.frame
    if plan.person_key and table.has(plan.person_key):
        frame = frame.with_columns(pseudonyms(frame[plan.person_key], key))
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    return buffer.getvalue()


def pseudonyms(persons: pl.Series, key: bytes) -> pl.Series:
    """Each person's pseudonym; a personal identity number is the same person however it was typed."""
    text = pl.Series(persons.name, [None if value is None else label(value) for value in persons.to_list()], dtype=pl.String)
    one_way = numbers(text, datetime.now(tz=UTC).date()).normal.fill_null(text)
    names = [None if person is None else pseudonym(key, person) for person in one_way.to_list()]
    return pl.Series(persons.name, names, dtype=pl.String)


def opened(content: bytes, fingerprint: str) -> Table:
    """The table in a file that was kept; it answers for the uploaded file with that fingerprint."""
    return Table(pl.read_parquet(io.BytesIO(content)), fingerprint)


def as_csv(content: bytes) -> bytes:
    """A kept file as CSV that Excel reads as it stands: semicolons, a byte order mark."""
    return b"\xef\xbb\xbf" + pl.read_parquet(io.BytesIO(content)).write_csv(separator=";").encode()


def effects_of(investment: Investment, table: Table, progress: Callable[[float], None]) -> tuple[Effect, ...]:
    """Every planned analysis; tells the share done. Raises `NotComputable` or `BadData` with what stands in the way."""
    return evaluate(investment, table, progress=lambda done, total: progress(done / max(total, 1)))


def effect_of(result: EffectResult) -> Effect:
    """A stored result as the effect it was."""
    return from_json(Effect, result.effect)
