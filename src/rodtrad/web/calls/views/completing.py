"""Applications for who runs the call: all of them in a table, one read, returned, declared complete."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.calls import actions, rules
from rodtrad.web.calls.analysis import answering
from rodtrad.web.calls.analysis.sets import Form, form_of, in_words
from rodtrad.web.calls.analysis.whole import by_year
from rodtrad.web.calls.forms.applications import Return
from rodtrad.web.calls.models import Application, ApplicationVersion, Call
from rodtrad.web.calls.overview import Overview
from rodtrad.web.calls.problems import Refused
from rodtrad.web.calls.queries import applications_in, drafts_in, ideas_in, latest_version, requests_of, version_of, versions_of
from rodtrad.web.calls.states import ApplicationState
from rodtrad.web.calls.views.common import completable, reach_application, run_call, sentences
from rodtrad.web.core.formats import money
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.spreadsheet import download, spreadsheet


@require_safe
def applications(request: Request, pk: UUID) -> HttpResponse:
    """All that have been handed in: state, completeness, parties, amount, need, eligibility, time."""
    call = run_call(request, pk)
    state = request.GET.get("state", "")
    rows = [_row(application) for application in applications_in(request.user, call) if state in ("", application.state)]
    totals: dict[str, int] = {}
    for application in applications_in(request.user, call):
        totals[application.state] = totals.get(application.state, 0) + 1
    context = {
        "call": call,
        "rows": rows,
        "drafts": drafts_in(call),
        "filters": [_filter(call, s, totals[s.value], state) for s in ApplicationState if totals.get(s.value)],
        "state": state,
        "asked": sum(row.application.amount_asked or 0 for row in rows),
    }
    return render(request, "calls/applications.jinja", context)


def _filter(call: Call, state: ApplicationState, count: int, chosen: str) -> dict[str, object]:
    """A tab that shows only the applications in a state."""
    address = reverse("calls:applications", args=[call.pk])
    return {"label": f"{state.label} ({count})", "url": f"{address}?state={state.value}", "current": chosen == state.value}


@dataclass(frozen=True)
class Row:
    application: Application
    overview: Overview
    since: int

    @property
    def parties(self) -> str:
        return ", ".join(str(party) for party in self.overview.parties)

    @property
    def share(self) -> float:
        return self.overview.share

    @property
    def eligible(self) -> str:
        return {True: "yes", False: "no", None: "unknown"}[self.overview.eligible]

    @property
    def broken(self) -> list[str]:
        return [t(a.sentence) for a in self.overview.whole.broken_rules if a.rule != "signed"]


def _row(application: Application) -> Row:
    handed_in = application.submitted_at or application.made_at
    return Row(application, Overview.of(application, mine=False), (timezone.now() - handed_in).days)


@require_safe
def export(request: Request, pk: UUID, format: str) -> HttpResponse:
    """The same table as a file."""
    call = run_call(request, pk)
    titles = ["title", "lead", "parties", "state", "complete", "amount", "need", "eligible", "broken", "submitted", "version"]
    rows: list[list[object]] = [[t(f"overview-{title}") for title in titles], *_cells(request, call)]
    name = f"{slugify(call.title) or 'utlysning'}-{timezone.localdate():%Y-%m-%d}"
    return download(spreadsheet(rows, current_language(), format), name, format) if format in ("csv", "xlsx") else _no_such()


def _no_such() -> HttpResponse:
    raise Http404


def _cells(request: Request, call: Call) -> Iterator[list[object]]:
    for row in map(_row, applications_in(request.user, call)):
        application = row.application
        yield [
            application.title,
            application.lead,
            row.parties,
            t(f"application-state-{application.state.replace('_', '-')}"),
            round(row.share, 2),
            float(application.amount_asked) if application.amount_asked is not None else None,
            application.need.title if application.need else "",
            t(f"overview-eligible-{row.eligible}"),
            " ".join(row.broken),
            timezone.localtime(application.submitted_at).strftime("%Y-%m-%d %H:%M") if application.submitted_at else "",
            application.number,
        ]


@dataclass(frozen=True)
class Answered:
    """A question with its answer in words, before and now."""

    key: str
    label: str
    said: str
    before: str = ""
    asked: str = ""
    kind: str = ""

    @property
    def left(self) -> str:
        return self.before

    @property
    def right(self) -> str:
        return self.said


def answered(
    form: Form, answers: Mapping[str, Any], before: Mapping[str, Any] | None = None, asked: Mapping[str, str] | None = None
) -> Any:
    """The form read with its answers: heading and questions of each section."""
    language, requests, old = current_language(), asked or {}, before or {}
    return [
        (
            in_words(section.label),
            [
                Answered(
                    q.key,
                    in_words(q.label),
                    answering.said(q, answers.get(q.key), language),
                    answering.said(q, old.get(q.key), language),
                    requests.get(q.key, ""),
                    q.kind,
                )
                for q in section.questions
                if q.kind != "note"
            ],
        )
        for section in form.sections
    ]


@require_safe
def read(request: Request, pk: UUID) -> HttpResponse:
    """The whole application as text: what was handed in last, or what stands there now for those who write it."""
    application = reach_application(request, pk)
    mine = rules.is_applicant(request.user, application)
    overview = Overview.of(application, mine=mine or _signs(request, application))
    context = {
        "application": application,
        "sections": answered(_form(application), application.answers),
        "overview": overview,
        "sees_applicants": rules.sees_applicants(request.user, application),
        "content": overview.whole.content,
        "money_rows": _money(application),
        "signs_for": [party for party in overview.parties if rules.may_sign(request.user, party)],
    }
    return render(request, "calls/read.jinja", context)


def _money(application: Application) -> list[list[str]]:
    """What is asked for and the whole cost, by year."""
    grant, cost = by_year(application.money, "grant"), by_year(application.money, "cost")
    return [[str(year), money(grant.get(year)), money(cost.get(year))] for year in sorted({*grant, *cost})]


def _signs(request: Request, application: Application) -> bool:
    return any(rules.may_sign(request.user, party) for party in application.parties.all())


@require_safe
def version(request: Request, pk: UUID, number: int) -> HttpResponse:
    """One version as it was handed in, beside the one before."""
    application = reach_application(request, pk)
    if not rules.sees_applicants(request.user, application):
        raise Http404
    found = version_of(application, number)
    if found is None:
        raise Http404
    earlier = version_of(application, number - 1)
    sections = answered(_form(application), found.answers, earlier.answers if earlier else {}, _asked(earlier))
    differing = [(label, [q for q in questions if q.said != q.before]) for label, questions in sections]
    context = {
        "application": application,
        "version": found,
        "earlier": earlier,
        "sections": sections,
        "differing": [(label, questions) for label, questions in differing if questions],
        "facts": _facts_beside(found, earlier),
        "whole_request": _asked(earlier).get("", ""),
        "versions": list(versions_of(application)),
    }
    return render(request, "calls/version.jinja", context)


def _asked(version: ApplicationVersion | None) -> dict[str, str]:
    return {request.question: request.text for request in requests_of(version)}


def _facts_beside(found: ApplicationVersion, earlier: ApplicationVersion | None) -> list[dict[str, str]]:
    def said(version: ApplicationVersion | None, name: str) -> str:
        return str(version.facts.get(name, "")) if version else ""

    rows = [
        {"label": t(f"overview-{name}"), "left": said(earlier, name), "right": said(found, name)}
        for name in ("title", "need", "amount")
    ]
    return [row for row in rows if row["left"] != row["right"]]


@require_http_methods(["GET", "HEAD", "POST"])
@once
def send_back(request: Request, pk: UUID) -> HttpResponse:
    """The application read, with a field at each question for what should be completed."""
    application = completable(request, pk)
    if not rules.may_application(request.user, application, "return"):
        raise PermissionDenied
    form = Return(request.POST if request.method == "POST" else None)
    typed = {name.removeprefix("ask."): request.POST[name][:5000] for name in request.POST if name.startswith("ask.")}
    problems: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        known = {"", *(q.key for q in _form(application).questions)}
        requests = {question: text for question, text in typed.items() if question in known}
        try:
            actions.return_application(application=application, requests=requests, by=request.user, **form.cleaned_data)
        except Refused as refused:
            problems = sentences(refused)
        else:
            messages.success(request, t("application-returned"))
            return redirect("calls:application", application.pk)
    version = latest_version(application)
    overview = Overview.of(application, mine=False)
    context = {
        "application": application,
        "form": form,
        "typed": typed,
        "problems": [("", words) for _, words in problems],
        "sections": answered(_form(application), version.answers if version else {}),
        "found": {
            q.key: [p.sentence(current_language()) for p in overview.whole.at(q.key)] for q in _form(application).questions
        },
    }
    return render(request, "calls/send_back.jinja", context, status=422 if request.method == "POST" else 200)


@require_POST
@once
def complete(request: Request, pk: UUID) -> HttpResponse:
    application = completable(request, pk)
    if not rules.may_application(request.user, application, "complete"):
        raise PermissionDenied
    actions.complete_application(application=application, by=request.user)
    messages.success(request, t("application-completed"))
    return redirect("calls:applications", application.call_id)


def _form(application: Application) -> Form:
    if application.call.form is None:
        raise Http404
    return form_of(application.call.form)


@require_safe
def ideas(request: Request, pk: UUID) -> HttpResponse:
    """The ideas that have been handed in."""
    call = run_call(request, pk)
    return render(request, "calls/ideas.jinja", {"call": call, "ideas": list(ideas_in(request.user, call))})
