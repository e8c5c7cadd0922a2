"""Laws of payments: never above the cap, monotone where the terms say so, nets that add up, liabilities that meet the payment."""

from datetime import date, timedelta
from decimal import Decimal

import numpy as np
from hypothesis import given, strategies as st

from rodtrad.contracts import Contract, Outcomes, pay
from rodtrad.contracts.determining import determine
from rodtrad.contracts.ledger import Transaction, outside, party_flows
from rodtrad.contracts.liability import liability
from rodtrad.contracts.quantity import DRAW, Quantity
from rodtrad.contracts.scenarios import payments_of
from tests.engine.contract_cases import contract, measured, published, term

NORRKOPING, _ = published("norrkoping")
amounts = st.decimals(-20_000_000, 20_000_000, places=2)
positive = st.decimals("0.01", 20_000_000, places=2)
days = st.dates(date(2016, 1, 1), date(2022, 1, 1))


def norrkoping(drawn: Decimal, saving: Decimal, school: bool) -> Outcomes:
    return measured(NORRKOPING, drawn=drawn, saving=saving, school_improved=school, carried_out=True)


def by_hand(drawn: Decimal, saving: Decimal, school: bool) -> Decimal:
    """The published formula once more, without the engine."""
    bonus = min(drawn * 2 / 10, (saving - drawn) * 6 / 10) if school and saving > drawn else Decimal(0)
    return drawn * 4 / 10 + max(min(drawn * 6 / 10, saving * 6 / 10), Decimal(0)) + bonus


@given(positive, amounts, st.booleans())
def test_norrkoping_agrees_with_the_formula_by_hand(drawn: Decimal, saving: Decimal, school: bool) -> None:
    assert abs(pay(NORRKOPING, norrkoping(drawn, saving, school)).total() - by_hand(drawn, saving, school)) <= Decimal("0.015")


@given(positive, amounts, st.booleans())
def test_the_lender_never_gets_more_than_the_ceiling(drawn: Decimal, saving: Decimal, school: bool) -> None:
    assert pay(NORRKOPING, norrkoping(drawn, saving, school)).total() <= drawn * Decimal("1.2") + Decimal("0.02")


@given(positive, amounts, positive, st.booleans())
def test_more_saving_never_pays_less(drawn: Decimal, saving: Decimal, more: Decimal, school: bool) -> None:
    less, better = (pay(NORRKOPING, norrkoping(drawn, each, school)).total() for each in (saving, saving + more))
    assert better >= less


@given(positive, st.lists(amounts, min_size=1, max_size=8), st.booleans())
def test_simulated_payments_are_the_exact_ones(drawn: Decimal, savings: list[Decimal], school: bool) -> None:
    values = {
        "drawn": Quantity((), np.array(float(drawn))),
        "saving": Quantity((DRAW,), np.array([float(saving) for saving in savings])),
        "school_improved": Quantity((), np.array(school)),
        "carried_out": Quantity((), np.array(True)),
    }
    paid = sum(np.broadcast_to(amount, (len(savings),)) for amount in payments_of(NORRKOPING, values, {}).values())
    exact = [float(pay(NORRKOPING, norrkoping(drawn, saving, school)).total()) for saving in savings]
    np.testing.assert_allclose(paid, exact, atol=0.02)


@given(st.lists(st.booleans(), min_size=1, max_size=30), st.integers(0, 2_000), st.integers(0, 20_000))
def test_rate_card_with_cap_and_limit(reached: list[bool], cap: int, limit: int) -> None:
    capped = term("card", "1_300 SEK * employed", for_each=["person"], at_most=f"{cap} SEK")
    case = contract(capped, limits=[{"title": "All", "terms": ["card"], "at_most": f"{limit} SEK"}])
    payments = pay(case, measured(case, employed={str(i): value for i, value in enumerate(reached)}))
    assert all(payment.amount <= cap for payment in payments.payments)
    assert payments.total() == min(limit, sum(reached) * min(cap, 1_300))


transactions = st.lists(
    st.tuples(days, positive, st.sampled_from([None, "payer", "investor"]), st.sampled_from([None, "payer", "investor"])).filter(
        lambda entry: entry[2] != entry[3]
    ),
    max_size=12,
).map(lambda rows: [Transaction(on=on, kind="fee", amount=amount, source=s, receiver=r) for on, amount, s, r in rows])


@given(transactions)
def test_the_parties_nets_add_up_to_saving_less_cost(entries: list[Transaction]) -> None:
    flows = party_flows(contract(term()), entries)
    assert sum(flow.net for flow in flows) == outside(entries)


@given(st.lists(amounts, min_size=1, max_size=5), positive)
def test_liability_is_never_negative_and_ends_as_the_payment(savings: list[Decimal], paid: Decimal) -> None:
    case, on = contract(term()), date(2020, 12, 31)
    earlier = [Transaction(on=on, kind="outcome_payment", amount=paid, source="payer", receiver="investor", term="pay")]
    for saving in savings:
        outcomes = measured(case, saved=saving)
        owed = liability(case, outcomes, earlier, on).owed("payer")
        assert owed >= 0
        assert liability(case, outcomes, [], on).owed("payer") == pay(case, outcomes).total()
        assert liability(case, outcomes, earlier, on - timedelta(1)).owed("payer") == pay(case, outcomes).total()


@given(st.lists(amounts, min_size=1, max_size=5))
def test_determinations_add_up_to_the_most_ever_owed_and_never_change(savings: list[Decimal]) -> None:
    chain = []
    for number, saving in enumerate(savings):
        case = extended(number)
        chain.append(determine(case, measured(case, saved=saving), on=date(2020 + number, 1, 1), earlier=chain))
    entitled = [pay(extended(0), measured(extended(0), saved=saving)).total() for saving in savings]
    assert sum(one.total for one in chain) == max(entitled)
    assert chain[0].total == entitled[0]


def extended(times: int) -> Contract:
    """The same terms with the window made longer, each time by an amendment."""
    changes = [{"on": f"{2020 + i}-01-01", "change": "One more year", "motive": "Effects come late"} for i in range(times)]
    return contract(term(), amendments=changes)
