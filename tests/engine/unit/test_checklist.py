"""The guide's checklists: 26 items, each with what in the document shows it."""

from dataclasses import replace
from importlib.resources import files

import pytest

from rodtrad.document import Investment, read
from rodtrad.texts import LANGUAGES, has_text
from rodtrad.thread import check
from rodtrad.thread.checklist import ITEMS
from rodtrad.thread.findings import ChecklistItem
from rodtrad.thread.rules import RULES


@pytest.fixture
def plan() -> Investment:
    return read(files("rodtrad.document").joinpath("template/sv.yaml").read_bytes())


def item(plan: Investment, id: str) -> ChecklistItem:
    return next(item for item in check(plan).checklist if item.id == id)


def test_the_guides_lists_are_whole() -> None:
    per_component = [sum(item.component == name for item in ITEMS) for name in dict.fromkeys(item.component for item in ITEMS)]
    assert per_component == [3, 3, 6, 4, 5, 5]
    assert all(has_text(f"checklist-{item.id}") for item in ITEMS)
    assert {rule for item in ITEMS for rule in item.rules} <= {rule.id for rule in RULES}


def test_what_shows_it_comes_from_the_document(plan: Investment) -> None:
    found = item(plan, "need-verified")
    assert found.status == "met"
    assert [message.render("sv") for message in found.evidence] == [
        "Behovet i en mening: Barn i familjehem går ut grundskolan utan behörighet",
        "46 procent av barnen i familjehem saknade behörighet, mot 14 procent av alla elever. "
        "(kvantitativt; källa: Skolförvaltningens betygsregister 2021–2025)",
        "Familjehem och lärare beskriver att luckor upptäcks först i högstadiet. "
        "(kvalitativt; källa: Tolv intervjuer våren 2026)",
    ]


def test_what_is_missing_is_said(plan: Investment) -> None:
    found = item(replace(plan, risks=()), "risk-analysis")
    assert (found.status, found.evidence) == ("missing", ())
    assert [message.render("en") for message in found.missing] == ["There is no risk analysis."]


def test_what_belongs_to_a_later_phase_is_not_due(plan: Investment) -> None:
    assert item(plan, "components").status == "not_due"
    assert item(replace(plan, phase="evaluation"), "components").status == "missing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_met_item_shows_something(plan: Investment, language: str) -> None:
    for found in check(plan).checklist:
        assert found.status != "met" or all(message.render(language) for message in found.evidence)  # type: ignore[arg-type]
        assert found.status != "met" or found.evidence
