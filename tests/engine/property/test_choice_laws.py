"""Laws that every ranking keeps, whoever judged what."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.form import Choice
from rodtrad.selection.lines import Line
from rodtrad.selection.portfolio import Dimension, Item, balance
from rodtrad.selection.ranking import rank
from rodtrad.selection.scoring import Score
from rodtrad.selection.stability import stability
from rodtrad.selection.wording import Wording, usual_places
from tests.engine.selection_cases import panels

some = settings(max_examples=60, deadline=None)
Case = tuple[CriteriaSet, list[Score]]


def order(criteria: CriteriaSet, scores: list[Score]) -> list[tuple[str, int | None]]:
    return [(row.application, row.place) for row in rank(criteria, scores).rows]


@some
@given(panels(), st.floats(0.01, 100))
def test_only_the_proportions_of_weights_matter(case: Case, factor: float) -> None:
    criteria, scores = case
    scaled = replace(criteria, criteria=tuple(replace(each, weight=each.weight * factor) for each in criteria.criteria))
    assert order(scaled, scores) == order(criteria, scores)


@some
@given(panels(), st.randoms())
def test_the_order_of_what_is_given_does_not_matter(case: Case, random: object) -> None:
    criteria, scores = case
    shuffled = list(scores)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(criteria, shuffled) == rank(criteria, scores)
    turned = replace(criteria, criteria=tuple(reversed(criteria.criteria)))
    assert order(turned, scores) == order(criteria, scores)


@some
@given(panels())
def test_a_worse_application_never_changes_the_order_above(case: Case) -> None:
    """One that every reviewer gives nothing is dominated by all: the others keep their places."""
    criteria, scores = case
    judges = sorted({score.reviewer for score in scores})
    worse = [
        Score(application="zzz", reviewer=judge, criterion=each.key, points=0) for judge in judges for each in criteria.scored
    ]
    assert [row for row in order(criteria, [*scores, *worse]) if row[0] != "zzz"] == order(criteria, scores)


@some
@given(panels())
def test_one_that_is_at_least_as_good_everywhere_never_comes_after(case: Case) -> None:
    criteria, scores = case
    ranking = rank(criteria, scores)
    means = {row.application: [each.mean or 0 for each in row.criteria] for row in ranking.ranked}
    places = {row.application: row.place or 0 for row in ranking.ranked}
    for one, own in means.items():
        for other, theirs in means.items():
            if all(a >= b for a, b in zip(own, theirs, strict=True)):
                assert places[one] <= places[other]


@some
@given(panels())
def test_shares_are_shares(case: Case) -> None:
    criteria, scores = case
    found = stability(criteria, scores, Line(places=2), draws=200)
    for view in found.views:
        assert 0 <= view.same_choice <= 1
        for each in view.applications:
            assert sum(each.at_place) == pytest.approx(1)
            low, high, share = usual_places(each)
            assert each.best <= low <= high <= each.worst or share == 1
        assert sum(each.above for each in view.applications) == pytest.approx(min(2, len(view.applications)))
    assert len(found.above) == min(2, len(found.above) + len(found.below))
    assert all(Wording("sv", criteria).stability(found))
    assert all(Wording("en", criteria).stability(found))


@some
@given(panels())
def test_the_same_seed_gives_the_same_figures(case: Case) -> None:
    criteria, scores = case
    assert stability(criteria, scores, Line(places=1), draws=50) == stability(criteria, scores[::-1], Line(places=1), draws=50)


ITEMS = st.lists(
    st.builds(
        Item,
        key=st.just("i"),
        title=st.just("I"),
        amount=st.integers(0, 10**7).map(Decimal),
        tags=st.fixed_dictionaries({}, optional={"g": st.lists(st.sampled_from("abx"), max_size=3).map(tuple)}),
    ),
    max_size=6,
)


@some
@given(ITEMS, ITEMS)
def test_the_portfolio_neither_loses_nor_makes_money(before: list[Item], chosen: list[Item]) -> None:
    dimension = Dimension(key="g", label={"sv": "G"}, values=tuple(Choice(key=key, label={"sv": key}) for key in "abc"))
    found = balance([dimension], before, chosen)
    assert found.amount_after == sum((item.amount for item in (*before, *chosen)), Decimal(0))
    # Split into öre: at most half an öre is lost at each row.
    assert float(sum(row.after.amount for row in found.rows)) == pytest.approx(float(found.amount_after), abs=0.03)
    if found.amount_after:
        assert sum(row.after.share for row in found.rows) == pytest.approx(1)
    assert any(gap.kind == "empty" and gap.value == "c" for gap in found.gaps)
    words = Wording("sv", CriteriaSet(key="c", title={"sv": "C"}))
    assert all(words.gaps(found))
