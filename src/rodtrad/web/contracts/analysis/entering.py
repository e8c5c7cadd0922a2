"""The values of a contract that can be typed into a form, one by one, and what was known of each before."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rodtrad.contracts import Contract, Metric
from rodtrad.texts import Language
from rodtrad.texts.numbers import currency_name
from rodtrad.web.contracts.models import OutcomeSet


@dataclass(frozen=True)
class Cell:
    """One value: of a metric, or of one member of its group."""

    field: str
    metric: str
    member: str
    label: str
    help: str
    kind: str
    unit: str
    known: Any


def cells(contract: Contract, earlier: OutcomeSet | None, language: Language) -> list[Cell]:
    """Metrics without groups, and those of one group whose members the contract names. The others come as a file."""
    members = {group.name: [member.name for member in group.members] for group in contract.groups if group.members}
    known = {each["metric"]: each for each in earlier.data.get("measured", [])} if earlier else {}
    unit = currency_name(contract.currency, language)
    found = []
    for metric in contract.metrics:
        if not metric.per:
            found.append(_cell(metric, "", 0, known, unit))
        elif len(metric.per) == 1 and metric.per[0] in members:
            found += [_cell(metric, member, place, known, unit) for place, member in enumerate(members[metric.per[0]])]
    return found


def only_by_file(contract: Contract) -> list[str]:
    """The titles of the metrics that are measured for each person, or for two groups at once."""
    named = {group.name for group in contract.groups if group.members}
    return [m.title for m in contract.metrics if m.per and not (len(m.per) == 1 and m.per[0] in named)]


def columns_of_file(contract: Contract) -> list[tuple[str, str]]:
    """(name, title) of the metrics that a table with one row for each person can have."""
    return [(m.name, m.title) for m in contract.metrics if len(m.per) == 1]


def _cell(metric: Metric, member: str, place: int, known: Mapping[str, Any], currency: str) -> Cell:
    earlier = known.get(metric.name, {})
    value = earlier.get("values", {}).get(member) if member else earlier.get("value")
    label = f"{metric.title}, {member}" if member else metric.title
    exact = Decimal(str(value)) if value is not None and not isinstance(value, bool) else value
    field = f"m-{metric.name}-{place}"
    units = {"money": currency, "share": "%"}
    return Cell(field, metric.name, member, label, metric.definition, metric.kind, units.get(metric.kind, ""), exact)
