"""The parts of a contract as forms, for who would rather not write the text."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from rodtrad.web.contracts.actions.writing import save_text
from rodtrad.web.contracts.analysis.parts import PARTS, data_in, faults_at, heading, rows_of, with_row
from rodtrad.web.contracts.analysis.texts import read_text
from rodtrad.web.contracts.forms.parts import PartForm
from rodtrad.web.contracts.views.common import allowed, page, writable_or_404
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request


@require_safe
def index(request: Request, pk: UUID) -> HttpResponse:
    """Every part with the way to its form."""
    contract = writable_or_404(request, pk)
    data = data_in(contract.text)
    lists = [(part, [heading(row) for row in rows_of(data, part)]) for part in PARTS] if data is not None else []
    read = read_text(contract.text, current_language())
    return page(request, "parts_index", contract, lists=lists, read=read, open=_open(contract))


def _open(contract: Any) -> bool:
    return contract.state in ("draft", "running") and contract.proposed is None


@once
def edit(request: Request, pk: UUID, part: str, place: int) -> HttpResponse:
    """One part; the place after the last begins a new one."""
    contract = writable_or_404(request, pk)
    data = data_in(contract.text)
    if part not in PARTS or data is None or place > len(rows := rows_of(data, part)):
        raise Http404
    row = rows[place] if place < len(rows) else {}
    posted = request.POST if request.method == "POST" else None
    form, problems = PartForm(posted, part=part, row=row, whole=data), []
    if posted is not None:
        allowed(_open(contract))
        removes = "remove" in posted and bool(row)
        if removes or form.is_valid():
            text = with_row(contract.text, part, place, None if removes else form.made)
            problems = [] if removes else _shown(form, faults_at(text, part, place, current_language()))
            if removes or (not form.errors and not problems):
                save_text(contract=contract, text=text, edition=contract.edition, by=request.user)
                messages.success(request, t("contracts-part-removed" if removes else "contracts-part-saved"))
                return redirect("contracts:parts", contract.pk)
    context = {"form": form, "part": part, "new": not row, "name": heading(row) if row else "", "problems": problems}
    return page(request, "part", contract, 422 if posted is not None else 200, **context)


def _shown(form: PartForm, faults: list[tuple[str, str]]) -> list[str]:
    """What is wrong, at the fields where it is; the rest is returned."""
    for field, sentence in faults:
        if field in form.fields:
            form.add_error(field, sentence)
    return [sentence for field, sentence in faults if field not in form.fields]
