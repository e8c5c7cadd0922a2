"""A reviewer's own pages: what there is to do, whether anything binds, the application, the scores."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from rodtrad.errors import NotComputable
from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.actions import reviews as actions
from rodtrad.web.choice.analysis.answers import shown_application
from rodtrad.web.choice.analysis.criteria import criteria_of, shown_criteria
from rodtrad.web.choice.forms.reviews import DeclareForm, ScoreForm
from rodtrad.web.choice.models import ReviewAssignment
from rodtrad.web.choice.states import ReviewState
from rodtrad.web.choice.views.common import allowed, my_review_or_404, page
from rodtrad.web.core.formats import clock
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request


@once
def show(request: Request, pk: UUID) -> HttpResponse:
    """First whether anything binds; then the application with the scores; in the end what was handed in."""
    assignment = my_review_or_404(request, pk)
    if assignment.state == ReviewState.ASSIGNED:
        return _declare(request, assignment)
    if assignment.state == ReviewState.CONFLICT:
        return page(request, "review_conflict", assignment=assignment, label=queries.label_of(assignment))
    if request.method == "POST" and assignment.state == ReviewState.STARTED:
        return _save(request, assignment)
    return _page(request, assignment, _form(assignment, None))


def _declare(request: Request, assignment: ReviewAssignment) -> HttpResponse:
    form = DeclareForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["bound"]:
            allowed(rules.may_review(request.user, assignment, "declare"))
            actions.declare_conflict(assignment=assignment, what=form.cleaned_data["what"], by=request.user)
            messages.success(request, t("choice-conflict-noted"))
            return redirect("choice:list")
        allowed(rules.may_review(request.user, assignment, "start"))
        actions.declare_none(assignment=assignment, by=request.user)
        return redirect("choice:review", pk=assignment.pk)
    return _declaring(request, assignment, form)


def _declaring(request: Request, assignment: ReviewAssignment, form: DeclareForm) -> HttpResponse:
    context = {"assignment": assignment, "label": queries.label_of(assignment), "form": form, "call": assignment.reviewer.call}
    status = 422 if request.method == "POST" else 200
    return page(request, "declare", status, shown=_shown(assignment), application=assignment.application, **context)


@once
def conflict(request: Request, pk: UUID) -> HttpResponse:
    """Something binds after all: found out while reading."""
    assignment = my_review_or_404(request, pk)
    allowed(rules.may_review(request.user, assignment, "declare"))
    form = DeclareForm({"bound": "yes", "what": request.POST.get("what", "")} if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.declare_conflict(assignment=assignment, what=form.cleaned_data["what"], by=request.user)
        messages.success(request, t("choice-conflict-noted"))
        return redirect("choice:list")
    context = {"assignment": assignment, "label": queries.label_of(assignment), "form": form}
    return page(request, "conflict", 422 if request.method == "POST" else 200, **context)


def _save(request: Request, assignment: ReviewAssignment) -> HttpResponse:
    """Keeps what stands on the page, and hands it in where that is asked and nothing is lacking."""
    form = _form(assignment, request.POST)
    right = form.is_valid()
    actions.save_scores(assignment=assignment, given=form.given, by=request.user)
    if not right:
        return _page(request, assignment, form, 422)
    if "submit" not in request.POST:
        messages.success(request, t("choice-scores-saved"))
        return redirect("choice:review", pk=assignment.pk)
    try:
        allowed(rules.may_review(request.user, assignment, "submit"))
        actions.submit(assignment=assignment, by=request.user)
    except NotComputable as error:
        for problem in error.problems:
            name = "motive" if problem.what.id == "choice-score-lacks-motive" else "judged"
            form.add_error(f"{problem.where}-{name}", problem.sentence(current_language()))
        return _page(request, assignment, form, 422)
    messages.success(request, t("choice-review-handed-in"))
    return redirect("choice:list")


@require_POST
def draft(request: Request, pk: UUID) -> JsonResponse:
    """Saves itself while it is written."""
    assignment = my_review_or_404(request, pk)
    form = _form(assignment, request.POST)
    form.is_valid()
    try:
        actions.save_scores(assignment=assignment, given=form.given, by=request.user)
    except NotComputable as error:
        return JsonResponse({"message": error.problems[0].sentence(current_language())}, status=409)
    return JsonResponse({"saved": clock(timezone.now())})


def _form(assignment: ReviewAssignment, data: Any) -> ScoreForm:
    criteria = shown_criteria(criteria_of(assignment.reviewer.call), current_language())
    return ScoreForm(data, criteria=criteria, scores=queries.scores_of(assignment))


def _page(request: Request, assignment: ReviewAssignment, form: ScoreForm, status: int = 200) -> HttpResponse:
    mine = list(queries.my_reviews(request.user, request.organisation))
    waiting = [each for each in mine if each.pk != assignment.pk and each.state in (ReviewState.ASSIGNED, ReviewState.STARTED)]
    scores = queries.scores_of(assignment)
    context = {
        "assignment": assignment,
        "application": assignment.application,
        "call": assignment.reviewer.call,
        "label": queries.label_of(assignment),
        "shown": _shown(assignment),
        "form": form,
        "scores": scores,
        "saved": max((score.saved_at for score in scores.values()), default=None),
        "others": queries.others_on(assignment),
        "everybody_done": queries.all_submitted(assignment.reviewer.call),
        "may_submit": rules.may_review(request.user, assignment, "submit"),
        "may_declare": rules.may_review(request.user, assignment, "declare"),
        "next": waiting[0] if waiting else None,
    }
    return page(request, "review", status, **context)


def _shown(assignment: ReviewAssignment) -> Any:
    application = assignment.application
    return shown_application(
        application, queries.handed_in(application), current_language(), blind=assignment.reviewer.call.blind
    )
