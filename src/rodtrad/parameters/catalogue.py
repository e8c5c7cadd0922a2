"""Reads the catalogue's files; looks a figure up; says which version of the catalogue was used."""

import difflib
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from rodtrad.document import path_text
from rodtrad.errors import BadData, NotComputable, Problem
from rodtrad.parameters.types import CatalogueUnitCost, DiscountRate
from rodtrad.texts import has_text, message

Entry = TypeVar("Entry", CatalogueUnitCost, DiscountRate)
UNIT_COSTS, DISCOUNT_RATES = "unit_costs.yaml", "discount_rates.yaml"


@dataclass(frozen=True)
class Catalogue:
    """Every figure by its key, and the version: SHA-256 over the files, as 64 hexadecimal digits."""

    unit_costs: Mapping[str, CatalogueUnitCost]
    discount_rates: Mapping[str, DiscountRate]
    version: str


@cache
def catalogue() -> Catalogue:
    """The catalogue that the package carries."""
    return load(files("rodtrad.parameters").joinpath("data"))


def load(directory: Traversable) -> Catalogue:
    """The catalogue in `directory` (`unit_costs.yaml`, `discount_rates.yaml`).

    Raises `BadData` with every problem found, each by file and place.
    """
    contents = {name: directory.joinpath(name).read_bytes() for name in (UNIT_COSTS, DISCOUNT_RATES)}
    problems: list[Problem] = []
    unit_costs = _entries(UNIT_COSTS, contents[UNIT_COSTS], TypeAdapter(tuple[CatalogueUnitCost, ...]), problems)
    rates = _entries(DISCOUNT_RATES, contents[DISCOUNT_RATES], TypeAdapter(tuple[DiscountRate, ...]), problems)
    if problems:
        raise BadData(problems)
    return Catalogue(unit_costs, rates, _hash(contents))


def unit_cost(key: str) -> CatalogueUnitCost:
    """The catalogue's unit cost `key`. Raises `NotComputable` where there is none, naming the nearest."""
    return _found(key, catalogue().unit_costs)


def discount(key: str) -> DiscountRate:
    """The catalogue's discount rate `key`. Raises `NotComputable` where there is none, naming the nearest."""
    return _found(key, catalogue().discount_rates)


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


def _entries(name: str, content: bytes, kind: TypeAdapter[tuple[Entry, ...]], problems: list[Problem]) -> dict[str, Entry]:
    try:
        read = kind.validate_python(yaml.safe_load(content))
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
    where = f"{name}: {path_text(details['loc'])}"
    return Problem(where, message(id, value=value, limit=limit), message(f"{id}.cure", limit=limit), value)


def _repeated(name: str, keys: list[str]) -> Iterator[Problem]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield Problem(name, message("error-same-key", value=key), message("error-same-key.cure"), key)


def _hash(contents: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(contents):
        whole.update(name.encode() + b"\0" + contents[name] + b"\0")
    return whole.hexdigest()
