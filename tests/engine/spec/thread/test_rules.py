"""Every rule of the thread, in cases that a coordinator can read (the YAML files beside this one).

A case changes a healthy document: `change` is laid over it, parts of a list are found by their key (or function, audience), and
null takes a value away. `phase` puts the document in a later phase, locked as it should be. `find` is exactly what the rules say.
"""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from rodtrad.document import Investment, Signature, from_data, lock, read, to_data
from rodtrad.texts import LANGUAGES
from rodtrad.thread import check
from rodtrad.thread.rules import PHASES, RULES

HERE = Path(__file__).parent
SIGNATURES = (
    Signature(name="Anna Berg", function="project_owner", on=date(2027, 6, 1)),
    Signature(name="Lisa Ek", function="steering_group", on=date(2027, 6, 1)),
)


class Loader(yaml.SafeLoader):
    """Dates and the word `on` as they are written."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if tag.rsplit(":", 1)[-1] in ("null", "int", "float") or first in "tf"]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader)  # a SafeLoader


CASES = [case for path in sorted(HERE.glob("rules_*.yaml")) for case in load(path)]


@cache
def healthy(phase: str = "design") -> dict[str, Any]:
    template = read(files("rodtrad.document").joinpath("template/sv.yaml").read_bytes())
    investment = from_data({**to_data(template), **load(HERE / "evaluated.yaml"), "phase": phase})
    if PHASES.index(investment.phase) >= PHASES.index("running"):
        investment = lock(investment, SIGNATURES, date(2027, 6, 1))
    data: dict[str, Any] = to_data(investment)
    return data


def laid_over(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        merged = {**old, **{name: laid_over(old.get(name), value) for name, value in new.items()}}
        return {name: value for name, value in merged.items() if value is not None}
    name = named_by(new)
    if isinstance(old, list) and name:
        changes = {item[name]: item for item in new}
        kept = [laid_over(item, changes.pop(item.get(name), {})) for item in old]
        return [item for item in kept if not item.get("gone")] + list(changes.values())
    return new


def named_by(items: Any) -> str:
    """The field by which the parts of a list are known."""
    named = [name for name in ("key", "function", "audience") if isinstance(items, list) and items and name in items[0]]
    return named[0] if named else ""


def found(investment: Investment) -> list[str]:
    findings = check(investment).findings
    for finding in findings:
        assert all(finding.message.render(language) for language in LANGUAGES)
    return sorted({finding.rule for finding in findings})


@pytest.mark.parametrize("phase", PHASES)
def test_nothing_is_wrong_with_the_healthy_document(phase: str) -> None:
    investment = from_data(healthy(phase))
    assert found(investment) == []
    assert {item.status for item in check(investment).checklist} <= {"met", "not_due"}


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    data = laid_over(healthy(case.get("phase", "design")), case["change"])
    assert found(from_data(data)) == sorted(case["find"])


def test_every_rule_has_a_case() -> None:
    shown = {rule for case in CASES for rule in case["find"]}
    assert {rule.id for rule in RULES} - shown == set()


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
