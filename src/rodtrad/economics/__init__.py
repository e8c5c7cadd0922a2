"""Who pays and who saves: costs and consequences by payer and year, present values, and how sure they are."""

from rodtrad.economics.calculate import Calculated, calculate, calculate_with_model
from rodtrad.economics.purses import Purse, who_pays_who_saves
from rodtrad.economics.result import Balance, CostPerEffect, Economics, EffectUsed, Flow, Formula, Range
from rodtrad.economics.storing import from_data, to_data
from rodtrad.economics.tables import ItemRow, PayerYear, by_item, by_payer_and_year

__all__ = [
    "Balance",
    "Calculated",
    "CostPerEffect",
    "Economics",
    "EffectUsed",
    "Flow",
    "Formula",
    "ItemRow",
    "PayerYear",
    "Purse",
    "Range",
    "by_item",
    "by_payer_and_year",
    "calculate",
    "calculate_with_model",
    "from_data",
    "to_data",
    "who_pays_who_saves",
]
