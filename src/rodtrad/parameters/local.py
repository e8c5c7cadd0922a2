"""The catalogue's figures in a document: copied in as they are, or replaced by local ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rodtrad.document import Investment
from rodtrad.document.money import UnitCost
from rodtrad.parameters.catalogue import catalogue, name_of
from rodtrad.parameters.types import CatalogueUnitCost
from rodtrad.texts import Language, text


@dataclass(frozen=True)
class Replacement:
    """A local figure and the catalogue's figure it stands in for; None where the catalogue has no such key."""

    local: UnitCost
    catalogue: CatalogueUnitCost | None


def as_document_part(entry: CatalogueUnitCost, language: Language) -> UnitCost:
    """The catalogue's unit cost as a part of a document, so that the document carries every figure it is counted with."""
    return UnitCost(
        key=entry.key,
        name=name_of("unit_costs", entry, language),
        value=entry.value,
        unit=text(language, f"unit-{entry.unit}"),
        price_year=entry.price_year,
        source=entry.source,
        confidence=entry.confidence,
    )


def replacements(investment: Investment) -> Iterator[Replacement]:
    """Every local figure that says which of the catalogue's it replaces, in the document's order."""
    for local in investment.unit_costs:
        if local.replaces:
            published = catalogue()
            yield Replacement(local, published.unit_costs.get(local.replaces) or published.wages.get(local.replaces))


@dataclass(frozen=True)
class Own:
    """A figure that an organisation uses instead of the catalogue's, and why."""

    value: CatalogueUnitCost
    motive: str


def with_own_costs(investment: Investment, own: Mapping[str, Own]) -> Investment:
    """The document counted with the organisation's own figures (by key) where it has the catalogue's as they stand.

    What the document itself changed is left alone."""
    costs = tuple(_own_cost(cost, own) for cost in investment.unit_costs)
    return investment if costs == investment.unit_costs else replace(investment, unit_costs=costs)


def taken_from(cost: UnitCost) -> str | None:
    """The key of the catalogue's figure that a document's unit cost is, with the same value and price year: by its key, or by the
    source that it names; None where it is the document's own."""
    published = catalogue()
    known = {**published.unit_costs, **published.wages}
    same = [each for each in known.values() if (each.value, each.price_year) == (cost.value, cost.price_year)]
    found = (each.key for each in same if each.key == cost.key or cost.source.startswith(each.source))
    return next(found, None)


def _own_cost(cost: UnitCost, own: Mapping[str, Own]) -> UnitCost:
    key = taken_from(cost)
    used = own.get(key or "")
    if key is None or used is None:
        return cost
    value = used.value
    figure = {"value": value.value, "price_year": value.price_year, "source": value.source, "confidence": value.confidence}
    return replace(cost, **figure, replaces=key, motive=used.motive)  # type: ignore[arg-type]  # each in its own kind
