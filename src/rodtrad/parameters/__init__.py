"""Dated, sourced figures as data: unit costs, wages, price indices and discount rates."""

from rodtrad.parameters.catalogue import (
    KINDS,
    Catalogue,
    catalogue,
    discount,
    entry_from,
    load,
    name_of,
    parameter_version,
    price_index,
    unit_cost,
    with_own,
)
from rodtrad.parameters.changes import Change, changes
from rodtrad.parameters.local import Own, Replacement, as_document_part, replacements, taken_from, with_own_costs
from rodtrad.parameters.prices import in_prices_of
from rodtrad.parameters.search import Wanted, search
from rodtrad.parameters.types import CatalogueUnitCost, DiscountRate, PriceIndex, Value
from rodtrad.parameters.workbook import read_workbook, workbook

__all__ = [
    "KINDS",
    "Catalogue",
    "CatalogueUnitCost",
    "Change",
    "DiscountRate",
    "Own",
    "PriceIndex",
    "Replacement",
    "Value",
    "Wanted",
    "as_document_part",
    "catalogue",
    "changes",
    "discount",
    "entry_from",
    "in_prices_of",
    "load",
    "name_of",
    "parameter_version",
    "price_index",
    "read_workbook",
    "replacements",
    "search",
    "taken_from",
    "unit_cost",
    "with_own",
    "with_own_costs",
    "workbook",
]
