"""JSON-stat 2.0, the form in which PxWeb answers: a cube of values with named dimensions.

Source: the JSON-stat 2.0 format description, and PxWebApi's use of `role`, `category.unit` and `extension`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Any, Final

from rodtrad.sources.answers import figure, items, mapping, words
from rodtrad.sources.failures import failure

MAX_CELLS: Final = 20_000_000


@dataclass(frozen=True)
class Dimension:
    """A variable of the cube: its codes in order with their labels (and units, where it holds measures).

    `lists` are the names, by id, of other ways in which the source can put its values: code lists, often groups of them.
    """

    code: str
    label: str
    values: Mapping[str, str]
    units: Mapping[str, str]
    may_be_left_out: bool = False
    lists: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cube:
    """Dimensions in the order of the cells (the last runs fastest); `time` and `measure` are the codes of those dimensions."""

    title: str
    source: str
    dimensions: tuple[Dimension, ...]
    time: str | None
    measure: str | None
    area: str | None
    cells: Mapping[int, float | None]
    status: Mapping[int, str]

    def dimension(self, code: str) -> Dimension | None:
        return next((found for found in self.dimensions if found.code == code), None)

    def rows(self) -> Iterator[tuple[tuple[str, ...], float | None, str]]:
        """(code of each dimension, value, status) of every cell."""
        for place, codes in enumerate(product(*(dimension.values for dimension in self.dimensions))):
            yield codes, self.cells.get(place), self.status.get(place, "")


def read_cube(data: Any) -> Cube:
    """A JSON-stat 2 dataset. Raises `BadSource` where the answer does not have that form, or has fewer values than cells."""
    found = mapping(data, "dataset")
    if found.get("class") != "dataset":
        raise failure("form", value="class")
    codes = [words(code, "id") for code in items(found.get("id"), "id")]
    described = mapping(found.get("dimension"), "dimension")
    dimensions = tuple(_dimension(code, mapping(described.get(code), f"dimension.{code}")) for code in codes)
    sizes = items(found.get("size"), "size")
    count = prod(len(dimension.values) for dimension in dimensions)
    if sizes != [len(dimension.values) for dimension in dimensions] or count > MAX_CELLS:
        raise failure("form", value="size")
    roles = {name: _first(found, name) for name in ("time", "metric", "geo")}
    cells = {place: figure(value, "value") for place, value in _placed(found.get("value"), count, "value")}
    status = {place: str(value) for place, value in _placed(found.get("status"), count, "status") if value}
    title, source = str(found.get("label") or ""), str(found.get("source") or "")
    return Cube(title, source, dimensions, roles["time"], roles["metric"], roles["geo"], cells, status)


def _dimension(code: str, found: Mapping[str, Any]) -> Dimension:
    category = mapping(found.get("category"), f"dimension.{code}.category")
    labels = mapping(category.get("label") or {}, f"dimension.{code}.category.label")
    units = mapping(category.get("unit") or {}, f"dimension.{code}.category.unit")
    extension = mapping(found.get("extension") or {}, f"dimension.{code}.extension")
    return Dimension(
        code,
        str(found.get("label") or code),
        {key: str(labels.get(key, key)) for key in _keys(code, category.get("index"), labels)},
        {key: str(unit.get("base", "")) for key, unit in units.items() if isinstance(unit, dict)},
        bool(extension.get("elimination")),
        _lists(extension, f"dimension.{code}.extension.codelists"),
    )


def _lists(extension: Mapping[str, Any], where: str) -> dict[str, str]:
    """Both spellings occur in the published examples."""
    found = [mapping(entry, where) for entry in items(extension.get("codelists") or extension.get("codeLists") or [], where)]
    return {words(entry.get("id"), where): str(entry.get("label") or entry["id"]) for entry in found}


def _keys(code: str, index: Any, labels: Mapping[str, Any]) -> list[str]:
    """The codes in order, from a list of them or from the place of each. A dimension with one value may leave its order out."""
    where = f"dimension.{code}.category.index"
    if index is None and len(labels) <= 1:
        return list(labels)
    if not isinstance(index, dict):
        keys = [words(key, where) for key in items(index, where)]
    elif all(isinstance(place, int) for place in index.values()) and set(index.values()) == set(range(len(index))):
        keys = sorted(index, key=index.__getitem__)
    else:
        raise failure("form", value=where)
    if len(set(keys)) < len(keys):
        raise failure("form", value=where)
    return keys


def _first(found: Mapping[str, Any], role: str) -> str | None:
    named = mapping(found.get("role") or {}, "role").get(role) or [None]
    return named[0] if isinstance(named, list) and isinstance(named[0], str) else None


def _placed(values: Any, count: int, where: str) -> Iterator[tuple[int, Any]]:
    """(place, value) of values written in full as a list, or only where there are any, as an object by place."""
    if isinstance(values, dict):
        places = [int(key) if key.isdigit() else count for key in values]
        if any(place >= count for place in places):
            raise failure("form", value=where)
        yield from zip(places, values.values(), strict=True)
    elif isinstance(values, list) and len(values) in (0, count):
        yield from enumerate(values)
    elif isinstance(values, str) and where == "status":
        yield from ((place, values) for place in range(count))
    elif values is not None or where == "value":
        raise failure("form", value=where)
