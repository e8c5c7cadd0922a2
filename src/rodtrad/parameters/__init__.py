"""Dated, sourced figures as data: unit costs and discount rates."""

from rodtrad.parameters.catalogue import Catalogue, catalogue, discount, load, parameter_version, unit_cost
from rodtrad.parameters.local import Replacement, as_document_part, replacements
from rodtrad.parameters.types import CatalogueUnitCost, DiscountRate

__all__ = [
    "Catalogue",
    "CatalogueUnitCost",
    "DiscountRate",
    "Replacement",
    "as_document_part",
    "catalogue",
    "discount",
    "load",
    "parameter_version",
    "replacements",
    "unit_cost",
]
