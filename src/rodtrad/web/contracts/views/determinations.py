"""What would be determined, what has been, who stands behind it, and why each figure is what it is."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.errors import RodtradError
from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.actions import determining as actions
from rodtrad.web.contracts.analysis.determining import Preview, as_json, is_whole, preview, reasons, shown_record, waits_in
from rodtrad.web.contracts.analysis.measuring import unverified
from rodtrad.web.contracts.analysis.texts import document_of
from rodtrad.web.contracts.forms.money import SendBackForm
from rodtrad.web.contracts.models import Contract
from rodtrad.web.contracts.states import DeterminationState
from rodtrad.web.contracts.views.common import allowed, contract_or_404, determination_or_404, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request


@once
def index(request: Request, pk: UUID) -> HttpResponse:
    """All determinations; and the next one as it would be, to be made."""
    contract = contract_or_404(request, pk)
    problems: list[str] = []
    if request.method == "POST":
        allowed(rules.may_write(request.user, contract))
        number = request.POST.get("outcomes", "")
        try:
            made = actions.make(
                contract=contract,
                on=timezone.localdate(),
                outcomes=int(number) if number.isdigit() and len(number) < 9 else 0,
                by=request.user,
            )
            messages.success(request, t("contracts-determined"))
            return redirect("contracts:determination", contract.pk, made.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    return _index(request, contract, problems)


def _index(request: Request, contract: Contract, problems: list[str]) -> HttpResponse:
    inside = rules.is_inside(request.user, contract)
    found = [each for each in queries.determinations_of(contract) if inside or each.state == DeterminationState.SIGNED]
    latest = queries.latest_outcomes(contract)
    pending = queries.pending_determination(contract)
    would, faults = (None, []) if pending or not inside else _would(contract)
    loose = unverified(document_of(contract.current), latest) if contract.current and latest else []
    context = {
        "determinations": found,
        "latest": latest,
        "pending": pending if inside else None,
        "would": would,
        "unverified": loose,
        "problems": [*problems, *faults],
    }
    return page(request, "determinations", contract, 422 if problems else 200, **context)


def _would(contract: Contract) -> tuple[Preview | None, list[str]]:
    latest = queries.latest_outcomes(contract)
    if contract.current is None or latest is None or contract.state != "running":
        return None, []
    earlier, language = queries.signed_determinations(contract), current_language()
    try:
        return preview(contract.current, latest, earlier, timezone.localdate(), language, whole=False), []
    except RodtradError as error:
        return None, error.render(language)


@require_safe
def show(request: Request, pk: UUID, determination: UUID) -> HttpResponse:
    """One determination as it was made."""
    return _shown(request, pk, determination, SendBackForm(), [])


def _shown(request: Request, pk: UUID, determination: UUID, form: SendBackForm, problems: list[str]) -> HttpResponse:
    found = determination_or_404(request, pk, determination)
    contract = contract_or_404(request, pk)
    latest = queries.latest_outcomes(contract)
    context = {
        "found": found,
        "rows": shown_record(found, whole=rules.is_inside(request.user, contract)),
        "waits": waits_in(found),
        "is_whole": is_whole(found),
        "may": {move: rules.may_settle(request.user, found, move) for move in ("sign-off", "return")},
        "own": found.made_by_id == request.user.pk,
        "newer": latest is not None and latest.pk != found.outcomes_id,
        "form": form,
        "problems": problems,
    }
    return page(request, "determination", contract, 422 if problems or form.is_bound else 200, **context)


@require_POST
@once
def sign_off(request: Request, pk: UUID, determination: UUID) -> HttpResponse:
    found = determination_or_404(request, pk, determination)
    allowed(rules.may_settle(request.user, found, "sign-off"))
    try:
        actions.sign_off(determination=found, hash=request.POST.get("hash", ""), by=request.user)
        messages.success(request, t("contracts-signed-off"))
    except RodtradError as error:
        return _shown(request, pk, determination, SendBackForm(), error.render(current_language()))
    return redirect("contracts:determination", pk, found.pk)


@require_POST
@once
def send_back(request: Request, pk: UUID, determination: UUID) -> HttpResponse:
    found = determination_or_404(request, pk, determination)
    allowed(rules.may_settle(request.user, found, "return"))
    form = SendBackForm(request.POST)
    if not form.is_valid():
        return _shown(request, pk, determination, form, [])
    actions.send_back(determination=found, why=form.cleaned_data["why"], by=request.user)
    messages.success(request, t("contracts-sent-back"))
    return redirect("contracts:determinations", pk)


@require_safe
def record(request: Request, pk: UUID, determination: UUID) -> HttpResponse:
    """The record as a file, so that anybody can compute its hash anew. Persons stand in it: for who works where it belongs."""
    found = determination_or_404(request, pk, determination)
    allowed(rules.is_inside(request.user, found.contract))
    name = f"{found.contract.key}-{found.number}.json"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(as_json(found), content_type="application/json", headers=headers)


@require_safe
def why(request: Request, pk: UUID, term: str) -> HttpResponse:
    """One term from its amount down to the verified outcomes."""
    contract = contract_or_404(request, pk)
    latest = queries.latest_outcomes(contract)
    if contract.current is None or latest is None:
        raise Http404
    found = reasons(contract.current, latest, term, current_language(), whole=rules.is_inside(request.user, contract))
    if found is None:
        raise Http404
    return page(request, "why", contract, found=found, latest=latest)
