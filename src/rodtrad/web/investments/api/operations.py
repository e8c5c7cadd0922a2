"""The REST API's operations on investments: documents, versions, findings, the lock."""

import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Router, Status

from rodtrad.document import SECTIONS, Investment as Document, read, write
from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message
from rodtrad.thread import check
from rodtrad.web.api.parts import Key, Listed, Listing, Number, Page, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.texts import t
from rodtrad.web.investments import actions, rules
from rodtrad.web.investments.api.shapes import (
    Checked,
    DocumentIn,
    DocumentOut,
    InvestmentOut,
    LockOut,
    NewInvestment,
    NewVersion,
    Phased,
    Section,
    SignatureIn,
    VersionOut,
    Why,
)
from rodtrad.web.investments.models import Investment, Version
from rodtrad.web.investments.problems import SectionConflict
from rodtrad.web.investments.queries import (
    document_in,
    document_of,
    investment_for,
    investments_for,
    last_signed,
    lock_state,
    signatures_of,
    version_number,
    versions_of,
)
from rodtrad.web.organisation.models import Department
from rodtrad.web.organisation.request import Request

router = Router(tags=["investments"])


@router.get("/investments", response=answers(Page[InvestmentOut]))
def investments(request: Request, asked: Phased = Listed) -> dict[str, Any]:
    """The organisation's investments that the person may see."""
    found = investments_for(request.user, request.organisation, asked.phase or "")
    page = page_of(found, asked)
    return page | {"items": [_shown(each) for each in page["items"]]}


@router.post("/investments", response=answers(InvestmentOut, status=201))
def create(request: Request, given: NewInvestment) -> Status[dict[str, Any]]:
    """A new investment with its whole document."""
    organisation, department = request.organisation, _department(request, given.department)
    if organisation is None or not rules.may_start(request.user, organisation, department):
        raise PermissionDenied
    made = actions.create_investment(by=request.user, organisation=organisation, department=department, document=_document(given))
    return Status(201, _shown(_reach(request, made.key)))


@router.get("/investments/{key}", response=answers(InvestmentOut))
def investment(request: Request, key: Key) -> dict[str, Any]:
    """One investment."""
    return _shown(_reach(request, key))


@router.get("/investments/{key}/document", response=answers(DocumentOut))
def document(request: Request, key: Key) -> dict[str, Any]:
    """The current document."""
    return _document_out(_reach(request, key).version)


@router.put("/investments/{key}/document", response=answers(VersionOut))
def replace(request: Request, key: Key, given: NewVersion) -> dict[str, Any]:
    """The whole document as a new version; the current one where nothing changed. A lock stays as it is."""
    found = _editable(request, key)
    made = actions.import_version(
        by=request.user, investment=found, document=_document(given), base_version=given.base_version, reason=given.reason
    )
    return _version(made)


@router.put("/investments/{key}/sections/{section}", response=answers(VersionOut))
def save_section(request: Request, key: Key, section: Key, given: Section) -> dict[str, Any]:
    """One section as a new version. 409 where somebody changed the same section since `base_version`."""
    found = _reach(request, key)
    if section not in SECTIONS:
        raise Http404
    if not rules.may_edit(request.user, found, section):
        raise PermissionDenied
    try:
        made = actions.save_section(
            by=request.user,
            investment=found,
            section=section,
            data=given.data,
            base_version=given.base_version,
            reason=given.reason,
        )
    except SectionConflict as conflict:
        raise Conflict(message("api-section-changed", version=conflict.theirs.number)) from conflict
    return _version(made)


@router.get("/investments/{key}/versions", response=answers(Page[VersionOut]))
def versions(request: Request, key: Key, listing: Listing = Listed) -> dict[str, Any]:
    """Every version, the newest first."""
    page = page_of(versions_of(_reach(request, key)), listing, by=("number",), newest=True)
    return page | {"items": [_version(each) for each in page["items"]]}


