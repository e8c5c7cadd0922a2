"""What the operations take and give."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Field, Schema

from rodtrad.web.api.parts import Key, Line, Number, Told, Words
from rodtrad.web.governance.states import Anchored, Competence, Ground, How, Level, MeetingState

Text = Annotated[Words, Field(max_length=5000)]


class ForumIn(Schema):
    """A forum: its level, its written task, how often it meets, what always stands on its agenda (a line each)."""

    name: Line
    level: Level
    months: Literal[1, 2, 3, 4, 6, 12]
    since: date
    mandate: Words = ""
    mandate_by: Annotated[str, Field(max_length=300)] = ""
    mandate_on: date | None = None
    existing: bool = False
    minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    items: Text = ""
    secretary: Number | None = None


class SeatOut(Schema):
    id: int
    name: str
    function: str
    since: date
    until: date | None


class MeetingOut(Schema):
    """`reference` is where its minutes are."""

    id: int
    forum: int
    on: date
    state: MeetingState
    reference: str
    notes: str


class ForumOut(Schema):
    id: int
    name: str
    level: Level
    months: int
    since: date
    ended_on: date | None
    mandate: str
    mandate_by: str
    mandate_on: date | None
    existing: bool
    minutes: int | None
    items: str
    secretary: int | None
    seats: list[SeatOut]
    meetings: list[MeetingOut]


class SeatIn(Schema):
    """Somebody who can log in (`person`), or a name."""

    person: Number | None = None
    name: Annotated[str, Field(max_length=200)] = ""
    function: Annotated[str, Field(max_length=200)] = ""
    since: date


class Day(Schema):
    on: date


class MeetingMove(Schema):
    """`reference` and `notes` are for a meeting that was held."""

    move: Literal["hold", "cancel", "plan-again"]
    reference: Annotated[str, Field(max_length=300)] = ""
    notes: Words = ""


class DecisionIn(Schema):
    """What a meeting decided: of one investment, one need or one call, or of none of them."""

    text: Annotated[Told, Field(max_length=5000)]
    investment: Key | None = None
    need: str | None = None
    call: str | None = None
    responsible: Annotated[str, Field(max_length=200)] = ""
    due: date | None = None


class ForumDecisionOut(Schema):
    id: int
    meeting: int
    forum: str
    on: date
    text: str
    responsible: str
    due: date | None
    investment: str | None


class HoldingIn(Schema):
    """Who has a competence, and how many hours a week: for all investments, for those named, or for none as yet."""

    competence: Competence
    person: Number | None = None
    name: Annotated[str, Field(max_length=200)] = ""
    hours: Annotated[Decimal, Field(ge=1, le=60, max_digits=4, decimal_places=1)]
    since: date
    for_all: bool = False
    investments: list[Key] = []
    comment: Annotated[str, Field(max_length=1000)] = ""


class HoldingOut(Schema):
    id: int
    competence: Competence
    name: str
    hours: Decimal
    since: date
    until: date | None
    for_all: bool
    investments: list[str]
    comment: str


class AnchoringIn(Schema):
    """With whom the work, or one investment, is anchored; `behind`: whether they stand behind it."""

    level: Anchored
    who: Annotated[Line, Field(max_length=300)]
    on: date
    how: How
    behind: bool
    evidence: Annotated[str, Field(max_length=1000)] = ""
    investment: Key | None = None


class AnchoringOut(Schema):
    id: int
    level: Anchored
    who: str
    on: date
    how: How
    behind: bool
    evidence: str
    investment: str | None


class GroundIn(Schema):
    """What is decided of money: that it is set aside, or how the risk is shared."""

    kind: Ground
    body: Annotated[Line, Field(max_length=300)]
    on: date
    reference: Annotated[str, Field(max_length=300)] = ""
    text: Annotated[Told, Field(max_length=5000)]


class GroundOut(GroundIn):
    id: int
