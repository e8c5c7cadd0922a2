"""The register of needs: the list, one need with its three pictures, and what is put to it."""

from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.web.core.fields import NumberField
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.investments.rules import roles_at
from rodtrad.web.needs import actions, rules
from rodtrad.web.needs.analysis.evidence import told
from rodtrad.web.needs.forms.register import AnchoringForm, CiteForm, NoteForm
from rodtrad.web.needs.models import Need
from rodtrad.web.needs.queries import (
    investments_for_need,
    lacking,
    need_draft_of,
    needs_for,
    results_for,
    results_for_need,
    versions_of_need,
)
from rodtrad.web.needs.states import NEED, NeedState, Picture
from rodtrad.web.needs.views.common import decidable, need_or_404, writable
from rodtrad.web.organisation.request import Request

MOST_RESULTS = 100


@require_safe
def page(request: Request) -> HttpResponse:
    """Every need that the person may see, the most pressing first."""
    may_note = bool(rules.notable(request.user, request.organisation))
    needs = list(needs_for(request.user, request.organisation))
    return render(request, "needs/register.jinja", {"needs": needs, "may_note": may_note})


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """The need: the professionals' picture, the statistics and the target group's own beside each other."""
    need = need_or_404(request, pk)
    notes = list(need.notes.all())
    held = roles_at(request.user, need.organisation, need.department)
    context = {
        "need": need,
        "version": versions_of_need(need)[0],
        "has_draft": need_draft_of(request.user, need.organisation, need) is not None,
        "pictures": {picture: [note for note in notes if note.picture == picture] for picture in Picture.values},
        "results": [(result, told(result, current_language())) for result in results_for_need(request.user, need)],
        "investments": list(investments_for_need(request.user, need)),
        "anchorings": list(need.anchorings.all()),
        "may_write": rules.may_write(request.user, need),
        "may_decide": rules.may_decide(request.user, need),
        "following": [(move.target, lacking(need, NeedState(move.target))) for move in NEED.moves_from(need.state, held)],
        "states": NeedState.values,
    }
    return render(request, "needs/need.jinja", context)


@once
def note(request: Request, pk: UUID) -> HttpResponse:
    need = writable(request, pk)
    form = NoteForm(request.POST or None, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.add_note(need=need, by=request.user, **form.cleaned_data)
        return redirect("needs:need", pk=need.pk)
    return _form(request, form, need, "need-note-add")


@once
def anchored(request: Request, pk: UUID) -> HttpResponse:
    need = decidable(request, pk)
    form = AnchoringForm(request.POST or None, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.anchor(need=need, by=request.user, **form.cleaned_data)
        return redirect("needs:need", pk=need.pk)
    return _form(request, form, need, "need-anchor-add")


@once
def cite(request: Request, pk: UUID) -> HttpResponse:
    """Which results speak for the need, and which investments answer it."""
    need = writable(request, pk)
    results = list(results_for(request.user, request.organisation)[:MOST_RESULTS])
    investments = list(investments_for(request.user, request.organisation))
    form = CiteForm(request.POST if request.method == "POST" else None, need=need, results=results, investments=investments)
    if request.method == "POST" and form.is_valid():
        actions.cite(need=need, by=request.user, **form.chosen)
        return redirect("needs:need", pk=need.pk)
    return _form(request, form, need, "need-cite-change")


@require_POST
@once
def move(request: Request, pk: UUID) -> HttpResponse:
    """To another state; a rank is given when a need is prioritised."""
    need = decidable(request, pk)
    new = request.POST.get("state", "")
    if new not in NeedState.values:
        raise Http404
    actions.move_need(need=need, new=NeedState(new), rank=_rank(request.POST.get("rank", "")), by=request.user)
    return redirect("needs:need", pk=need.pk)


def _rank(typed: str) -> int | None:
    """The rank as it was typed; None where it is no place in a row."""
    try:
        rank = NumberField(required=False, least=1, most=999).clean(typed)
    except forms.ValidationError:
        return None
    return int(rank) if rank is not None else None


def _form(request: Request, form: forms.Form, need: Need | None, heading: str) -> HttpResponse:
    context = {"form": form, "need": need, "heading": t(heading), "lead": t(f"{heading}.lead")}
    return render(request, "needs/need_form.jinja", context, status=422 if request.method == "POST" else 200)
