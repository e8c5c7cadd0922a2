"""Every figure and term of a contract from the values of its metrics: the one place where terms become amounts.

Serves exact payments (`Decimal`) and simulated ones (floats with an axis of draws) alike.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

import numpy as np

from rodtrad.contracts.book import figure_paths, leans_on, order, trees
from rodtrad.contracts.evaluating import DividesByZero, Steps, Surroundings, evaluate
from rodtrad.contracts.formula import Tree, names_in
from rodtrad.contracts.naming import problem
from rodtrad.contracts.quantity import DRAW, Quantity, Values, elementwise, single, spread
from rodtrad.contracts.types import Contract, Term
from rodtrad.errors import NotComputable

Rounds = Callable[[Any], Any]


@dataclass(frozen=True)
class Computed:
    """The quantity of every metric, figure and term that could be computed; `lacking`: what the others wait for."""

    values: Mapping[str, Quantity]
    lacking: Mapping[str, tuple[str, ...]]


def compute(contract: Contract, known: Mapping[str, Quantity], sizes: dict[str, int], rounds: Rounds | None = None) -> Computed:
    """Figures and terms in the order they lean on each other. `rounds` is None in a simulation: floats, unrounded.

    Raises `NotComputable` naming the formula that divides by zero."""
    values, lacking = dict(known), dict[str, tuple[str, ...]]()
    around = Surroundings(values.__getitem__, _tables(contract, exact=rounds is not None), exact=rounds is not None)
    terms, paths = {term.name: term for term in contract.terms}, figure_paths(contract)
    for name in order(contract):
        if waits := _waits_for(contract, name, values, lacking):
            lacking[name] = waits
        elif name in paths:
            values[name] = _value(contract, paths[name], around)
        else:
            values[name] = _term(contract, terms[name], around, sizes, rounds)
    return Computed(values, lacking)


def order_of_lacking(contract: Contract, computed: Computed) -> dict[str, tuple[str, ...]]:
    """The terms that wait, each with the metrics it waits for: those of its own, and of a limit that it is under."""
    names = {term.name for term in contract.terms}
    found = {name: metrics for name, metrics in computed.lacking.items() if name in names}
    for index, limit in enumerate(contract.limits):
        if missing := _limit_lacks(contract, index, computed):
            found |= {name: tuple(dict.fromkeys((*found.get(name, ()), *missing))) for name in limit.terms}
    return found


def _limit_lacks(contract: Contract, index: int, computed: Computed) -> tuple[str, ...]:
    """The metrics that a limit needs and that are not known."""
    metrics, missing = {metric.name for metric in contract.metrics}, dict[str, None]()
    for named in names_in(trees(contract)[f"limits[{index}].at_most"]):
        if named.name in metrics and named.name not in computed.values:
            missing[named.name] = None
        missing |= dict.fromkeys(computed.lacking.get(named.name, ()))
    return tuple(missing)


def compute_limits(
    contract: Contract, computed: Computed, sizes: dict[str, int], rounds: Rounds | None = None
) -> dict[str, Quantity]:
    """What each term pays when the limits have held back what goes beyond them; a term that waits is left out."""
    waits = order_of_lacking(contract, computed)
    paid = {term.name: computed.values[term.name] for term in contract.terms if term.name not in waits}
    around = Surroundings(computed.values.__getitem__, _tables(contract, exact=rounds is not None), exact=rounds is not None)
    for index, limit in enumerate(contract.limits):
        if _limit_lacks(contract, index, computed):
            continue
        left = _value(contract, f"limits[{index}].at_most", around)
        for name in (name for name in limit.terms if name in paid):
            paid[name], left = _within(paid[name], left)
            if rounds:
                paid[name] = Quantity(paid[name].groups, rounds(paid[name].values))
    return paid


def _within(asked: Quantity, left: Quantity) -> tuple[Quantity, Quantity]:
    """What is paid of `asked`, member by member, until nothing is left; and what is then left."""
    asked = _drawn_like(asked, left)
    groups = tuple(group for group in asked.groups if group != DRAW)
    flat = asked.values.reshape((-1, *asked.values.shape[len(groups) :]))
    earlier = np.cumsum(flat, axis=0) - flat
    paid = np.minimum(np.maximum(left.values - earlier, flat * 0), flat)
    rest = elementwise(lambda all_left, used: np.maximum(all_left - used, used * 0), left, _summed(asked, paid))
    return Quantity(asked.groups, np.asarray(paid).reshape(asked.values.shape)), rest


def _drawn_like(asked: Quantity, left: Quantity) -> Quantity:
    """With an axis of draws where what is left has one."""
    if DRAW in asked.groups or DRAW not in left.groups:
        return asked
    shape = (*asked.values.shape, left.values.shape[-1])
    return Quantity((*asked.groups, DRAW), np.broadcast_to(asked.values[..., np.newaxis], shape))


def _summed(asked: Quantity, paid: Values) -> Quantity:
    return Quantity((DRAW,) if DRAW in asked.groups else (), np.asarray(paid.sum(axis=0)))


def _waits_for(
    contract: Contract, name: str, values: Mapping[str, Quantity], lacking: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    missing = dict.fromkeys(metric for metric in _metrics_of(contract)[name] if metric not in values)
    for below in leans_on(contract)[name]:
        missing |= dict.fromkeys(lacking.get(below, ()))
    return tuple(missing)


@lru_cache(maxsize=256)
def _metrics_of(contract: Contract) -> dict[str, tuple[str, ...]]:
    """The metrics that each figure and term names itself."""
    metrics = {metric.name for metric in contract.metrics}
    return {name: tuple(n.name for tree in found for n in names_in(tree) if n.name in metrics) for name, found in _own(contract)}


def _own(contract: Contract) -> list[tuple[str, list[Tree]]]:
    all_trees = trees(contract)
    figures = [(name, [all_trees[path]]) for name, path in figure_paths(contract).items()]
    terms = [
        (term.name, [tree for path, tree in all_trees.items() if path.startswith(f"terms[{index}].")])
        for index, term in enumerate(contract.terms)
    ]
    return [*figures, *terms]


def _value(contract: Contract, path: str, around: Surroundings) -> Quantity:
    try:
        return evaluate(trees(contract)[path], around)
    except DividesByZero as error:
        raise NotComputable([problem(path, "divides-by-zero")]) from error


def _term(contract: Contract, term: Term, around: Surroundings, sizes: dict[str, int], rounds: Rounds | None) -> Quantity:
    path = f"terms[{contract.terms.index(term)}]"
    zero = single(Decimal(0) if around.exact else 0.0)
    amount = _value(contract, f"{path}.pays", around)
    if term.at_least is not None:
        amount = elementwise(np.maximum, amount, _value(contract, f"{path}.at_least", around))
    if term.at_most is not None:
        amount = elementwise(np.minimum, amount, _value(contract, f"{path}.at_most", around))
    amount = elementwise(np.maximum, amount, zero)
    if term.only_if is not None:
        amount = elementwise(np.where, _value(contract, f"{path}.only_if", around), amount, zero)
    amount = spread(amount, term.for_each, sizes)
    return Quantity(amount.groups, rounds(amount.values)) if rounds else amount


def _tables(contract: Contract, *, exact: bool) -> dict[str, Steps]:
    around = Surroundings(_no_names, exact=exact)
    found = {}
    for index, table in enumerate(contract.tables):
        rows = [f"tables[{index}].rows[{row}]" for row in range(len(table.rows))]
        reaches = tuple(_value(contract, f"{row}.reaches", around).values.item() for row in rows)
        gives = tuple(_value(contract, f"{row}.gives", around).values.item() for row in rows)
        found[table.name] = Steps(reaches, gives)
    return found


def _no_names(name: str) -> Quantity:
    """A table's rows are formulas without names (`rules.py` sees to it)."""
    raise KeyError(name)
