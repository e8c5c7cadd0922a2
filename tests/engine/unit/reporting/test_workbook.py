"""The workbook's own formulas give the engine's figures, and what is typed in it comes back."""

import io
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from rodtrad.document import Investment
from rodtrad.economics import Economics, calculate
from rodtrad.errors import BadData
from rodtrad.reporting.workbook import read_workbook, workbook
from tests.calc import recomputed
from tests.engine.economics_cases import consequence, cost, document, measured

CALCULATION = {
    "base_year": 2024,
    "price_year": 2024,
    "discount": [{"from_year": 0, "rate": 0.035}, {"from_year": 4, "rate": 0.025}],
    "discount_source": "-",
    "price_index": {2015: 100, 2020: 110.3, 2024: 131.7},
    "participants": {2024: 7, 2025: 11},
}
UNITS = [
    {"key": "year", "name": "A year", "value": 100_000.55, "unit": "year", "price_year": 2015},
    {"key": "day", "name": "A day", "value": 4_321.99, "unit": "day"},
]


def case() -> Investment:
    """Everything that a workbook can hold: older prices, participants, fade-out, displacement, years before the base year."""
    costs = [
        cost(amounts={2022: 12_345.67, 2024: 300_000}, price_year=2020),
        cost("support", "region", per="participant", amounts={2024: 1_234.56, 2025: 999.99}),
    ]
    lines = [
        consequence(fade_out=0.35, displacement=0.1, share=0.77, quantity=1.3, years=6),
        consequence("days", "municipality", unit_cost="day", direction="cost", persons=13),
        consequence("gone", "region", unit_cost="day", fade_out=1.0, years=3),
    ]
    return document(costs=costs, consequences=lines, calculation=CALCULATION, unit_costs=UNITS)


def payers(content: bytes) -> dict[str, tuple[Decimal, Decimal, Decimal]]:
    """Cost, saving and net by name, as the sheet of payers shows them."""
    sheet = load_workbook(io.BytesIO(content), data_only=True)["Payers"]
    rows = [[cell.value for cell in row[:4]] for row in sheet.iter_rows(min_row=2)]
    return {str(row[0]): tuple(Decimal(str(value)).quantize(Decimal("0.01")) for value in row[1:]) for row in rows}  # type: ignore[misc]


def engine(result: Economics) -> dict[str, tuple[Decimal, Decimal, Decimal]]:
    return {balance.name: (balance.cost, balance.saving, balance.net) for balance in (*result.payers, result.total)}


def typed(content: bytes, **changes: Any) -> bytes:
    """The workbook with values changed by hand; `changes` is cell (such as `Assumptions_C12`) → value, or path → value."""
    book, out = load_workbook(io.BytesIO(content)), io.BytesIO()
    for row in book["Assumptions"].iter_rows():
        path = str(row[0].value or "").replace(".", "__").replace("-", "_")
        if path in changes:
            row[2].value = changes[path]
    book.save(out)
    return out.getvalue()


def test_the_stored_values_are_the_engines() -> None:
    result = calculate(case(), [measured(0.2123, 0.1)])
    assert payers(workbook(case(), result, "en")) == engine(result)


def test_a_spreadsheet_program_computes_the_same_to_the_ore_also_after_a_change() -> None:
    investment, effects = case(), [measured(0.2123, 0.1)]
    content = workbook(investment, calculate(investment, effects), "en")
    changed = typed(
        content, unit_costs__day__value=5_000.01, consequences__benefit__fade_out=0.2, calculation__participants__2025=12
    )
    assert payers(recomputed(content)) == engine(calculate(investment, effects))
    assert payers(recomputed(changed)) == engine(calculate(read_workbook(changed, investment), effects))
    assert payers(recomputed(changed)) != payers(recomputed(content))


def test_an_untouched_workbook_changes_nothing() -> None:
    investment = case()
    assert read_workbook(workbook(investment, calculate(investment), "sv"), investment) == investment


def test_what_is_typed_comes_back_at_its_place() -> None:
    investment = case()
    content = typed(workbook(investment, calculate(investment), "en"), unit_costs__day__value=17.5, consequences__days__persons=3)
    found = read_workbook(content, investment)
    assert found.unit_costs[1].value == Decimal("17.5")
    assert found.consequences[1].persons == 3
    assert replace(found, unit_costs=investment.unit_costs, consequences=investment.consequences) == investment


def test_every_cell_that_holds_no_number_is_named() -> None:
    investment = case()
    content = typed(
        workbook(investment, calculate(investment), "en"), unit_costs__day__value="=1+1", consequences__days__persons="three"
    )
    with pytest.raises(BadData) as error:
        read_workbook(content, investment)
    assert [problem.what.id for problem in error.value.problems] == ["workbook-no-number"] * 2
    assert all(problem.where.startswith("Assumptions!C") for problem in error.value.problems)


def test_a_value_that_cannot_be_is_refused() -> None:
    investment = case()
    content = typed(workbook(investment, calculate(investment), "en"), consequences__days__share=1.5)
    with pytest.raises(BadData) as error:
        read_workbook(content, investment)
    assert [problem.where for problem in error.value.problems] == ["consequences[1].share"]


def test_another_investments_workbook_is_refused() -> None:
    content = workbook(case(), calculate(case()), "en")
    with pytest.raises(BadData) as error:
        read_workbook(content, document())
    assert {problem.what.id for problem in error.value.problems} == {"workbook-unknown"}


def test_what_is_no_workbook() -> None:
    with pytest.raises(BadData):
        read_workbook(b"PK\x03\x04 half a file", case())
