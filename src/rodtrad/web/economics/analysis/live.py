"""The sums of a calculation while it is written: the same engine as for what is stored, with at most so many draws."""

from dataclasses import dataclass, replace
from typing import Final

from rodtrad.document import Investment
from rodtrad.economics import Economics, calculate
from rodtrad.economics.result import Balance
from rodtrad.errors import NotComputable, Problem
from rodtrad.evaluation.effect import Effect
from rodtrad.reporting.blocks import KeyFigure
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.money_tables import flows_table
from rodtrad.reporting.payer_tables import balances_table
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import chance, money, number

MOST_DRAWS: Final = 10_000


@dataclass(frozen=True)
class Sums:
    """`yearly` is each consequence's first year, by key; `figures` are everybody's."""

    figures: tuple[KeyFigure, ...]
    payers: DataTable
    years: DataTable
    yearly: dict[str, str]
    warnings: tuple[str, ...]
    expected: bool


def sums_of(document: Investment, effects: tuple[Effect, ...], language: Language) -> Sums | tuple[Problem, ...]:
    """The sums, or what the calculation lacks."""
    draws = min(document.calculation.draws, MOST_DRAWS)
    try:
        result = calculate(replace(document, calculation=replace(document.calculation, draws=draws)), effects)
    except NotComputable as error:
        return error.problems
    return Sums(
        tuple(_figures(result, language)),
        _unlinked(balances_table(result, language)),
        _unlinked(flows_table(result, language)),
        {line.consequence: number(line.yearly, language) for line in result.formulas},
        tuple(warning.render(language) for warning in result.warnings),
        result.basis in ("expected", "mixed"),
    )


def _figures(result: Economics, language: Language) -> list[KeyFigure]:
    whole, currency = result.total, result.currency
    never = text(language, "table-pays-back-never")
    return [
        KeyFigure(text(language, "payers-cost"), money(whole.cost, currency, language)),
        KeyFigure(text(language, "payers-saving"), money(whole.saving, currency, language)),
        KeyFigure(text(language, "payers-net"), money(whole.net, currency, language), _chance(whole, language)),
        KeyFigure(text(language, "table-payers-pays-back"), never if whole.pays_back is None else str(whole.pays_back)),
    ]


def _chance(balance: Balance, language: Language) -> str:
    share = balance.chance_to_break_even
    return "" if share is None else text(language, "chart-chance", chance=chance(share, language))


def _unlinked(made: DataTable) -> DataTable:
    """Without links to explanations: those are of what is stored."""
    return replace(made, rows=tuple(tuple(replace(cell, figure="") for cell in row) for row in made.rows))
