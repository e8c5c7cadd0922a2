"""Before the signing: words, curves, hints, scenarios. After it: stated against computed, returns, determinations."""

from datetime import date
from decimal import Decimal

import pytest

from rodtrad.contracts import pay
from rodtrad.contracts.book import trees
from rodtrad.contracts.determining import Signed, determination_hash, determine, sign
from rodtrad.contracts.explaining import explain
from rodtrad.contracts.incentives import hints
from rodtrad.contracts.ledger import rate_of_return
from rodtrad.contracts.scenarios import Uncertain, break_even, simulate
from rodtrad.contracts.stating import mismatches
from rodtrad.contracts.words import in_words
from rodtrad.errors import NotComputable
from tests.engine.contract_cases import contract, measured, published, term

NORRKOPING, _ = published("norrkoping")
MILLION = 1_000_000
LONGER = {"on": "2020-01-01", "change": "A third year", "motive": "Effects come late"}
DRAWN = measured(NORRKOPING, drawn=7_500_000, saving=0, carried_out=True, school_improved=True)


def test_terms_in_words() -> None:
    said = [in_words(trees(NORRKOPING)[f"terms[{index}].pays"], NORRKOPING, "sv").replace("\u00a0", " ") for index in (0, 1)]
    assert said == ["40 % av draget lån", "det minsta av 60 % av draget lån och 60 % av besparing i socialtjänsten"]
    case = contract(term(pays="(saved - 5 SEK) * 2 + 10 SEK * sum(jobs)"))
    english = in_words(trees(case)["terms[0].pays"], case, "en")
    assert english.replace("\u00a0", " ") == "(saving less SEK 5) times 2 plus SEK 10 times the sum of jobs"


def test_where_norrkoping_stops_rewarding() -> None:
    found = hints(NORRKOPING, DRAWN, {"saving": (-2 * MILLION, 15 * MILLION)})
    flat = [(round(hint.low or 0, -5), round(hint.high or 0, -5)) for hint in found if hint.weakness == "flat"]
    # Nothing below a saving of zero, and nothing above 7.5 + 20 % of 7.5 / 60 % = 10 million.
    assert flat == [(-2 * MILLION, 0), (10 * MILLION, 15 * MILLION)]
    assert not {hint.weakness for hint in found} & {"cliff", "fall"}


def test_cliffs_falls_and_self_measured_pay() -> None:
    metrics = [
        {"name": "reduced", "title": "Reduction", "kind": "share", "better": "higher", "measured_by": "investor"},
        {"name": "employed", "title": "In work", "kind": "yes_no", "per": ["person"], "better": "higher", "comparison": "lot"},
    ]
    stairs = term("stairs", "if(reduced >= 10%, 1_000 SEK, 0 SEK)")
    falls = term("falls", "500 SEK * above(50%, reduced)")
    persons = term("persons", "100 SEK * employed", for_each=["person"])
    case = contract(stairs, falls, persons, metrics=metrics)
    known = measured(case, reduced=0, employed={"a": True})
    found = {hint.weakness: hint for hint in hints(case, known, {"reduced": (0, 1)})}
    assert set(found) == {"cliff", "fall", "flat", "no_comparison", "measures_own_pay", "easiest_first"}
    assert found["cliff"].low == pytest.approx(0.1, abs=1e-4)
    assert found["cliff"].amount == pytest.approx(1_000, rel=0.01)


def test_break_even_of_the_lender() -> None:
    saving = break_even(NORRKOPING, DRAWN, "saving", reach=7_500_000, low=0, high=20 * MILLION)
    assert saving == pytest.approx(7_500_000, abs=1)
    assert break_even(NORRKOPING, DRAWN, "saving", reach=9_100_000, low=0, high=20 * MILLION) is None


