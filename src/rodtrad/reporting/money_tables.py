"""Tables of who pays and who saves. Present values by payer, undiscounted flows by year, simulated nets."""

from decimal import Decimal
from itertools import accumulate

from rodtrad.economics.result import Balance, CostPerEffect, Economics, Formula
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, number, percent, plain, with_unit, years

_Sides = dict[tuple[str, int], tuple[Decimal, Decimal]]


def payers_table(economics: Economics, language: Language) -> DataTable:
    """Cost, saving and net by payer as present values, and when each has its money back; the sum over budgets last."""
    headings = ("payer", "cost", "saving", "net", "pays-back")
    caption = text(language, "table-payers-caption", currency=economics.currency, price_year=str(economics.price_year))
    return DataTable(
        caption=caption,
        columns=columns(*(text(language, f"table-payers-{heading}") for heading in headings)),
        rows=tuple(_payer_row(payer, language) for payer in (*economics.payers, economics.total)),
        total=True,
    )


def flows_table(economics: Economics, language: Language) -> DataTable:
    """Undiscounted cost, saving and net of each payer each year, and the net of all payers so far."""
    headings = ("year", "payer", "cost", "saving", "net", "so-far")
    return DataTable(
        caption=text(language, "table-flows-caption", currency=economics.currency, price_year=str(economics.price_year)),
        columns=columns(*(text(language, f"table-flows-{heading}") for heading in headings), text=2),
        rows=tuple(_flow_rows(economics, language)),
    )


def net_range_table(economics: Economics, language: Language) -> DataTable:
    headings = ("payer", "mean", "low", "high", "chance")
    level = next((balance.net_range.level for balance in ranged(economics) if balance.net_range), 0.0)
    return DataTable(
        caption=text(
            language,
            "table-net-range-caption",
            level=percent(level, language),
            draws=number(economics.draws, language),
            currency=economics.currency,
        ),
        columns=columns(*(text(language, f"table-net-range-{heading}") for heading in headings)),
        rows=tuple(_range_row(balance, language) for balance in ranged(economics)),
    )


def cost_per_effect_table(economics: Economics, names: dict[str, str], language: Language) -> DataTable:
    """What one unit of each effect cost; `names` are the indicators' names by key."""
    headings = ("indicator", "cost", "units", "value")
    return DataTable(
        caption=text(language, "table-cost-per-effect-caption"),
        columns=columns(*(text(language, f"table-cost-per-effect-{heading}") for heading in headings)),
        rows=tuple(_cost_per_effect_row(row, economics.currency, names, language) for row in economics.costs_per_effect),
    )


def formulas_table(economics: Economics, language: Language) -> DataTable:
    """Each consequence multiplied out, so that a budget owner can follow it: effect × persons × share × quantity × unit cost."""
    headings = ("consequence", "payer", "effect", "persons", "share", "quantity", "unit-cost", "yearly", "years")
    return DataTable(
        caption=text(language, "table-formulas-caption", currency=economics.currency, price_year=str(economics.price_year)),
        columns=columns(*(text(language, f"table-formulas-{heading}") for heading in headings), text=2),
        rows=tuple(_formula_row(formula, economics, language) for formula in economics.formulas),
    )


def ranged(economics: Economics) -> list[Balance]:
    """The balances that have a simulated net: everybody's first."""
    return [balance for balance in (economics.total, *economics.payers) if balance.net_range is not None]


def payer_name(balance: Balance, language: Language) -> str:
    return text(language, "chart-all-payers") if balance.payer == "all" else balance.name


def amounts_by_year(economics: Economics) -> _Sides:
    """Cost and saving, undiscounted, by payer and year."""
    sides: _Sides = {}
    for flow in economics.flows:
        cost, saving = sides.get((flow.payer, flow.year), (Decimal(0), Decimal(0)))
        amounts = (cost + flow.amount, saving) if flow.kind == "cost" else (cost, saving + flow.amount)
        sides[flow.payer, flow.year] = amounts
    return sides


def _payer_row(balance: Balance, language: Language) -> tuple[Cell, ...]:
    amounts = (balance.cost, balance.saving, balance.net)
    pays_back = str(balance.pays_back) if balance.pays_back is not None else text(language, "table-pays-back-never")
    return (Cell(payer_name(balance, language)), *(_amount(amount, language) for amount in amounts), Cell(pays_back))


def _flow_rows(economics: Economics, language: Language) -> list[tuple[Cell, ...]]:
    sides, names = amounts_by_year(economics), {payer.payer: payer.name for payer in economics.payers}
    nets = [sum((s - c for (_, at), (c, s) in sides.items() if at == year), Decimal(0)) for year in economics.years]
    rows = []
    for year, so_far in zip(economics.years, accumulate(nets), strict=True):
        present = [(payer, sides[payer, year]) for payer in names if (payer, year) in sides]
        for position, (payer, (cost, saving)) in enumerate(present):
            last = position == len(present) - 1
            amounts = [_amount(amount, language) for amount in (cost, saving, saving - cost)]
            rows.append((Cell(str(year)), Cell(names[payer]), *amounts, _amount(so_far, language) if last else Cell("")))
    return rows


def _range_row(balance: Balance, language: Language) -> tuple[Cell, ...]:
    net, chance = balance.net_range, balance.chance_to_break_even
    values = (net.mean, net.low, net.high) if net else ()
    shown = Cell("–") if chance is None else Cell(percent(chance, language), chance)
    return (Cell(payer_name(balance, language)), *(Cell(number(value, language), value) for value in values), shown)


def _cost_per_effect_row(row: CostPerEffect, currency: str, names: dict[str, str], language: Language) -> tuple[Cell, ...]:
    value = (
        Cell(text(language, "table-cost-per-effect-none"))
        if row.value is None
        else Cell(money(row.value, currency, language), row.value)
    )
    return (
        Cell(names.get(row.indicator, row.indicator)),
        Cell(money(row.cost, currency, language), row.cost),
        Cell(
            with_unit(number(row.effect_units, language, decimals=0 if abs(row.effect_units) >= 100 else 1), row.unit, language),
            row.effect_units,
        ),
        value,
    )


def _formula_row(formula: Formula, economics: Economics, language: Language) -> tuple[Cell, ...]:
    payers = {payer.payer: payer.name for payer in economics.payers}
    factors = (
        (formula.improvement, 3),
        (Decimal(formula.persons), 0),
        (formula.share, 3),
        (formula.quantity, 3),
        (formula.unit_cost, 2),
    )
    return (
        Cell(formula.description),
        Cell(payers.get(formula.payer, formula.payer)),
        *(Cell(plain(value, language, most_decimals=most), value) for value, most in factors),
        _amount(formula.yearly, language),
        Cell(years(formula.first_year, formula.first_year + max(formula.years, 1) - 1)),
    )


def _amount(amount: Decimal, language: Language) -> Cell:
    return Cell(number(amount, language), amount)
