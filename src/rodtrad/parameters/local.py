"""The catalogue's figures in a document: copied in as they are, or replaced by local ones."""

from collections.abc import Iterator
from dataclasses import dataclass

from rodtrad.document import Investment
from rodtrad.document.money import UnitCost
from rodtrad.parameters.catalogue import catalogue
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
        name=text(language, f"unit-cost-{entry.key}"),
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
            yield Replacement(local, catalogue().unit_costs.get(local.replaces))
