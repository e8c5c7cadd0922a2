"""An application for those who write it: begun, its parts, drafts that save themselves."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.calls import actions, rules
from rodtrad.web.calls.actions.writing import Written
from rodtrad.web.calls.analysis import answering
from rodtrad.web.calls.analysis.sets import Form, Section, form_of, in_words, section_of
from rodtrad.web.calls.analysis.showing import Around, shown_section
from rodtrad.web.calls.analysis.whole import facts_digest
from rodtrad.web.calls.forms.applications import About, Begin
from rodtrad.web.calls.models import Application
from rodtrad.web.calls.onward import onward
from rodtrad.web.calls.overview import Overview
from rodtrad.web.calls.prefill import answers_from_idea
from rodtrad.web.calls.problems import Refused
from rodtrad.web.calls.queries import approved_ideas, held_by, latest_version, requests_of
from rodtrad.web.calls.states import ApplicationState
from rodtrad.web.calls.views.common import reach_application, reach_call, sentences, writable
from rodtrad.web.core.formats import clock
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
@once
def begin(request: Request, pk: UUID) -> HttpResponse:
    """A new application; what an approved idea says already stands in it."""
    call = reach_call(request, pk)
    places = rules.startable(request.user, call)
    if not places or call.is_for_ideas:
        raise PermissionDenied
    form = Begin(
        request.POST if request.method == "POST" else None, places=places, ideas=list(approved_ideas(request.user, call))
    )
    if request.method == "POST" and form.is_valid():
        try:
            application = _begun(request, call, form)
        except Refused as refused:
            form.add_error(None, " ".join(words for _, words in sentences(refused)))
        else:
            return redirect("calls:application", application.pk)
    context = {"form": form, "call": call}
    return render(request, "calls/begin.jinja", context, status=422 if request.method == "POST" else 200)


def _begun(request: Request, call: Any, form: Begin) -> Application:
    idea, place = form.chosen_idea, form.chosen_place
    return actions.begin_application(
        call=call,
        organisation=place.organisation,
        department=place.department,
        title=form.cleaned_data["title"],
        answers=answers_from_idea(form_of(call.form), idea) if idea else {},
        need=idea.need if idea and call.needs.filter(pk=idea.need_id).exists() else None,
        idea=idea,
        by=request.user,
    )


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """Where the application stands: its parts, what is missing, who has signed, what is next."""
    application = reach_application(request, pk)
    mine = rules.is_applicant(request.user, application)
    overview = Overview.of(application, mine=mine)
    context = {
        "application": application,
        "overview": overview,
        "steps": overview.steps(mine),
        "is_applicant": mine,
        "may_write": rules.may_write(request.user, application),
        "may_withdraw": rules.may_application(request.user, application, "withdraw"),
        "runs": rules.runs(request.user, application.call),
        "may_return": rules.may_application(request.user, application, "return"),
        "may_complete": rules.may_application(request.user, application, "complete"),
        "sees_applicants": rules.sees_applicants(request.user, application),
        "requests": requests_of(latest_version(application)) if application.state == ApplicationState.RETURNED else [],
        "late": overview.late(timezone.now()),
        "onward": onward(request.user, application),
        "names": _question_names(form_of(application.call.form)) if application.call.form else {},
    }
    return render(request, "calls/application.jinja", context)


def _question_names(form: Form) -> dict[str, tuple[str, str]]:
    """Each question's section and label."""
    return {q.key: (section.key, in_words(q.label)) for section in form.sections for q in section.questions}


