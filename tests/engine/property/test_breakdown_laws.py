"""What must hold for any register: parts add up, a slow obvious way agrees, hidden figures are nowhere."""

from itertools import combinations

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings, strategies as st

from rodtrad.errors import NotComputable
from rodtrad.needs import Breakdown, Indicator, breakdown, coded
from rodtrad.needs.blocks import all_combinations, blocks
from rodtrad.needs.disclosing import flat, relations
from rodtrad.needs.tabulate import tabulate
from rodtrad.tables.disclosure import DisclosureRule, Mark, protect
from rodtrad.tables.disclosure_additive import shares
from rodtrad.tables.disclosure_intruder import seen, spans
from tests.engine.needs_cases import MEASURES, registers, slowly

COLUMN = {"share": "yes", "mean": "amount", "rate": "amount", "quantile": "amount"}


def indicator(measure: str) -> Indicator:
    return Indicator(COLUMN[measure], measure, exposure="years" if measure == "rate" else "")


def broken_down(frame: pl.DataFrame, measure: str, rule: DisclosureRule | None = None, depth: int = 3) -> Breakdown:
    by = [name for name in frame.columns if name.startswith("v")]
    return breakdown(coded(frame, by, ["yes", "amount", "years"]), indicator(measure), depth, rule=rule)


@pytest.mark.parametrize("measure", MEASURES)
@settings(max_examples=25, deadline=None)
@given(registers())
def test_the_slow_obvious_way_agrees(measure: str, frame: pl.DataFrame) -> None:
    by = [name for name in frame.columns if name.startswith("v")]
    found = broken_down(frame, measure)
    expected = slowly(frame, by, 3, COLUMN[measure])
    assert {group.levels for group in found.groups} == set(expected)
    for group in found.groups:
        persons = expected[group.levels]
        values = np.array([person[COLUMN[measure]] for person in persons], float)
        weight = np.array([person["years"] for person in persons]) if measure == "rate" else np.ones(len(persons))
        assert group.n == len(persons)
        assert group.value == pytest.approx(values.sum() / weight.sum())
        if measure == "mean" and len(persons) > 1:
            assert group.spread == pytest.approx(values.std(ddof=1), abs=1e-6)


@settings(max_examples=25, deadline=None)
@given(registers(), st.floats(0.01, 0.99))
def test_quantiles_are_those_of_numpy(frame: pl.DataFrame, at: float) -> None:
    by = [name for name in frame.columns if name.startswith("v")]
    found = breakdown(coded(frame, by, ["amount"]), Indicator("amount", "quantile", quantile=at), 2, rule=None)
    for levels, persons in slowly(frame, by, 2, "amount").items():
        assert found.group(**dict(levels)).value == pytest.approx(np.quantile([person["amount"] for person in persons], at))


@pytest.mark.parametrize("measure", MEASURES)
@settings(max_examples=15, deadline=None)
@given(registers(), st.one_of(st.none(), st.floats(-5, 5)))
def test_parts_add_up_to_the_whole(measure: str, frame: pl.DataFrame, reference: float | None) -> None:
    by = [name for name in frame.columns if name.startswith("v")]
    data = coded(frame, by, ["yes", "amount", "years"])
    found = breakdown(data, indicator(measure), 2, rule=None, reference=reference)
    for names in (names for size in (1, 2) for names in combinations(by, size)):
        groups = [group for group in found.groups if tuple(name for name, _ in group.levels) == names]
        assert sum(group.n for group in groups) == found.whole.n
        assert sum(group.excess for group in groups) == pytest.approx(found.whole.excess or 0, abs=1e-6)
        if reference is not None and abs(found.whole.excess) > 1e-3:
            assert sum(group.part for group in groups) == pytest.approx(1)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=9), st.integers(1, 3))
def test_every_combination_is_part_of_a_block(levels: list[int], depth: int) -> None:
    wanted = all_combinations(len(levels), min(depth, len(levels)))
    chosen = blocks(levels, wanted)
    assert all(any(set(combination) <= set(block) for block in chosen) for combination in wanted)


@pytest.mark.parametrize("measure", [*MEASURES, "quantile"])
@settings(max_examples=8, deadline=None)
@given(registers(most=40))
def test_a_hidden_group_says_nothing_and_no_shown_group_is_small(measure: str, frame: pl.DataFrame) -> None:
    try:
        found = broken_down(frame, measure, DisclosureRule(), depth=2)
    except NotComputable as refused:
        too_few = [problem.what.id for problem in refused.problems]
    else:
        too_few = []
    if too_few:
        assert too_few == ["needs-too-few"]
        return
    for group in found.groups:
        if group.hidden:
            assert {getattr(group, name) for name in ("n", "value", "low", "high", "spread", "excess", "p", "q", "believed")} == {
                None
            }
        else:
            assert group.n >= 5
            if measure == "share":
                assert not any(1 <= part < 5 for part in (round(group.n * group.value), round(group.n * (1 - group.value))))


@settings(max_examples=8, deadline=None)
@given(registers(most=60))
def test_tables_that_share_totals_do_not_reveal_each_other(frame: pl.DataFrame) -> None:
    by = [name for name in frame.columns if name.startswith("v")][:3]
    data = coded(frame, by, ["yes"])
    tables = tabulate(data, Indicator("yes", "share"), all_combinations(len(by), 2))
    sums = flat(tables).sums.astype(np.int64)
    table, rule = shares(sums[:, 0], sums[:, 1], relations(tables)), DisclosureRule()
    result = protect(table, rule)
    high = spans(table, seen(table, result.hidden & (table.values >= table.least), 1, rule.minimum))[1]
    small = (table.values >= 1) & (table.values < rule.minimum)
    assert result.hidden[small].all()
    assert (high[small] >= rule.minimum).all(), "a hidden count is known to be small"


def test_rounded_counts_give_rounded_shares() -> None:
    frame = pl.DataFrame({"v": ["a"] * 43 + ["b"] * 60, "yes": [1.0] * 11 + [0.0] * 32 + [1.0] * 20 + [0.0] * 40})
    found = breakdown(coded(frame, ["v"], ["yes"]), Indicator("yes", "share"), rule=DisclosureRule(rounding_base=5))
    assert (found.group(v="a").n, found.group(v="a").value) == (45, 10 / 45)
    assert found.group(v="a").mark == Mark.ROUNDED


def test_the_ranking_uses_no_hidden_figure() -> None:
    """The same published groups give the same figures, whatever the hidden ones hold."""
    shown = pl.DataFrame({"v": ["a"] * 50 + ["b"] * 70, "yes": [1.0] * 20 + [0.0] * 30 + [1.0] * 10 + [0.0] * 60})
    results = []
    for have in (1, 2):
        more = pl.DataFrame(
            {"v": ["c"] * 20 + ["d"] * 20, "yes": [1.0] * have + [0.0] * (20 - have) + [1.0] * (13 - have) + [0.0] * (7 + have)}
        )
        results.append(
            breakdown(coded(pl.concat([shown, more]), ["v"], ["yes"]), Indicator("yes", "share"), 1, rule=DisclosureRule())
        )
    assert sum(group.hidden for group in results[0].groups) == 2
    assert results[0].groups == results[1].groups
