"""Calls: the list, one call, and what the coordinator puts in it before it is published."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.calls import actions, rules
from rodtrad.web.calls.analysis.readiness import lacking
from rodtrad.web.calls.analysis.sets import criteria_of, default_rules, form_of, in_words, plain, rules_from_data, rules_of
from rodtrad.web.calls.analysis.telling import rules_told
from rodtrad.web.calls.forms.calls import (
    CallText,
    ChooseVersion,
    LaterDay,
    NeedsForm,
    NewCall,
    OnlyText,
    Reason,
    RulesForm,
    end_of,
)
from rodtrad.web.calls.models import Call
from rodtrad.web.calls.problems import Refused
from rodtrad.web.calls.queries import (
    calls_for,
    calls_run_in,
    criteria_sets_for,
    drafts_in,
    forms_for,
    own_applications,
    own_ideas,
    received_in,
)
from rodtrad.web.calls.states import CALL, CallState, Route
from rodtrad.web.calls.views.common import reach_call, run_call, running
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.needs.queries import needs_for
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import roles_in

# The parts of a call and the pages where they are filled in.
PARTS = {
    "text": "calls:edit",
    "dates": "calls:edit",
    "needs": "calls:needs",
    "form": "calls:form",
    "criteria": "calls:criteria",
    "rules": "calls:rules",
}
PLAIN_MOVES = {
    "publish": actions.publish_call,
    "take-back": actions.take_back_call,
    "close": actions.close_call,
    "decide": actions.end_call,
    "archive": actions.archive_call,
}


@require_safe
def index(request: Request) -> HttpResponse:
    """What one may apply for, what one has applied for; and for who runs calls, the calls."""
    now, run_here = timezone.now(), rules.runs_calls(request.user, request.organisation)
    announced = calls_for(request.user).filter(state=CallState.OPEN)
    context = {
        "runs": run_here,
        "run": list(calls_run_in(request.user, request.organisation)) if run_here else [],
        "open": [(call, call.takes_in(now)) for call in announced if call.closes_at is None or call.closes_at > now],
        "applications": list(own_applications(request.user)),
        "ideas": list(own_ideas(request.user)),
        "person": request.user,
    }
    return render(request, "calls/index.jinja", context)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new(request: Request) -> HttpResponse:
    organisation = running(request)
    form = NewCall(request.POST or None)
    if request.method == "POST" and form.is_valid():
        route = Route(form.cleaned_data["route"])
        call = actions.create_call(organisation=organisation, route=route, title=form.cleaned_data["title"], by=request.user)
        return redirect("calls:call", call.pk)
    return _form(request, form, None, "call-new")


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """One call: for who runs it with what is left to do, for others with what they need to apply."""
    call = reach_call(request, pk)
    return _run_page(request, call) if rules.runs(request.user, call) else _apply_page(request, call)


def _run_page(request: Request, call: Call, refused: Refused | None = None) -> HttpResponse:
    problems = lacking(call, timezone.now()) if call.state == CallState.DRAFT else []
    by_part: dict[str, list[str]] = {}
    for problem in problems:
        by_part.setdefault(problem.where, []).append(t(problem.what))
    held = roles_in(request.user, call.organisation)
    context = {
        "call": call,
        "told": told_of(call),
        "by_part": by_part,
        "parts_of": {name: page for name, page in PARTS.items() if not call.is_for_ideas or name in ("text", "dates", "needs")},
        "problems": _with_pages(call, refused) if refused else [],
        "moves": [move for move in CALL.moves_from(call.state, held) if _offered(call, move.name)],
        "drafts": drafts_in(call),
        "received": received_in(call),
        "later": LaterDay(),
        "reason": Reason(),
        "now": timezone.now(),
    }
    return render(request, "calls/run.jinja", context, status=422 if refused else 200)


def _offered(call: Call, move: str) -> bool:
    """Whether the page offers the move: a call whose time has begun is not taken back."""
    begun = call.opens_at is not None and call.opens_at <= timezone.now()
    return move in (*PLAIN_MOVES, "reopen", "cancel") and not (move == "take-back" and begun)


def _with_pages(call: Call, refused: Refused) -> list[tuple[str, str]]:
    return [(p.where, f"{t(p.what)} {t(p.cure)}") for p in refused.problems]


def _apply_page(request: Request, call: Call) -> HttpResponse:
    places = rules.startable(request.user, call)
    mine = [a for a in own_applications(request.user) if a.call_id == call.pk]
    context = {"call": call, "told": told_of(call), "places": places, "mine": mine, "takes_in": call.takes_in(timezone.now())}
    return render(request, "calls/call.jinja", context)


def told_of(call: Call) -> dict[str, Any]:
    """What everybody reads of a call."""
    form = form_of(call.form) if call.form else None
    return {
        "criteria": criteria_of(call.criteria) if call.criteria else None,
        "rules": rules_told(rules_of(call)),
        "needs": list(call.needs.all()),
        "sections": [in_words(section.label) for section in form.sections] if form else [],
        "say": in_words,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@once
def edit(request: Request, pk: UUID) -> HttpResponse:
    """Text, dates and ways; of an announced call its text."""
    call = run_call(request, pk)
    announced = call.state != CallState.DRAFT
    data = request.POST if request.method == "POST" else None
    form: forms.Form = OnlyText(data, initial={"text": call.text}) if announced else CallText.of(call, data)
    if request.method == "POST" and form.is_valid():
        said = form.said if isinstance(form, CallText) else form.cleaned_data
        actions.change_call(call=call, by=request.user, **said)
        messages.success(request, t("call-saved"))
        return redirect("calls:call", call.pk)
    return _form(request, form, call, "call-part-text")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def needs(request: Request, pk: UUID) -> HttpResponse:
    """Which needs an application may cite; and who is commissioned."""
    call = run_call(request, pk)
    known = list(needs_for(request.user, call.organisation))
    data = request.POST if request.method == "POST" else None
    form = NeedsForm(data, call=call, needs=known, departments=list(call.organisation.departments.open()))
    if request.method == "POST" and form.is_valid():
        actions.set_needs(call=call, by=request.user, **form.chosen)
        messages.success(request, t("call-saved"))
        return redirect("calls:call", call.pk)
    return _form(request, form, call, "call-part-needs")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def set_rules(request: Request, pk: UUID) -> HttpResponse:
    """Who may apply for what; `?from=` fills in what a fund has published."""
    call = run_call(request, pk)
    known = {each.key: each for each in default_rules()}
    start = known.get(request.GET.get("from", "")) or rules_of(call)
    form = RulesForm(request.POST if request.method == "POST" else None, rules=start)
    if request.method == "POST" and form.is_valid():
        actions.set_rules(call=call, rules=plain(rules_from_data(form.said)), by=request.user)
        messages.success(request, t("call-saved"))
        return redirect("calls:call", call.pk)
    return _form(request, form, call, "call-part-rules", known=[(key, in_words(each.title)) for key, each in known.items()])


@require_http_methods(["GET", "HEAD", "POST"])
@once
def choose_form(request: Request, pk: UUID) -> HttpResponse:
    """Which form is used."""
    call = run_call(request, pk)
    known = list(forms_for(request.user, call.organisation))
    form = ChooseVersion(request.POST if request.method == "POST" else None, known=known, chosen=call.form)
    if request.method == "POST" and form.is_valid():
        actions.set_form(call=call, form=form.chosen, by=request.user)
        messages.success(request, t("call-saved"))
        return redirect("calls:call", call.pk)
    return _form(request, form, call, "call-part-form", sets=("calls:forms", t("form-to-all")), empty=not known)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def choose_criteria(request: Request, pk: UUID) -> HttpResponse:
    """Which criteria applications are judged by."""
    call = run_call(request, pk)
    known = list(criteria_sets_for(request.user, call.organisation))
    form = ChooseVersion(request.POST if request.method == "POST" else None, known=known, chosen=call.criteria)
    if request.method == "POST" and form.is_valid():
        actions.set_criteria(call=call, criteria=form.chosen, by=request.user)
        messages.success(request, t("call-saved"))
        return redirect("calls:call", call.pk)
    return _form(request, form, call, "call-part-criteria", sets=("calls:criteria-sets", t("criteria-to-all")), empty=not known)


@require_POST
@once
def move(request: Request, pk: UUID, name: str) -> HttpResponse:
    """Publish, close, reopen, end, cancel."""
    call = run_call(request, pk)
    if not rules.may_call(request.user, call, name):
        raise PermissionDenied if name in {each.name for each in CALL.moves} else Http404
    try:
        _moved(request, call, name)
    except Refused as refused:
        return _run_page(request, call, refused)
    messages.success(request, t(f"call-done-{name}"))
    return redirect("calls:call", call.pk)


def _moved(request: Request, call: Call, name: str) -> None:
    if name == "reopen":
        form = LaterDay(request.POST)
        closes = form.cleaned_data["closes"] if form.is_valid() else None
        actions.reopen_call(call=call, closes_at=end_of(closes) if closes else timezone.now(), by=request.user)
    elif name == "cancel":
        actions.cancel_call(call=call, reason=request.POST.get("reason", "")[:5000], by=request.user)
    else:
        PLAIN_MOVES[name](call=call, by=request.user)


def _form(request: Request, form: forms.Form, call: Call | None, heading: str, **more: Any) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "call": call,
        "heading": t(heading),
        "lead": t(f"{heading}.lead"),
        "sets": None,
        "known": [],
        "empty": False,
    }
    return render(request, "calls/form.jinja", context | more, status=422 if request.method == "POST" else 200)
