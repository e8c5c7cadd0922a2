"""Cases that a person who knows the field can read: is the criterion met, and how strong is the evidence?"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from rodtrad.document.logic import Indicator
from rodtrad.document.plan import SuccessCriterion
from rodtrad.evaluation.criterion import verdict
from rodtrad.evaluation.effect import Estimate, Group, Interval
from rodtrad.evaluation.strength import Facts, judge
from rodtrad.texts import Message

HERE = Path(__file__).parent


def cases(name: str) -> list[Any]:
    found = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["case"]) for case in found]


@pytest.mark.parametrize("case", cases("criterion.yaml"))
def test_criterion(case: dict[str, Any]) -> None:
    criterion = SuccessCriterion(key="c", indicator="i", smallest_effect=case.get("smallest_effect"), certainty=case["certainty"])
    indicator = Indicator(key="i", name="Poäng", type="short_term", unit="poäng", direction=case["direction"])
    found = verdict(criterion, indicator, Estimate("welch", case["effect"], 1.0, Interval(*case["interval"], 0.95)), "continuous")
    assert (found.met if found else None) == case["met"]
    if found:
        assert all(found.reason.render(language) for language in ("sv", "en"))
    if "reason" in case:
        assert found is not None
        assert found.reason.id == f"effect-verdict-{case['reason']}"


@pytest.mark.parametrize("case", cases("strength.yaml"))
def test_strength(case: dict[str, Any]) -> None:
    measured, assigned = case.get("measured", [100, 100]), case.get("assigned", [100, 100])
    groups = [Group(n, 0.0, 1.0, number) for n, number in zip(measured, assigned, strict=True)]
    low, high = case.get("interval", [2, 8])
    facts = Facts(
        design=case["design"],
        main=Estimate("welch", (low + high) / 2, 1.0, Interval(low, high, 0.95)),
        direction=case.get("direction", "increase"),
        intervention=groups[0],
        comparison=groups[1],
        smallest_effect=case.get("smallest_effect", 3),
        clusters=case.get("clusters"),
        locked=case.get("locked", True),
        deviates=case.get("deviates", False),
    )
    strength, sentence = judge(facts)
    assert strength == case["strength"]
    assert all(sentence.render(language) for language in ("sv", "en"))
    assert reasons(sentence) == [f"effect-strength-{reason}" for reason in case.get("reasons", [])]


def reasons(sentence: Message) -> list[str]:
    """The ids of the reasons that the sentence gives, in order."""
    given = dict(sentence.args).get("reasons")
    return leaves(given) if isinstance(given, Message) else []


def leaves(message: Message) -> list[str]:
    args = dict(message.args)
    first, rest = args.get("first"), args.get("rest")
    return [*leaves(first), *leaves(rest)] if isinstance(first, Message) and isinstance(rest, Message) else [message.id]
