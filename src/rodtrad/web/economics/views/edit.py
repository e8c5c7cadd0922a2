"""Costs and consequences edited in tables, with the sums beside them that follow what is typed.

The form is the document's section `money` (`investments.section_form`): the same names, drafts, checks and versions as in the
section's own form; only the layout and the sums are of this app.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from rodtrad.errors import BadDocument, Problem
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.economics import actions, analysis, grid
from rodtrad.web.economics.views.common import SECTION, page
from rodtrad.web.evaluation.queries import latest_evaluation
from rodtrad.web.investments import actions as investment_actions
from rodtrad.web.investments.models import Draft, Investment
from rodtrad.web.investments.problems import Refused, SectionConflict
from rodtrad.web.investments.queries import draft_of, version_number
from rodtrad.web.investments.section_form import (
    Raw,
    SectionForm,
    asked_change,
    form_of,
    form_of_data,
    section_data,
    section_of,
)
from rodtrad.web.investments.views.common import Request, editable
from rodtrad.web.investments.views.sections import Written, base_of, conflict_page, keep, raw_of


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, key: str) -> HttpResponseBase:
    """The tables; with a draft where the person left one."""
    investment = editable(request, key, SECTION)
    if request.method == "POST":
        return _posted(request, investment)
    draft = draft_of(request.user, investment, SECTION)
    base, language = investment.version.data, current_language()
    form = form_of(draft.raw, SECTION, base, language) if draft else form_of_data(SECTION, base, language)
    return _form_page(request, investment, Written(form, draft.base.number if draft else investment.version.number), draft=draft)


@require_POST
def sums(request: Request, key: str) -> HttpResponse:
    """The sums of what is typed, as a part of the page. Nothing is kept."""
    investment = editable(request, key, SECTION)
    return render(request, "economics/sums.jinja", {"investment": investment, **_sums(investment, raw_of(request))})


def _posted(request: Request, investment: Investment) -> HttpResponseBase:
    """What a button asks for. Whatever it is, what was typed is kept: in the new version, or as a draft."""
    asked, change = request.POST.get("what", "save"), asked_change(request.POST)
    if asked == "save" and change is None:
        return _save(request, investment)
    form, place = form_of(raw_of(request), SECTION, investment.version.data, current_language()), ""
    if change is not None:
        form = form.with_change(change)
        place = f"#{form.anchor_after(change)}"
    elif asked == "year":
        year = grid.next_year(form, timezone.localdate().year)
        form = form_of(grid.with_year(form.raw(), year), SECTION, investment.version.data, current_language())
        place = "#costs"
    elif asked == "count":
        place = "#sums"
    else:
        messages.success(request, t("investments-draft-kept"))
    keep(request, investment, SECTION, form.raw())
    return redirect(reverse("economics:edit", args=[investment.key]) + place)


@once
def _save(request: Request, investment: Investment) -> HttpResponse:
    """A new version, and the calculation ordered anew."""
    raw = grid.without_empty_years(raw_of(request))
    form = form_of(raw, SECTION, investment.version.data, current_language(), checked=True)
    written = Written(form, base_of(request, investment), request.POST.get("reason", "")[:1000])
    if any(section_of(problem.where) == SECTION for problem in form.typing_problems):
        return _wrong(request, investment, written)
    try:
        investment_actions.save_section(
            by=request.user,
            investment=investment,
            section=SECTION,
            data=form.data,
            base_version=written.base,
            reason=written.reason,
        )
    except SectionConflict as conflict:
        return conflict_page(request, investment, written, conflict)
    except BadDocument:
        return _wrong(request, investment, written)
    except Refused as refused:
        sentence = " ".join(problem.sentence(current_language()) for problem in refused.problems)
        return _wrong(request, investment, Written(form, written.base, written.reason, sentence))
    return _counted_anew(request, investment)


def _counted_anew(request: Request, investment: Investment) -> HttpResponse:
    """What was saved is calculated at once; the page of the work leads on to the result."""
    number = str(investment.version.number)
    messages.success(request, t("money-edit-saved", number=number))
    run = actions.order_economics(
        investment=investment, version=investment.version.hash, effects_run=latest_evaluation(investment), by=request.user
    )
    return redirect("runs:progress", pk=run.pk)


def _wrong(request: Request, investment: Investment, written: Written) -> HttpResponse:
    """The form again with every error; what was typed is also kept as a draft."""
    keep(request, investment, SECTION, written.form.raw())
    return _form_page(request, investment, written, status=422)


def _form_page(
    request: Request, investment: Investment, written: Written, *, draft: Draft | None = None, status: int = 200
) -> HttpResponse:
    base = version_number(investment, written.base)
    moved = base is not None and section_data(base.data, SECTION) != section_data(investment.version.data, SECTION)
    shown = grid.grid_of(written.form)
    found = _sums(investment, written.form.raw())
    return page(
        request,
        "edit",
        investment,
        status=status,
        written=written,
        form=written.form,
        grid=shown,
        summary=grid.summary_of(written.form),
        draft=draft,
        moved=moved,
        locked=bool(investment.version.data.get("lock")),
        **found,
    )


def _sums(investment: Investment, raw: Raw) -> dict[str, Any]:
    """The sums of what is typed, or every problem that hinders them, each with the element it stands at."""
    form: SectionForm = form_of(grid.without_empty_years(raw), SECTION, investment.version.data, current_language(), checked=True)
    found: analysis.Sums | tuple[Problem, ...] = form.problems
    if form.document is not None:
        effects = analysis.effects_in(latest_evaluation(investment))
        found = analysis.sums_of(analysis.counted_now(investment, form.document), effects, current_language())
    if isinstance(found, tuple):
        return {"sums": None, "yearly": {}, "lacking": [(_element(form, problem), problem) for problem in found]}
    return {"sums": found, "yearly": grid.yearly_by_row(grid.grid_of(form), found.yearly), "lacking": []}


def _element(form: SectionForm, problem: Problem) -> str:
    """The id of the element in which the problem can be mended; "" where it is in another section."""
    return grid.element_of(form, problem.where) if section_of(problem.where) == SECTION else ""
