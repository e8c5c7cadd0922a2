"""What each word of the terms' language pays."""

from decimal import Decimal
from typing import Any

import pytest

from rodtrad.contracts import pay
from tests.engine.contract_cases import contract, measured, term

KNOWN: dict[str, Any] = {
    "saved": 1000,
    "share": 0.25,
    "done": True,
    "jobs": {"1": 10, "2": 30},
    "employed": {"a": True, "b": False, "c": True},
}


@pytest.mark.parametrize(
    ("formula", "amount"),
    [
        ("50% * saved", "500"),
        ("saved / 3", "333.33"),
        ("2 million SEK - 1_999_900.50 SEK", "99.50"),
        ("100 SEK * 2 ^ 3", "800"),
        ("saved * (1 + 10%) ^ 2", "1210"),
        ("min(saved, 400 SEK, 700 SEK)", "400"),
        ("max(saved, 400 SEK)", "1000"),
        ("above(saved, 400 SEK)", "600"),
        ("above(400 SEK, saved)", "0"),
        ("between(saved, 0 SEK, 250 SEK)", "250"),
        ("if(done and share >= 25%, 7 SEK, 8 SEK)", "7"),
        ("if(not done or share > 25%, 7 SEK, 8 SEK)", "8"),
        ("if(20% <= share < 25%, 7 SEK, 8 SEK)", "8"),
        ("10 SEK * whole(share * 10)", "20"),
        ("10 SEK * sum(jobs)", "400"),
        ("10 SEK * mean(jobs)", "200"),
        ("10 SEK * lowest(jobs)", "100"),
        ("10 SEK * highest(jobs)", "300"),
        ("100 SEK * sum(employed)", "200"),
        ("300 SEK * mean(employed)", "200"),
        ("if(any(employed) and not all(employed), 5 SEK, 6 SEK)", "5"),
        ("5 SEK * sum(so_far(jobs by cohort))", "250"),
        ("5 SEK * sum(before(jobs by cohort))", "50"),
        ("saved - 2_000 SEK", "0"),
        ("5 SEK * done", "5"),
        ("if(saved > 0, 5 SEK, 0)", "5"),
    ],
)
def test_pays(formula: str, amount: str) -> None:
    case = contract(term(pays=formula))
    assert pay(case, measured(case, **KNOWN)).total() == Decimal(amount)


def test_steps_and_lines() -> None:
    rows = [{"reaches": "10%", "gives": "100 SEK"}, {"reaches": "30%", "gives": "500 SEK"}]
    tables = [{"name": "stairs", "title": "Stairs", "rows": rows}]
    case = contract(term("low", "step(stairs, share)"), term("slope", "line(stairs, share)"), tables=tables)
    shares = {0.05: (0, 100), 0.1: (100, 100), 0.25: (100, 400), 0.3: (500, 500), 0.9: (500, 500)}
    for share, (stepped, sloped) in shares.items():
        payments = pay(case, measured(case, share=share))
        assert (payments.total(term="low"), payments.total(term="slope")) == (stepped, sloped)


def test_floor_and_cap_hold_for_each_member() -> None:
    case = contract(term(pays="10 SEK * jobs", for_each=["cohort"], at_least="150 SEK", at_most="200 SEK"))
    assert [payment.amount for payment in pay(case, measured(case, **KNOWN)).payments] == [150, 200]


def test_a_term_whose_condition_fails_pays_nothing_not_even_its_floor() -> None:
    case = contract(term(only_if="share > 50%", at_least="150 SEK"))
    assert pay(case, measured(case, **KNOWN)).total() == 0


def test_a_limit_is_used_up_in_the_order_of_its_terms_and_members() -> None:
    terms = term("first", "10 SEK * jobs", for_each=["cohort"]), term("second", "500 SEK")
    case = contract(*terms, limits=[{"title": "All", "terms": ["first", "second"], "at_most": "350 SEK"}])
    payments = pay(case, measured(case, **KNOWN))
    assert [(p.amount, p.held_back) for p in payments.payments] == [(100, 0), (250, 50), (0, 500)]


def test_each_payment_is_rounded_by_itself_by_the_contracts_rule() -> None:
    for rule, amount in (("half_up", "0.13"), ("half_even", "0.12"), ("down", "0.12")):
        case = contract(term(pays="12.5% * saved"), rounding={"rule": rule})
        assert pay(case, measured(case, saved=1)).total() == Decimal(amount)
    whole = contract(term(pays="saved"), rounding={"to": "1000"})
    assert pay(whole, measured(whole, saved=12_500)).total() == 13_000


def test_terms_without_their_outcome_wait_and_the_others_are_paid() -> None:
    case = contract(term("now", "50% * saved"), term("later", "100 SEK * sum(jobs)"), term("after", "above(later, now)"))
    payments = pay(case, measured(case, saved=1000))
    assert payments.total() == 500
    assert {waiting.term: waiting.metrics for waiting in payments.waiting} == {"later": ("jobs",), "after": ("jobs",)}
