"""Forums, their meetings and what they decide."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.calls.models import Call
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.governance import actions, queries, rules
from rodtrad.web.governance.forms.forums import DecisionForm, ForumForm, HeldForm, PlanForm, SeatForm
from rodtrad.web.governance.models import Forum, Meeting
from rodtrad.web.governance.states import MEETING, Level
from rodtrad.web.governance.views.common import colleagues, form_page, managed, place, sent
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.needs.queries import needs_for
from rodtrad.web.organisation.request import Request

GET_POST = ["GET", "HEAD", "POST"]
ON_A_PAGE = 50


@require_safe
def page(request: Request) -> HttpResponse:
    """The forums level by level, each with its next meeting."""
    organisation, today = place(request), timezone.localdate()
    shown = [(forum, queries.upcoming(forum, today)) for forum in queries.forums_for(request.user, organisation)]
    levels = [(level, [pair for pair in shown if pair[0].level == level]) for level in Level]
    return render(
        request, "governance/forums.jinja", {"levels": levels, "may_manage": rules.may_manage(request.user, organisation)}
    )


@require_safe
def forum(request: Request, pk: int) -> HttpResponse:
    """One forum: its task, who sits in it, what always stands on the agenda, and its meetings."""
    found, today = _forum(request, pk), timezone.localdate()
    context = {
        "forum": found,
        "next": queries.upcoming(found, today),
        "seats": [seat for seat in found.seats.all() if seat.until is None or seat.until >= today],
        "meetings": list(found.meetings.all()),
        "decisions": list(queries.decisions_for(request.user, found.organisation).filter(meeting__forum=found)),
        "may_manage": rules.may_manage(request.user, found.organisation),
        "may_run": rules.may_run(request.user, found),
    }
    return render(request, "governance/forum.jinja", context)


@require_http_methods(GET_POST)
@once
def new(request: Request) -> HttpResponse:
    organisation = managed(request)
    others, people = queries.forums_for(request.user, organisation), colleagues(request)
    form = ForumForm(sent(request), people=people, others=others, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        made = actions.save_forum(by=request.user, organisation=organisation, **form.cleaned_data)
        return redirect("governance:forum", made.pk)
    return form_page(request, form, "forum-new", "forums", _trail())


@require_http_methods(GET_POST)
@once
def change(request: Request, pk: int) -> HttpResponse:
    organisation, found = managed(request), _forum(request, pk)
    others = queries.forums_for(request.user, organisation).exclude(pk=pk)
    form = ForumForm(sent(request), people=colleagues(request), others=others, today=timezone.localdate(), forum=found)
    if request.method == "POST" and form.is_valid():
        actions.save_forum(by=request.user, organisation=organisation, forum=found, **form.cleaned_data)
        return redirect("governance:forum", pk)
    return form_page(request, form, "forum-change", "forums", _trail(found))


@require_POST
@once
def end(request: Request, pk: int) -> HttpResponse:
    managed(request)
    actions.end_forum(by=request.user, forum=_forum(request, pk), on=timezone.localdate())
    return redirect("governance:forum", pk)


@require_http_methods(GET_POST)
@once
def new_seat(request: Request, pk: int) -> HttpResponse:
    managed(request)
    found = _forum(request, pk)
    form = SeatForm(sent(request), people=colleagues(request), today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.seat(by=request.user, forum=found, **form.cleaned_data)
        return redirect("governance:forum", pk)
    return form_page(request, form, "seat-new", "forums", _trail(found), forum=found.name)


@require_POST
@once
def end_seat(request: Request, pk: int, seat: int) -> HttpResponse:
    managed(request)
    found = _forum(request, pk).seats.filter(pk=seat, until=None).first()
    if found is None:
        raise Http404
    actions.unseat(by=request.user, seat=found, on=timezone.localdate())
    return redirect("governance:forum", pk)


@require_http_methods(GET_POST)
@once
def plan(request: Request, pk: int) -> HttpResponse:
    """A day for the next meeting; the rhythm proposes one."""
    found, today = _run(request, _forum(request, pk)), timezone.localdate()
    after = queries.upcoming(found, today)
    form = PlanForm(sent(request), on=max(after.on, today) if after else today)
    if request.method == "POST" and form.is_valid():
        made = actions.plan_meeting(by=request.user, forum=found, **form.cleaned_data)
        return redirect("governance:meeting", made.pk)
    return form_page(request, form, "meeting-plan", "forums", _trail(found), forum=found.name)


@require_safe
def meeting(request: Request, pk: int) -> HttpResponse:
    """One meeting: what stands on the agenda, and what was decided."""
    found = _meeting(request, pk)
    held = rules.held_in(request.user, found.forum)
    context = {
        "meeting": found,
        "decisions": list(queries.decisions_for(request.user, found.forum.organisation).filter(meeting=found)),
        "moves": [move.name for move in MEETING.moves_from(found.state, held)],
        "may_run": rules.may_run(request.user, found.forum),
        "has_come": found.on <= timezone.localdate(),
    }
    return render(request, "governance/meeting.jinja", context)


@require_http_methods(GET_POST)
@once
def hold(request: Request, pk: int) -> HttpResponse:
    """The meeting was held: where its minutes are, and what else should be remembered."""
    found = _meeting(request, pk)
    _run(request, found.forum)
    form = HeldForm(sent(request))
    if request.method == "POST" and form.is_valid():
        actions.hold_meeting(by=request.user, meeting=found, today=timezone.localdate(), **form.cleaned_data)
        return redirect("governance:meeting", pk)
    return form_page(request, form, "meeting-hold", "forums", _trail(found.forum, found), forum=found.forum.name)


@require_POST
@once
def cancel(request: Request, pk: int) -> HttpResponse:
    found = _meeting(request, pk)
    _run(request, found.forum)
    actions.cancel_meeting(by=request.user, meeting=found)
    return redirect("governance:meeting", pk)


@require_POST
@once
def plan_again(request: Request, pk: int) -> HttpResponse:
    found = _meeting(request, pk)
    _run(request, found.forum)
    actions.plan_again(by=request.user, meeting=found)
    return redirect("governance:meeting", pk)


@require_http_methods(GET_POST)
@once
def new_decision(request: Request, pk: int) -> HttpResponse:
    found = _meeting(request, pk)
    _run(request, found.forum)
    organisation = found.forum.organisation
    form = DecisionForm(
        sent(request),
        investments=list(investments_for(request.user, organisation)),
        needs=list(needs_for(request.user, organisation)),
        calls=list(Call.objects.for_user(request.user).filter(organisation=organisation)),
    )
    if request.method == "POST" and form.is_valid():
        actions.note_decision(by=request.user, meeting=found, **form.said)
        return redirect("governance:meeting", pk)
    return form_page(request, form, "decision-new", "forums", _trail(found.forum, found), forum=found.forum.name)


@require_safe
def decisions(request: Request) -> HttpResponse:
    """Everything that the forums have decided, of what the person may see."""
    found = queries.decisions_for(request.user, place(request))
    shown = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "governance/decisions.jinja", {"page": shown})


def _forum(request: Request, pk: int) -> Forum:
    found = queries.forums_for(request.user, place(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _meeting(request: Request, pk: int) -> Meeting:
    found = queries.meetings_for(request.user, place(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _run(request: Request, forum: Forum) -> Forum:
    """The forum, for who plans its meetings and writes down what they decide."""
    if not rules.may_run(request.user, forum):
        raise PermissionDenied
    return forum


def _trail(forum: Forum | None = None, meeting: Meeting | None = None) -> list[tuple[str, str]]:
    found = [(t("organisation-tab-forums"), reverse("governance:forums"))]
    if forum is not None:
        found.append((forum.name, reverse("governance:forum", args=[forum.pk])))
    if meeting is not None:
        found.append((str(meeting.on), reverse("governance:meeting", args=[meeting.pk])))
    return found
