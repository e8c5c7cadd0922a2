"""The catalogue as an organisation has it: the published figures, and its own in their place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rodtrad.document import Investment as Document, to_data
from rodtrad.errors import NotComputable
from rodtrad.parameters import (
    KINDS,
    Catalogue,
    CatalogueUnitCost,
    Change,
    Own,
    Value,
    Wanted,
    catalogue,
    changes,
    entry_from,
    in_prices_of,
    name_of,
    read_workbook,
    search,
    taken_from,
    with_own,
    with_own_costs,
    workbook,
)
from rodtrad.parameters.types import AREAS, PAYERS, PriceIndex
from rodtrad.parameters.workbook.columns import heading, in_words
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.parameter_tables import amount, changes_table, year
from rodtrad.texts import Language
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.parameters.models import OwnValue
from rodtrad.web.parameters.queries import own_rows

Figures = Mapping[str, Mapping[str, Value]]
INDEX = "kpi"


@dataclass(frozen=True)
class Shown:
    """A figure in a list. `own`: the organisation's, in place of the published one or beside it."""

    kind: str
    key: str
    name: str
    amount: str
    year: str
    source: str
    own: bool


def own_of(organisation: Organisation, edition: int | None = None) -> dict[str, dict[str, Value]]:
    """The organisation's own figures by kind and key, as of an edition."""
    found: dict[str, dict[str, Value]] = {kind: {} for kind in KINDS}
    for (kind, key), row in own_rows(organisation, edition).items():
        found[kind][key] = entry_from(kind, row.data)
    return found


def catalogue_of(organisation: Organisation, edition: int | None = None) -> Catalogue:
    return with_own(catalogue(), own_of(organisation, edition))


def published_version() -> str:
    return catalogue().version


def with_own_figures(document: Document, organisation: Organisation, edition: int) -> Document:
    """The document as the organisation counts it: its own figures where the document has the catalogue's as they stand.

    `edition`: as of that one; 0 is the published catalogue, so the document as it is."""
    own = {}
    for (kind, key), row in own_rows(organisation, edition).items():
        value = entry_from(kind, row.data)
        if isinstance(value, CatalogueUnitCost):
            own[key] = Own(value, row.edition.motive)
    return with_own_costs(document, own) if own else document


def found_in(organisation: Organisation, wanted: Wanted, language: Language) -> list[Shown]:
    """What is wanted of the organisation's catalogue."""
    own = own_of(organisation)
    return [_shown(kind, value, value.key in own[kind], language) for kind, value in search(_with(own), wanted, language)]


def _with(own: Figures) -> Catalogue:
    return with_own(catalogue(), own)


def _shown(kind: str, value: Value, own: bool, language: Language) -> Shown:
    named = name_of(kind, value, language)
    return Shown(kind, value.key, named, amount(value, language), year(value), value.source, own)


def choices(language: Language) -> dict[str, list[tuple[str, str]]]:
    """What a search may be narrowed by: area and payer as (code, words)."""
    offered: dict[str, Iterable[str]] = {"area": AREAS, "payer": PAYERS}
    return {column: [(code, in_words(column, code, language)) for code in codes] for column, codes in offered.items()}


@dataclass(frozen=True)
class Page:
    """One figure on a page of its own: the one that holds, the published one where it is another, facts, and a table of years."""

    shown: Shown
    published: Shown | None
    facts: list[tuple[str, str]]
    years: list[tuple[str, str]]
    own_form: bool


FACTS = ("unit", "price_year", "area", "payer", "method", "currency", "base", "last_year", "published", "checked", "confidence")


def page_of(organisation: Organisation, kind: str, key: str, language: Language) -> Page | None:
    own = own_of(organisation)
    value = _with(own).of_kind(kind).get(key)
    if value is None:
        return None
    public = catalogue().of_kind(kind).get(key)
    shown = _shown(kind, value, key in own[kind], language)
    other = _shown(kind, public, False, language) if public and key in own[kind] else None
    said = ((name, getattr(value, name, None)) for name in FACTS)
    facts = [(heading(name, language), str(in_words(name, each, language))) for name, each in said if each not in (None, "")]
    years = [(str(y), str(v)) for y, v in sorted(value.values.items())] if isinstance(value, PriceIndex) else []
    return Page(shown, other, facts, years, isinstance(value, CatalogueUnitCost))


def figure(organisation: Organisation, kind: str, key: str) -> CatalogueUnitCost | None:
    """The unit cost or wage that holds."""
    value = catalogue_of(organisation).of_kind(kind).get(key)
    return value if isinstance(value, CatalogueUnitCost) else None


def index_years(organisation: Organisation) -> list[int]:
    """The years that an amount can be converted to."""
    found = catalogue_of(organisation).price_indices.get(INDEX)
    return sorted(found.values, reverse=True) if found else []


def converted(organisation: Organisation, value: CatalogueUnitCost, to_year: int) -> tuple[Decimal | None, list[Any]]:
    """The amount in that year's prices by the consumer price index; or nothing, and what stands in the way."""
    try:
        return in_prices_of(to_year, value.value, value.price_year, catalogue_of(organisation).price_indices[INDEX]), []
    except NotComputable as error:
        return None, list(error.problems)


def own_data(value: CatalogueUnitCost, said: Mapping[str, Any]) -> dict[str, Any]:
    """The figure as plain data with what the organisation says instead. Raises `BadData`."""
    changed = {name: said[name] for name in ("value", "price_year", "source", "confidence")}
    kind = "unit_costs"
    plain = {**to_data(value), **changed, "high": None, "checked": "read", "published": ""}
    found: dict[str, Any] = to_data(entry_from(kind, plain))
    return found


def uses(investments: Iterable[Investment], key: str) -> list[tuple[Investment, bool]]:
    """Those whose document counts with the figure as it stands in the catalogue, or with one of its own in its place (True)."""
    found = []
    for investment in investments:
        costs = document_of(investment).unit_costs
        if any(cost.replaces == key for cost in costs):
            found.append((investment, True))
        elif any(taken_from(cost) == key for cost in costs):
            found.append((investment, False))
    return found


def as_workbook(organisation: Organisation, wanted: Wanted, language: Language) -> bytes:
    """What is wanted of the organisation's catalogue, as XLSX that can be read in again."""
    now = catalogue_of(organisation)
    return workbook(now, language, list(search(now, wanted, language)))


def read_in(content: bytes) -> dict[str, dict[str, Any]]:
    """The figures of a workbook as plain data, by kind and key. Raises `BadData` with every problem, cell by cell."""
    return {kind: {key: to_data(value) for key, value in found.items()} for kind, found in read_workbook(content).items()}


def changes_by(organisation: Organisation, figures: Mapping[str, Mapping[str, Any]]) -> list[Change]:
    """What the figures would change in the organisation's catalogue; what they do not name is left as it is."""
    now = own_of(organisation)
    after = {kind: {**now[kind], **{k: entry_from(kind, v) for k, v in figures.get(kind, {}).items()}} for kind in KINDS}
    return list(changes(_with(now), _with(after)))


def changes_between(organisation: Organisation, first: int, last: int) -> list[Change]:
    """What differs between two editions; 0 is the catalogue as it is published."""
    return list(changes(catalogue_of(organisation, first), catalogue_of(organisation, last)))


def told(found: list[Change], language: Language) -> DataTable:
    return changes_table(found, language)


def history_line(row: OwnValue, language: Language) -> str:
    """What a row of the history says; "" where the own figure was withdrawn."""
    return amount(entry_from(row.kind, row.data), language) if row.data is not None else ""
