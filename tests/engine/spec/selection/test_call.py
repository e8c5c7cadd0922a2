"""A call that a person who knows the field can read: who may apply, how they are ranked, what the stability says."""

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Parsed
from rodtrad.selection.alternatives import Candidate, alternatives
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.eligibility import Asked, Party, Rules, eligibility, problems_of_rules
from rodtrad.selection.lines import Line
from rodtrad.selection.ranking import rank
from rodtrad.selection.scoring import Score
from rodtrad.selection.stability import Stability, stability
from tests.engine.selection_cases import criteria_of, scores_of

CALL: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "call.yaml").read_text(encoding="utf-8"))
APPLICATIONS: dict[str, Any] = CALL["applications"]


@cache
def judged() -> tuple[CriteriaSet, tuple[Score, ...]]:
    criteria = criteria_of(CALL["criteria"]["weights"], CALL["criteria"]["gates"])
    return criteria, tuple(scores_of({key: each["scores"] for key, each in APPLICATIONS.items()}))


@cache
def line() -> Line:
    return Line(budget=Decimal(CALL["budget"]), asked={key: Decimal(each["asked"]) for key, each in APPLICATIONS.items()})


@cache
def found() -> Stability:
    return stability(*judged(), line(), draws=2_000)


@pytest.mark.parametrize("application", APPLICATIONS)
def test_who_may_apply(application: str) -> None:
    rules = read_part(Parsed({"key": "call", "title": {"sv": "Utlysning"}, **CALL["rules"]}), Rules, "form-none")
    each = APPLICATIONS[application]
    parties = tuple(Party(name=name, kind=kind, area=area, signed=True) for name, kind, area in each["parties"])
    answer = eligibility(rules, Asked(parties=parties, grant={year: Decimal(sum) for year, sum in each["grant"].items()}))
    assert problems_of_rules(rules) == ()
    assert answer.eligible is each["eligible"]
    assert [rule.rule for rule in answer.answers if rule.holds is False] == each.get("broken", [])
    assert all(rule.sentence.render(language) for rule in answer.answers for language in ("sv", "en"))
    assert all(rule.cure and rule.cure.render("sv") for rule in answer.answers if rule.holds is False)


def test_the_order() -> None:
    ranking = rank(*judged())
    assert [[row.place, row.application, pytest.approx(row.total)] for row in ranking.ranked] == CALL["ranking"]
    assert [row.application for row in ranking.rows if row.standing == "fails"] == CALL["fails"]
    assert ranking.row("skolfam").tied_with == ("tidig_hjalp",)
    assert ranking.row("laslust").reviewers == ("anna", "bjorn")


def test_where_the_line_goes() -> None:
    assert list(found().above) == CALL["line"]["above"]
    assert list(found().below) == CALL["line"]["below"]


def test_the_smallest_change_of_a_weight() -> None:
    expected, swap = CALL["stability"]["swap"], found().swap
    assert swap is not None
    assert (swap.criterion, swap.weight) == (expected["criterion"], pytest.approx(expected["weight"]))
    assert swap.to == pytest.approx(expected["to"], abs=1e-4)
    assert [list(swap.enters), list(swap.leaves)] == [expected["enters"], expected["leaves"]]


def test_without_a_reviewer() -> None:
    view = found().view("one_reviewer_less")
    assert view is not None
    assert [{"reviewer": w.reviewer, "enters": list(w.enters), "leaves": list(w.leaves)} for w in view.without] == CALL[
        "stability"
    ]["without"]
    assert view.same_choice == pytest.approx(2 / 3)


def test_what_a_board_may_choose_between() -> None:
    ranking = rank(*judged())
    candidates = [
        Candidate(row.application, row.place or 0, row.total or 0, line().asks(row.application)) for row in ranking.ranked
    ]
    assert {each.kind: list(each.granted) for each in alternatives(candidates, Decimal(CALL["budget"]))} == CALL["alternatives"]
