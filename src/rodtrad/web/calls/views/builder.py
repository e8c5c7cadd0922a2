"""Forms and sets of criteria, built without a developer; everything works without scripts."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.errors import Problem, RodtradError
from rodtrad.web.calls import actions
from rodtrad.web.calls.analysis import building
from rodtrad.web.calls.analysis.sets import (
    CriteriaSet,
    Form,
    Question,
    criteria_of,
    default_criteria,
    default_forms,
    form_of,
    in_words,
    plain,
    problems_of_form,
    section_of,
)
from rodtrad.web.calls.analysis.showing import shown_form
from rodtrad.web.calls.forms.builder import (
    FormTitle,
    Named,
    NewForm,
    QuestionForm,
    XlsForm,
    column_forms,
    columns_made,
    criteria_made,
    criterion_forms,
)
from rodtrad.web.calls.models import FormVersion
from rodtrad.web.calls.queries import criteria_sets_for, forms_for
from rodtrad.web.calls.views.common import reach_criteria, reach_form, running
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.spreadsheet import download

NEW = "new"  # stands in an address for what is not there yet; keys of a form cannot be this long a word by chance
MOST_BYTES = 5 * 1024 * 1024


@require_safe
def form_list(request: Request) -> HttpResponse:
    organisation = running(request)
    known = [(version, form_of(version), version.calls.all()) for version in forms_for(request.user, organisation)]
    return render(request, "calls/forms.jinja", {"known": known})


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new_form(request: Request) -> HttpResponse:
    """From one of those that come with the product, or empty."""
    organisation = running(request)
    starts = {each.key: each for each in default_forms()}
    said = [(key, t("form-start-from", name=in_words(each.title))) for key, each in starts.items()]
    form = NewForm(request.POST if request.method == "POST" else None, starts=[*said, ("", t("form-start-empty"))])
    form.fields["start"].required = False
    if request.method == "POST" and form.is_valid():
        start = starts.get(form.cleaned_data["start"])
        name = form.cleaned_data["name"] or (in_words(start.title) if start else t("form-untitled"))
        content = start or building.empty_form({current_language(): name})
        version = actions.create_form(organisation=organisation, name=name, content=plain(content), by=request.user)
        return redirect("calls:build", version.pk)
    return _form(request, form, None, "form-new", action_text=t("form-new-do"))


@require_http_methods(["GET", "HEAD", "POST"])
@once
def import_form(request: Request) -> HttpResponse:
    """From an XLSForm file."""
    organisation, problems = running(request), []
    form = XlsForm(request.POST, request.FILES) if request.method == "POST" else XlsForm()
    if request.method == "POST" and form.is_valid():
        try:
            read = building.from_xlsform(form.cleaned_data["file"].read(MOST_BYTES))
        except RodtradError as error:
            problems = [("id_file", line) for line in error.render(current_language())]
        else:
            version = actions.create_form(
                organisation=organisation, name=in_words(read.title)[:200], content=plain(read), by=request.user
            )
            messages.success(request, t("form-imported"))
            return redirect("calls:build", version.pk)
    return _form(request, form, None, "form-import", problems=problems, upload=True, action_text=t("form-import-do"))


@require_safe
def export_form(request: Request, pk: UUID) -> HttpResponse:
    version = reach_form(request, pk)
    return download(building.to_xlsform(form_of(version)), f"{slugify(version.name) or 'formular'}-{version.number}", "xlsx")


@require_safe
def build(request: Request, pk: UUID) -> HttpResponse:
    """The whole form with what can be done to each part of it."""
    version = reach_form(request, pk)
    form = form_of(version)
    by_question: dict[str, list[str]] = {}
    for problem in problems_of_form(form):
        by_question.setdefault(_place(form, problem), []).append(problem.sentence(current_language()))
    context = {
        "version": version,
        "form": form,
        "say": in_words,
        "place_said": building.place_said,
        "problems": by_question,
        "calls": version.calls.all(),
        "questions": sum(question.kind != "note" for question in form.questions),
    }
    return render(request, "calls/build.jinja", context)


def _place(form: Form, problem: Problem) -> str:
    """The key of the question or section that a problem's path lies in; "" for the form as a whole."""
    for section_at, section in enumerate(form.sections):
        for at, question in enumerate(section.questions):
            if problem.where.startswith(
                (f"sections[{section_at}].questions[{at}]", f"sections[{section.key}].questions[{question.key}]")
            ):
                return question.key
        if problem.where.startswith((f"sections[{section_at}]", f"sections[{section.key}]")):
            return section.key
    return ""


@require_safe
def preview(request: Request, pk: UUID) -> HttpResponse:
    """As those who apply will see it; nothing is kept."""
    version = reach_form(request, pk)
    form = form_of(version)
    return render(
        request, "calls/preview.jinja", {"version": version, "form": form, "sections": shown_form(form), "say": in_words}
    )


@require_POST
@once
def change(request: Request, pk: UUID) -> HttpResponse:
    """Move or take away a section or a question: the button's name says what, its value which."""
    version = reach_form(request, pk)
    for act in ("up", "down", "remove"):
        if key := request.POST.get(act):
            version = _saved(request, version, building.changed(form_of(version), act, key))
            return _back(version, key)
    raise Http404


