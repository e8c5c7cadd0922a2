"""A need as it is written: new, changed, drafted; what it said before; and what happens when two have changed it."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from rodtrad.web.core.formats import clock
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.needs import actions, rules
from rodtrad.web.needs.forms.register import NeedForm, NeedTextForm
from rodtrad.web.needs.merge import FIELDS, TextConflict, merged
from rodtrad.web.needs.models import Need, NeedDraft, NeedVersion
from rodtrad.web.needs.queries import need_draft_of, versions_of_need
from rodtrad.web.needs.views.common import need_or_404, writable
from rodtrad.web.organisation.models import Department, Organisation
from rodtrad.web.organisation.request import Request

LONGEST = 10_000


def new(request: Request) -> HttpResponseBase:
    """A need that somebody has observed; with the draft where the person left one."""
    organisation, places = _begun(request)
    if request.method == "POST" and request.POST.get("what") == "draft":
        return _draft(request, None, organisation)
    return _new(request, organisation, places)


def _begun(request: Request) -> tuple[Organisation, list[Department | None]]:
    places = rules.notable(request.user, request.organisation)
    if not places or request.organisation is None:
        raise PermissionDenied
    return request.organisation, places


@once
def _new(request: Request, organisation: Organisation, places: list[Department | None]) -> HttpResponse:
    draft = need_draft_of(request.user, organisation, None)
    form = NeedForm(request.POST or None, places=places, initial=draft.raw if draft else {})
    if request.method == "POST" and form.is_valid():
        place = form.places[form.cleaned_data["department"]]
        need = actions.note_need(organisation=organisation, department=place, by=request.user, **form.said)
        return redirect("needs:need", pk=need.pk)
    return _page(request, form, None, draft)


def edit(request: Request, pk: UUID) -> HttpResponseBase:
    """The need's text; with the draft where the person left one."""
    need = writable(request, pk)
    if request.method == "POST" and request.POST.get("what") in ("draft", "edit-on"):
        return _draft(request, need, need.organisation)
    return _edit(request, need)


@once
def _edit(request: Request, need: Need) -> HttpResponse:
    draft, current = need_draft_of(request.user, need.organisation, need), versions_of_need(need)[0]
    if request.method != "POST":
        form = NeedTextForm(None, initial=draft.raw if draft else current.data)
        return _page(request, form, need, draft, draft.base if draft else current.number)
    form, base = NeedTextForm(request.POST), _base(request)
    if not form.is_valid():
        _keep(request, need, need.organisation)
        return _page(request, form, need, None, base)
    try:
        actions.edit_need(need=need, said=form.said, base=base, by=request.user)
    except TextConflict as conflict:
        _keep(request, need, need.organisation)
        return _conflict(request, need, form.said, base, conflict)
    messages.success(request, t("need-edited"))
    return redirect("needs:need", pk=need.pk)


def _conflict(request: Request, need: Need, mine: dict[str, str], base: int, met: TextConflict) -> HttpResponse:
    """Both texts beside each other; what only one has changed is in both. Nothing is lost whatever is chosen."""
    before = next((version.data for version in versions_of_need(need) if version.number == base), met.theirs.data)
    joined = merged(before, mine, met.theirs.data)
    rows = [{"label": t(_label(name)), "left": joined[name], "right": met.theirs.data[name]} for name in FIELDS]
    context = {"need": need, "theirs": met.theirs, "rows": rows, "mine": joined}
    return render(request, "needs/need_conflict.jinja", context, status=409)


@require_POST
def autosave(request: Request, pk: UUID | None = None) -> JsonResponse:
    """Keeps what is typed so far; nothing is checked."""
    need = writable(request, pk) if pk else None
    organisation = need.organisation if need else _begun(request)[0]
    return JsonResponse({"saved": clock(_keep(request, need, organisation).saved_at)})


@require_POST
def discard(request: Request, pk: UUID | None = None) -> HttpResponse:
    need = writable(request, pk) if pk else None
    organisation = need.organisation if need else _begun(request)[0]
    actions.discard_need_draft(organisation=organisation, need=need, by=request.user)
    messages.success(request, t("need-draft-discarded"))
    return redirect("needs:edit", pk=need.pk) if need else redirect("needs:new")


@require_safe
def versions(request: Request, pk: UUID) -> HttpResponse:
    """What the need has said, newest first, and what each version changed."""
    need = need_or_404(request, pk)
    found = list(versions_of_need(need))
    told = [(version, _changes(version, before)) for version, before in zip(found, [*found[1:], None], strict=True)]
    context = {"need": need, "versions": told, "may_write": rules.may_write(request.user, need)}
    return render(request, "needs/need_versions.jinja", context)


def _changes(version: NeedVersion, before: NeedVersion | None) -> list[dict[str, str]]:
    said = before.data if before else dict.fromkeys(FIELDS, "")
    pairs = [(name, said[name], version.data[name]) for name in FIELDS if said[name] != version.data[name]]
    return [{"where": t(_label(name)), "before": old, "after": new, "kind": _kind(old, new)} for name, old, new in pairs]


def _kind(old: str, new: str) -> str:
    return "changed" if old and new else "added" if new else "removed"


def _label(name: str) -> str:
    return f"need-{name.replace('_', '-')}"


def _draft(request: Request, need: Need | None, organisation: Organisation) -> HttpResponse:
    _keep(request, need, organisation)
    if request.POST["what"] == "draft":
        messages.success(request, t("need-draft-kept"))
    return redirect("needs:edit", pk=need.pk) if need else redirect("needs:new")


def _keep(request: Request, need: Need | None, organisation: Organisation) -> NeedDraft:
    # NUL is what no form sends and PostgreSQL does not keep.
    raw = {name: request.POST.get(name, "")[:LONGEST].replace("\x00", "") for name in (*FIELDS, "department")}
    return actions.draft_need(organisation=organisation, need=need, raw=raw, base=_base(request), by=request.user)


def _base(request: Request) -> int:
    """The version that was written on; one that never was counts as the current when it is saved."""
    number = request.POST.get("version", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0


def _page(request: Request, form: NeedTextForm, need: Need | None, draft: NeedDraft | None, base: int = 0) -> HttpResponse:
    context = {"form": form, "need": need, "draft": draft, "base": base}
    return render(request, "needs/need_write.jinja", context, status=422 if request.method == "POST" else 200)
