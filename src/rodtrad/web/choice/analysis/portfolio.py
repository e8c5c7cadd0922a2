"""The portfolio before a choice and after it, by the tags that SKL's guide names."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.defaults import default_dimensions
from rodtrad.selection.portfolio import Balance, Dimension, Item, balance
from rodtrad.selection.wording import Wording
from rodtrad.selection.words import say
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, percent
from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice import queries
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of

__all__ = ["Balance", "Dimension", "Item", "balance_of", "choices_of", "dimensions", "item_of_application", "item_of_investment"]

CURRENCY: Final = "SEK"


def dimensions() -> tuple[Dimension, ...]:
    return default_dimensions().dimensions


def choices_of(dimension: Dimension, language: Language) -> list[tuple[str, str]]:
    return [(each.key, say(each.label, language)) for each in dimension.values]


def label_of(dimension: Dimension, language: Language) -> str:
    return say(dimension.label, language)


def tag_words(values: Mapping[str, Sequence[str]], language: Language) -> list[tuple[str, str]]:
    """(dimension, values) in words, for those that are tagged."""
    found = []
    for dimension in dimensions():
        names = dict(choices_of(dimension, language))
        chosen = [names[key] for key in values.get(dimension.key, ()) if key in names]
        if chosen:
            found.append((label_of(dimension, language), ", ".join(chosen)))
    return found


def item_of_investment(investment: Investment, granted: Decimal | None, tags: Mapping[str, Any]) -> Item:
    """Its money is what was granted, or else what its document says that it costs."""
    amount = granted if granted is not None else _cost(investment)
    return Item(key=f"i-{investment.pk}", title=investment.title, amount=amount, tags=_tags(tags))


def item_of_application(application: Application, amount: Decimal | None, tags: Mapping[str, Any]) -> Item:
    return Item(key=f"a-{application.pk}", title=application.title, amount=amount or Decimal(0), tags=_tags(tags))


def balance_of(before: Iterable[Item], chosen: Iterable[Item]) -> Balance:
    return balance(dimensions(), tuple(before), tuple(chosen))


def balance_with(call: Call, chosen: Mapping[Application, Decimal | None]) -> Balance:
    """The organisation's portfolio before the call's choice, and with the chosen ones for these amounts."""
    granted, tags = queries.granted_amounts(call.organisation), queries.tags_of_applications(call)
    before = [item_of_investment(each, granted.get(each.pk), values) for each, values in queries.portfolio_before(call)]
    return balance_of(before, [item_of_application(each, amount, tags.get(each.pk, {})) for each, amount in chosen.items()])


def balance_table(found: Balance, dimension: Dimension, language: Language) -> DataTable:
    """Number and money in each value of one dimension, before and after."""
    names = dict(choices_of(dimension, language))
    heads = ("value", "count-before", "count-after", "money-before", "money-after", "share-after")
    rows = tuple(
        (
            Cell(names.get(row.value, row.value) if row.value else text(language, "choice-untagged")),
            Cell(str(row.before.count), row.before.count),
            Cell(str(row.after.count), row.after.count),
            Cell(money(row.before.amount, CURRENCY, language), row.before.amount),
            Cell(money(row.after.amount, CURRENCY, language), row.after.amount),
            Cell(percent(row.after.share, language), row.after.share),
        )
        for row in found.of(dimension.key)
    )
    return DataTable(label_of(dimension, language), columns(*(text(language, f"choice-balance-{head}") for head in heads)), rows)


def gap_words(found: Balance, language: Language) -> tuple[str, ...]:
    """What the portfolio lacks, gets and has much of, a sentence each."""
    return Wording(language, CriteriaSet(key="none", title={"sv": "–"})).gaps(found)


def _tags(values: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Only what the dimensions know: a value that has gone out of use is not counted."""
    known = {each.key: {choice.key for choice in each.values} for each in dimensions()}
    return {
        key: kept for key, chosen in values.items() if (kept := tuple(value for value in chosen if value in known.get(key, ())))
    }


def _cost(investment: Investment) -> Decimal:
    """What the document says that it costs; nothing where that is in another currency than the portfolio's."""
    document = document_of(investment)
    if document.calculation.currency != CURRENCY:
        return Decimal(0)
    return sum((amount for cost in document.costs for amount in cost.amounts.values()), Decimal(0))
