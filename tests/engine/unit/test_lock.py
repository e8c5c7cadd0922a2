"""What the lock holds fast, and what may change without touching a promise."""

from dataclasses import replace
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from rodtrad.document import Investment, Signature, deviations, lock, read
from rodtrad.document.versions import LOCKED_PARTS

SIGNATURES = (
    Signature(name="Ägaren", function="project_owner", on=date(1975, 12, 15)),
    Signature(name="Styrgruppen", function="steering_group", on=date(1975, 12, 15)),
)


@pytest.fixture(scope="module")
def locked() -> Investment:
    return lock(read(files("rodtrad.demo").joinpath("nsw.yaml").read_bytes()), SIGNATURES, date(1975, 12, 15))


def with_indicator(investment: Investment, key: str, **changes: Any) -> Investment:
    changed = tuple(replace(found, **changes) if found.key == key else found for found in investment.indicators)
    return replace(investment, indicators=changed)


def test_nothing_deviates_from_what_was_just_locked(locked: Investment) -> None:
    assert deviations(locked) == ()


@pytest.mark.parametrize(
    "changes", [{"direction": "decrease"}, {"definition": "Något annat"}, {"unit": "kronor"}, {"source": "Enkät"}]
)
def test_what_a_criterion_measures_is_locked_with_it(locked: Investment, changes: dict[str, Any]) -> None:
    assert deviations(with_indicator(locked, "earnings-1978", **changes)) == ("indicators",)


def test_who_measures_and_the_baseline_may_come_later(locked: Investment) -> None:
    assert deviations(with_indicator(locked, "earnings-1978", responsible="Någon annan", baseline=1300.0)) == ()


def test_an_indicator_that_nothing_is_judged_by_may_change(locked: Investment) -> None:
    assert deviations(with_indicator(locked, "earnings-1980", definition="Något annat")) == ()


def test_each_part_is_held_by_its_own_hash(locked: Investment) -> None:
    moved = replace(
        locked,
        success_criteria=locked.success_criteria[:1],
        stop_criteria=(),
        evaluation=replace(locked.evaluation, design="matched"),
        costs=(),
    )
    assert deviations(moved) == LOCKED_PARTS
