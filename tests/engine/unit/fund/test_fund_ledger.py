"""The fund's ledger refuses what cannot be, and its statement says what is."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rodtrad.errors import BadData, NotComputable
from rodtrad.fund import Event, forecast, largest_grant, problems_of, read_ledger, statement
from rodtrad.fund.money import shared
from rodtrad.fund.rules import FundRules

D = Decimal


def event(kind: Any, amount: Any, on: str = "2020-01-01", investment: str | None = "a", **more: Any) -> Event:
    keyed = investment if kind in ("grant", "draw_down", "unneeded", "returned", "pay_back") else None
    return Event(on=date.fromisoformat(on), kind=kind, amount=D(str(amount)), investment=keyed, **more)


LIFE = (
    event("opening", 1000),
    event("allocation", 500, "2020-03-01"),
    event("grant", 600, "2020-04-01"),
    event("draw_down", 200, "2020-12-01"),
    event("draw_down", 250, "2021-06-01"),
    event("returned", 50, "2021-09-01"),
    event("unneeded", 100, "2021-12-31"),
    event("pay_back", 80, "2022-12-31", verified=D(90)),
)


def test_a_fund_through_three_years() -> None:
    assert problems_of(LIFE) == ()
    now = statement(LIFE, date(2022, 12, 31))
    assert (now.free, now.committed, now.spent, now.capital) == (1130, 50, 400, 1180)
    assert (now.put_in, now.paid_back) == (1500, 80)
    (a,) = now.investments
    assert (a.granted, a.drawn, a.left, a.paid_back) == (450, 400, 50, 80)
    assert [(y.year, y.put_in, y.granted, y.operating_cost, y.paid_back, y.earmarked_equity) for y in now.years] == [
        (2020, 1500, 600, 200, 0, 1300),
        (2021, 0, -100, 200, 0, 1100),
        (2022, 0, 0, 0, 80, 1180),
    ]


def test_a_statement_at_any_day() -> None:
    early = statement(LIFE, date(2020, 3, 31))
    assert (early.free, early.committed, early.investments) == (1500, 0, ())


def test_a_correction_takes_back_and_leaves_the_event() -> None:
    corrected = (*LIFE[:4], event("correction", 200, "2020-12-05", None, corrects=4), event("draw_down", 180, "2020-12-05"))
    assert problems_of(corrected) == ()
    assert statement(corrected, date(2020, 12, 31)).spent == 180
    assert statement(corrected, date(2020, 12, 2)).spent == 200


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (event("draw_down", -5, "2023-01-01"), "not-positive"),
        (event("draw_down", 5, "2019-01-01"), "out-of-order"),
        (event("opening", 5, "2023-01-01"), "opening-late"),
        (event("grant", 5, "2023-01-01", None), "no-investment"),
        (event("grant", 5000, "2023-01-01"), "too-much-free"),
        (event("draw_down", 51, "2023-01-01"), "too-much-committed"),
        (event("draw_down", 5, "2023-01-01", "b"), "too-much-committed"),
        (event("returned", 401, "2023-01-01"), "too-much-spent"),
        (event("pay_back", 5, "2023-01-01"), "not-verified"),
        (event("pay_back", 5, "2023-01-01", verified=D(4)), "not-verified"),
        (event("correction", 5, "2023-01-01"), "corrects-what"),
        (event("grant", 5, "2023-01-01", corrects=1), "corrects-what"),
        (event("correction", 5, "2023-01-01", corrects=99), "corrects-nothing"),
        (event("correction", 5, "2023-01-01", corrects=0), "corrects-nothing"),
        (event("correction", 5, "2023-01-01", corrects=3), "corrects-amount"),
        (event("correction", 1000, "2023-01-01", corrects=1), ""),
        (event("correction", 600, "2023-01-01", corrects=3), "too-much-committed"),
    ],
)
def test_what_cannot_be(wrong: Event, problem: str) -> None:
    assert [found.what.id for found in problems_of((*LIFE, wrong))] == ([f"fund-{problem}"] if problem else [])


def test_nothing_is_corrected_twice() -> None:
    taken_back = event("correction", 80, "2023-01-01", corrects=8)
    again = (*LIFE, taken_back, taken_back)
    assert [found.what.id for found in problems_of(again)] == ["fund-corrected-twice"]


def test_a_ledger_file_tells_everything_at_once() -> None:
    text = b"""
fund: f
events:
  - {on: 2020-01-01, kind: opening, amount: 100}
  - {on: 2020-01-02, kind: grant, amount: -5}
  - {on: 2019-01-02, kind: draw_down, amount: 5}
"""
    with pytest.raises(BadData) as error:
        read_ledger(text, fund="f")
    found = [(problem.where, problem.what.id) for problem in error.value.problems]
    assert found == [
        ("events[1].amount", "fund-not-positive"),
        ("events[1].investment", "fund-no-investment"),
        ("events[2].on", "fund-out-of-order"),
        ("events[2].investment", "fund-no-investment"),
    ]


def test_forecast() -> None:
    found = forecast(LIFE, date(2022, 12, 31), drawing={2023: D(50), 2024: D(100)}, coming={2023: D(20)}, granting={2023: D(150)})
    assert found == {2022: (1130, 50), 2023: (1000, 150), 2024: (1000, 50)}


def test_shares_add_up_to_the_ore() -> None:
    assert shared(D("100.00"), {"a": D(1), "b": D(1), "c": D(1)}) == {"a": D("33.34"), "b": D("33.33"), "c": D("33.33")}
    with pytest.raises(ValueError, match="above zero"):
        shared(D(1), {"a": D(0)})


def test_a_negative_cost_is_refused() -> None:
    with pytest.raises(NotComputable, match="negative"):
        largest_grant(FundRules(key="f", name="F"), {2020: D(-1)})
