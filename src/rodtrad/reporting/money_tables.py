"""Tables of who pays and who saves. Present values by payer, undiscounted flows by year, simulated nets."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from rodtrad.economics.explaining import payer_word
from rodtrad.economics.result import Balance, CostPerEffect, Economics, Formula
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, money, number, percent, plain, with_unit, years

_EXACT_BELOW = 1000  # amounts per unit smaller than this keep their öre
_WIDEST = 10  # years that fit beside each other on a page
_FACTORS = (
    *("consequence", "payer", "effect", "persons", "share", "displacement", "quantity", "unit-cost"),
    *("yearly", "fade-out", "years"),
)
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


def _lines(economics: Economics, language: Language) -> Iterator[tuple[str, str, tuple[Cell, ...]]]:
    """Payer, side and the amount of each year: for each side that has any, and last the net so far of all."""
    sides, zero = amounts_by_year(economics), (Decimal(0), Decimal(0))
    for payer in economics.payers:
        for position, side in enumerate(("cost", "saving")):
            amounts = [sides.get((payer.payer, year), zero)[position] for year in economics.years]
            if any(amounts):
                of = f"{side}s.{payer_word(payer.payer)}"
                yield payer.name, text(language, f"chart-{side}"), _of_years(economics, amounts, of, language)
    so_far = _of_years(economics, net_so_far(economics), "so-far.all", language)
    yield text(language, "chart-all-payers"), text(language, "table-flows-so-far"), so_far


def _of_years(economics: Economics, amounts: list[Decimal], of: str, language: Language) -> tuple[Cell, ...]:
    years = zip(economics.years, amounts, strict=True)
    return tuple(_amount(amount, language, f"{of}.{year}") for year, amount in years)


def _across(economics: Economics, language: Language) -> Iterator[tuple[Cell, ...]]:
    for payer, side, amounts in _lines(economics, language):
        yield Cell(payer), Cell(side), *amounts


def _down(economics: Economics, language: Language) -> Iterator[tuple[Cell, ...]]:
    for payer, side, amounts in _lines(economics, language):
        for year, amount in zip(economics.years, amounts, strict=True):
            yield Cell(payer), Cell(side), Cell(str(year)), amount


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
    """Each consequence multiplied out, so that a budget owner can follow it: effect × persons × share × (1 − displacement) ×
    quantity × unit cost. What is displaced and what fades out stand there where any line has it."""
    headings = [name for name in _FACTORS if name not in _seldom(economics)]
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
    pays_back = str(balance.pays_back) if balance.pays_back is not None else text(language, "table-pays-back-never")
    of = payer_word(balance.payer)
    amounts = (_amount(getattr(balance, side), language, f"{side}.{of}") for side in ("cost", "saving", "net"))
    return (Cell(payer_name(balance, language)), *amounts, Cell(pays_back, figure=f"pays-back.{of}"))


def _range_row(balance: Balance, language: Language) -> tuple[Cell, ...]:
    net, share = balance.net_range, balance.chance_to_break_even
    values = (net.mean, net.low, net.high) if net else ()
    of = f"chance.{payer_word(balance.payer)}"
    shown = Cell("–") if share is None else Cell(chance(share, language), share, of)
    return (Cell(payer_name(balance, language)), *(Cell(number(value, language), value, of) for value in values), shown)


def _cost_per_effect_row(row: CostPerEffect, currency: str, names: dict[str, str], language: Language) -> tuple[Cell, ...]:
    return (
        Cell(names.get(row.indicator, row.indicator)),
        Cell(money(row.cost, currency, language), row.cost, "cost"),
        Cell(
            with_unit(number(row.effect_units, language, decimals=0 if abs(row.effect_units) >= 100 else 1), row.unit, language),
            row.effect_units,
        ),
        replace(_per_unit(row.value, currency, language), figure=f"per-effect.{row.indicator}"),
    )


def _per_unit(value: Decimal | None, currency: str, language: Language) -> Cell:
    if value is None:
        return Cell(text(language, "table-cost-per-effect-none"))
    return Cell(money(value, currency, language, decimals=0 if abs(value) >= _EXACT_BELOW else 2), value)


def _formula_row(formula: Formula, economics: Economics, language: Language) -> tuple[Cell, ...]:
    payers = {payer.payer: payer.name for payer in economics.payers}
    cells = {
        "consequence": Cell(formula.description),
        "payer": Cell(payers.get(formula.payer, formula.payer)),
        "effect": _plain(formula.improvement, language, 3),
        "persons": _plain(Decimal(formula.persons), language, 0),
        "share": _plain(formula.share, language, 3),
        "displacement": Cell(percent(formula.displacement, language), formula.displacement),
        "quantity": _plain(formula.quantity, language, 3),
        "unit-cost": _plain(formula.unit_cost, language, 2),
        "yearly": _amount(formula.yearly, language, f"first.{formula.consequence}"),
        "fade-out": Cell(percent(formula.fade_out, language), formula.fade_out),
        "years": Cell(years(formula.first_year, formula.first_year + max(formula.years, 1) - 1)),
    }
    return tuple(cell for name, cell in cells.items() if name not in _seldom(economics))


def _seldom(economics: Economics) -> set[str]:
    """The columns that no line has anything in."""
    used = {"displacement": any(line.displacement for line in economics.formulas)}
    used["fade-out"] = any(line.fade_out for line in economics.formulas)
    return {name for name, any_used in used.items() if not any_used}


def _plain(value: Decimal, language: Language, most: int) -> Cell:
    return Cell(plain(value, language, most_decimals=most), value)


def _amount(amount: Decimal, language: Language, figure: str = "") -> Cell:
    return Cell(number(amount, language), amount, figure)
