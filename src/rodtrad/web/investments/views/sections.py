"""A section of the document: read, edited, drafted; and what happens when two have changed it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.document import SECTIONS
from rodtrad.document.labels import section_id
from rodtrad.errors import BadDocument
from rodtrad.web.core.formats import clock
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments import actions, rules
from rodtrad.web.investments.models import Draft, Investment
from rodtrad.web.investments.problems import Refused, SectionConflict
from rodtrad.web.investments.queries import document_of, draft_of, version_number
from rodtrad.web.investments.section_form import Raw, SectionForm, asked_change, form_of, form_of_data, section_data, section_of
from rodtrad.web.investments.section_form.merge import with_section
from rodtrad.web.investments.threads import Thread
from rodtrad.web.investments.views.common import Request, editable, known_section, page, reach
from rodtrad.web.investments.views.findings import shown_findings
from rodtrad.web.investments.words import Words, changes_in_data

NOT_FIELDS = ("csrfmiddlewaretoken", "once", "version", "reason", "drop_references", "what")


@require_safe
def show(request: Request, key: str, section: str) -> HttpResponse:
    """The section as a text to read."""
    investment = reach(request, key)
    form = form_of_data(known_section(section), investment.version.data, current_language())
    return page(request, "section", investment, form=form, **_around(request, investment, section))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, key: str, section: str) -> HttpResponseBase:
    """The form of the section; with a draft where the person left one."""
    investment = editable(request, key, section)
    if request.method == "POST":
        return _posted(request, investment, section)
    draft = draft_of(request.user, investment, section)
    base, language = investment.version.data, current_language()
    form = form_of(draft.raw, section, base, language) if draft else form_of_data(section, base, language)
    return _form_page(request, investment, Written(form, draft.base.number if draft else investment.version.number), draft=draft)


@require_POST
def autosave(request: Request, key: str, section: str) -> JsonResponse:
    """Keeps what is typed so far; nothing is checked."""
    investment = editable(request, key, section)
    form = form_of(raw_of(request), section, investment.version.data, current_language())
    draft = keep(request, investment, section, form.raw())
    return JsonResponse({"saved": clock(draft.saved_at)})


@require_POST
def discard(request: Request, key: str, section: str) -> HttpResponse:
    investment = editable(request, key, section)
    actions.discard_draft(by=request.user, investment=investment, section=section)
    messages.success(request, t("investments-draft-discarded"))
    return redirect("investments:edit", key, section)


@dataclass(frozen=True)
class Written:
    """What somebody has written, on which version, and why."""

    form: SectionForm
    base: int
    reason: str = ""
    reason_error: str = ""
    drop_references: bool = False


def _posted(request: Request, investment: Investment, section: str) -> HttpResponseBase:
    """What a button asks for. Whatever it is, what was typed is kept: in the new version, or as a draft."""
    if request.POST.get("what", "save") == "save" and asked_change(request.POST) is None:
        return _save(request, investment, section)
    form = form_of(raw_of(request), section, investment.version.data, current_language())
    change, place = asked_change(request.POST), ""
    if change is not None:
        form = form.with_change(change)
        place = f"#{form.anchor_after(change)}"
    elif request.POST["what"] == "draft":
        messages.success(request, t("investments-draft-kept"))
    keep(request, investment, section, form.raw())
    return redirect(reverse("investments:edit", args=[investment.key, section]) + place)


@once
def _save(request: Request, investment: Investment, section: str) -> HttpResponse:
    written = written_of(request, investment, section)
    if any(section_of(problem.where) == section for problem in written.form.typing_problems):
        return _wrong(request, investment, written)
    try:
        version = actions.save_section(
            by=request.user,
            investment=investment,
            section=section,
            data=written.form.data,
            base_version=written.base,
            reason=written.reason,
            drop_references=written.drop_references,
        )
    except SectionConflict as conflict:
        return conflict_page(request, investment, written, conflict)
    except BadDocument:
        return _wrong(request, investment, written)
    except Refused as refused:
        sentence = " ".join(problem.sentence(current_language()) for problem in refused.problems)
        return _wrong(request, investment, Written(written.form, written.base, written.reason, sentence))
    messages.success(request, t("investments-saved", section=t(section_id(section)), number=str(version.number)))
    return redirect("investments:thread", investment.key)


def written_of(request: Request, investment: Investment, section: str) -> Written:
    form = form_of(raw_of(request), section, investment.version.data, current_language(), checked=True)
    reason = request.POST.get("reason", "")[:1000]
    return Written(form, base_of(request, investment), reason, "", "drop_references" in request.POST)


def _wrong(request: Request, investment: Investment, written: Written) -> HttpResponse:
    """The form again with every error; what was typed is also kept as a draft."""
    keep(request, investment, written.form.section, written.form.raw())
    return _form_page(request, investment, written, status=422)


def conflict_page(request: Request, investment: Investment, written: Written, met: SectionConflict) -> HttpResponse:
    """Both versions beside each other; nothing is lost whatever is chosen."""
    form, language = written.form, current_language()
    keep(request, investment, form.section, form.raw())
    mine, theirs = with_section(met.theirs.data, form.section, form.data), met.theirs.data
    before = with_section(met.theirs.data, form.section, section_data(met.base.data, form.section))
    return page(
        request,
        "conflict",
        investment,
        status=409,
        written=written,
        theirs=met.theirs,
        conflict_rows=[{"label": c.where, "left": c.after, "right": c.before} for c in changes_in_data(theirs, mine, language)],
        their_changes=changes_in_data(before, theirs, language),
        raw=[(name, value) for name, values in form.raw().items() for value in values],
        **_around(request, investment, form.section),
    )


def _form_page(
    request: Request, investment: Investment, written: Written, *, draft: Draft | None = None, status: int = 200
) -> HttpResponse:
    section = written.form.section
    base = version_number(investment, written.base)
    moved = base is not None and section_data(base.data, section) != section_data(investment.version.data, section)
    around = _around(request, investment, section)
    return page(
        request, "edit", investment, status=status, written=written, form=written.form, draft=draft, moved=moved, **around
    )


def _around(request: Request, investment: Investment, section: str) -> dict[str, Any]:
    """What stands around a section: the others, its findings, whether it may be edited."""
    names = list(SECTIONS)
    place = names.index(section)
    thread = Thread(document_of(investment))
    findings = [finding for finding in thread.checked.findings if any(section_of(path) == section for path in finding.paths)]
    words = Words.of(investment.version.data, current_language())
    return {
        "section": section,
        "sections": names,
        "following": names[place + 1] if place + 1 < len(names) else "",
        "findings": shown_findings(findings, investment, request.user, words),
        "locked": thread.document.lock is not None,
        "may_edit": rules.may_edit(request.user, investment, section),
    }


def raw_of(request: Request) -> dict[str, list[str]]:
    return {name: request.POST.getlist(name) for name in request.POST if name not in NOT_FIELDS and ":" not in name}


def base_of(request: Request, investment: Investment) -> int:
    """The version that was written on; one that the investment never had counts as the current."""
    number = request.POST.get("version", "")
    known = number.isascii() and number.isdigit() and len(number) < 10 and 1 <= int(number) <= investment.version.number
    return int(number) if known else investment.version.number


def keep(request: Request, investment: Investment, section: str, raw: Raw) -> Draft:
    base = base_of(request, investment)
    return actions.save_draft(by=request.user, investment=investment, section=section, raw=raw, base_version=base)
