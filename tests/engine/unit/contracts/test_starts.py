"""The published forms to begin from: whole contracts in both languages, with beliefs that fit, whose curves are what is paid."""

from decimal import Decimal

import numpy as np
import pytest

from rodtrad.contracts import outcomes_from_data, pay, read_contract
from rodtrad.contracts.beliefs import Beliefs, complete, middle, range_of, term_curve
from rodtrad.contracts.starts import KINDS, start
from rodtrad.texts import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_form_is_a_whole_contract_with_beliefs_for_every_metric(kind: str, language: str) -> None:
    made = start(kind, language, key="eget", title="Eget")
    contract = read_contract(made.text.encode())
    assert (contract.key, contract.title, contract.language) == ("eget", "Eget", language)
    assert {each.metric for each in made.beliefs.uncertain} == {metric.name for metric in contract.metrics}
    assert complete(contract, made.beliefs).uncertain == made.beliefs.uncertain


def test_a_form_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        start("bond_for_everything", "sv")


def test_the_curve_is_what_is_paid() -> None:
    """At every point of the curve over the saving: the payments of a contract whose outcomes are just those."""
    made = start("saving_share", "sv")
    contract = read_contract(made.text.encode())
    saving = next(metric for metric in contract.metrics if metric.name == "saving")
    known = middle(contract, complete(contract, made.beliefs))
    curve = term_curve(contract, known, saving, -1_000_000, 15_000_000)
    for place in (0, 60, 120, 200):
        rows = [
            {"metric": "drawn", "value": 8_500_000},
            {"metric": "carried_out", "value": True},
            {"metric": "saving", "value": Decimal(str(round(curve.values[place], 2)))},
        ]
        paid = pay(contract, outcomes_from_data(contract, {"contract": contract.key, "measured": rows})).total()
        assert float(paid) == pytest.approx(curve.total[place], abs=0.02)


def test_a_price_for_each_person_rises_with_every_one_who_reaches_the_goal() -> None:
    made = start("rate_card", "sv")
    contract = read_contract(made.text.encode())
    believed = complete(contract, made.beliefs)
    job = next(metric for metric in contract.metrics if metric.name == "job")
    curve = term_curve(contract, middle(contract, believed), job, *range_of(job, believed.uncertain[2]))
    assert curve.values[[0, -1]].tolist() == [0, 1]
    assert len(curve.values) == 41  # none to all of forty
    assert (np.diff(curve.total) > 0).all()


def test_what_nobody_has_said_is_guessed_widely_and_what_is_gone_is_left_out() -> None:
    contract = read_contract(start("second_outcome", "en").text.encode())
    found = {each.metric: each for each in complete(contract, Beliefs()).uncertain}
    assert set(found) == {"drawn", "saving", "school_improved"}
    assert (found["saving"].low, found["saving"].high) == (0, 10_000_000)  # twice the loan
    assert found["school_improved"].chance == 0.5
