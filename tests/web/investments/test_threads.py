"""The thread of an investment: the state of each step, and the one thing to do next for each role."""

from dataclasses import replace
from datetime import date

import pytest

from rodtrad.document import Investment as Document, lock
from rodtrad.texts import message
from rodtrad.web.investments import actions
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.nextsteps import next_step
from rodtrad.web.investments.queries import document_of, signatures_of
from rodtrad.web.investments.results import StepResult
from rodtrad.web.investments.states import STEPS, SignFunction
from rodtrad.web.investments.threads import Thread
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.investments.conftest import Town


def states(thread: Thread) -> dict[str, str]:
    return {step.name: step.state for step in thread.steps}


@pytest.fixture
def planned(town: Town, leader: Person, document: Document) -> Investment:
    """The demo before its start: whole, not locked."""
    plan = replace(document, phase="design", key="planned")
    return actions.create_investment(by=leader, organisation=town.organisation, department=town.own, document=plan)


def test_before_the_start_the_lock_comes_next(planned: Investment) -> None:
    found = states(Thread(document_of(planned)))
    assert [found[step] for step in ("need", "choice", "design", "lock")] == ["done", "done", "done", "next"]
    assert {found[step] for step in list(STEPS)[4:]} == {"todo"}


def test_a_break_comes_before_everything_else(document: Document) -> None:
    broken = replace(document, phase="design", goals=(replace(document.goals[0], indicators=()), *document.goals[1:]))
    found = states(Thread(broken))
    assert found["design"] == "broken"
    assert "next" not in found.values()


def test_running_without_a_lock_is_a_break_at_the_lock(document: Document) -> None:
    assert states(Thread(replace(document, phase="running")))["lock"] == "broken"


def test_each_role_is_asked_for_what_it_can_do(town: Town, planned: Investment, leader: Person) -> None:
    owner = town.person(Role.PROJECT_OWNER, town.own)
    thread = Thread(document_of(planned))
    assert next_step(owner, planned, thread).do == message("investments-do-sign")
    assert next_step(leader, planned, thread).do == message("investments-do-see-lock")
    actions.sign_lock(by=owner, investment=planned, function=SignFunction.PROJECT_OWNER, version=1)
    signed = Thread(document_of(planned), signatures_of(planned.version))
    assert next_step(owner, planned, signed).do == message("investments-do-see-lock")
    assert next_step(town.person(Role.STEERING_GROUP), planned, signed).do == message("investments-do-sign")


def test_who_may_mend_is_led_to_the_field(town: Town, planned: Investment, leader: Person) -> None:
    document = document_of(planned)
    thread = Thread(replace(document, goals=(replace(document.goals[0], indicators=()), *document.goals[1:])))
    mend = next_step(leader, planned, thread)
    assert (mend.page, mend.args, mend.place) == ("investments:edit", ("planned", "logic"), "goals[0].indicators")
    assert next_step(town.person(Role.ELECTED), planned, thread).page == "investments:section"


def test_who_only_reads_is_led_to_what_there_is_to_read(town: Town, investment: Investment, document: Document) -> None:
    locked = lock(document, (), date(1975, 12, 15))
    result = StepResult(False, message("investments-whole"), "investments:versions")
    thread = Thread(locked, results={"effect": result})
    assert states(thread)["effect"] == "next"
    assert next_step(town.person(Role.ELECTED), investment, thread).page == "investments:section"
    assert next_step(town.person(Role.ANALYST), investment, thread).page == "investments:versions"


def test_results_of_other_apps_stand_in_the_thread(document: Document) -> None:
    locked = replace(document, phase="evaluation")
    result = StepResult(True, message("investments-whole"), "investments:thread")
    found = Thread(locked, results={"effect": result})
    effect = next(step for step in found.steps if step.name == "effect")
    assert (effect.state, effect.note, effect.page) == ("done", result.sentence, "investments:thread")
