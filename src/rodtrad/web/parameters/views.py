"""The catalogue: searched, read, changed for the organisation, taken out and read in, compared."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.errors import BadData
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import is_member
from rodtrad.web.parameters import actions, queries, rules
from rodtrad.web.parameters.analysis import Wanted, catalogue as analysis
from rodtrad.web.parameters.forms import FileForm, MotiveForm, OwnForm, SearchForm
from rodtrad.web.parameters.models import KINDS
from rodtrad.web.runs.spreadsheet import download

GET_POST = ["GET", "HEAD", "POST"]
ON_A_PAGE = 100


def _place(request: Request) -> Organisation:
    if request.organisation is None or not is_member(request.user, request.organisation):
        raise Http404
    return request.organisation


def _kept(request: Request) -> Organisation:
    """For who may change; 403 for who may only read."""
    if not rules.may_keep(request.user, _place(request)):
        raise PermissionDenied
    return _place(request)


def _wanted(request: Request) -> tuple[SearchForm, Wanted]:
    form = SearchForm(request.GET, choices=analysis.choices(current_language()))
    return form, Wanted(**form.said)


@require_safe
def page(request: Request) -> HttpResponse:
    """What is looked for in the organisation's catalogue."""
    organisation = _place(request)
    form, wanted = _wanted(request)
    found = analysis.found_in(organisation, wanted, current_language())
    context = {
        "page": Paginator(found, ON_A_PAGE).get_page(request.GET.get("page")),
        "form": form,
        "count": len(found),
        "asked": {name: value for name, value in asdict(wanted).items() if value},
        "may_keep": rules.may_keep(request.user, organisation),
    }
    return render(request, "parameters/list.jinja", context)


@require_safe
def file(request: Request) -> HttpResponse:
    """The same as a workbook that can be read in again."""
    _, wanted = _wanted(request)
    return download(analysis.as_workbook(_place(request), wanted, current_language()), "values", "xlsx")


@require_safe
def value(request: Request, kind: str, key: str) -> HttpResponse:
    """One figure: where it is from, who counts with it, what the organisation has said of it."""
    organisation, language = _place(request), current_language()
    shown = analysis.page_of(organisation, kind, key, language) if kind in KINDS else None
    if shown is None:
        raise Http404
    rows = queries.history_of(request.user, organisation, kind, key)
    context: dict[str, Any] = {
        "shown": shown,
        "history": [(row, analysis.history_line(row, language)) for row in rows],
        "uses": analysis.uses(investments_for(request.user, organisation), key) if shown.own_form else [],
        "may_keep": rules.may_keep(request.user, organisation),
        **_converted(request, organisation, kind, key),
    }
    return render(request, "parameters/value.jinja", context)


def _converted(request: Request, organisation: Organisation, kind: str, key: str) -> dict[str, Any]:
    """The amount in the prices of the year that is asked for."""
    figure, asked = analysis.figure(organisation, kind, key), request.GET.get("prices", "")
    years = analysis.index_years(organisation)
    if figure is None or figure.currency != "SEK" or not years:
        return {"years": [], "prices": "", "converted": None, "refused": []}
    to_year = int(asked) if asked.isdecimal() and int(asked) in years else None
    amount, problems = analysis.converted(organisation, figure, to_year) if to_year else (None, [])
    refused = [problem.sentence(current_language()) for problem in problems]
    return {"years": years, "prices": to_year or "", "converted": amount, "refused": refused}


@require_http_methods(GET_POST)
@once
def own(request: Request, kind: str, key: str) -> HttpResponse:
    """What the organisation counts with instead of the published figure."""
    organisation = _kept(request)
    figure = analysis.figure(organisation, kind, key) if kind in KINDS else None
    if figure is None:
        raise Http404
    shown = analysis.page_of(organisation, kind, key, current_language())
    said = {name: getattr(figure, name) for name in ("value", "price_year", "source", "confidence")}
    form = OwnForm(request.POST if request.method == "POST" else None, unit=figure.currency, initial=said)
    if request.method == "POST" and form.is_valid():
        data, motive = analysis.own_data(figure, form.cleaned_data), form.cleaned_data["motive"]
        actions.set_value(by=request.user, organisation=organisation, kind=kind, data=data, motive=motive)
        return redirect("parameters:value", kind, key)
    context = {"form": form, "shown": shown, "heading": "parameters-own", "kind": kind, "key": key}
    return render(request, "parameters/form.jinja", context, status=422 if form.errors else 200)


