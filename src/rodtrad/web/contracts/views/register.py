"""The register, and a contract begun: from a published form, or from a file."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from rodtrad.document import to_data
from rodtrad.errors import RodtradError
from rodtrad.web.contracts import queries, rules
from rodtrad.web.contracts.actions.writing import begin_contract
from rodtrad.web.contracts.analysis.exchange import read_upload
from rodtrad.web.contracts.analysis.texts import start
from rodtrad.web.contracts.forms.writing import BeginForm, UploadForm
from rodtrad.web.contracts.models import Contract
from rodtrad.web.contracts.views.common import allowed
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.investments.section_form.rows import slug
from rodtrad.web.organisation.request import Request


@require_safe
def index(request: Request) -> HttpResponse:
    """The contracts that the person sees, those that wait for something first."""
    found = list(queries.contracts_for(request.user, request.organisation))
    waiting = {each.pk: _waits(request, each) for each in found}
    found.sort(key=lambda each: (not waiting[each.pk], each.state in ("ended", "cancelled"), each.title.casefold()))
    may = rules.may_begin(request.user, request.organisation)
    return render(request, "contracts/list.jinja", {"contracts": found, "waiting": waiting, "may_begin": may})


def _waits(request: Request, contract: Contract) -> str:
    """What the contract waits for of this person: the id of a text, "" for nothing."""
    if contract.proposed and set(rules.parties_signed_for(request.user, contract)) - _signed(contract):
        return "contracts-waits-signature"
    pending = queries.pending_determination(contract)
    if pending and rules.may_settle(request.user, pending, "sign-off"):
        return "contracts-waits-sign-off"
    return ""


def _signed(contract: Contract) -> set[str]:
    return {each.party for each in queries.signatures_of(contract.proposed)} if contract.proposed else set()


@once
def new(request: Request) -> HttpResponse:
    """Begins with one of the published forms, so that nobody begins with an empty page."""
    allowed(rules.may_begin(request.user, request.organisation))
    form = BeginForm(request.POST if request.method == "POST" else None, investments=_investments(request))
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        key = _free_key(request, slug(said["title"]) or "kontrakt")
        about = {"key": key, "title": said["title"], "investment": form.chosen.key if form.chosen else ""}
        made = start(said["start"], current_language(), **about)
        contract = _begin(request, form.chosen, key=key, title=said["title"], text=made.text, beliefs=to_data(made.beliefs))
        messages.success(request, t("contracts-begun"))
        return redirect("contracts:write", contract.pk)
    context = {"form": form, "problems": problems}
    return render(request, "contracts/new.jinja", context, status=422 if request.method == "POST" else 200)


@once
def upload(request: Request) -> HttpResponse:
    """Begins with a file: a contract, or a project in INDIGO's format."""
    allowed(rules.may_begin(request.user, request.organisation))
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = UploadForm(*posted, investments=_investments(request))
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            key, title, text = read_upload(file.name, file.read(), current_language())
            contract = _begin(request, form.chosen, key=_free_key(request, key), title=title, text=text, beliefs={})
            messages.success(request, t("contracts-read-in"))
            return redirect("contracts:write", contract.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    context = {"form": form, "problems": problems}
    return render(request, "contracts/upload.jinja", context, status=422 if request.method == "POST" else 200)


def _begin(request: Request, investment: Investment | None, **said: Any) -> Contract:
    """In the investment's department; in the whole organisation where there is no investment."""
    organisation = request.organisation
    if organisation is None:
        raise LookupError("no organisation")
    department = investment.department if investment else None
    return begin_contract(organisation=organisation, department=department, investment=investment, by=request.user, **said)


def _free_key(request: Request, stem: str) -> str:
    taken = queries.keys_in(request.organisation) if request.organisation else set()
    stem = stem[:50]
    return next(key for key in (stem, *(f"{stem}-{number}" for number in range(2, 10_000))) if key not in taken)


def _investments(request: Request) -> list[Investment]:
    return list(investments_for(request.user, request.organisation))