@router.get("/investments/{key}/versions/{number}", response=answers(DocumentOut))
def version(request: Request, key: Key, number: Number) -> dict[str, Any]:
    """The document as it was."""
    return _document_out(_numbered(_reach(request, key), number))


@router.post("/investments/{key}/versions/{number}/restore", response=answers(VersionOut))
def restore(request: Request, key: Key, number: Number, given: Why) -> dict[str, Any]:
    """An earlier version's content as a new version."""
    found = _editable(request, key)
    _numbered(found, number)
    return _version(actions.restore_version(by=request.user, investment=found, number=number, reason=given.reason))


@router.get("/investments/{key}/findings", response=answers(Checked))
def findings(request: Request, key: Key) -> dict[str, Any]:
    """Where the red thread breaks, and the checklists, in the caller's language."""
    found = _reach(request, key)
    checked = check(document_of(found))
    told = [{**vars(each), "text": t(each.message), "paths": list(each.paths)} for each in checked.findings]
    items = [{**vars(each), "text": t(f"checklist-{each.id}")} for each in checked.checklist]
    return {"version": found.version.number, "findings": told, "checklist": items}


@router.get("/investments/{key}/lock", response=answers(LockOut))
def lock(request: Request, key: Key) -> dict[str, Any]:
    """Whether the promises are frozen, and who has signed."""
    return _lock(_reach(request, key))


@router.post("/investments/{key}/lock/signatures", response=answers(LockOut, status=201))
def sign(request: Request, key: Key, given: SignatureIn) -> Status[dict[str, Any]]:
    """Signs the current version; when both functions have signed it, it is locked."""
    found = _reach(request, key)
    if not rules.may_sign(request.user, found, given.function):
        raise PermissionDenied
    actions.sign_lock(by=request.user, investment=found, function=given.function, version=given.version, motive=given.motive)
    return Status(201, _lock(_reach(request, key)))


def _reach(request: Request, key: str) -> Investment:
    found = investment_for(request.user, request.organisation, key)
    if found is None:
        raise Http404
    return found


def _editable(request: Request, key: str) -> Investment:
    found = _reach(request, key)
    if not rules.may_edit_all(request.user, found):
        raise PermissionDenied
    return found


def _numbered(investment: Investment, number: int) -> Version:
    found = version_number(investment, number)
    if found is None:
        raise Http404
    return found


def _department(request: Request, number: int | None) -> Department | None:
    if number is None:
        return None
    found = Department.objects.filter(organisation=request.organisation, pk=number).first()
    if found is None:
        raise Http404
    return found


def _document(given: DocumentIn) -> Document:
    """The document that was sent. Raises `BadDocument`, and `RodtradError` unless it was sent in just one way."""
    if (given.document is None) == (given.yaml is None):
        raise RodtradError([Problem("document", message("api-one-document"), message("api-one-document.cure"))])
    if given.yaml is not None:
        return read(given.yaml.encode(), "yaml")
    return read(json.dumps(given.document).encode(), "json")


def _shown(investment: Investment) -> dict[str, Any]:
    said = {name: getattr(investment, name) for name in ("key", "title", "phase", "created_at")}
    current = investment.version
    return {**said, "department": investment.department_id, "version": current.number, "changed_at": current.made_at}


def _version(version: Version) -> dict[str, Any]:
    said = {name: getattr(version, name) for name in ("number", "hash", "reason", "sections", "made_at")}
    return {**said, "made_by": version.made_by.name if version.made_by else None}


def _document_out(version: Version) -> dict[str, Any]:
    text = write(document_in(version), "yaml")
    return {"version": version.number, "hash": version.hash, "document": version.data, "yaml": text}


def _lock(investment: Investment) -> dict[str, Any]:
    current = investment.version
    signed = last_signed(investment) if current.locked else signatures_of(current)
    told = [{"function": s.function, "person": s.person.name, "at": s.at, "motive": s.motive} for s in signed]
    return {"version": current.number, "state": lock_state(current), "signatures": told}
