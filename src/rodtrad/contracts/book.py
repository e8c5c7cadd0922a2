"""A contract's formulas as trees, by where they stand, and the order in which they can be computed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rodtrad.contracts.formula import Tree, names_in, parse_formula
from rodtrad.contracts.types import Contract, Term
from rodtrad.errors import BadDocument, Problem


@dataclass(frozen=True)
class Written:
    """One formula: its path in the contract, its text, and what it is the formula of."""

    path: str
    text: str
    owner: str  # the name of the figure or term; "" for a limit or a table's row


def formulas(contract: Contract) -> Iterator[Written]:
    """Every formula of the contract, in reading order."""
    for index, table in enumerate(contract.tables):
        for row, step in enumerate(table.rows):
            yield Written(f"tables[{index}].rows[{row}].reaches", step.reaches, "")
            yield Written(f"tables[{index}].rows[{row}].gives", step.gives, "")
    for index, figure in enumerate(contract.figures):
        yield Written(f"figures[{index}].formula", figure.formula, figure.name)
    for index, term in enumerate(contract.terms):
        yield from _of_term(f"terms[{index}]", term)
    for index, limit in enumerate(contract.limits):
        yield Written(f"limits[{index}].at_most", limit.at_most, "")


def _of_term(path: str, term: Term) -> Iterator[Written]:
    for field in ("pays", "only_if", "at_least", "at_most"):
        text = getattr(term, field)
        if text is not None:
            yield Written(f"{path}.{field}", text, term.name)


@lru_cache(maxsize=256)
def trees(contract: Contract) -> Mapping[str, Tree]:
    """The tree of every formula by its path. Raises `BadDocument` with every one that cannot be read."""
    found: dict[str, Tree] = {}
    problems: list[Problem] = []
    for written in formulas(contract):
        try:
            found[written.path] = parse_formula(written.text, written.path)
        except BadDocument as error:
            problems += error.problems
    if problems:
        raise BadDocument(problems)
    return found


def computed_names(contract: Contract) -> tuple[str, ...]:
    """The names of the figures and the terms, as they stand."""
    return (*(figure.name for figure in contract.figures), *(term.name for term in contract.terms))


def leans_on(contract: Contract) -> dict[str, tuple[str, ...]]:
    """The figures and terms that each figure and term names."""
    computed = computed_names(contract)
    found: dict[str, list[str]] = {name: [] for name in computed}
    for written in formulas(contract):
        if written.owner:
            named = (name.name for name in names_in(trees(contract)[written.path]))
            found[written.owner] += [name for name in named if name in computed]
    return {name: tuple(dict.fromkeys(names)) for name, names in found.items()}


def circle(contract: Contract) -> tuple[str, ...]:
    """Names that lean on each other in a circle, beginning and ending with the same; empty where there is none."""
    leans, done = leans_on(contract), set[str]()

    def walk(name: str, path: tuple[str, ...]) -> tuple[str, ...]:
        if name in path:
            return (*path[path.index(name) :], name)
        if name in done:
            return ()
        found = next((found for below in leans[name] if (found := walk(below, (*path, name)))), ())
        done.add(name)
        return found

    return next((found for name in leans if (found := walk(name, ()))), ())


def order(contract: Contract) -> tuple[str, ...]:
    """The figures and terms, each after what it leans on (there is no circle)."""
    leans, found = leans_on(contract), dict[str, None]()

    def place(name: str) -> None:
        if name not in found:
            for below in leans[name]:
                place(below)
            found[name] = None

    for name in computed_names(contract):
        place(name)
    return tuple(found)


def figure_paths(contract: Contract) -> dict[str, str]:
    """The path of each figure's formula, by the figure's name."""
    return {figure.name: f"figures[{index}].formula" for index, figure in enumerate(contract.figures)}
