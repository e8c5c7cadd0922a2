"""Figures found by words, kind, area, payer and year."""

from collections.abc import Iterator
from dataclasses import dataclass

from rodtrad.parameters.catalogue import Catalogue, name_of
from rodtrad.parameters.types import CatalogueUnitCost, PriceIndex, Value
from rodtrad.texts import Language


@dataclass(frozen=True)
class Wanted:
    """What is looked for; "" and None are anything. `year` is a price year, or one that an index has."""

    words: str = ""
    kind: str = ""
    area: str = ""
    payer: str = ""
    year: int | None = None


def search(catalogue: Catalogue, wanted: Wanted, language: Language) -> Iterator[tuple[str, Value]]:
    """The figures with every word in name, key or source, and the rest as wanted; with their kinds, in the catalogue's order."""
    words = wanted.words.casefold().split()
    for kind, value in catalogue.everything():
        told = f"{name_of(kind, value, language)} {value.key} {value.source}".casefold()
        if wanted.kind in ("", kind) and all(word in told for word in words) and _fits(value, wanted):
            yield kind, value


def _fits(value: Value, wanted: Wanted) -> bool:
    if isinstance(value, CatalogueUnitCost):
        facts = (wanted.area in ("", value.area), wanted.payer in ("", value.payer), wanted.year in (None, value.price_year))
        return all(facts)
    if wanted.area or wanted.payer:
        return False
    return wanted.year is None or (isinstance(value, PriceIndex) and wanted.year in value.values)
