"""The stability of a choice against closed forms and against slow, obvious second implementations."""

from decimal import Decimal
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from rodtrad.selection.alternatives import Candidate, alternatives
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.lines import Line, settle
from rodtrad.selection.scoring import Floats, Score, panel, weights
from rodtrad.selection.stability import stability, under_panels
from rodtrad.selection.swaps import smallest_swap
from tests.engine.selection_cases import criteria_of, panels, scores_of


def test_rank_acceptability_of_two_criteria_is_a_length() -> None:
    """With two criteria the weight w of the first is uniform on 0–1, and each order holds on an interval.

    a = (5, 1) has 4w + 1 points, b = (3, 3) has 3, c = (1, 4) has 4 − 3w: a beats b while w > 1/2, b beats c while w > 1/3,
    a beats c while w > 3/7.
    """
    criteria = criteria_of({"x": 1, "y": 1})
    points = {"a": (5, 1), "b": (3, 3), "c": (1, 4)}
    scores = scores_of({key: {"r": {"x": x, "y": y}} for key, (x, y) in points.items()})
    view = stability(criteria, scores, Line(places=1), draws=200_000).view("any_weights")
    assert view is not None
    shares = {each.application: each.at_place for each in view.applications}
    assert shares["a"] == pytest.approx([1 / 2, 1 / 2 - 3 / 7, 3 / 7], abs=0.004)
    assert shares["b"] == pytest.approx([1 / 2 - 1 / 3, 1 - (1 / 2 - 1 / 3), 0], abs=0.004)
    assert shares["c"] == pytest.approx([1 / 3, 3 / 7 - 1 / 3, 4 / 7], abs=0.004)


def test_three_criteria_against_a_grid_of_weights() -> None:
    """Uniform weights over the simplex, integrated on a fine grid instead of drawn."""
    means = np.array([[5, 1, 2], [2, 4, 3], [3, 3, 1], [1, 2, 5]]) / 5
    steps = 150
    grid = np.array([(i + 1 / 3, j + 1 / 3, steps - i - j - 2 / 3) for i in range(steps) for j in range(steps - i)]) / steps
    totals = grid @ means.T
    first = np.bincount(totals.argmax(axis=1), minlength=4) / len(grid)
    criteria = criteria_of({"x": 1, "y": 1, "z": 1})
    scores = scores_of({f"a{n}": {"r": dict(zip("xyz", row * 5, strict=True))} for n, row in enumerate(means)})
    view = stability(criteria, scores, Line(places=2), draws=100_000).view("any_weights")
    assert view is not None
    assert [each.at_place[0] for each in view.applications] == pytest.approx(first, abs=0.01)


def slowly(totals: Floats, asked: list[int], line: Line) -> tuple[list[int], list[bool]]:
    order = sorted(range(len(totals)), key=lambda i: (-round(totals[i], 7), i))
    chosen, spent = [False] * len(totals), 0
    for position, i in enumerate(order):
        spent += asked[i]
        if (line.places is not None and position >= line.places) or (line.budget is not None and spent > line.budget):
            break
        chosen[i] = True
    return [sum(round(other, 7) > round(own, 7) for other in totals) for own in totals], chosen


@pytest.mark.parametrize("seed", range(30))
def test_the_compiled_loop_against_an_obvious_one(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 12))
    totals = rng.integers(0, 6, (20, n)) * 10.0
    names = [f"a{number:02}" for number in range(n)]
    asked = sorted(int(amount) for amount in rng.integers(1, 9, n))
    line = Line(
        places=None if seed % 3 else int(rng.integers(0, n + 1)),
        budget=Decimal(int(rng.integers(1, 30))) if seed % 2 else None,
        asked={name: Decimal(amount) for name, amount in zip(names, asked, strict=True)},
    )
    places, chosen = settle(totals, names, line)
    for row in range(len(totals)):
        assert (places[row].tolist(), chosen[row].tolist()) == slowly(totals[row], asked, line)


