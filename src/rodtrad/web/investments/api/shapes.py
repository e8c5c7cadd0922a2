"""What the operations take and give."""

from datetime import datetime
from typing import Any

from ninja import Schema

from rodtrad.document.investment import Phase
from rodtrad.web.api.parts import Listing, Number, Reason
from rodtrad.web.investments.states import LockState, SignFunction


class InvestmentOut(Schema):
    """`version` is the number of the current version, to write on."""

    key: str
    title: str
    phase: str
    department: int | None
    version: int
    changed_at: datetime
    created_at: datetime


class VersionOut(Schema):
    number: int
    hash: str
    reason: str
    sections: list[str]
    made_by: str | None
    made_at: datetime


class DocumentOut(Schema):
    """A version's document, as plain data and as YAML text."""

    version: int
    hash: str
    document: dict[str, Any]
    yaml: str


class DocumentIn(Schema):
    """A whole document: `document` as plain data, or `yaml` as text."""

    document: dict[str, Any] | None = None
    yaml: str | None = None


class NewInvestment(DocumentIn):
    """`department` is null for the organisation as a whole."""

    department: Number | None = None


class NewVersion(DocumentIn):
    """`base_version` is the version that was written on."""

    base_version: Number
    reason: Reason = ""


class Section(Schema):
    """One section's fields, written on `base_version`; other sections may have changed since."""

    data: dict[str, Any]
    base_version: Number
    reason: Reason = ""


class Why(Schema):
    reason: Reason = ""


class FindingOut(Schema):
    """What a rule of the red thread says, and the paths in the document that it is about."""

    rule: str
    severity: str
    component: str
    text: str
    paths: list[str]


class ItemOut(Schema):
    """An item of the checklists."""

    id: str
    component: str
    status: str
    text: str


class Checked(Schema):
    version: int
    findings: list[FindingOut]
    checklist: list[ItemOut]


class SignatureOut(Schema):
    function: SignFunction
    person: str
    at: datetime
    motive: str


class LockOut(Schema):
    version: int
    state: LockState
    signatures: list[SignatureOut]


class SignatureIn(Schema):
    """`motive` is needed where the thread has breaks."""

    function: SignFunction
    version: Number
    motive: Reason = ""


class Phased(Listing):
    phase: Phase | None = None
