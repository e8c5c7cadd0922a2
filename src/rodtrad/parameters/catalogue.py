"""Reads the catalogue's files; looks a figure up; says which version of the catalogue was used."""

import difflib
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from rodtrad.document import path_text, to_data
from rodtrad.document.writing import hash_of
from rodtrad.errors import BadData, NotComputable, Problem
from rodtrad.parameters.types import CatalogueUnitCost, DiscountRate, PriceIndex, Value
from rodtrad.texts import Language, has_text, message, text

Entry = TypeVar("Entry", CatalogueUnitCost, DiscountRate, PriceIndex)
# Each kind of value: its list in the catalogue (and its file), what it is, and the beginning of the messages that name it.
KINDS: Final[Mapping[str, tuple[type[Value], str]]] = {
    "unit_costs": (CatalogueUnitCost, "unit-cost"),
    "wages": (CatalogueUnitCost, "unit-cost"),
    "price_indices": (PriceIndex, "index"),
    "discount_rates": (DiscountRate, "discount"),
}


@dataclass(frozen=True)
class Catalogue:
    """Every figure by its key, and the version: SHA-256 over the contents, as 64 hexadecimal digits."""

    unit_costs: Mapping[str, CatalogueUnitCost]
    wages: Mapping[str, CatalogueUnitCost]
    price_indices: Mapping[str, PriceIndex]
    discount_rates: Mapping[str, DiscountRate]
    version: str

    def of_kind(self, kind: str) -> Mapping[str, Value]:
        """The figures of one of `KINDS`."""
        found: Mapping[str, Value] = getattr(self, kind)
        return found

    def everything(self) -> Iterator[tuple[str, Value]]:
        """Every figure with its kind."""
        for kind in KINDS:
            yield from ((kind, value) for value in self.of_kind(kind).values())


@cache
def catalogue() -> Catalogue:
    """The catalogue that the package carries."""
    return load(files("rodtrad.parameters").joinpath("data"))


def load(directory: Traversable) -> Catalogue:
    """The catalogue in `directory`: a file for each kind (`unit_costs.yaml`, …).

    Raises `BadData` with every problem found, each by file and place.
    """
    contents = {kind: directory.joinpath(f"{kind}.yaml").read_bytes() for kind in KINDS}
    problems: list[Problem] = []
    found = {kind: _entries(f"{kind}.yaml", contents[kind], of, problems) for kind, (of, _) in KINDS.items()}
    problems += _in_two_kinds(found)
    if problems:
        raise BadData(problems)
    return Catalogue(**found, version=_hash(contents))


def with_own(base: Catalogue, own: Mapping[str, Mapping[str, Value]]) -> Catalogue:
    """The catalogue where an organisation's own figures (by kind and key) stand in for the published ones, or beside them."""
    found: dict[str, Any] = {kind: {**base.of_kind(kind), **own.get(kind, {})} for kind in KINDS}
    said = {kind: [to_data(value) for value in values.values()] for kind, values in own.items() if values}
    return Catalogue(**found, version=hash_of({"base": base.version, "own": said}) if said else base.version)


def name_of(kind: str, value: Value, language: Language) -> str:
    """What the figure is called."""
    id = f"{KINDS[kind][1]}-{value.key}"
    return value.name or (text(language, id) if has_text(id) else value.key)


def entry_from(kind: str, data: Any) -> Value:
    """A figure of the kind, of plain data. Raises `BadData` with what is wrong, by its place."""
    try:
        value: Value = TypeAdapter(KINDS[kind][0]).validate_python(data)
    except ValidationError as error:
        raise BadData([_problem("", details) for details in _innermost(error)]) from error
    return value


def _innermost(error: ValidationError) -> Iterator[Any]:
    """What is wrong, without what only follows from something wrong within it."""
    found = error.errors(include_url=False)
    for details in found:
        depth = len(details["loc"])
        if not any(len(other["loc"]) > depth and other["loc"][:depth] == details["loc"] for other in found):
            yield details


def unit_cost(key: str) -> CatalogueUnitCost:
    """The catalogue's unit cost or wage `key`. Raises `NotComputable` where there is none, naming the nearest."""
    return _found(key, {**catalogue().unit_costs, **catalogue().wages})


def discount(key: str) -> DiscountRate:
    """The catalogue's discount rate `key`. Raises `NotComputable` where there is none, naming the nearest."""
    return _found(key, catalogue().discount_rates)


def price_index(key: str) -> PriceIndex:
    """The catalogue's price index `key`. Raises `NotComputable` where there is none, naming the nearest."""
    return _found(key, catalogue().price_indices)


def parameter_version() -> str:
    """The version of the catalogue, for the provenance of what is computed with it."""
    return catalogue().version


def _found(key: str, entries: Mapping[str, Entry]) -> Entry:
    if key in entries:
        return entries[key]
    near = difflib.get_close_matches(key, entries, n=1, cutoff=0.6)
    known = ", ".join(sorted(entries))
    cure = message("error-did-you-mean", suggestion=near[0]) if near else message("parameters-unknown.cure", known=known)
    raise NotComputable([Problem("", message("parameters-unknown", key=key), cure, key)])


def _entries(name: str, content: bytes, kind: Any, problems: list[Problem]) -> dict[str, Any]:
    try:
        read = TypeAdapter(tuple[kind, ...]).validate_python(yaml.safe_load(content))
    except yaml.YAMLError as error:
        detail = str(error).replace("\n", " ")
        problems.append(Problem(name, message("error-syntax", value=detail), message("error-syntax.cure")))
        return {}
    except ValidationError as error:
        problems += (_problem(name, details) for details in error.errors(include_url=False))
        return {}
    problems += _repeated(name, [entry.key for entry in read])
    return {entry.key: entry for entry in read}


def _problem(name: str, details: Any) -> Problem:
    kind = f"error-{details['type'].replace('_', '-')}"
    id = kind if has_text(kind) else "error-invalid"
    limit = next((str(limit) for limit in details.get("ctx", {}).values()), "")
    value = str(details["input"])[:80]
    where = f"{name}: {path_text(details['loc'])}" if name else path_text(details["loc"])
    return Problem(where, message(id, value=value, limit=limit), message(f"{id}.cure", limit=limit), value)


def _repeated(name: str, keys: list[str]) -> Iterator[Problem]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield Problem(name, message("error-same-key", value=key), message("error-same-key.cure"), key)


def _in_two_kinds(found: Mapping[str, Mapping[str, Value]]) -> Iterator[Problem]:
    """A unit cost and a wage are looked up by the same keys."""
    for key in sorted(set(found["unit_costs"]) & set(found["wages"])):
        yield Problem("wages.yaml", message("error-same-key", value=key), message("error-same-key.cure"), key)


def _hash(contents: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(contents):
        whole.update(name.encode() + b"\0" + contents[name] + b"\0")
    return whole.hexdigest()