def test_scenarios_follow_what_is_believed() -> None:
    belief = [Uncertain(metric="saving", low=0.0, high=15 * MILLION), Uncertain(metric="school_improved", chance=0.5)]
    found = simulate(NORRKOPING, DRAWN, belief, draws=20_000, seed=3)
    names = {fan.name: fan for fan in found.terms}
    assert names["guaranteed"].percentiles == (3 * MILLION,) * 5
    # The bonus needs a saving above its own middle (chance 1/2) and better schools (1/2).
    assert names["bonus"].chance == pytest.approx(0.25, abs=0.01)
    assert found.total.percentiles[2] == pytest.approx(7_500_000, rel=0.03)
    assert found.totals.max() <= 9 * MILLION + 1
    assert simulate(NORRKOPING, DRAWN, belief, draws=100, seed=3).totals.tolist() == pytest.approx(
        simulate(NORRKOPING, DRAWN, belief, draws=100, seed=3).totals.tolist()
    )


def test_scenarios_say_what_they_lack() -> None:
    with pytest.raises(NotComputable, match="no range"):
        simulate(NORRKOPING, DRAWN, [Uncertain(metric="saving", low=1.0)])
    with pytest.raises(NotComputable, match="needs metrics"):
        simulate(NORRKOPING, measured(NORRKOPING, drawn=5), [])
    with pytest.raises(NotComputable, match="no metric"):
        simulate(NORRKOPING, DRAWN, [Uncertain(metric="savings", low=1.0, high=2.0)])


def test_utah_what_was_stated_is_not_what_the_terms_give() -> None:
    case, data = published("utah")
    stated = tuple({"name": name, "value": Decimal(value)} for name, value in data["stated"].items())
    found = mismatches(case, measured(case, stated=stated, **data["outcomes"]))
    assert {one.name: (one.computed, one.difference) for one in found} == {
        name: (Decimal(value), Decimal(data["stated"][name]) - Decimal(value)) for name, value in data["computed"].items()
    }


def test_an_extended_window_leaves_the_first_determination_alone() -> None:
    case = contract(term(pays="60% * saved"))
    first = determine(case, measured(case, saved=0), on=date(2019, 6, 30))
    signed = sign(first, Signed("Assessor", "payer", date(2019, 7, 1)))
    extended = contract(
        term(pays="60% * saved"), amendments=[{"on": "2020-01-01", "change": "Third year", "motive": "Too short"}]
    )
    second = determine(extended, measured(extended, saved=4_000_000), on=date(2021, 2, 28), earlier=[signed])
    assert (first.total, second.total) == (0, 2_400_000)
    assert second.previous == determination_hash(first) == determination_hash(signed)
    assert second.contract != first.contract
    with pytest.raises(NotComputable, match="does not follow"):
        determine(extended, measured(extended, saved=1), on=date(2022, 1, 1), earlier=[second])


def test_rate_of_return() -> None:
    on = [date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1)]
    assert rate_of_return(on[:2], [Decimal(-100), Decimal(110)]) == pytest.approx(0.1, abs=1e-3)
    assert rate_of_return(on[:2], [Decimal(100), Decimal(110)]) is None
    # −100, +230, −132 has a present value of zero both at 10 % and at 20 %: no single rate.
    assert rate_of_return(on, [Decimal(-100), Decimal(230), Decimal(-132)]) is None


def test_every_payment_is_explained_to_its_leaves() -> None:
    case = contract(
        term(pays="50% * above(gain, 10 SEK)"), figures=[{"name": "gain", "title": "Gain", "formula": "saved - 5 SEK"}]
    )
    top = explain(case, measured(case, saved=100), "pay")
    assert (top.value, top.formulas) == (Decimal("42.50"), (("pays", "50% * above(gain, 10 SEK)"),))
    (gain,) = top.below
    assert (gain.name, gain.value) == ("gain", 95)
    assert [(leaf.name, leaf.value, leaf.formulas) for leaf in gain.below] == [("saved", 100, ())]


def test_payments_by_party() -> None:
    payments = pay(NORRKOPING, DRAWN)
    assert payments.total(payer="kommun") == payments.total(receiver="lsv") == 3 * MILLION
