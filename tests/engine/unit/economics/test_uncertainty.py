"""The simulated chance and range against what probability theory says of the same thing."""

import time
from dataclasses import replace

import pytest
from scipy import stats

from rodtrad.economics import calculate
from tests.engine.economics_cases import consequence, cost, document, measured

DRAWS = 200_000
CALCULATION = {"base_year": 2024, "price_year": 2024, "draws": DRAWS, "seed": 7}
# The saving is 10 persons × effect × 100,000 × 2 years = 2,000,000 × effect, undiscounted.
WORTH = 2_000_000


def investment(**parts):  # type: ignore[no-untyped-def]
    return document(**({"costs": [cost()], "consequences": [consequence()], "calculation": CALCULATION} | parts))


@pytest.mark.parametrize("estimate", [0.05, 0.15, 0.2, 0.4])
@pytest.mark.parametrize("freedom", [None, 4.0, 30.0])
def test_chance_and_range_of_one_effect(estimate: float, freedom: float | None) -> None:
    result = calculate(investment(), [measured(estimate, 0.1, degrees_of_freedom=freedom)]).total
    standard = stats.norm() if freedom is None else stats.t(freedom)
    net, error = WORTH * estimate - 300_000, WORTH * 0.1
    chance = standard.sf(-net / error)
    assert result.chance_to_break_even == pytest.approx(chance, abs=4 * (chance * (1 - chance) / DRAWS) ** 0.5)
    assert result.net_range is not None
    assert result.net_range.mean == pytest.approx(net, abs=0.02 * error)
    low, high = net + error * standard.ppf(0.025), net + error * standard.ppf(0.975)
    assert (result.net_range.low, result.net_range.high) == pytest.approx((low, high), abs=0.04 * error)


def two_effects(**more):  # type: ignore[no-untyped-def]
    indicators = [{"key": key, "name": key, "type": "short_term"} for key in ("jobs", "health")]
    lines = [consequence(), consequence("care", "region", indicator="health")]
    return investment(indicators=indicators, consequences=lines, **more)


def test_different_analyses_are_independent() -> None:
    effects = [measured(0.2, 0.1), measured(0.1, 0.05, indicator="health", analysis="health")]
    result = calculate(two_effects(), effects)
    error = WORTH * (0.1**2 + 0.05**2) ** 0.5
    assert result.total.net_range is not None
    assert result.total.net_range.high - result.total.net_range.low == pytest.approx(2 * 1.96 * error, rel=0.01)
    assert "economics-warn-independent" in [warning.id for warning in result.warnings]


def test_consequences_of_one_analysis_move_together() -> None:
    lines = [consequence("one", share=0.5), consequence("two", "region", share=0.5)]
    divided = calculate(investment(consequences=lines), [measured()]).total
    whole = calculate(investment(), [measured()]).total
    assert divided.net_range is not None
    assert whole.net_range is not None
    assert (divided.net_range.low, divided.net_range.high) == pytest.approx((whole.net_range.low, whole.net_range.high))


def test_a_saving_and_a_cost_of_the_same_effect_cancel() -> None:
    lines = [consequence("gain"), consequence("loss", direction="cost")]
    result = calculate(investment(consequences=lines), [measured()]).total
    assert result.net_range is None
    assert result.chance_to_break_even is None


def test_the_same_seed_gives_the_same_and_another_seed_another() -> None:
    first, again = (calculate(investment(), [measured()]).total for _ in range(2))
    assert first == again
    other = replace(investment(), calculation=replace(investment().calculation, seed=8))
    assert calculate(other, [measured()]).total.net_range != first.net_range


def test_the_order_of_effects_does_not_matter() -> None:
    effects = [measured(0.2, 0.1), measured(0.1, 0.05, indicator="health", analysis="health", degrees_of_freedom=9.0)]
    whole = calculate(two_effects(), effects)
    assert calculate(two_effects(), effects[::-1]).payers == whole.payers


def test_only_payers_that_the_uncertainty_touches_have_a_range() -> None:
    municipality, state = calculate(investment(), [measured()]).payers
    assert (municipality.net_range, municipality.chance_to_break_even) == (None, None)
    assert state.net_range is not None


def test_an_unknown_standard_error_is_told_and_not_drawn() -> None:
    result = calculate(investment(), [measured(0.3, float("nan"))])
    assert result.total.net_range is None
    assert "economics-warn-no-uncertainty" in [warning.id for warning in result.warnings]


def test_ten_thousand_draws_take_well_under_a_tenth_of_a_second() -> None:
    ten_thousand = investment(calculation=CALCULATION | {"draws": 10_000})
    calculate(ten_thousand, [measured(degrees_of_freedom=443.0)])
    best = min(_seconds(ten_thousand) for _ in range(5))
    assert best < 0.1


def _seconds(ten_thousand) -> float:  # type: ignore[no-untyped-def]
    start = time.perf_counter()
    calculate(ten_thousand, [measured(degrees_of_freedom=443.0)])
    return time.perf_counter() - start
