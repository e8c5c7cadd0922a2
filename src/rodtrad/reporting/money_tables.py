"""Tables of who pays and who saves. Present values by payer, undiscounted flows by year, simulated nets."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate

from rodtrad.economics.result import Balance, CostPerEffect, Economics, Formula
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, money, number, percent, plain, with_unit, years

_EXACT_BELOW = 1000  # amounts per unit smaller than this keep their öre
_WIDEST = 10  # years that fit beside each other on a page
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
    """Undiscounted costs and savings of each payer each year, and the net of all so far; years across while they fit."""
    across = len(economics.years) <= _WIDEST
    sides = [text(language, f"table-flows-{heading}") for heading in ("payer", "what")]
    years_across = [str(year) for year in economics.years]
    return DataTable(
        caption=text(language, "table-flows-caption", currency=economics.currency, price_year=str(economics.price_year)),
        columns=columns(*sides, *years_across, text=2) if across else columns(*sides, *_down_titles(language), text=2),
        rows=tuple(_across(economics, language) if across else _down(economics, language)),
        total=True,
    )


def _lines(economics: Economics, language: Language) -> Iterator[tuple[str, str, list[Decimal]]]:
    """Payer, side and the amount of each year: for each side that has any, and last the net so far of all."""
    sides, zero = amounts_by_year(economics), (Decimal(0), Decimal(0))
    for payer in economics.payers:
        for position, side in enumerate(("cost", "saving")):
            amounts = [sides.get((payer.payer, year), zero)[position] for year in economics.years]
            if any(amounts):
                yield payer.name, text(language, f"chart-{side}"), amounts
    yield text(language, "chart-all-payers"), text(language, "table-flows-so-far"), net_so_far(economics)


def _across(economics: Economics, language: Language) -> Iterator[tuple[Cell, ...]]:
    for payer, side, amounts in _lines(economics, language):
        yield Cell(payer), Cell(side), *(_amount(amount, language) for amount in amounts)


def _down(economics: Economics, language: Language) -> Iterator[tuple[Cell, ...]]:
    for payer, side, amounts in _lines(economics, language):
        for year, amount in zip(economics.years, amounts, strict=True):
            yield Cell(payer), Cell(side), Cell(str(year)), _amount(amount, language)


def _down_titles(language: Language) -> tuple[str, str]:
    return text(language, "table-flows-year"), text(language, "table-flows-amount")


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


def net_so_far(economics: Economics) -> list[Decimal]:
    """Saving − cost of all payers until and with each year, undiscounted."""
    sides = amounts_by_year(economics)
    nets = dict.fromkeys(economics.years, Decimal(0))
    for (_, year), (cost, saving) in sides.items():
        nets[year] += saving - cost
    return list(accumulate(nets.values()))


def _payer_row(balance: Balance, language: Language) -> tuple[Cell, ...]:
    amounts = (balance.cost, balance.saving, balance.net)
    pays_back = str(balance.pays_back) if balance.pays_back is not None else text(language, "table-pays-back-never")
    return (Cell(payer_name(balance, language)), *(_amount(amount, language) for amount in amounts), Cell(pays_back))


def _range_row(balance: Balance, language: Language) -> tuple[Cell, ...]:
    net, share = balance.net_range, balance.chance_to_break_even
    values = (net.mean, net.low, net.high) if net else ()
    shown = Cell("–") if share is None else Cell(chance(share, language), share)
    return (Cell(payer_name(balance, language)), *(Cell(number(value, language), value) for value in values), shown)


def _cost_per_effect_row(row: CostPerEffect, currency: str, names: dict[str, str], language: Language) -> tuple[Cell, ...]:
    return (
        Cell(names.get(row.indicator, row.indicator)),
        Cell(money(row.cost, currency, language), row.cost),
        Cell(
            with_unit(number(row.effect_units, language, decimals=0 if abs(row.effect_units) >= 100 else 1), row.unit, language),
            row.effect_units,
        ),
        _per_unit(row.value, currency, language),
    )


def _per_unit(value: Decimal | None, currency: str, language: Language) -> Cell:
    if value is None:
        return Cell(text(language, "table-cost-per-effect-none"))
    return Cell(money(value, currency, language, decimals=0 if abs(value) >= _EXACT_BELOW else 2), value)


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
