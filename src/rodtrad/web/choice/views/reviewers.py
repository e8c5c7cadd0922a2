"""The coordinator's page of reviewers: who they are, what each has, how far they have come."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.errors import NotComputable
from rodtrad.web.calls.models import Call
from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.actions import reviews as actions
from rodtrad.web.choice.forms.reviews import AppointForm, ReasonForm, RoundForm
from rodtrad.web.choice.models import ReviewAssignment, Reviewer, Round
from rodtrad.web.choice.states import LIVE_REVIEWS
from rodtrad.web.choice.views.common import allowed, call_or_404, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """Who reviews what, and how far they have come."""
    return _page(request, call_or_404(request, pk))


def _page(request: Request, call: Call, status: int = 200, **given: Any) -> HttpResponse:
    round, reviewers = queries.round_of(call) or Round(call=call), queries.reviewers_of(call)
    assignments, applications = queries.assignments_of(call), queries.applications_in(call)
    people = list(queries.appointable(call))
    barred = {person.pk for person in people if call.blind and queries.sees_applicants(person, call)}
    context = {
        "call": call,
        "round": round,
        "applications": applications,
        "loads": queries.loads(reviewers, assignments),
        "rows": _rows(applications, assignments, round),
        "round_form": RoundForm(None, round=round),
        "appoint_form": AppointForm(None, people=[person for person in people if person.pk not in barred]),
        "not_blind": [person for person in people if person.pk in barred],
        "reason_form": ReasonForm(None),
        "may": {move: rules.may_round(request.user, round, move) for move in ("open", "close", "reopen")},
        "late": round.due is not None and round.due < timezone.localdate(),
        **given,
    }
    return page(request, "reviewers", status, **context)


def _rows(applications: list[Any], assignments: list[ReviewAssignment], round: Round) -> list[dict[str, Any]]:
    """Each application with its label and its reviews; those that fell away are named too."""
    found: dict[Any, list[ReviewAssignment]] = {application.pk: [] for application in applications}
    for each in assignments:
        found.get(each.application_id, []).append(each)
    return [
        {
            "application": a,
            "label": round.labels.get(str(a.pk), ""),
            "reviews": found[a.pk],
            "live": sum(each.state in LIVE_REVIEWS for each in found[a.pk]),
        }
        for a in applications
    ]


@require_POST
@once
def set_round(request: Request, pk: UUID) -> HttpResponse:
    call = call_or_404(request, pk)
    round = actions.prepare_round(call=call, by=request.user)
    form = RoundForm(request.POST, round=round)
    if not form.is_valid():
        return _page(request, call, 422, round_form=form)
    actions.set_round(round=round, by=request.user, **form.cleaned_data)
    return _back(call)


@require_POST
@once
def appoint(request: Request, pk: UUID) -> HttpResponse:
    call = call_or_404(request, pk)
    form = AppointForm(request.POST, people=queries.appointable(call))
    if not form.is_valid():
        return _page(request, call, 422, appoint_form=form)
    actions.prepare_round(call=call, by=request.user)
    try:
        actions.appoint(call=call, person=form.chosen, by=request.user)
    except NotComputable as error:
        form.add_error("person", error.problems[0].sentence(current_language()))
        return _page(request, call, 422, appoint_form=form)
    messages.success(request, t("choice-appointed", name=form.chosen.name))
    return _back(call)


@require_POST
@once
def spread(request: Request, pk: UUID) -> HttpResponse:
    """Gives every application its reviewers; says which still lack some."""
    call = call_or_404(request, pk)
    round = actions.prepare_round(call=call, by=request.user)
    short = actions.spread(round=round, by=request.user)
    if short:
        lacking = ", ".join(t("choice-lacks", title=application.title, count=count) for application, count in short.items())
        messages.warning(request, t("choice-spread-short", lacking=lacking))
    else:
        messages.success(request, t("choice-spread-done"))
    return _back(call)


@require_POST
@once
def assign(request: Request, pk: UUID) -> HttpResponse:
    """One application to one reviewer, by hand."""
    call = call_or_404(request, pk)
    reviewer = _chosen(queries.reviewers_of(call), request.POST.get("reviewer"))
    application = _chosen(queries.applications_in(call), request.POST.get("application"))
    actions.assign(reviewer=reviewer, application=application, by=request.user)
    return _back(call)


@require_POST
@once
def move(request: Request, pk: UUID) -> HttpResponse:
    """Opens, closes or opens again the round."""
    call = call_or_404(request, pk)
    round, wanted = queries.round_of(call), request.POST.get("move", "")
    if round is None:
        raise Http404
    allowed(rules.may_round(request.user, round, wanted))
    if wanted == "reopen":
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return _page(request, call, 422, reason_form=form)
        actions.reopen_round(round=round, reason=form.cleaned_data["reason"], by=request.user)
    else:
        {"open": actions.open_round, "close": actions.close_round}[wanted](round=round, by=request.user)
    messages.success(request, t(f"choice-round-now-{round.state}"))
    return redirect("choice:ranking", pk=call.pk) if wanted == "close" else _back(call)


@require_POST
@once
def of_reviewer(request: Request, pk: int, what: str) -> HttpResponse:
    """Reminds a reviewer, or ends the appointment."""
    reviewer = Reviewer.objects.for_user(request.user).select_related("call__organisation", "person").filter(pk=pk).first()
    if reviewer is None:
        raise Http404
    call = call_or_404(request, reviewer.call_id)
    actions.remind(reviewer=reviewer, by=request.user) if what == "remind" else actions.end_reviewer(
        reviewer=reviewer, by=request.user
    )
    messages.success(request, t(f"choice-reviewer-{what}", name=reviewer.person.name))
    return _back(call)


@require_POST
@once
def of_review(request: Request, pk: UUID, what: str) -> HttpResponse:
    """Takes an application back from its reviewer, or lets a handed in review be written in again."""
    found = ReviewAssignment.objects.for_user(request.user).select_related("reviewer__call__organisation", "reviewer__person")
    assignment = found.filter(pk=pk).first()
    if assignment is None:
        raise Http404
    call = call_or_404(request, assignment.reviewer.call_id)
    if what == "release":
        actions.release(assignment=assignment, by=request.user)
    else:
        actions.return_review(assignment=assignment, reason=request.POST.get("reason", "")[:1000], by=request.user)
    return _back(call)


def _chosen(among: list[Any], key: str | None) -> Any:
    for each in among:
        if str(each.pk) == key:
            return each
    raise Http404


def _back(call: Call) -> HttpResponse:
    return redirect("choice:reviewers", pk=call.pk)