@require_http_methods(["GET", "HEAD", "POST"])
@once
def title(request: Request, pk: UUID) -> HttpResponse:
    version = reach_form(request, pk)
    form = FormTitle.of(form_of(version), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _back(_saved(request, version, form.put_in(form_of(version))))
    return _form(request, form, version, "form-part-title")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def section(request: Request, pk: UUID, key: str) -> HttpResponse:
    """A section's heading."""
    version = reach_form(request, pk)
    found = section_of(form_of(version), key)
    if found is None and key != NEW:
        raise Http404
    said = {"sv": found.label.get("sv", ""), "en": found.label.get("en", "")} if found else {}
    form = Named(request.POST if request.method == "POST" else None, initial=said)
    if request.method == "POST" and form.is_valid():
        made = building.put_section(form_of(version), key, form.words)
        return _back(_saved(request, version, made), key if found else made.sections[-1].key)
    return _form(request, form, version, "form-part-section" if found else "form-new-section")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def question(request: Request, pk: UUID, section: str, key: str) -> HttpResponse:
    """A question, new or old."""
    version = reach_form(request, pk)
    whole = form_of(version)
    found = building.find(whole, key)
    if section_of(whole, section) is None or (found is None and key != NEW):
        raise Http404
    asked = found or Question(key="question", label={current_language(): ""})
    data = request.POST if request.method == "POST" else None
    form, columns = QuestionForm(data, form=whole, section=section, question=replace(asked, key=key)), column_forms(data, asked)
    valid = data is not None and all(each.is_valid() for each in (form, *columns))
    # A button that changes the kind asks only for the fields of that kind.
    if valid and data is not None and data.get("what") != "kind":
        made = building.put_question(whole, section, key, form.made(columns_made(columns)))
        saved = _saved(request, version, made)
        kept = key if found else section_of(made, section).questions[-1].key  # type: ignore[union-attr]
        return _back(saved, kept)
    context = {"version": version, "form": form, "columns": columns, "is_new": found is None, "base": version.hash}
    wrong = data is not None and data.get("what") != "kind"
    return render(request, "calls/question.jinja", context, status=422 if wrong else 200)


def _saved(request: Request, version: FormVersion, content: Form) -> FormVersion:
    """Raises `Conflict` where somebody else has changed the form since the page was shown."""
    base = request.POST.get("base", version.hash)
    name = in_words(content.title)[:200] or version.name
    name = version.name if content.title == form_of(version).title else name
    return actions.change_form(version=version, name=name, content=plain(content), base=base, by=request.user)


def _back(version: FormVersion, key: str = "") -> HttpResponse:
    response = redirect("calls:build", version.pk)
    if key:
        response["Location"] += f"#{key}"
    return response


@require_safe
def criteria_list(request: Request) -> HttpResponse:
    organisation = running(request)
    known = [(version, criteria_of(version), version.calls.all()) for version in criteria_sets_for(request.user, organisation)]
    return render(request, "calls/criteria_sets.jinja", {"known": known})


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new_criteria(request: Request) -> HttpResponse:
    """From one of the published sets, or empty."""
    organisation = running(request)
    starts = {each.key: each for each in default_criteria()}
    said = [(key, t("form-start-from", name=in_words(each.title))) for key, each in starts.items()]
    form = NewForm(request.POST if request.method == "POST" else None, starts=[*said, ("", t("criteria-start-empty"))])
    form.fields["start"].required = False
    if request.method == "POST" and form.is_valid():
        start = starts.get(form.cleaned_data["start"])
        name = form.cleaned_data["name"] or (in_words(start.title) if start else t("criteria-untitled"))
        content = start or CriteriaSet(key="criteria", title={current_language(): name})
        version = actions.create_criteria(organisation=organisation, name=name, content=plain(content), by=request.user)
        return redirect("calls:criteria-set", version.pk)
    return _form(request, form, None, "criteria-new", action_text=t("criteria-new-do"))


@require_http_methods(["GET", "HEAD", "POST"])
@once
def criteria(request: Request, pk: UUID) -> HttpResponse:
    """All criteria on one page, with weights and their shares."""
    version = reach_criteria(request, pk)
    found, data = criteria_of(version), request.POST if request.method == "POST" else None
    rows = criterion_forms(data, found)
    if data is not None and all(row.is_valid() for row in rows):
        made = replace(found, criteria=criteria_made(rows))
        base = data.get("base", version.hash)
        version = actions.change_criteria(version=version, name=version.name, content=plain(made), base=base, by=request.user)
        messages.success(request, t("criteria-saved"))
        return redirect("calls:criteria-set", version.pk)
    shares = {c.key: found.weight_share(c) for c in found.scored}
    problems = [(bound.auto_id, f"{bound.label}: {error}") for row in rows for bound in row for error in bound.errors]
    context: dict[str, Any] = {
        "version": version,
        "found": found,
        "rows": rows,
        "shares": shares,
        "problems": problems,
        "calls": version.calls.all(),
        "say": in_words,
    }
    return render(request, "calls/criteria.jinja", context, status=422 if data is not None else 200)


def _form(request: Request, form: forms.Form, version: FormVersion | None, heading: str, **more: Any) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "version": version,
        "heading": t(heading),
        "lead": t(f"{heading}.lead"),
        "problems": [],
        "upload": False,
        "action_text": t("save"),
    }
    return render(request, "calls/form_part.jinja", context | more, status=422 if request.method == "POST" else 200)
