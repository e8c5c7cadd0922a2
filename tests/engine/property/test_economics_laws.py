"""Laws that every calculation keeps, tried on made-up documents; and a second calculation in exact fractions that must agree."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import assume, given, settings, strategies as st

from rodtrad.document import Investment
from rodtrad.document.money import DiscountStep
from rodtrad.economics import calculate, calculate_with_model
from rodtrad.economics.discounting import factor
from rodtrad.economics.model import net, net_by_year
from tests.engine.economics_cases import ACTORS, document
from tests.engine.reference.spreadsheet_economics import sheet

PAYERS = st.sampled_from([*(actor["key"] for actor in ACTORS), None])
MONEY = st.decimals(min_value=0, max_value=10**8, places=2)
RATES = st.floats(min_value=0, max_value=0.2).map(lambda rate: round(rate, 4))
YEARS = st.integers(2024, 2060)
NUMBERS = st.floats(min_value=-50, max_value=50).map(lambda number: round(number, 3))


@st.composite
def documents(draw: st.DrawFn) -> Investment:
    costs = [draw(cost(n)) for n in range(draw(st.integers(0, 4)))]
    consequences = [draw(consequence(n)) for n in range(draw(st.integers(0, 4)))]
    indicators = [
        {
            "key": key,
            "name": key,
            "type": "short_term",
            "direction": draw(st.sampled_from(["increase", "decrease"])),
            "expected_effect": {"expected": draw(NUMBERS)},
        }
        for key in ("jobs", "days")
    ]
    price_years = st.sampled_from([2015, 2024])
    unit_costs = [{"key": key, "name": key, "value": draw(MONEY), "price_year": draw(price_years)} for key in "ab"]
    steps = [{"from_year": 0, "rate": draw(RATES)}, {"from_year": draw(st.integers(1, 40)), "rate": draw(RATES)}]
    calculation = {
        "base_year": 2024,
        "price_year": 2024,
        "discount": steps,
        "discount_source": "-",
        "price_index": {2015: 100, 2024: 131.7},
        "participants": {year: year * 7 % 300 for year in range(2024, 2061)},
    }
    return document(costs=costs, consequences=consequences, indicators=indicators, unit_costs=unit_costs, calculation=calculation)


@st.composite
def cost(draw: st.DrawFn, n: int) -> dict[str, Any]:
    amounts = draw(st.dictionaries(YEARS, MONEY, max_size=4))
    per = draw(st.sampled_from(["year", "participant"]))
    return {"key": f"cost-{n}", "item": f"Cost {n}", "payer": draw(PAYERS), "amounts": amounts, "per": per}


@st.composite
def consequence(draw: st.DrawFn, n: int) -> dict[str, Any]:
    return {
        "key": f"gain-{n}",
        "description": f"Gain {n}",
        "indicator": draw(st.sampled_from(["jobs", "days"])),
        "direction": draw(st.sampled_from(["saving", "cost"])),
        "payer": draw(PAYERS),
        "unit_cost": draw(st.sampled_from(["a", "b"])),
        "quantity": draw(NUMBERS),
        "share": round(draw(st.floats(0, 1)), 2),
        "persons": draw(st.integers(0, 500)),
        "first_year": draw(YEARS),
        "years": draw(st.integers(0, 10)),
        "displacement": draw(st.sampled_from([0.0, 0.0, 0.25, 1.0])),
        "fade_out": draw(st.sampled_from([0.0, 0.0, 0.1, 0.35, 1.0])),
    }


@given(documents())
def test_payers_add_up_to_everybody_to_the_last_digit(investment: Investment) -> None:
    result = calculate(investment)
    for name in ("cost", "saving", "net"):
        assert sum((getattr(payer, name) for payer in result.payers), Decimal(0)) == getattr(result.total, name)
    assert result.total.net == result.total.saving - result.total.cost
    assert all(flow.amount == flow.amount.quantize(Decimal("0.01")) for flow in result.flows)


@given(documents())
def test_a_second_calculation_agrees(investment: Investment) -> None:
    result = calculate(investment)
    reference = sheet(investment, {effect.indicator: effect.improvement for effect in result.effects})
    for payer in result.payers:
        # Each amount may be half an öre off where it is rounded, and a unit cost half an öre per unit.
        units = sum(abs(line.improvement * line.persons * line.share * line.quantity) * line.years for line in result.formulas)
        slack = Decimal("0.01") * (len(result.flows) + 1) + Decimal("0.0051") * units
        assert abs(payer.cost - Decimal(float(reference[payer.payer]["cost"]))) <= slack
        assert abs(payer.saving - Decimal(float(reference[payer.payer]["saving"]))) <= slack


@given(documents())
def test_the_model_for_chance_gives_the_exact_net_to_the_ore_of_each_rounding(investment: Investment) -> None:
    done = calculate_with_model(investment)
    units = sum(abs(line.improvement * line.persons * line.share * line.quantity) * line.years for line in done.result.formulas)
    moved = sum(abs(float(flow.amount)) for flow in done.result.flows)
    slack = 0.01 * (2 * len(done.result.flows) + 1) + 0.0051 * float(units) + 1e-9 * moved
    for payer, found in zip(done.model.payers, net(done.model)[0], strict=True):
        exact = next(balance.net for balance in done.result.payers if balance.payer == payer)
        assert abs(found - float(exact)) <= slack
    by_year = net_by_year(done.model)[0].sum()
    plain = sum((flow.amount if flow.kind == "saving" else -flow.amount for flow in done.result.flows), Decimal(0))
    assert abs(by_year - float(plain)) <= slack


@given(documents(), st.randoms())
def test_the_order_of_lines_changes_nothing(investment: Investment, random: Any) -> None:
    parts = {name: list(getattr(investment, name)) for name in ("costs", "consequences", "indicators", "unit_costs", "actors")}
    for part in parts.values():
        random.shuffle(part)
    shuffled = calculate(replace(investment, **{name: tuple(part) for name, part in parts.items()}))
    result = calculate(investment)
    assert {payer.payer: payer for payer in shuffled.payers} == {payer.payer: payer for payer in result.payers}
    assert shuffled.total == result.total


@given(documents())
def test_twice_the_amounts_are_twice_the_present_values(investment: Investment) -> None:
    doubled = replace(
        investment,
        costs=tuple(replace(cost, amounts={year: 2 * paid for year, paid in cost.amounts.items()}) for cost in investment.costs),
        consequences=tuple(replace(line, persons=2 * (line.persons or 0)) for line in investment.consequences),
    )
    result, twice = calculate(investment), calculate(doubled)
    for name in ("cost", "saving", "net"):
        slack = Decimal("0.04") * (len(result.flows) + 1)
        assert abs(getattr(twice.total, name) - 2 * getattr(result.total, name)) <= slack
    assert twice.total.pays_back == result.total.pays_back or result.total.net == 0 or _close_to_even(result)


def _close_to_even(result: Any) -> bool:
    """Rounding can tip a sum that is even to within some öre."""
    so_far, nearest = Decimal(0), Decimal("Infinity")
    for year in result.years:
        of_year = [flow for flow in result.flows if flow.year == year]
        so_far += sum((flow.amount if flow.kind == "saving" else -flow.amount for flow in of_year), Decimal(0))
        nearest = min(nearest, abs(so_far))
    return nearest <= Decimal("0.04") * (len(result.flows) + 1)


@given(documents())
def test_without_a_rate_the_present_value_is_the_sum(investment: Investment) -> None:
    plain = replace(investment, calculation=replace(investment.calculation, discount=()))
    result = calculate(plain)
    assert all(flow.present_value == flow.amount and flow.factor == 1 for flow in result.flows)


@given(documents(), RATES, st.integers(1, 20))
def test_another_base_year_scales_every_present_value_alike(investment: Investment, rate: float, earlier: int) -> None:
    one_rate = replace(investment.calculation, discount=(DiscountStep(from_year=0, rate=rate),))
    result = calculate(replace(investment, calculation=one_rate))
    before = calculate(replace(investment, calculation=replace(one_rate, base_year=2024 - earlier)))
    scale = factor(earlier, one_rate.discount)
    slack = Decimal("0.01") * (len(result.flows) + 1)
    assert abs(before.total.net - result.total.net * scale) <= slack


@given(RATES, RATES, st.integers(1, 100), st.integers(-30, 150))
def test_a_later_year_is_never_worth_more(first: float, second: float, change: int, t: int) -> None:
    steps = (DiscountStep(from_year=0, rate=first), DiscountStep(from_year=change, rate=second))
    assert factor(t + 1, steps) <= factor(t, steps)
    assert factor(0, steps) == 1


@given(documents(), documents())
@settings(max_examples=50)
def test_two_sets_of_costs_are_worth_the_sum_of_each(first: Investment, second: Investment) -> None:
    alone = [calculate(replace(first, costs=costs, consequences=())) for costs in (first.costs, second.costs)]
    assume(first.costs or second.costs)
    renamed = tuple(replace(cost, key=f"other-{cost.key}") for cost in second.costs)
    together = calculate(replace(first, costs=(*first.costs, *renamed), consequences=()))
    assert together.total.cost == alone[0].total.cost + alone[1].total.cost
