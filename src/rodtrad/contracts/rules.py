"""What must hold in a contract beyond its types: names, references, formulas, caps and windows. Every problem at once."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from rodtrad.contracts.book import circle, figure_paths, order, trees
from rodtrad.contracts.checking import Kind, Meaning, Scope, meaning, report
from rodtrad.contracts.evaluating import DividesByZero, Surroundings, evaluate
from rodtrad.contracts.formula import Tree, names_in
from rodtrad.contracts.naming import bad_windows, dangling, problem, repeated_names
from rodtrad.contracts.quantity import Quantity
from rodtrad.contracts.types import Contract, Term
from rodtrad.errors import BadDocument, Problem
from rodtrad.texts import message


def problems_of(contract: Contract) -> tuple[Problem, ...]:
    """Everything that is wrong with the contract; empty where it can be signed and paid by."""
    found = [*repeated_names(contract), *dangling(contract), *bad_windows(contract)]
    try:
        trees(contract)
    except BadDocument as error:
        return (*found, *error.problems)
    if going_round := circle(contract):
        words = {"names": " → ".join(going_round)}
        found.append(Problem("terms", message("contract-circle", **words), message("contract-circle.cure", **words)))
        return tuple(found)
    return (*found, *_tables(contract), *_formulas(contract), *_caps(contract))


def meanings(contract: Contract) -> dict[str, Meaning]:
    """What each name gives: metrics, figures and terms."""
    return _meanings(contract, [])


def _meanings(contract: Contract, problems: list[Problem]) -> dict[str, Meaning]:
    """As `meanings`; what is wrong with the figures is added to `problems`."""
    known = {metric.name: Meaning(_metric_kind(metric.kind), metric.per) for metric in contract.metrics}
    known |= {term.name: Meaning("money", term.for_each) for term in contract.terms}
    paths = figure_paths(contract)
    for name in order(contract):
        if name in paths:
            known[name] = meaning(trees(contract)[paths[name]], scope(contract, known, paths[name]), problems)
    return known


def _metric_kind(kind: str) -> Kind:
    return "money" if kind == "money" else "truth" if kind == "yes_no" else "number"


def scope(contract: Contract, known: dict[str, Meaning], where: str) -> Scope:
    groups = tuple(group.name for group in contract.groups)
    return Scope(known, _table_kinds(contract), groups, contract.currency, where)


def _table_kinds(contract: Contract) -> dict[str, tuple[Kind, Kind]]:
    bare = Scope({}, {}, (), contract.currency, "")
    found = {}
    for index, table in enumerate(contract.tables):
        rows = [f"tables[{index}].rows[{row}]" for row in range(len(table.rows))]
        reaches = [meaning(trees(contract)[f"{row}.reaches"], bare, []).kind for row in rows]
        gives = [meaning(trees(contract)[f"{row}.gives"], bare, []).kind for row in rows]
        found[table.name] = (_one_kind(reaches), _one_kind(gives))
    return found


def _one_kind(kinds: list[Kind]) -> Kind:
    return next((kind for kind in kinds if kind != "zero"), "number")


def _tables(contract: Contract) -> Iterator[Problem]:
    for index, table in enumerate(contract.tables):
        if not table.rows:
            yield problem(f"tables[{index}].rows", "table-empty")
        if any(names_in(trees(contract)[f"tables[{index}].rows[{row}].{f}"]) for row in range(len(table.rows)) for f in _ROW):
            yield problem(f"tables[{index}].rows", "table-names")
            continue
        reaches = [_constant(trees(contract)[f"tables[{index}].rows[{row}].reaches"]) for row in range(len(table.rows))]
        if any(later is None or earlier is None or later <= earlier for earlier, later in pairwise(reaches)):
            yield problem(f"tables[{index}].rows", "table-order")


_ROW: Final = ("reaches", "gives")


def _formulas(contract: Contract) -> list[Problem]:
    problems: list[Problem] = []
    known = _meanings(contract, problems)
    for index, term in enumerate(contract.terms):
        for field in ("pays", "only_if", "at_least", "at_most"):
            path = f"terms[{index}].{field}"
            if path in trees(contract):
                _term_formula(contract, term, field, scope(contract, known, path), problems)
    for index in range(len(contract.limits)):
        around = scope(contract, known, f"limits[{index}].at_most")
        _must_give("money", (), meaning(trees(contract)[around.where], around, problems), around, problems)
    return problems


def _term_formula(contract: Contract, term: Term, field: str, scope: Scope, problems: list[Problem]) -> None:
    found = meaning(trees(contract)[scope.where], scope, problems)
    _must_give("truth" if field == "only_if" else "money", term.for_each, found, scope, problems)


def _must_give(kind: Kind, groups: tuple[str, ...], found: Meaning, scope: Scope, problems: list[Problem]) -> None:
    if found.kind not in (kind, "unknown") and not (kind == "money" and found.kind == "zero"):
        problems.append(report(scope, f"must-be-{kind}", found=message(f"contract-kind-{found.kind}")))
    loose = [group for group in found.groups if group not in groups]
    if loose:
        problems.append(report(scope, "loose-group", group=loose[0]))


def _caps(contract: Contract) -> Iterator[Problem]:
    for index in range(len(contract.terms)):
        low, high = (trees(contract).get(f"terms[{index}].{field}") for field in ("at_least", "at_most"))
        if low is None or high is None or names_in(low) or names_in(high):
            continue
        floor, cap = _constant(low), _constant(high)
        if floor is not None and cap is not None and cap < floor:
            yield problem(f"terms[{index}].at_most", "cap-under-floor", floor=str(floor), cap=str(cap))


def _constant(tree: Tree) -> Decimal | None:
    """The value of a formula without names."""
    try:
        return Decimal(evaluate(tree, Surroundings(_nothing)).values.item())
    except (DividesByZero, KeyError):
        return None


def _nothing(name: str) -> Quantity:
    raise KeyError(name)
