"""Reads of cases, decisions, packs and letters."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.calls.states import ApplicationState
from rodtrad.web.choice.models import (
    Decision,
    DecisionCase,
    Letter,
    Pack,
    Proposal,
)
from rodtrad.web.choice.models.decisions import read_by
from rodtrad.web.choice.states import CaseState, Outcome, Step
from rodtrad.web.organisation.models import Organisation, Person


def cases_for(person: Person, organisation: Organisation | None) -> QuerySet[DecisionCase]:
    found = DecisionCase.objects.for_user(person).filter(call__organisation=organisation)
    return found.select_related("call__organisation", "call__criteria", "call__form", "made_by")


def case_for(person: Person, organisation: Organisation | None, pk: UUID) -> DecisionCase | None:
    return cases_for(person, organisation).filter(pk=pk).first()


def decisions_in_force(call: Call, step: str | None = None) -> list[Decision]:
    """The decisions that hold now, one for each application and step: what was deferred gives way to what came of it."""
    found = Decision.objects.in_force().filter(case__call=call, **({"step": step} if step else {}))
    related = ("application__organisation", "application__department", "application__investment", "case__call__organisation")
    rows = found.select_related(*related, "letter").prefetch_related("letter__deliveries").order_by("recorded_at")
    latest = {(each.application_id, each.step): each for each in rows}
    return sorted(latest.values(), key=lambda each: (each.application.title, each.step))


def decision_for(person: Person, organisation: Organisation | None, pk: UUID) -> Decision | None:
    found = Decision.objects.for_user(person).filter(case__call__organisation=organisation)
    related = ("case__call__organisation", "case__call__criteria", "application__organisation", "application__department")
    return (
        found.select_related(*related, "application__investment", "corrects", "corrected_by", "recorded_by").filter(pk=pk).first()
    )


def next_step(call: Call) -> Step | None:
    """What is to be decided next in the call; None where nothing is left to decide."""
    steps = (Step.IDEA, Step.AMOUNT) if call.two_step else (Step.AMOUNT,)
    return next((step for step in steps if undecided(call, step).exists()), None)


def undecided(call: Call, step: Step) -> QuerySet[Application]:
    """The applications that wait for a decision in the step. In two steps those whose idea was granted wait for the second."""
    waiting = Application.objects.filter(call=call, state__in=(ApplicationState.COMPLETE, ApplicationState.IDEA_APPROVED))
    if call.two_step:
        approved = (
            Decision.objects.in_force().filter(case__call=call, step=Step.IDEA, outcome=Outcome.GRANTED).values("application")
        )
        waiting = waiting.filter(pk__in=approved) if step == Step.AMOUNT else waiting.exclude(pk__in=approved)
    return waiting.select_related("organisation", "department").order_by("title")


def open_case(call: Call) -> DecisionCase | None:
    """The case that is being prepared, or is with the body that decides."""
    return DecisionCase.objects.filter(call=call).exclude(state=CaseState.DECIDED).first()


def letters_left(call: Call) -> int:
    """How many decisions in force nobody has been told of in a letter."""
    return sum(not is_told(decision) for decision in decisions_in_force(call))


def letter_of(decision: Decision) -> Letter | None:
    return getattr(decision, "letter", None)


def is_told(decision: Decision) -> bool:
    letter = letter_of(decision)
    return letter is not None and bool(letter.deliveries.all())


def proposals_of(case: DecisionCase) -> list[Proposal]:
    about = ("case__call", "application__organisation", "application__department", "application__call__form", "application__need")
    found = Proposal.objects.filter(case=case).select_related(*about, "application__made_by")
    return list(
        found.prefetch_related("application__parties__department", "application__parties__organisation").order_by(
            "application__title"
        )
    )


def decisions_of(case: DecisionCase) -> list[Decision]:
    return list(Decision.objects.filter(case=case).select_related("application").order_by("application__title"))


def packs_of(case: DecisionCase) -> QuerySet[Pack]:
    return Pack.objects.filter(case=case).select_related("made_by")


def pack_decided_on(case: DecisionCase, language: str) -> dict[str, Any] | None:
    """What the body had before it when it decided; None before that."""
    found: dict[str, Any] | None = case.decided_on.filter(language=language).values_list("content", flat=True).first()
    return found


def in_sent_case(person: Person) -> Q:
    """The applications that those who decide may read: those of the cases that are sent to them."""
    seen = DecisionCase.objects.exclude(state=CaseState.PREPARING).filter(call__organisation__in=read_by(person))
    return Q(pk__in=Proposal.objects.filter(case__in=seen).values("application"))
