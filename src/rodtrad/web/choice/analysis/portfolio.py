"""The portfolio before a choice and after it, by the tags that SKL's guide names."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.selection.defaults import default_dimensions
from rodtrad.selection.portfolio import Balance, Dimension, Gap, Item, balance
from rodtrad.selection.words import say
from rodtrad.texts import Language, Message, message, text
from rodtrad.texts.numbers import money, percent
from rodtrad.web.calls.models import Application
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of

__all__ = ["Balance", "Dimension", "Item", "balance_of", "choices_of", "dimensions", "item_of_application", "item_of_investment"]


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


def balance_table(found: Balance, dimension: Dimension, language: Language) -> DataTable:
    """Number and money in each value of one dimension, before and after."""
    names = dict(choices_of(dimension, language))
    heads = ("value", "count-before", "count-after", "money-before", "money-after", "share-after")
    rows = tuple(
        (
            Cell(names.get(row.value, row.value) if row.value else text(language, "choice-untagged")),
            Cell(str(row.before.count), row.before.count),
            Cell(str(row.after.count), row.after.count),
            Cell(money(row.before.amount, "SEK", language), row.before.amount),
            Cell(money(row.after.amount, "SEK", language), row.after.amount),
            Cell(percent(row.after.share, language), row.after.share),
        )
        for row in found.of(dimension.key)
    )
    return DataTable(label_of(dimension, language), columns(*(text(language, f"choice-balance-{head}") for head in heads)), rows)


def gap_messages(found: Balance, language: Language) -> list[tuple[str, Message]]:
    """(kind, sentence) for each gap, in the balance's order."""
    return [(gap.kind, _gap(gap, language)) for gap in found.gaps]


def _gap(gap: Gap, language: Language) -> Message:
    dimension = next(each for each in dimensions() if each.key == gap.dimension)
    value = dict(choices_of(dimension, language)).get(gap.value or "", "")
    share = percent(gap.share, language)
    return message(f"choice-gap-{gap.kind}", dimension=label_of(dimension, language), value=value, count=gap.count, share=share)


def _tags(values: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Only what the dimensions know: a value that has gone out of use is not counted."""
    known = {each.key: {choice.key for choice in each.values} for each in dimensions()}
    return {
        key: kept for key, chosen in values.items() if (kept := tuple(value for value in chosen if value in known.get(key, ())))
    }


def _cost(investment: Investment) -> Decimal:
    return sum((amount for cost in document_of(investment).costs for amount in cost.amounts.values()), Decimal(0))
