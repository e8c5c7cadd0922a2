"""Where a payment comes from: its formula with the values of every name, down to the verified outcomes."""

from dataclasses import dataclass
from typing import Any

from rodtrad.contracts.book import figure_paths, trees
from rodtrad.contracts.computing import compute
from rodtrad.contracts.formula import names_in
from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.payments import rounding_of
from rodtrad.contracts.quantity import Quantity
from rodtrad.contracts.types import Contract, Metric, item_named


@dataclass(frozen=True)
class Explained:
    """A name with its value for one member (or all values, by member), the formulas it was computed by, and what they name.

    `formulas` is empty for a metric, whose `source` then says where the value comes from."""

    name: str
    title: str
    value: Any
    formulas: tuple[tuple[str, str], ...]  # (field, text)
    source: str
    below: tuple["Explained", ...]


def explain(contract: Contract, outcomes: Outcomes, name: str) -> Explained:
    """The term, figure or metric `name` from top to leaves. Values are nested lists where there are groups.

    Raises KeyError where the contract has no such name."""
    computed = compute(contract, outcomes.values, outcomes.sizes, rounding_of(contract))
    return _explained(contract, dict(computed.values), name)


def _explained(contract: Contract, values: dict[str, Quantity], name: str) -> Explained:
    formulas = _formulas(contract, name)
    named = dict.fromkeys(found.name for path, _, _ in formulas for found in names_in(trees(contract)[path]))
    tables = {table.name for table in contract.tables}
    below = tuple(_explained(contract, values, each) for each in named if each not in tables)
    item = item_named(contract, name)
    source = " · ".join(filter(None, (item.source, item.definition))) if isinstance(item, Metric) else ""
    value = values[name].values.tolist() if name in values else None
    return Explained(name, item.title, value, tuple((field, text) for _, field, text in formulas), source, below)


def _formulas(contract: Contract, name: str) -> list[tuple[str, str, str]]:
    """(path, field, text) of the formulas that the name is computed by."""
    if path := figure_paths(contract).get(name):
        return [(path, "formula", next(figure.formula for figure in contract.figures if figure.name == name))]
    for index, term in enumerate(contract.terms):
        if term.name == name:
            fields = ("pays", "only_if", "at_least", "at_most")
            return [(f"terms[{index}].{field}", field, getattr(term, field)) for field in fields if getattr(term, field)]
    return []
