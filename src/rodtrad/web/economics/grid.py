"""The document's money as tables to type in: the section's own fields (`investments.section_form`), put in columns.

No Django in here. A cell's name is its path in the document, as in every form of a section. What has no column of its own stands
folded under its row.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rodtrad.web.investments.section_form import Field, Group, Node, Pairs, Raw, Rows, SectionForm, anchor, anchor_of

COST: Final = ("item", "payer", "per")
UNIT_COST: Final = ("name", "value", "unit", "price_year", "source")
CONSEQUENCE: Final = ("description", "payer", "direction", "indicator", "unit_cost", "persons", "share", "displacement")
FACTORS: Final = ("quantity", "fade_out", "first_year", "years")
AMOUNTS: Final = "amounts"


@dataclass(frozen=True)
class YearCell:
    """The amount of one cost in one year: `key` is the name that the year is posted by, `name` the amount's."""

    year: str
    key: str
    name: str
    where: str
    id: str
    value: str


@dataclass(frozen=True)
class Line:
    """A row of a table: the fields of its columns, its years, and what is folded away."""

    row: Group
    cells: tuple[Field, ...]
    years: tuple[YearCell, ...]
    rest: tuple[Node, ...]

    @property
    def key(self) -> str:
        """The part's key, "" before it has one."""
        field = next((node for node in self.rest if isinstance(node, Field) and node.name.endswith("].key")), None)
        return field.value if field else ""


@dataclass(frozen=True)
class Table:
    """A list of the document as a table; `rows` is the list itself, for its name and its heading."""

    rows: Rows
    heads: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Grid:
    """The whole section: three tables, the years across, and the parts that are no tables."""

    costs: Table
    consequences: Table
    unit_costs: Table
    years: tuple[str, ...]
    others: tuple[Node, ...]


def grid_of(form: SectionForm) -> Grid:
    """The section's nodes in tables. `form` is of the section `money`."""
    nodes = {node.name: node for node in form.nodes}
    lists = {name: node for name, node in nodes.items() if isinstance(node, Rows)}
    years = years_in(lists["costs"])
    others = tuple(node for name, node in nodes.items() if name in ("calculation", "type_cases", "scale_up"))
    return Grid(
        _table(lists["costs"], COST, years),
        _table(lists["consequences"], (*CONSEQUENCE, *FACTORS)),
        _table(lists["unit_costs"], UNIT_COST),
        years,
        others,
    )


def years_in(costs: Rows) -> tuple[str, ...]:
    """Every year that some cost has a cell for, in order."""
    found = {key.value.strip() for row in costs.rows for pairs in _amounts(row) for key, _ in pairs.pairs}
    return tuple(sorted(year for year in found if _is_year(year)))


def without_empty_years(raw: Raw) -> dict[str, Sequence[str]]:
    """What was posted without the cells of years in which nothing was typed."""
    empty = {name.removesuffix(".value") for name in raw if _is_amount(name) and not "".join(raw[name]).strip()}
    return {name: values for name, values in raw.items() if name.removesuffix(".value").removesuffix(".key") not in empty}


def with_year(raw: Raw, year: str) -> dict[str, Sequence[str]]:
    """What was posted with a cell for `year` in the first cost, so that the year gets a column."""
    taken = [int(name.split("[")[2].split("]")[0]) for name in raw if name.startswith("costs[0].amounts[")]
    place = max(taken, default=-1) + 1
    return {**raw, f"costs[0].amounts[{place}].key": [year], f"costs[0].amounts[{place}].value": [""]}


def next_year(form: SectionForm, otherwise: int) -> str:
    """The year after the last that has a column; `otherwise` where none has."""
    years = grid_of(form).years
    return str(int(years[-1]) + 1) if years else str(otherwise)


def _table(rows: Rows, columns: Sequence[str], years: Sequence[str] = ()) -> Table:
    lines = tuple(_line(row, columns, years) for row in rows.rows)
    heads = tuple(cell.label for cell in lines[0].cells) if lines else ()
    return Table(rows, heads, lines)


def _line(row: Group, columns: Sequence[str], years: Sequence[str]) -> Line:
    nodes = {node.name.rpartition(".")[2]: node for node in (*row.fields, *row.seldom)}
    cells = tuple(node for name in columns if isinstance(node := nodes[name], Field))
    amounts = next(_amounts(row), None) if AMOUNTS in nodes and _each_once(row) else None
    taken = {*columns, *([AMOUNTS] if amounts else [])}
    rest = tuple(node for name, node in nodes.items() if name not in taken)
    return Line(row, cells, tuple(_year_cells(amounts, years)) if amounts else (), rest)


def _year_cells(amounts: Pairs, years: Sequence[str]) -> list[YearCell]:
    known = {key.value.strip(): (place, value) for place, (key, value) in enumerate(amounts.pairs)}
    free = len(amounts.pairs)
    cells = []
    for year in years:
        place, value = known.get(year, (free, None))
        free += value is None
        name = f"{amounts.name}[{place}]"
        where = f"{amounts.where}.{year}"
        typed = value.value if value else ""
        cells.append(YearCell(year, f"{name}.key", f"{name}.value", where, anchor(where), typed))
    return cells


def _amounts(row: Group) -> Iterator[Pairs]:
    return (node for node in (*row.fields, *row.seldom) if isinstance(node, Pairs) and node.name.endswith(f".{AMOUNTS}"))


def _each_once(row: Group) -> bool:
    """Whether each of the cost's years is a year, and there once: else its pairs are shown as they were typed."""
    keys = [key.value.strip() for pairs in _amounts(row) for key, _ in pairs.pairs]
    return len(set(keys)) == len(keys) and all(map(_is_year, keys))


def _is_year(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and len(typed) == 4


def _is_amount(name: str) -> bool:
    return name.startswith("costs[") and f".{AMOUNTS}[" in name and name.endswith(".value")


def summary_of(form: SectionForm) -> list[tuple[str, str]]:
    """Every error as (id of the element in the tables, sentence)."""
    cells = {cell.where: cell.id for line in grid_of(form).costs.lines for cell in line.years}
    places = [where for where, problems in form.by_field.items() for _ in problems]
    return [(cells.get(where, id), sentence) for where, (id, sentence) in zip(places, form.summary(), strict=True)]


def element_of(form: SectionForm, where: str) -> str:
    """The id of the element in which a place of the document is typed."""
    cells = (cell.id for line in grid_of(form).costs.lines for cell in line.years if cell.where == where)
    return next(cells, anchor_of(where))


def yearly_by_row(grid: Grid, yearly: Mapping[str, str]) -> dict[str, str]:
    """What each consequence comes to in its first year, by the name of its row."""
    return {line.row.name: yearly[line.key] for line in grid.consequences.lines if line.key in yearly}
