"""What the operations take and give."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Field, Schema

from rodtrad.web.api.parts import Line, Number, Told, Words
from rodtrad.web.needs.states import Access, Analysis, AnchoringLevel, DataKind, Method, NeedState, Picture


class DataSetOut(Schema):
    """The card of a data set. Rows never leave through the API."""

    id: UUID
    title: str
    kind: DataKind
    department: int | None
    access: Access
    rows: int
    persons: int | None
    card: dict[str, Any]
    origin: dict[str, Any]
    fingerprint: str
    keep_until: date | None
    added_at: datetime
    removed_at: datetime | None


class ResultLine(Schema):
    """What an analysis gave, for lists."""

    id: UUID
    reference: str
    data_set: UUID
    kind: Analysis
    title: str
    made_at: datetime


class ResultOut(ResultLine):
    """A saved result. It has passed disclosure control under `rule`."""

    question: dict[str, Any]
    rule: dict[str, Any]
    result: Any
    inputs_hash: str
    data_hash: str
    engine_version: str


class NeedText(Schema):
    title: Line
    problem: Told
    target_group: Words = ""
    causes: Words = ""
    measures: Words = ""


class NeedIn(NeedText):
    """`department` is null for the organisation as a whole."""

    department: Number | None = None


class NeedEdit(NeedText):
    """`base_version` is the version that was written on; what others have changed in other fields since stays."""

    base_version: Number


class NeedOut(Schema):
    """A need of the register. `version` is that of its text; `rank` its place among the prioritised."""

    id: UUID
    department: int | None
    title: str
    problem: str
    target_group: str
    causes: str
    measures: str
    state: NeedState
    rank: int | None
    version: int
    results: list[UUID]
    investments: list[str]
    noted_at: datetime


class NoteIn(Schema):
    """What was found out without figures. No names of persons."""

    picture: Picture
    method: Method
    who: Line
    on: date
    finding: Told


class NoteOut(NoteIn):
    id: int


class NeedAnchoringIn(Schema):
    level: AnchoringLevel
    who: Line
    on: date


class NeedAnchoringOut(NeedAnchoringIn):
    id: int


class MoveIn(Schema):
    """The next state, or back; `rank` when the need becomes prioritised."""

    state: NeedState
    rank: Annotated[int, Field(ge=1, le=32_767)] | None = None
