"""What the result hangs on, against closed forms."""

from typing import Any

import numpy as np
import pytest

from rodtrad.economics import Calculated, calculate_with_model
from rodtrad.economics.drawing import draw, outcome
from rodtrad.economics.model import Input, net
from rodtrad.economics.sensitivity import break_even, of_payer, tornado, two_way, variance_shares
from rodtrad.errors import NotComputable
from tests.engine.economics_cases import consequence, cost, document, measured

# 10 persons × 0.2 × 100,000 in two years = 400,000 saved by the state; 300,000 paid by the municipality.
UNDISCOUNTED = {"base_year": 2024, "price_year": 2024}
PRICE = {"input": "unit_costs.year.value", "low": 80_000, "high": 150_000}
FADE = {"input": "consequences.benefit.fade_out", "low": 0.0, "high": 0.4}
PLAN = {"input": "costs.team.of_plan", "low": 0.9, "high": 1.3}


def calculated(*uncertain: dict[str, Any], **more: Any) -> Calculated:
    calculation = UNDISCOUNTED | {"uncertain": list(uncertain)}
    line = consequence(fade_out=0.1) if FADE in uncertain else consequence()
    return calculate_with_model(document(costs=[cost()], consequences=[line], calculation=calculation), **more)


def test_one_bar_for_each_uncertain_number_widest_first() -> None:
    bars = tornado(calculated(PLAN, PRICE).model)
    assert [(bar.input, round(bar.at_low), round(bar.at_high)) for bar in bars] == [
        ("unit_costs.year.value", 20_000, 300_000),
        ("costs.team.of_plan", 130_000, 10_000),
    ]
    # 300,000 / (10 × 0.2 × 2 years) = 75,000; 400,000 / 300,000 of the plan.
    assert [bar.breaks_even for bar in bars] == pytest.approx([75_000, 4 / 3])


def test_a_payer_of_its_own() -> None:
    model = calculated(PLAN, PRICE).model
    assert [round(bar.swing) for bar in tornado(model, "state")] == [280_000, 0]
    assert {bar.input: bar.breaks_even for bar in tornado(model, "municipality")} == {
        "costs.team.of_plan": pytest.approx(0),
        "unit_costs.year.value": None,
    }


def test_the_break_even_value_makes_the_net_zero_also_for_a_fade_out() -> None:
    model = calculated(FADE).model
    value = break_even(model, model.inputs[FADE["input"]])
    # 200,000 + 200,000 × (1 − f) = 300,000
    assert value == pytest.approx(0.5)
    assert of_payer(model, net(model, {FADE["input"]: np.array([value])}), "all")[0] == pytest.approx(0, abs=1e-6)


def test_two_at_a_time() -> None:
    model = calculated(PLAN, PRICE).model
    price, plan, nets = two_way(model, PRICE["input"], PLAN["input"], points=5)
    assert nets == pytest.approx(4 * price[:, None] - 300_000 * plan[None, :])
    assert (price[0], price[-1], plan[0], plan[-1]) == pytest.approx((80_000, 150_000, 0.9, 1.3))


def test_draws_have_the_stated_range() -> None:
    drawn = draw(calculated(PRICE).model, 200_000, seed=2)[PRICE["input"]]
    assert np.quantile(drawn, [0.05, 0.5, 0.95]) == pytest.approx([80_000, 100_000, 150_000], rel=0.01)


def test_a_share_stays_a_share() -> None:
    share = Input("x", 0.95, 0.5, 1.0, least=0.0, most=1.0)
    values = outcome(share, np.linspace(0.001, 0.999, 999))
    assert (values.min(), values.max()) == (pytest.approx(0.11, abs=0.01), 1.0)


def test_variance_shares_of_a_sum_are_the_terms_own_variances() -> None:
    price, plan = {**PRICE, "low": 60_000, "high": 140_000}, {**PLAN, "low": 0.8, "high": 1.2}
    shares = {share.input: share for share in variance_shares(calculated(price, plan).model, draws=16_384)}
    parts = {price["input"]: (4 * 40_000) ** 2, plan["input"]: (300_000 * 0.2) ** 2}
    for path, part in parts.items():
        expected = part / sum(parts.values())
        assert (shares[path].first, shares[path].whole) == pytest.approx((expected, expected), abs=0.01)


def test_variance_shares_of_a_product_tell_what_works_together() -> None:
    effect = measured(0.2, 0.1)
    price = {**PRICE, "low": 40_000, "high": 160_000}
    done = calculated(price, effects=[effect])
    shares = {share.input: share for share in variance_shares(done.model, "state", draws=65_536)}
    # x · y with independent x, y: var = μx²σy² + μy²σx² + σx²σy²; the last is in both whole shares and in no first one.
    x, sx, y, sy = 0.2, 0.1, 100_000, 60_000 / 1.6448536
    terms = {"effects.jobs": (y * sx) ** 2, price["input"]: (x * sy) ** 2}
    both = (sx * sy) ** 2
    for path, own in terms.items():
        whole = sum(terms.values()) + both
        assert (shares[path].first, shares[path].whole) == pytest.approx((own / whole, (own + both) / whole), abs=0.02)


def test_what_is_not_in_the_calculation_cannot_be_uncertain() -> None:
    wrong = [
        {"input": "unit_costs.day.value", "low": 1, "high": 2},
        {"input": PRICE["input"], "low": 1, "high": 2},
        {"input": PRICE["input"], "low": 100_000, "high": 100_000},
    ]
    with pytest.raises(NotComputable) as error:
        calculated(*wrong)
    found = [(problem.where, problem.what.id) for problem in error.value.problems]
    assert found == [
        ("calculation.uncertain[0].input", "economics-uncertain-unknown"),
        ("calculation.uncertain[1]", "economics-uncertain-range"),
        ("calculation.uncertain[2]", "economics-uncertain-range"),
    ]


def test_a_calculation_with_nothing_uncertain_has_nothing_to_show() -> None:
    model = calculated().model
    assert tornado(model) == variance_shares(model) == ()


def test_a_cost_per_participant_needs_participants() -> None:
    with pytest.raises(NotComputable, match="number of participants is missing for 2024"):
        calculate_with_model(document(costs=[cost(per="participant")]))
