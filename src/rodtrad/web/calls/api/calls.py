"""Calls: read, written, announced, closed."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Field, Schema, Status

from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message
from rodtrad.web.api.parts import Line, Listed, Listing, Page, Reason, Words, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.calls import actions, queries, rules
from rodtrad.web.calls.api.common import router
from rodtrad.web.calls.models import Call
from rodtrad.web.calls.states import CallState, Route
from rodtrad.web.core.errors import Conflict
from rodtrad.web.organisation.request import Request

Amount = Annotated[Decimal, Field(gt=0, max_digits=15, decimal_places=2)]
CallMove = Literal["publish", "take-back", "close", "reopen", "decide", "archive", "cancel"]


class CallOut(Schema):
    id: UUID
    organisation: str
    title: str
    route: Route
    state: CallState
    text: str
    opens_at: datetime | None
    closes_at: datetime | None
    budget: Decimal | None
    two_step: bool
    blind: bool
    public: bool


class WholeCall(CallOut):
    """With the rules, the form and the criteria as everybody who may apply sees them; `needs` are those that can be cited."""

    eligibility: dict[str, Any]
    form: Any
    criteria: Any
    needs: list[UUID]


class CallIn(Schema):
    route: Route
    title: Line


class CallSaid(Schema):
    """What is to be said of a call; what is left out stays. Of an announced call only the text can be changed."""

    title: Line | None = None
    text: Words | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    budget: Amount | None = None
    two_step: bool | None = None
    blind: bool | None = None
    public: bool | None = None


class MoveCall(Schema):
    """`reason` when it is cancelled, `closes_at` when it is opened again."""

    move: CallMove
    reason: Reason = ""
    closes_at: datetime | None = None


@router.get("/calls", response=answers(Page[CallOut]))
def calls(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The calls that the person may know of, whichever organisation's; the newest first."""
    page = page_of(queries.calls_for(request.user), listing, by=("made_at", "pk"), newest=True)
    return page | {"items": [_shown(each) for each in page["items"]]}


@router.post("/calls", response=answers(WholeCall, status=201))
def create(request: Request, given: CallIn) -> Status[dict[str, Any]]:
    """A call that only those who run calls see until it is published."""
    organisation = request.organisation
    if organisation is None or not rules.runs_calls(request.user, organisation):
        raise PermissionDenied
    made = actions.create_call(organisation=organisation, route=given.route, title=given.title, by=request.user)
    return Status(201, _whole(_reach(request, made.pk)))


@router.get("/calls/{call}", response=answers(WholeCall))
def call(request: Request, call: UUID) -> dict[str, Any]:
    """One call with its form and criteria."""
    return _whole(_reach(request, call))


@router.patch("/calls/{call}", response=answers(WholeCall))
def change(request: Request, call: UUID, given: CallSaid) -> dict[str, Any]:
    """What is said of it."""
    found, said = _run(request, call), given.model_dump(exclude_unset=True)
    nullable = ("opens_at", "closes_at", "budget")
    said = {name: value for name, value in said.items() if value is not None or name in nullable}
    begins, ends = (said.get(name, getattr(found, name)) for name in ("opens_at", "closes_at"))
    if begins and ends and begins >= ends:
        raise RodtradError([Problem("closes_at", message("api-closes-before"), message("api-field-wrong.cure"))])
    actions.change_call(call=found, by=request.user, **said)
    return _whole(_reach(request, call))


@router.post("/calls/{call}/moves", response=answers(WholeCall))
def move(request: Request, call: UUID, given: MoveCall) -> dict[str, Any]:
    """Publishes, closes, opens again, ends, archives or cancels it. 422 says what is in the way, 409 that it is not its turn."""
    found = _run(request, call)
    if not rules.may_call(request.user, found, given.move):
        raise Conflict(message("api-not-its-turn", state=str(CallState(found.state).label)))
    _moved(request, found, given)
    return _whole(_reach(request, call))


def _moved(request: Request, call: Call, given: MoveCall) -> None:
    plain = {
        "publish": actions.publish_call,
        "take-back": actions.take_back_call,
        "close": actions.close_call,
        "decide": actions.end_call,
        "archive": actions.archive_call,
    }
    if given.move == "cancel":
        actions.cancel_call(call=call, reason=given.reason, by=request.user)
    elif given.move != "reopen":
        plain[given.move](call=call, by=request.user)
    elif given.closes_at is None:
        raise RodtradError([Problem("closes_at", message("api-field-missing"), message("api-field-wrong.cure"))])
    else:
        actions.reopen_call(call=call, closes_at=given.closes_at, by=request.user)


def _reach(request: Request, pk: UUID) -> Call:
    found = queries.call_for(request.user, pk)
    if found is None:
        raise Http404
    return found


def _run(request: Request, pk: UUID) -> Call:
    """The call, for who runs it in the token's organisation."""
    found = _reach(request, pk)
    if found.organisation != request.organisation or not rules.runs(request.user, found):
        raise PermissionDenied
    return found


def _shown(call: Call) -> dict[str, Any]:
    names = ("id", "title", "route", "state", "text", "opens_at", "closes_at", "budget", "two_step", "blind", "public")
    return {"organisation": call.organisation.name, **{name: getattr(call, name) for name in names}}


def _whole(call: Call) -> dict[str, Any]:
    form, criteria = (each.content if each else None for each in (call.form, call.criteria))
    needs = list(call.needs.values_list("pk", flat=True))
    return {**_shown(call), "eligibility": call.eligibility, "form": form, "criteria": criteria, "needs": needs}