@require_http_methods(["GET", "HEAD", "POST"])
@once
def about(request: Request, pk: UUID) -> HttpResponse:
    """Title, need and money by year."""
    application = writable(request, pk)
    form = About(
        request.POST if request.method == "POST" else None, application=application, needs=list(application.call.needs.all())
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.describe_application(application=application, seen=request.POST.get("seen", ""), by=request.user, **form.said)
        except Refused as refused:
            form.add_error(None, " ".join(words for _, words in sentences(refused)))
        else:
            messages.success(request, t("application-saved"))
            return redirect("calls:application", application.pk)
    seen = facts_digest(application.title, application.need, application.money)
    return part_page(request, application, "about", {"form": form, "seen": seen}, wrong=request.method == "POST")


@require_http_methods(["GET", "HEAD", "POST"])
def section(request: Request, pk: UUID, key: str) -> HttpResponse:
    """One section of the form."""
    application = writable(request, pk)
    form, found = _section(application, key)
    if request.method == "POST":
        return _save(request, application, form, found)
    return _section_page(request, application, form, found)


@once
def _save(request: Request, application: Application, form: Form, section: Section) -> HttpResponse:
    """Everything that was typed is kept, right or wrong; where two wrote in the same answer both stand on the page."""
    written = _write(request, application, section)
    if written.clashes:
        messages.warning(request, t("application-clashed", count=len(written.clashes)))
        return redirect(reverse("calls:section", args=[application.pk, section.key]) + f"#q-{written.clashes[0].question}")
    what = request.POST.get("what", "save")
    if what.startswith("more:"):
        return redirect(reverse("calls:section", args=[application.pk, section.key]) + f"#q-{what.removeprefix('more:')}")
    messages.success(request, t("application-saved"))
    following = _following(form, section)
    if what == "next" and following:
        return redirect("calls:section", application.pk, following)
    return redirect("calls:application", application.pk) if what == "next" else redirect(request.path)


@require_POST
def autosave(request: Request, pk: UUID, key: str) -> JsonResponse:
    """The page saves by itself."""
    application = writable(request, pk)
    _, found = _section(application, key)
    try:
        written = _write(request, application, found, quietly=True)
    except Refused as refused:
        return JsonResponse({"message": " ".join(words for _, words in sentences(refused))}, status=409)
    done = Overview.of(application).sections
    progress = {each.key: each.said for each in done}
    clashes = [clash.question for clash in written.clashes]
    return JsonResponse({"saved": clock(written.at), "seen": written.seen, "clashes": clashes, "progress": progress})


@require_POST
@once
def choose(request: Request, pk: UUID, key: str) -> HttpResponse:
    """Settle an answer that two wrote in: `mine` or `theirs`."""
    application = writable(request, pk)
    _, found = _section(application, key)
    for what in ("mine", "theirs"):
        if question := request.POST.get(what):
            actions.choose_answer(application=application, question=question, mine=what == "mine", by=request.user)
            return redirect(reverse("calls:section", args=[application.pk, found.key]) + f"#q-{question}")
    raise Http404


def _section(application: Application, key: str) -> tuple[Form, Section]:
    form = form_of(application.call.form) if application.call.form else None
    found = section_of(form, key) if form else None
    if form is None or found is None:
        raise Http404
    return form, found


def _write(request: Request, application: Application, section: Section, *, quietly: bool = False) -> Written:
    raw = {name.removeprefix("a."): request.POST.getlist(name) for name in request.POST if name.startswith("a.")}
    seen: Mapping[str, str] = {name.removeprefix("was."): request.POST[name] for name in request.POST if name.startswith("was.")}
    answers = {q.key: answering.posted(q, raw) for q in section.questions if q.key in seen and q.kind != "note"}
    return actions.write_answers(application=application, answers=answers, seen=seen, by=request.user, quietly=quietly)


def _section_page(request: Request, application: Application, form: Form, section: Section) -> HttpResponse:
    returned = application.state == ApplicationState.RETURNED
    around = Around(
        requests={r.question: r.text for r in requests_of(latest_version(application))} if returned else {},
        held={question: held.value for question, held in held_by(request.user, application).items()},
        stamps=application.stamps,
        complete=returned or "check" in request.GET,
    )
    questions = shown_section(form, section, application.answers, around)
    context = {
        "section": section,
        "questions": questions,
        "label": in_words(section.label),
        "problems": [(q.id, f"{q.label}: {error}") for q in questions if q.is_asked for error in q.errors]
        if around.complete
        else [],
        "writable": rules.may_write(request.user, application),
        "is_last": not _following(form, section),
        "stamped": max(
            (s["at"] for k, s in application.stamps.items() if any(q.key == k for q in section.questions)), default=None
        ),
    }
    return part_page(request, application, section.key, context)


def _following(form: Form, section: Section) -> str:
    keys = [each.key for each in form.sections]
    at = keys.index(section.key)
    return keys[at + 1] if at + 1 < len(keys) else ""


def part_page(
    request: Request, application: Application, part: str, context: dict[str, Any], *, wrong: bool = False
) -> HttpResponse:
    """A page about a part of the application, with the others at the side."""
    template = part if part in ("about", "parties", "files", "submit") else "section"
    around = {"application": application, "part": part, "steps": Overview.of(application).steps(True, part)}
    return render(request, f"calls/part_{template}.jinja", around | context, status=422 if wrong else 200)
