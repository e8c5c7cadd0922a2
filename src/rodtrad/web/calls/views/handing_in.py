"""Parties and signatures, files, handing in and taking back."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.errors import RodtradError
from rodtrad.web.calls import actions, rules
from rodtrad.web.calls.analysis.uploads import MOST_BYTES, TYPES, checked
from rodtrad.web.calls.forms.applications import AddParty, Attach, Signatory, Submit, Why
from rodtrad.web.calls.models import Application, Party
from rodtrad.web.calls.overview import Overview
from rodtrad.web.calls.queries import attachment_for, attachments_of, parties_of, partners_of
from rodtrad.web.calls.views.applications import part_page
from rodtrad.web.calls.views.common import reach_application, sentences, writable
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.evaluation import files as kept
from rodtrad.web.organisation.models import Person, natural_order
from rodtrad.web.organisation.queries import people_for
from rodtrad.web.organisation.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
@once
def parties(request: Request, pk: UUID) -> HttpResponse:
    """Who applies together and who signs for each; POST adds one."""
    application = writable(request, pk)
    departments, organisations = partners_of(application)
    form = AddParty(request.POST if request.method == "POST" else None, departments=departments, organisations=organisations)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_party(application=application, by=request.user, **form.said)
        except RodtradError as error:
            form.add_error("who", " ".join(words for _, words in sentences(error)))
        else:
            messages.success(request, t("party-added"))
            return redirect("calls:parties", application.pk)
    return _parties_page(request, application, form)


def _parties_page(request: Request, application: Application, form: AddParty) -> HttpResponse:
    overview = Overview.of(application)
    rows = [
        {
            "party": party,
            "signed": party.signed_hash == overview.whole.content,
            "may_sign": rules.may_sign(request.user, party),
            "form": Signatory(None, people=_signatories(request, party), chosen=party.signatory_id),
        }
        for party in overview.parties
    ]
    context = {
        "rows": rows,
        "form": form,
        "content": overview.whole.content,
        "writable": rules.may_write(request.user, application),
        "ready": not overview.whole.problems,
    }
    return part_page(request, application, "parties", context, wrong=form.is_bound)


def _signatories(request: Request, party: Party) -> list[Person]:
    """Who may be named: colleagues of the party that the reader may know of; nobody of another organisation."""
    if party.organisation is None:
        return []
    found = people_for(request.user, party.organisation).filter(memberships__department=party.department)
    return natural_order(list(found.distinct()))


def _party(application: Application, number: int) -> Party:
    party = next((party for party in parties_of(application) if party.pk == number), None)
    if party is None:
        raise Http404
    return party


@require_POST
@once
def remove_party(request: Request, pk: UUID, number: int) -> HttpResponse:
    application = writable(request, pk)
    actions.remove_party(party=_party(application, number), by=request.user)
    messages.success(request, t("party-removed"))
    return redirect("calls:parties", application.pk)


@require_POST
@once
def name_signatory(request: Request, pk: UUID, number: int) -> HttpResponse:
    application = writable(request, pk)
    party = _party(application, number)
    form = Signatory(request.POST, people=_signatories(request, party), chosen=None)
    if not form.is_valid():
        raise Http404
    actions.name_signatory(party=party, signatory=form.chosen, by=request.user)
    messages.success(request, t("party-signatory-named"))
    return redirect("calls:parties", application.pk)


@require_POST
@once
def sign(request: Request, pk: UUID, number: int) -> HttpResponse:
    """Sign for a party. One who is only to sign need not be one who writes."""
    application = reach_application(request, pk)
    party = _party(application, number)
    on_paper = request.POST.get("on_paper", "").strip()[:200] if party.is_outside else ""
    allowed = (
        bool(on_paper) and rules.may_write(request.user, application) if party.is_outside else rules.may_sign(request.user, party)
    )
    if not allowed:
        raise PermissionDenied
    actions.sign_application(party=party, content=request.POST.get("content", ""), on_paper=on_paper, by=request.user)
    messages.success(request, t("party-signed"))
    return redirect("calls:application", application.pk)


@require_POST
@once
def unsign(request: Request, pk: UUID, number: int) -> HttpResponse:
    application = reach_application(request, pk)
    party = _party(application, number)
    if not (rules.may_sign(request.user, party) or (party.is_outside and rules.may_write(request.user, application))):
        raise PermissionDenied
    actions.take_back_signature(party=party, by=request.user)
    return redirect("calls:application", application.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def files(request: Request, pk: UUID) -> HttpResponse:
    """What is attached; POST adds a file."""
    application = writable(request, pk)
    form = Attach(request.POST, request.FILES) if request.method == "POST" else Attach()
    if request.method == "POST" and form.is_valid():
        try:
            file = form.cleaned_data["file"]
            actions.attach(application=application, upload=checked(file.name, file.read(MOST_BYTES + 1)), by=request.user)
        except RodtradError as error:
            form.add_error("file", " ".join(words for _, words in sentences(error)))
        else:
            messages.success(request, t("attachment-added"))
            return redirect("calls:files", application.pk)
    context = {
        "form": form,
        "attachments": list(attachments_of(application)),
        "writable": rules.may_write(request.user, application),
    }
    return part_page(request, application, "files", context, wrong=form.is_bound)


@require_safe
def file(request: Request, pk: UUID) -> HttpResponse:
    """A file, only ever as a download."""
    attachment = attachment_for(request.user, pk)
    if attachment is None or not rules.sees_applicants(request.user, attachment.application):
        raise Http404
    response = HttpResponse(kept.read(attachment.stored), content_type=TYPES[attachment.kind])
    response["Content-Disposition"] = content_disposition_header(True, attachment.name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@require_POST
@once
def remove_file(request: Request, pk: UUID) -> HttpResponse:
    attachment = attachment_for(request.user, pk)
    if attachment is None:
        raise Http404
    application = writable(request, attachment.application_id)
    actions.detach(attachment=attachment, by=request.user)
    messages.success(request, t("attachment-removed"))
    return redirect("calls:files", application.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def submit(request: Request, pk: UUID) -> HttpResponse:
    """Everything that is left, all at once; or the whole application to look through and hand in."""
    application = writable(request, pk)
    if request.method != "POST" and not rules.may_application(request.user, application, "submit"):
        return redirect("calls:application", application.pk)
    overview = Overview.of(application)
    form = Submit(request.POST if request.method == "POST" else None, initial={"content": overview.whole.content})
    refused: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            actions.submit_application(application=application, by=request.user, **form.cleaned_data)
        except RodtradError as error:
            refused = [] if overview.hindering or overview.late(timezone.now()) else [words for _, words in sentences(error)]
        else:
            messages.success(request, t("application-submitted"))
            return redirect("calls:application", application.pk)
    context = {
        "form": form,
        "overview": overview,
        "hindering": overview.hindering,
        "late": overview.late(timezone.now()),
        "refused": refused,
    }
    return part_page(request, application, "submit", context, wrong=request.method == "POST")


@require_http_methods(["GET", "HEAD", "POST"])
@once
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Those who apply do so no longer."""
    application = reach_application(request, pk)
    if not rules.may_application(request.user, application, "withdraw"):
        raise PermissionDenied
    form = Why(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.withdraw_application(application=application, reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, t("application-withdrawn"))
        return redirect("calls:list")
    return render(request, "calls/withdraw.jinja", {"application": application, "form": form})
