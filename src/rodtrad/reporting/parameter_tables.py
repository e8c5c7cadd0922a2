"""The catalogue's figures, and what differs between two versions of it, as tables."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rodtrad.parameters import Change, DiscountRate, PriceIndex, Value, name_of
from rodtrad.parameters.workbook.columns import heading, in_words
from rodtrad.reporting.data_table import Cell, DataTable, columns, words
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, percent, plain, span, years


def values_table(found: Sequence[tuple[str, Value]], language: Language) -> DataTable:
    """Each figure: what it is called, how much, of which year, by which source."""
    heads = [heading(column, language) for column in ("key", "name", "value", "price_year", "source")]
    rows = (
        words(value.key, name_of(kind, value, language), amount(value, language), year(value), value.source)
        for kind, value in found
    )
    return DataTable(text(language, "parameters-caption"), columns(*heads, text=len(heads)), tuple(rows))


def amount(value: Value, language: Language) -> str:
    """How much: an amount by unit (or a range), the rates of each time, the span of an index."""
    if isinstance(value, DiscountRate):
        return ", ".join(
            text(
                language,
                "parameters-from-year",
                rate=percent(step.rate, language, decimals=_places(step.rate)),
                year=step.from_year,
            )
            for step in value.steps
        )
    if isinstance(value, PriceIndex):
        last = max(value.values)
        return text(language, "parameters-index-last", value=plain(value.values[last], language), year=str(last), base=value.base)
    low = money(value.value, value.currency, language)
    whole = span(low, money(value.high, value.currency, language), language) if value.high else low
    return text(language, "parameters-per-unit", amount=whole, unit=in_words("unit", value.unit, language))


def _places(rate: float) -> int:
    return max(0, -int(Decimal(str(rate * 100)).quantize(Decimal("0.01")).normalize().as_tuple().exponent))


def year(value: Value) -> str:
    """The price year; of an index the years that it has; a dash where the source says none."""
    if isinstance(value, PriceIndex):
        return years(min(value.values), max(value.values))
    return str(getattr(value, "price_year", None) or "–")


def changes_table(found: Sequence[Change], language: Language) -> DataTable:
    """Each difference: the figure, what happened, what it was and is."""
    heads = [text(language, f"parameters-change-{name}") for name in ("name", "how", "before", "after")]
    return DataTable(
        text(language, "parameters-changes"), columns(*heads, text=4), tuple(_change(each, language) for each in found)
    )


def _change(change: Change, language: Language) -> tuple[Cell, ...]:
    value = change.after or change.before
    name = name_of(change.kind, value, language) if value else change.key
    sides = [told(change, side, language) for side in (0, 1)]
    return words(name, text(language, f"parameters-{change.how}"), *sides)


def told(change: Change, side: int, language: Language) -> str:
    """What stood before (0) or stands after (1): the whole figure where it is new or gone, else only what differs."""
    value = (change.before, change.after)[side]
    if change.how != "changed":
        return amount(value, language) if value else "–"
    return "; ".join(f"{_field(name, language)}: {_said(name, pair[side], language)}" for name, pair in change.fields.items())


def _field(name: str, language: Language) -> str:
    return text(language, f"parameters-column-{name.replace('_', '-')}")


def _said(name: str, value: Any, language: Language) -> str:
    if value in (None, ""):
        return "–"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {each}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(_said(name, each, language) for each in value)
    return str(in_words(name, value, language))
