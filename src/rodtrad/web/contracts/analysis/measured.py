"""A set of outcomes for people: each metric's value, who verified it and when; persons counted, never listed to others."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rodtrad.contracts import Contract, Metric
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, percent, plain
from rodtrad.web.contracts.analysis.measuring import open_groups
from rodtrad.web.contracts.models import OutcomeSet

MOST_MEMBERS = 40


@dataclass(frozen=True)
class ShownOutcome:
    """`members` are the values one by one, where there are few enough and the reader may see them."""

    metric: str
    value: str
    members: tuple[tuple[str, str], ...]
    more: int
    verified: str
    source: str


def shown_outcomes(contract: Contract, found: OutcomeSet, language: Language, *, whole: bool) -> list[ShownOutcome]:
    """In the contract's order; a metric that is not measured yet is left out."""
    return [
        _shown(contract, metric, [each for each in found.data["measured"] if each["metric"] == metric.name], language, whole)
        for metric in contract.metrics
        if any(each["metric"] == metric.name for each in found.data["measured"])
    ]


def _shown(contract: Contract, metric: Metric, said: list[dict[str, Any]], language: Language, whole: bool) -> ShownOutcome:
    values = list(_values(said))
    hidden = not whole and bool(set(metric.per) & open_groups(contract))
    members = [] if hidden or not metric.per else [(name, _one(value, metric, contract, language)) for name, value in values]
    first = said[0]
    by = (
        text(language, "contracts-verified-by", name=first["verified_by"], on=first["verified_on"])
        if first.get("verified_by")
        else ""
    )
    return ShownOutcome(
        metric.title,
        _summary(values, metric, contract, language),
        tuple(members[:MOST_MEMBERS]),
        max(len(members) - MOST_MEMBERS, 0),
        by or text(language, "contracts-not-verified"),
        first.get("source", ""),
    )


def _values(said: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for each in said:
        if "values" in each:
            yield from each["values"].items()
        else:
            yield ", ".join(each.get("of", {}).values()), each.get("value")


def _summary(values: list[tuple[str, Any]], metric: Metric, contract: Contract, language: Language) -> str:
    if not metric.per:
        return _one(values[0][1], metric, contract, language)
    if metric.kind == "yes_no":
        return text(language, "contracts-reached", count=sum(bool(value) for _, value in values), of=len(values))
    return text(language, "contracts-measured-for", count=len(values))


def _one(value: Any, metric: Metric, contract: Contract, language: Language) -> str:
    if isinstance(value, bool):
        return text(language, "core-yes" if value else "core-no")
    exact = Decimal(str(value))
    if metric.kind == "money":
        return money(exact, contract.currency, language, decimals=0 if exact == int(exact) else 2)
    return percent(exact, language, decimals=2) if metric.kind == "share" else plain(exact, language, most_decimals=4)
