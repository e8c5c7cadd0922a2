"""What the operations on applications take and give."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from ninja import Field, Schema

from rodtrad.web.api.parts import Line, Number, Reason
from rodtrad.web.api.problems import ProblemLine
from rodtrad.web.calls.states import ApplicationState

Digest = Annotated[str, Field(max_length=64, pattern=r"^[0-9a-f]*$")]
Money = Annotated[Decimal, Field(ge=0, max_digits=15, decimal_places=2)]
Year = Annotated[str, Field(pattern=r"^20[0-9]{2}$")]


class PartyOut(Schema):
    id: int
    name: str
    leads: bool
    signed_at: datetime | None


class ApplicationOut(Schema):
    """`lead` is null where the call is blind to the reader."""

    id: UUID
    call: UUID
    title: str
    lead: str | None
    state: ApplicationState
    amount_asked: Decimal | None
    version: int
    submitted_at: datetime | None
    complete_by: date | None
    investment: str | None


class WholeApplication(ApplicationOut):
    """`content` names what stands there now, to sign and hand in; `seen` names each answer, to write in it anew."""

    need: UUID | None
    money: dict[str, dict[str, str]]
    answers: dict[str, Any]
    seen: dict[str, str]
    about_seen: str
    content: str
    parties: list[PartyOut]
    problems: list[ProblemLine]


class ApplicationIn(Schema):
    """`department` is null for the organisation as a whole; `idea` an approved one."""

    title: Line
    department: Number | None = None
    idea: UUID | None = None


class Answers(Schema):
    """Question → value, and what each was when it was read (`seen`): another's words are never written over."""

    answers: dict[str, Any]
    seen: dict[str, Digest] = {}


class ClashOut(Schema):
    question: str
    by: str


class WrittenOut(Schema):
    """The answers' names now, and those where another wrote meanwhile: one's own words are kept beside them."""

    seen: dict[str, str]
    clashes: list[ClashOut]


class YearMoney(Schema):
    grant: Money
    cost: Money | None = None


class About(Schema):
    title: Line
    need: UUID | None = None
    money: dict[Year, YearMoney]
    seen: Digest


class PartyIn(Schema):
    department: Number


class Submit(Schema):
    content: Digest
    note: Reason = ""


class Sign(Schema):
    party: Number
    content: Digest


class Return(Schema):
    """Question → what is asked for; "" for the application as a whole."""

    requests: dict[str, Reason]
    complete_by: date | None = None


class Because(Schema):
    reason: Reason = ""
