"""What a call lacks before it can be published: everything at once, each with the page where it is mended (`where`)."""

from collections.abc import Iterator
from datetime import datetime

from rodtrad.errors import Problem
from rodtrad.texts import message
from rodtrad.web.calls.analysis.sets import (
    criteria_of,
    form_of,
    problems_in_criteria,
    problems_of_form,
    problems_of_rules,
    rules_of,
)
from rodtrad.web.calls.models import Call
from rodtrad.web.calls.problems import hindrance
from rodtrad.web.calls.states import Route


def lacking(call: Call, now: datetime) -> list[Problem]:
    """`where` is a part of the call: text, dates, needs, form, criteria, rules."""
    found = [*_text(call), *_dates(call, now), *_needs(call)]
    return found if call.is_for_ideas else [*found, *_form(call), *_criteria(call), *_rules(call)]


def _text(call: Call) -> Iterator[Problem]:
    if not call.text.strip():
        yield hindrance("call-lacks-text", "text")


def _dates(call: Call, now: datetime) -> Iterator[Problem]:
    if call.opens_at is None:
        yield hindrance("call-lacks-opening", "dates")
    if call.closes_at is None and not call.is_for_ideas:
        yield hindrance("call-lacks-last-day", "dates")
    if call.closes_at is not None and call.closes_at <= now:
        yield hindrance("call-last-day-passed", "dates")


def _needs(call: Call) -> Iterator[Problem]:
    if call.route == Route.CALL_ON_NEEDS and not call.needs.exists():
        yield hindrance("call-lacks-needs", "needs")
    if call.route == Route.COMMISSION and not call.invited.exists():
        yield hindrance("call-lacks-invited", "needs")


def _form(call: Call) -> Iterator[Problem]:
    if call.form is None:
        yield hindrance("call-lacks-form", "form")
        return
    form = form_of(call.form)
    if not any(question.kind != "note" for question in form.questions):
        yield hindrance("call-form-asks-nothing", "form")
    if problems := problems_of_form(form):
        yield Problem("form", message("call-form-faulty", count=len(problems)), message("call-form-faulty.cure"))


def _criteria(call: Call) -> Iterator[Problem]:
    if call.criteria is None:
        yield hindrance("call-lacks-criteria", "criteria")
        return
    yield from (Problem("criteria", p.what, p.cure) for p in problems_in_criteria(criteria_of(call.criteria)))


def _rules(call: Call) -> Iterator[Problem]:
    yield from (Problem("rules", p.what, p.cure) for p in problems_of_rules(rules_of(call)))
