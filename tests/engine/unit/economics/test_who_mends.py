"""Wrong pockets mended, promises followed, the whole target group, and the accounts against the plan."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from rodtrad.document.money import ScaleUp
from rodtrad.economics import calculate
from rodtrad.economics.actuals import against_plan
from rodtrad.economics.purses import Transfer, mending_transfers
from rodtrad.economics.versions import full_scale, promised_and_came_out, scaled
from rodtrad.errors import NotComputable
from tests.engine.economics_cases import consequence, cost, document, measured

PLAIN = {"base_year": 2024, "price_year": 2024}


def two_gainers(cost_amount: int = 300_000) -> object:
    """The municipality pays; the state saves 200,000 a year for two years and the region half as much."""
    lines = [consequence(), consequence("care", "region", share=0.5)]
    return document(costs=[cost(amounts={2024: cost_amount})], consequences=lines, calculation=PLAIN)


def test_those_who_gain_make_up_for_the_one_who_paid() -> None:
    found = mending_transfers(calculate(two_gainers()))  # type: ignore[arg-type]
    assert found == (
        Transfer("region", "municipality", Decimal("100000.00")),
        Transfer("state", "municipality", Decimal("200000.00")),
    )


def test_nobody_gives_more_than_it_gains() -> None:
    found = mending_transfers(calculate(two_gainers(2_000_000)))  # type: ignore[arg-type]
    assert {transfer.source: transfer.amount for transfer in found} == {"region": 200_000, "state": 400_000}


def test_nothing_to_mend() -> None:
    assert mending_transfers(calculate(document(costs=[cost()], calculation=PLAIN))) == ()


@given(st.lists(st.integers(0, 3_000_000), min_size=1, max_size=3), st.lists(st.integers(0, 100), min_size=1, max_size=3))
def test_transfers_leave_nobody_worse_than_nothing_while_there_are_gains(costs: list[int], shares: list[int]) -> None:
    payers = ("municipality", "region", "state")
    paid = [cost(f"cost-{i}", payers[i], amounts={2024: amount}) for i, amount in enumerate(costs)]
    gains = [consequence(f"gain-{i}", payers[-1 - i], share=share / 100) for i, share in enumerate(shares)]
    result = calculate(document(costs=paid, consequences=gains, calculation=PLAIN))
    nets = {payer.payer: payer.net for payer in result.payers}
    for transfer in mending_transfers(result):
        assert transfer.amount > 0
        nets[transfer.source] -= transfer.amount
        nets[transfer.receiver] += transfer.amount
    assert sum(nets.values()) == result.total.net
    losers, gainers = [net for net in nets.values() if net < 0], [net for net in nets.values() if net > 0]
    assert not (losers and gainers)


def test_promised_beside_what_came_out() -> None:
    promise = document(costs=[cost()], consequences=[consequence()], calculation=PLAIN)
    now = replace(promise, costs=(replace(promise.costs[0], amounts={2024: Decimal(350_000)}),))
    followed = promised_and_came_out(promise, now, [measured(0.1, 0.05)])
    rows = {row.payer: (row.promised, row.came_out, row.difference) for row in followed.differences}
    assert rows["municipality"] == (-300_000, -350_000, -50_000)
    assert rows["state"] == (400_000, 200_000, -200_000)
    assert rows["all"] == (100_000, -150_000, -250_000)


def test_the_whole_target_group() -> None:
    plan = ScaleUp(persons=80, cost_per_person=Decimal(12_500), set_up_cost=Decimal(200_000), replaced_cost=Decimal(150_000))
    group = document(target_group={"size_full_scale": 100})
    found = full_scale(replace(group, scale_up=plan))
    assert (found.cost, found.coverage) == (1_050_000, 0.8)
    with pytest.raises(NotComputable) as error:
        full_scale(group)
    assert [problem.where for problem in error.value.problems] == ["scale_up.persons", "scale_up.cost_per_person"]


def test_scaled_to_twenty_persons_doubles_what_ten_gained() -> None:
    ten = document(consequences=[consequence()], calculation=PLAIN | {"participants": {2024: 10}})
    assert calculate(scaled(ten, 20)).total.saving == 2 * calculate(ten).total.saving


def test_booked_against_planned() -> None:
    result = calculate(document(costs=[cost(amounts={2024: 300_000, 2025: 100_000})], calculation=PLAIN))
    rows = against_plan(result, {2024: Decimal(320_000), 2026: Decimal(5)})
    assert [(row.year, row.planned, row.booked, row.difference) for row in rows] == [
        (2024, 300_000, 320_000, 20_000),
        (2025, 100_000, None, None),
        (2026, 0, 5, 5),
    ]
