"""The calculation year by year: the rows of the tables that people check."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rodtrad.economics.amounts import total
from rodtrad.economics.balances import sum_of
from rodtrad.economics.result import Economics, Flow, Origin


@dataclass(frozen=True)
class PayerYear:
    """One payer in one year, undiscounted; `so_far` is the net of all years until and with this one."""

    payer: str
    name: str
    year: int
    cost: Decimal
    saving: Decimal
    net: Decimal
    so_far: Decimal


@dataclass(frozen=True)
class ItemRow:
    """One cost or consequence: its amount in each of the calculation's years, their sum and present value."""

    source: str
    item: str
    payer: str
    name: str
    amounts: tuple[Decimal, ...]
    sum: Decimal
    present_value: Decimal


def by_payer_and_year(economics: Economics) -> tuple[PayerYear, ...]:
    """Every payer in every year of the calculation, payer by payer, then everybody (`payer` "all") in every year."""
    rows: list[PayerYear] = []
    for balance in economics.payers:
        rows += _payer_years(
            economics, [flow for flow in economics.flows if flow.payer == balance.payer], balance.payer, balance.name
        )
    return (*rows, *_payer_years(economics, economics.flows, economics.total.payer, economics.total.name))


def by_item(economics: Economics, origin: Origin) -> tuple[ItemRow, ...]:
    """Every cost, or every consequence, in the document's order."""
    names = {balance.payer: balance.name for balance in economics.payers}
    flows = [flow for flow in economics.flows if flow.origin == origin]
    lines = dict.fromkeys((flow.source, flow.item, flow.payer) for flow in flows)
    return tuple(
        _item_row(economics.years, [flow for flow in flows if (flow.source, flow.item, flow.payer) == line], names[line[2]])
        for line in lines
    )


def _payer_years(economics: Economics, flows: Sequence[Flow], payer: str, name: str) -> list[PayerYear]:
    rows: list[PayerYear] = []
    so_far = Decimal("0.00")
    for year in economics.years:
        of_year = [flow for flow in flows if flow.year == year]
        cost, saving = sum_of(of_year, "cost"), sum_of(of_year, "saving")
        so_far += saving - cost
        rows.append(PayerYear(payer, name, year, cost, saving, saving - cost, so_far))
    return rows


def _item_row(years: Sequence[int], flows: Sequence[Flow], name: str) -> ItemRow:
    first = flows[0]
    amounts = tuple(total(flow.amount for flow in flows if flow.year == year) for year in years)
    present = total(flow.present_value for flow in flows)
    return ItemRow(first.source, first.item, first.payer, name, amounts, total(amounts), present)