@settings(max_examples=40, deadline=None)
@given(panels())
def test_panels_against_one_at_a_time(case: tuple[CriteriaSet, list[Score]]) -> None:
    criteria, scores = case
    found = panel(criteria, scores)
    drawn = np.random.default_rng(3).integers(0, 3, (6, len(found.reviewers))).astype(float)
    totals = under_panels(found, weights(criteria), drawn)
    for times, row in zip(drawn, totals, strict=True):
        for a in range(len(found.applications)):
            expected = 0.0
            for k, weight in enumerate(weights(criteria)):
                said = [(n, found.shares[r, a, k]) for r, n in enumerate(times) if n and not np.isnan(found.shares[r, a, k])]
                counted = sum(n for n, _ in said)
                mean = sum(n * share for n, share in said) / counted if counted else found.means[a, k]
                expected += weight * mean * 100
            assert row[a] == pytest.approx(expected)


@settings(max_examples=40, deadline=None)
@given(panels())
def test_the_smallest_swap_against_a_scan(case: tuple[CriteriaSet, list[Score]]) -> None:
    """Each weight in turn from none to nearly all, in small steps: no nearer change than the one found, and that one is real."""
    criteria, scores = case
    names = sorted({score.application for score in scores})
    means, weight, line = panel(criteria, scores).means, weights(criteria), Line(places=max(1, len(names) // 2))
    found = smallest_swap(means, criteria, names, line)
    _, (now,) = settle((means @ weight)[None, :] * 100, names, line)
    nearest = np.inf
    for k in range(len(weight)):
        shares = np.linspace(0.0005, 0.9995, 1000) if len(weight) > 1 else np.empty(0)
        others = np.outer((1 - shares) / (1 - weight[k] or 1), weight)
        others[:, k] = shares
        differs = (settle(others @ means.T * 100, names, line)[1] != now).any(axis=1)
        nearest = min(nearest, np.abs(shares - weight[k])[differs].min(initial=np.inf))
    if found is None:
        assert nearest == np.inf
        return
    assert abs(found.change) <= nearest + 1e-6
    k = [criterion.key for criterion in criteria.scored].index(found.criterion)
    there = weight * (1 - found.to) / (1 - weight[k])
    there[k] = found.to
    _, (then,) = settle((means @ there)[None, :] * 100, names, line)
    assert [name for name, yes in zip(names, then & ~now, strict=True) if yes] == list(found.enters)
    assert [name for name, yes in zip(names, now & ~then, strict=True) if yes] == list(found.leaves)


@pytest.mark.parametrize("seed", range(15))
def test_choices_under_a_budget_against_every_subset(seed: int) -> None:
    rng = np.random.default_rng(seed)
    tags = [("g", "x"), ("g", "y"), ("l", "z")]
    candidates = [
        Candidate(
            f"a{n}", n + 1, float(90 - 5 * n), Decimal(int(rng.integers(100, 900)) * 1000),
            {"g": tuple(v for v in "xy" if rng.random() < 0.3), "l": ("z",) if rng.random() < 0.2 else ()},
        )
        for n in range(8)
    ]  # fmt: skip
    budget = Decimal(1_500_000)
    every = [subset for size in range(9) for subset in combinations(candidates, size) if sum(c.asked for c in subset) <= budget]

    def covered(subset: tuple[Candidate, ...]) -> int:
        return sum(any(value in c.tags[dimension] for c in subset) for dimension, value in tags)

    found = {each.kind: each for each in alternatives(candidates, budget, tags)}
    best = max(sum(c.total for c in subset) for subset in every)
    assert found.get("best_sum", found["rank_order"]).points == pytest.approx(best)
    most = max(covered(subset) for subset in every)
    balanced = found.get("balanced") or found.get("best_sum") or found["rank_order"]
    assert len(balanced.new_tags) == most
    assert balanced.points == pytest.approx(max(sum(c.total for c in subset) for subset in every if covered(subset) == most))
    assert found["none"].granted == ()
    assert all(each.amount <= budget for each in found.values())