@require_http_methods(GET_POST)
@once
def withdraw(request: Request, kind: str, key: str) -> HttpResponse:
    """The published figure again."""
    organisation = _kept(request)
    if (kind, key) not in queries.own_rows(organisation):
        raise Http404
    form = MotiveForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        motive = form.cleaned_data["motive"]
        actions.withdraw_value(by=request.user, organisation=organisation, kind=kind, key=key, motive=motive)
        return redirect("parameters:list")
    shown = analysis.page_of(organisation, kind, key, current_language())
    context = {"form": form, "shown": shown, "heading": "parameters-withdraw", "kind": kind, "key": key}
    return render(request, "parameters/form.jinja", context, status=422 if form.errors else 200)


@require_http_methods(GET_POST)
@once
def read_in(request: Request) -> HttpResponse:
    """A workbook read: every problem at once, or on to see what it would change."""
    organisation = _kept(request)
    form, problems = FileForm(request.POST or None, request.FILES or None), []
    if request.method == "POST" and form.is_valid():
        name, content = form.cleaned_data["file"]
        try:
            figures = analysis.read_in(content)
            kept = actions.keep_read_in(by=request.user, organisation=organisation, name=name, figures=figures)
            return redirect("parameters:preview", kept.pk)
        except BadData as error:
            problems = [(problem.where, problem.sentence(current_language()), problem.value) for problem in error.problems]
    context = {"form": form, "problems": problems}
    return render(request, "parameters/read_in.jinja", context, status=422 if form.errors or problems else 200)


@require_http_methods(GET_POST)
@once
def preview(request: Request, pk: UUID) -> HttpResponse:
    """What the file would change; confirmed with a reason."""
    organisation = _kept(request)
    read = queries.read_in_of(request.user, organisation, pk)
    if read is None:
        raise Http404
    form = MotiveForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.confirm_read_in(by=request.user, read=read, motive=form.cleaned_data["motive"])
        return redirect("parameters:versions")
    found = analysis.changes_by(organisation, read.figures)
    table = analysis.told(found, current_language()) if found else None
    context = {"read": read, "form": form, "table": table, "count": len(found)}
    return render(request, "parameters/preview.jinja", context, status=422 if form.errors else 200)


@require_POST
@once
def drop(request: Request, pk: UUID) -> HttpResponse:
    read = queries.read_in_of(request.user, _kept(request), pk)
    if read is None:
        raise Http404
    actions.drop_read_in(by=request.user, read=read)
    return redirect("parameters:list")


@require_safe
def versions(request: Request) -> HttpResponse:
    """Every edition with its reason, and what differs between two of them."""
    organisation = _place(request)
    editions = list(queries.editions_for(request.user, organisation))
    latest = editions[0].number if editions else 0
    first, last = (_number(request, name, usual, latest) for name, usual in (("first", 0), ("last", latest)))
    found = analysis.changes_between(organisation, first, last)
    named = [(str(each.number), t("parameters-edition", number=each.number)) for each in editions]
    context = {
        "editions": editions,
        "choices": [*named, ("0", t("parameters-edition-published"))],
        "first": first,
        "last": last,
        "table": analysis.told(found, current_language()) if found else None,
        "may_keep": rules.may_keep(request.user, organisation),
    }
    return render(request, "parameters/versions.jinja", context)


def _number(request: Request, name: str, usual: int, most: int) -> int:
    asked = request.GET.get(name, "")
    return min(int(asked), most) if asked.isdecimal() and len(asked) < 7 else usual
