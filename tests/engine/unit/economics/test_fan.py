"""The fan of the net so far, and the budgets of organisations."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rodtrad.document.money import UncertainInput
from rodtrad.document.people import Actor
from rodtrad.economics import calculate, calculate_with_model
from rodtrad.economics.fan import QUANTILES, fan
from rodtrad.economics.organisations import by_organisation
from rodtrad.reporting.money_tables import net_so_far
from tests.engine.unit.reporting.test_workbook import case


def test_without_uncertainty_the_fan_is_the_net_so_far() -> None:
    done = calculate_with_model(case())
    found = fan(done.model)
    assert found.years == done.result.years
    for line in found.quantiles:
        assert line == pytest.approx([float(net) for net in net_so_far(done.result)], abs=0.05)


def test_the_fan_opens_where_something_is_uncertain() -> None:
    uncertain = (UncertainInput(input="unit_costs.year.value", low=50_000, high=200_000),)
    investment = replace(case(), calculation=replace(case().calculation, uncertain=uncertain))
    found = fan(calculate_with_model(investment).model, "state", draws=4_000)
    assert len(found.quantiles) == len(QUANTILES)
    widths = [high - low for low, high in zip(found.quantiles[0], found.quantiles[-1], strict=True)]
    assert widths == sorted(widths)  # it only opens: the state's savings add up and it has no costs
    assert widths[-1] > 0
    assert all(0 <= chance <= 1 for chance in found.chance)


def test_a_department_and_its_municipality_are_one_organisation() -> None:
    kinds = {"municipality": "department", "region": "municipality", "state": "state"}
    actors = tuple(Actor(key=actor.key, name=actor.name, kind=kinds[actor.key]) for actor in case().actors)  # type: ignore[arg-type]
    investment = replace(case(), actors=actors)
    result = calculate(investment)
    rows = by_organisation(investment, result)
    assert [(row.organisation, row.payers) for row in rows] == [
        ("municipality", ("municipality", "region")),
        ("state", ("state",)),
    ]
    assert sum((row.net for row in rows), Decimal(0)) == result.total.net
