"""A breakdown of a kept data set: the question, the calculation, and what is saved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

import numpy as np
import polars as pl

import rodtrad
from rodtrad.document import hash_of
from rodtrad.needs import Breakdown, Coded, Indicator, breakdown, coded
from rodtrad.needs.before import Before
from rodtrad.needs.indicator import Better, Measure
from rodtrad.tables.card import DataSet as Card
from rodtrad.tables.disclosure import DisclosureRule, Mark
from rodtrad.tables.table import Table
from rodtrad.web.needs.analysis.keeping import card_in
from rodtrad.web.needs.models import Result
from rodtrad.web.runs.stored import from_json, to_json

MOST_LEVELS: Final = 40
BANDS: Final = 4
MEASURES: Final[tuple[Measure, ...]] = ("share", "mean", "quantile")
MOST_VARIABLES: Final = 6
MOST_DEPTH: Final = 3


@dataclass(frozen=True)
class Question:
    """What is asked of the data: `column` as `measure` by `variables`, up to `depth` of them together."""

    column: str
    measure: Measure
    variables: tuple[str, ...]
    depth: int
    better: Better | None = None


@dataclass(frozen=True)
class Saved:
    """What is kept of an analysis, as plain data."""

    question: dict[str, Any]
    rule: dict[str, int]
    result: dict[str, Any]
    inputs_hash: str
    engine_version: str
    told: tuple[str, ...] = ()


def broken_down(
    table: Table, stored_card: Mapping[str, Any], asked: Mapping[str, Any], rule: Mapping[str, int], told: Sequence[Result] = ()
) -> Saved:
    """The breakdown under the organisation's rule: nothing that the rule hides is computed with or kept.

    `told` are breakdowns of the same data that were told already: no difference from them may tell of few. Raises
    `NotComputable` with what stands in the way.
    """
    question, card = from_json(Question, asked), card_in(stored_card)
    data = coded_for(table, question, card)
    indicator = Indicator(
        question.column, question.measure, title_of(card, question.column), unit_of(card, question.column), question.better
    )
    before = [one for each in told for one in before_of(table, each)]
    found = _untold(breakdown(data, indicator, question.depth, rule=rule_of(rule), before=before))
    described = {column.name: {"title": column.description or column.name, "type": column.type} for column in card.columns}
    inputs = {"question": dict(asked), "card": dict(stored_card), "data": table.sha256, "rule": dict(rule), **hashes_of(told)}
    return Saved(
        {**to_json(question), "columns": {name: described[name] for name in (question.column, *question.variables)}},
        dict(rule),
        to_json(found),
        hash_of(inputs),
        rodtrad.__version__,
        tuple(each.reference for each in told),
    )


def coded_for(table: Table, question: Question, card: Card) -> Coded:
    return coded(banded(table.frame, question.variables), question.variables, [question.column], words_of(card))


def before_of(table: Table, told: Result) -> Iterator[Before]:
    """A breakdown of the same rows as it was told, where its columns are still among those kept."""
    question = question_in(told.question)
    if {question.column, *question.variables} <= set(table.frame.columns):
        yield Before(coded_for(table, question, card_in(told.data_set.card)), breakdown_in(told.result))


def hashes_of(told: Sequence[Result]) -> dict[str, list[str]]:
    """What the earlier results add to the inputs of a new one."""
    return {"told": [each.inputs_hash for each in told]} if told else {}


def _untold(found: Breakdown) -> Breakdown:
    """Without what tells hidden groups that were small themselves from those that hide them."""
    groups = tuple(replace(group, mark=Mark.SECONDARY) if group.hidden else group for group in found.groups)
    return replace(found, groups=groups)


def breakdown_in(result: Mapping[str, Any]) -> Breakdown:
    """A saved breakdown as it was."""
    return from_json(Breakdown, result)


def question_in(data: Mapping[str, Any]) -> Question:
    return from_json(Question, data)


def asked(question: Question) -> dict[str, Any]:
    return asdict(question) | {"variables": list(question.variables)}


def indicators(card: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(name, title) of the columns that can be measured."""
    return [
        (c["name"], _shown(c)) for c in card["columns"] if _kind(c) in ("number", "integer", "boolean") and not _is_key(card, c)
    ]


def variables(card: Mapping[str, Any], levels: Mapping[str, int]) -> list[tuple[str, str]]:
    """(name, title) of the columns that persons can be grouped by: few values, or numbers that can be put in bands."""
    fitting = [c for c in card["columns"] if not _is_key(card, c) and _kind(c) != "date"]
    return [(c["name"], _shown(c)) for c in fitting if _kind(c) != "text" or levels.get(c["name"], 0) <= MOST_LEVELS]


def is_yes_no(card: Mapping[str, Any], levels: Mapping[str, int], name: str) -> bool:
    kind = next((_kind(c) for c in card["columns"] if c["name"] == name), "")
    return kind == "boolean" or (kind == "integer" and levels.get(name, 0) <= 3)


def _kind(column: Mapping[str, Any]) -> str:
    return str(column.get("type", "number"))


def _is_key(card: Mapping[str, Any], column: Mapping[str, Any]) -> bool:
    return bool(column["name"] == card.get("person_key"))


def _shown(column: Mapping[str, Any]) -> str:
    return str(column.get("description") or column["name"])


def banded(frame: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """Numbers with many values in bands that hold about as many persons each."""
    many = [name for name in names if frame.schema[name].is_numeric() and frame[name].n_unique() > MOST_LEVELS // 3]
    return frame.with_columns(_bands(frame[name]) for name in many) if many else frame


def _bands(values: pl.Series) -> pl.Series:
    """An ordered text for each; cut at quantiles, rounded to round figures."""
    known = values.cast(pl.Float64)
    cuts = sorted({_neat(known.quantile(part / BANDS, "linear") or 0.0) for part in range(1, BANDS)})
    whole = values.dtype.is_integer()
    labels = [_band(low, high, whole) for low, high in zip([None, *cuts], [*cuts, None], strict=True)]
    places = np.searchsorted(cuts, known.fill_null(0.0).to_numpy(), side="right")
    names = pl.Series(values.name, [labels[place] for place in places.tolist()], dtype=pl.Enum(labels))
    return names.set(values.is_null(), None)


def _neat(value: float) -> float:
    """Two figures that count, as people say ages and incomes."""
    return float(f"{value:.2g}")


def _band(low: float | None, high: float | None, whole: bool) -> str:
    if low is None:
        return f"< {high:g}"
    if whole and high is not None:
        return f"{low:g}" if high - low == 1 else f"{low:g}–{high - 1:g}"
    return f"≥ {low:g}" if high is None else f"{low:g}–<{high:g}"


def words_of(card: Card) -> dict[str, dict[str, str]]:
    return {
        column.name: {str(code): meaning for code, meaning in column.codes.items()} for column in card.columns if column.codes
    }


def title_of(card: Card, name: str) -> str:
    return next((column.description for column in card.columns if column.name == name), "") or name


def unit_of(card: Card, name: str) -> str:
    return next((column.unit for column in card.columns if column.name == name), "")


def rule_of(rule: Mapping[str, int]) -> DisclosureRule:
    return DisclosureRule(minimum=rule["minimum"], rounding_base=rule["rounding_base"])
