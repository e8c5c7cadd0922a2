"""The guide's figure 6 from person-level events, through the whole way in: file, mapping, question, answer."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from rodtrad.flows import Flows, analyse
from rodtrad.flows.files import read_question
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.reading import read_events
from tests.engine.spec.flows.figure_6_events import csv_text

CASE = yaml.safe_load(Path(__file__).with_name("figure_6.yaml").read_text(encoding="utf-8"))
MAPPING = EventMapping(person="person", event="händelse", start="från", end="till", actor="ansvarig", cost="kostnad")


@pytest.fixture(scope="module")
def flows() -> Flows:
    log = read_events(csv_text(CASE["events"]).encode(), MAPPING)
    return analyse(log, read_question(yaml.safe_dump(CASE["question"], allow_unicode=True).encode()))


def test_all_re_placements_are_found(flows: Flows) -> None:
    assert flows.backward.occurrences == CASE["expected"]["re-placements"]
    # Everybody's first placement is no re-placement.
    assert flows.backward.without_start == 100


@pytest.mark.parametrize("place", range(3))
def test_the_three_groups(flows: Flows, place: int) -> None:
    expected: dict[str, Any] = CASE["expected"]["groups"][place]
    group = flows.backward.groups[place]
    [open_care] = group.supports
    assert (group.name, group.occurrences, group.with_gap) == (expected["name"], expected["count"], expected["with gap"])
    assert group.share == pytest.approx(expected["percent"] / 100)
    assert open_care.occurrences == expected["open care"]
    if "open care percent" in expected:
        assert open_care.share == pytest.approx(expected["open care percent"] / 100)


def test_every_re_placement_is_in_one_of_them(flows: Flows) -> None:
    assert len(flows.backward.groups) == 3


def test_a_quarter_of_those_with_a_gap_had_open_care(flows: Flows) -> None:
    groups = flows.backward.groups
    assert sum(group.supported for group in groups) / sum(group.with_gap for group in groups) == pytest.approx(0.25)


def test_the_cost_of_each_way_is_that_of_the_stays_on_it(flows: Flows) -> None:
    direct, second, _ = flows.backward.groups
    assert [amount.cost for amount in direct.costs] == [Decimal(120 * 120 * 4_500)]
    assert [amount.cost for amount in second.costs] == [Decimal(60 * (120 * 4_500 + 60 * 1_000) + 12 * 30 * 1_000)]
    assert flows.backward.overlapping is False
