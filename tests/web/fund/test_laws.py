"""Whatever somebody tries to enter, in whatever order: what is written balances, and what would not is not written."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings, strategies as st

from rodtrad.errors import NotComputable
from rodtrad.fund import balances, postings, problems_of, statement
from rodtrad.web.fund import actions
from rodtrad.web.fund.analysis.ledger import Entry, engine_events
from rodtrad.web.fund.queries import every_event
from rodtrad.web.fund.states import OF_INVESTMENT, EventKind
from tests.web.fund.making import make_fund
from tests.web.results import make_investment, minimal_document

pytestmark = pytest.mark.django_db
amounts = st.decimals("0.01", 400_000, places=2)
wishes = st.lists(
    st.tuples(st.sampled_from(list(EventKind)), amounts, st.integers(-10, 90), st.integers(1, 12)), min_size=1, max_size=10
)


@pytest.fixture
def fund(organisation):
    return make_fund(organisation, capital=500_000)


@pytest.fixture
def investment(coordinator):
    return make_investment(coordinator, minimal_document())


@pytest.fixture
def saving(coordinator, organisation, fund, investment):
    of = {"fund": fund, "investment": investment, "department": organisation.departments.first()}
    return actions.verify_saving(by=coordinator, year=2024, amount=Decimal(100_000), evidence="Utvärdering", **of)


def wished_entry(fund, wish, investment, saving):
    """What somebody tries: amounts, days and corrected events as they come, right or wrong."""
    kind, amount, days, number = wish
    latest = fund.events.last()
    said = {"on": latest.on + timedelta(days), "amount": amount}
    if kind == EventKind.CORRECTION:
        corrected = fund.events.filter(number=number).first() or latest
        return Entry(kind=kind, corrects=corrected, note="Fel", **{**said, "amount": corrected.amount if number % 3 else amount})
    if kind == EventKind.PAY_BACK:
        return Entry(kind=kind, saving=saving, **said)
    return Entry(kind=kind, investment=investment if kind in OF_INVESTMENT else None, **said)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes)
def test_no_sequence_of_tries_makes_the_ledger_not_balance(fund, investment, saving, wished):
    with transaction.atomic():
        for wish in wished:
            before = fund.events.count()
            try:
                actions.enter(by=None, fund=fund, entry=wished_entry(fund, wish, investment, saving))
            except NotComputable:
                assert fund.events.count() == before
        rows = every_event(fund)
        events = engine_events(rows)
        found = balances(postings(events))
        assert [row.number for row in rows] == list(range(1, len(rows) + 1))
        assert problems_of(events) == ()
        assert sum(found.values()) == 0
        assert min(found["free"], found["committed"], found["spent"]) >= 0
        assert -found["outside"] == statement(events, date(2199, 1, 1)).capital + found["spent"]
        paid_back = fund.events.filter(kind="pay_back", corrected_by=None).aggregate(all=Sum("amount"))["all"]
        assert (paid_back or 0) <= saving.amount
        transaction.set_rollback(True)
