"""Idea tests: written, handed in, answered."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from rodtrad.web.calls import actions, rules
from rodtrad.web.calls.forms.ideas import TEXTS, Answer, BeginIdea, IdeaForm
from rodtrad.web.calls.models import Idea
from rodtrad.web.calls.problems import Refused
from rodtrad.web.calls.queries import idea_for
from rodtrad.web.calls.states import WRITABLE_IDEAS
from rodtrad.web.calls.views.common import reach_call, sentences
from rodtrad.web.core.formats import clock
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
@once
def begin(request: Request, pk: UUID) -> HttpResponse:
    call = reach_call(request, pk)
    places = rules.startable(request.user, call)
    if not places or not call.is_for_ideas:
        raise PermissionDenied
    form = BeginIdea(request.POST if request.method == "POST" else None, places=places)
    if request.method == "POST" and form.is_valid():
        place = form.chosen_place
        idea = actions.begin_idea(
            call=call,
            organisation=place.organisation,
            department=place.department,
            title=form.cleaned_data["title"],
            by=request.user,
        )
        return redirect("calls:idea", idea.pk)
    return render(request, "calls/begin.jinja", {"form": form, "call": call}, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def show(request: Request, pk: UUID) -> HttpResponse:
    """For its writers a form, for others a text; for who runs the call with a place for the answer."""
    idea = _reach(request, pk)
    writes = rules.may_idea(request.user, idea, "submit")
    form = IdeaForm(request.POST if request.method == "POST" else None, idea=idea, needs=list(idea.call.needs.all()))
    problems: list[tuple[str, str]] = []
    if request.method == "POST":
        if not writes:
            raise PermissionDenied
        if form.is_valid():
            hands_in = request.POST.get("what") == "submit"
            actions.write_idea(idea=idea, said=form.said, need=form.chosen_need, quietly=hands_in, by=request.user)
            problems = _handed_in(request, idea)
            if not problems:
                return redirect("calls:idea", idea.pk)
    context = {
        "idea": idea,
        "form": form,
        "writes": writes,
        "problems": problems,
        "texts": [(name, getattr(idea, name)) for name in TEXTS if getattr(idea, name)],
        "answers": rules.may_idea(request.user, idea, "approve"),
        "answer": Answer(),
        "takes_in": idea.call.takes_in(timezone.now()),
        "mine": writes or idea.state in WRITABLE_IDEAS,
    }
    return render(request, "calls/idea.jinja", context, status=422 if request.method == "POST" else 200)


def _handed_in(request: Request, idea: Idea) -> list[tuple[str, str]]:
    """Hand it in where that is what the button says; what stands in the way, at the fields."""
    if request.POST.get("what") != "submit":
        messages.success(request, t("application-saved"))
        return []
    try:
        actions.submit_idea(idea=idea, by=request.user)
    except Refused as refused:
        return [(f"id_{where}" if where else "", words) for where, words in sentences(refused)]
    messages.success(request, t("idea-submitted"))
    return []


@require_POST
def autosave(request: Request, pk: UUID) -> JsonResponse:
    idea = _reach(request, pk)
    if not rules.may_idea(request.user, idea, "submit"):
        raise PermissionDenied
    form = IdeaForm(request.POST, idea=idea, needs=list(idea.call.needs.all()))
    form.fields["title"].required = False
    if form.is_valid():
        said = {**form.said, "title": form.said["title"] or idea.title}
        actions.write_idea(idea=idea, said=said, need=form.chosen_need, quietly=True, by=request.user)
    return JsonResponse({"saved": clock(timezone.now())})


@require_POST
@once
def answer(request: Request, pk: UUID) -> HttpResponse:
    """Yes, no, or please complete."""
    idea, move = _reach(request, pk), request.POST.get("move", "")
    if move not in ("approve", "reject", "return"):
        raise Http404
    if not rules.may_idea(request.user, idea, move):
        raise PermissionDenied
    actions.answer_idea(idea=idea, move=move, answer=request.POST.get("answer", "")[:5000], by=request.user)
    messages.success(request, t("idea-answered"))
    return redirect("calls:ideas", idea.call_id)


def _reach(request: Request, pk: UUID) -> Idea:
    idea = idea_for(request.user, pk)
    if idea is None:
        raise Http404
    return idea
