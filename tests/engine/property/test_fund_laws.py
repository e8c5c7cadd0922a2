"""Laws of the fund: the ledger balances under any valid events; whole amounts are shared to the last öre."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, strategies as st

from rodtrad.fund import Event, balances, next_problems, postings, risk_shares, statement
from rodtrad.fund.money import shared
from rodtrad.fund.rules import FundRules, RiskShare

amounts = st.decimals("0.01", 1_000_000, places=2)
kinds = st.sampled_from(["allocation", "grant", "draw_down", "unneeded", "returned", "pay_back", "withdrawal", "correction"])
wishes = st.lists(st.tuples(kinds, amounts, st.sampled_from("ab"), st.integers(0, 400), st.integers(1, 12)), max_size=25)


def lived(wished: list[tuple[Any, ...]]) -> list[Event]:
    """The wished events that may happen, in order; the others are refused and leave no trace."""
    events = [Event(on=date(2020, 1, 1), kind="opening", amount=Decimal(500_000))]
    for kind, amount, investment, days, number in wished:
        on = events[-1].on + timedelta(days)
        corrected = events[min(number, len(events)) - 1]
        more: dict[str, Any] = {"corrects": min(number, len(events)), "amount": corrected.amount} if kind == "correction" else {}
        of = investment if kind in ("grant", "draw_down", "unneeded", "returned", "pay_back") else None
        event = Event(on=on, kind=kind, **({"amount": amount, "investment": of, "verified": amount} | more))
        if not next_problems(events, event):
            events.append(event)
    return events


@given(wishes)
def test_the_ledger_balances_and_no_account_is_overdrawn(wished: list[tuple[Any, ...]]) -> None:
    events = lived(wished)
    posted = postings(events)
    found = balances(posted)
    assert sum(found.values()) == 0
    assert min(found["free"], found["committed"], found["spent"]) >= 0
    parts = [balances(posted, investment=key) for key in ("a", "b")]
    assert all(part["committed"] >= 0 and part["spent"] >= 0 for part in parts)
    assert sum(part["committed"] for part in parts) == found["committed"]


@given(wishes)
def test_the_statement_adds_up(wished: list[tuple[Any, ...]]) -> None:
    events = lived(wished)
    now = statement(events, events[-1].on)
    assert now.capital == now.put_in + now.paid_back - now.spent
    assert now.years[-1].earmarked_equity == now.capital
    assert sum(year.operating_cost for year in now.years) == now.spent == sum(line.drawn for line in now.investments)
    assert sum(year.put_in for year in now.years) == now.put_in


@given(st.decimals(0, 10_000_000, places=2), st.dictionaries(st.text(max_size=3), st.integers(0, 9), min_size=1, max_size=6))
def test_shares_add_up(amount: Decimal, keys: dict[str, int]) -> None:
    keys |= {"one": 1}
    exact = {name: Decimal(key) for name, key in keys.items()}
    parts = shared(amount, exact)
    assert sum(parts.values()) == amount
    whole = sum(exact.values())
    assert all(abs(parts[name] - amount * key / whole) < Decimal("0.01") for name, key in exact.items())


@given(amounts, amounts, amounts, st.sampled_from(["budget", "actual_cost", "loss"]), st.integers(0, 100))
def test_risk_shares_add_up_to_the_cost(budget: Decimal, cost: Decimal, saving: Decimal, base: Any, percent: int) -> None:
    rules = FundRules(key="f", name="F", risk_share=RiskShare(fund=Decimal(percent) / 100, base=base))
    found = risk_shares(rules, {"a": Decimal(1), "b": Decimal(2)}, budget=budget, cost=cost, saving=saving)
    assert found.fund + found.saving + sum(found.departments.values()) == cost
    assert min(found.fund, *found.departments.values()) >= 0
