"""Published rules of three funds, case by case."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from rodtrad.selection.defaults import default_rules
from rodtrad.selection.eligibility import Asked, Party, Rules, Together, eligibility, problems_of_rules
from rodtrad.texts import LANGUAGES

CASES = yaml.safe_load((Path(__file__).parent / "eligibility.yaml").read_text(encoding="utf-8"))
RULES = {rules.key: rules for rules in default_rules()}


def party(given: list[str], signed: bool) -> Party:
    name, kind, organisation, area, *owned = given
    return Party(name=name, kind=kind, organisation=organisation, area=area, signed=signed, publicly_owned=bool(owned))  # type: ignore[arg-type]


def amounts(given: dict[int, int]) -> dict[int, Decimal]:
    return {year: Decimal(amount) for year, amount in given.items()}


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_rules(case: dict[str, Any]) -> None:
    parties = tuple(party(each, signed=not case.get("unsigned")) for each in case["parties"])
    found = eligibility(
        RULES[case["rules"]], Asked(parties=parties, grant=amounts(case["grant"]), cost=amounts(case.get("cost", {})))
    )
    assert found.eligible is case["eligible"]
    assert [answer.rule for answer in found.answers if answer.holds is False] == case.get("broken", [])
    assert [answer.rule for answer in found.answers if answer.holds is None] == case.get("unknown", [])
    for answer in found.answers:
        assert all(answer.sentence.render(language) for language in LANGUAGES)
        assert (answer.cure is None) is (answer.holds is True)
        assert answer.cure is None or all(answer.cure.render(language) for language in LANGUAGES)


def test_rules_that_nobody_can_meet_are_told_of() -> None:
    impossible = Rules(
        key="r",
        title={"sv": "R"},
        together=(Together(), Together(departments=1, areas=2), Together(civil_society=1)),
        may_apply=("department",),
        max_total=Decimal(0),
    )
    found = problems_of_rules(impossible)
    assert [problem.what.id for problem in found] == ["rules-together-empty", "rules-areas", "rules-not-allowed", "rules-nothing"]
    assert all(problem.render(language) for problem in found for language in LANGUAGES)


def test_a_call_may_demand_a_verified_need() -> None:
    rules = Rules(key="r", title={"sv": "R"}, cites_need=True)
    assert [eligibility(rules, Asked(cites_need=cites)).eligible for cites in (True, False)] == [True, False]
