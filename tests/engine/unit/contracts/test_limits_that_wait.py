"""A limit over terms: it waits for what it is measured by, and holds for every draw."""

from decimal import Decimal

import numpy as np

from rodtrad.contracts import from_parsed, outcomes_from_data, pay
from rodtrad.contracts.quantity import DRAW, Quantity
from rodtrad.contracts.scenarios import Uncertain, payments_of, simulate
from rodtrad.document.yaml_text import parse

CONTRACT = from_parsed(
    parse(b"""
key: tak
title: Tak
parties: [{key: a, name: A, roles: [outcome_payer]}, {key: b, name: B, roles: [financier]}]
metrics: [{name: drawn, title: Draget, kind: money}, {name: done, title: Klart, kind: yes_no}]
terms:
  - {name: fee, title: Arvode, payer: a, receiver: b, pays: 100 SEK, only_if: done}
  - {name: free, title: Fritt, payer: a, receiver: b, pays: 5 SEK}
limits: [{title: Tak, terms: [fee], at_most: 50% * drawn}]
""")
)


def measured(**values: object) -> object:
    rows = [{"metric": name, "value": value} for name, value in values.items()]
    return outcomes_from_data(CONTRACT, {"contract": "tak", "measured": rows})


def test_a_term_waits_for_its_limit_and_the_others_are_paid() -> None:
    found = pay(CONTRACT, measured(done=True))
    assert [(one.term, one.metrics) for one in found.waiting] == [("fee", ("drawn",))]
    assert [(one.term, one.amount) for one in found.payments] == [("free", Decimal("5.00"))]


def test_it_is_paid_within_the_limit_once_it_is_known() -> None:
    found = pay(CONTRACT, measured(done=True, drawn=120))
    assert found.total(term="fee") == Decimal(60)
    assert found.waiting == ()


def test_a_limit_that_is_drawn_holds_what_is_not() -> None:
    drawn = Quantity((DRAW,), np.array([0.0, 100.0, 400.0]))
    found = payments_of(CONTRACT, {"drawn": drawn, "done": Quantity((), np.array(True))}, {})
    assert found["fee"].tolist() == [0, 50, 100]
    fan = simulate(CONTRACT, measured(done=True), [Uncertain(metric="drawn", low=100, high=100)])
    assert fan.total.percentiles == (55, 55, 55, 55, 55)
