"""Cases for the body that decides: begun, proposed, sent, decided, and corrected."""

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import FileResponse, Http404
from django.utils import timezone
from ninja import Field, Schema, Status

from rodtrad.texts import Language
from rodtrad.web.api.filled import right, sent
from rodtrad.web.api.parts import Line, Listed, Listing, Page, Told, Words, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.choice import queries
from rodtrad.web.choice.actions import cases as actions
from rodtrad.web.choice.actions.cases import Proposed
from rodtrad.web.choice.actions.packs import order_pack
from rodtrad.web.choice.analysis.criteria import criteria_of
from rodtrad.web.choice.analysis.letters import FORMATS
from rodtrad.web.choice.api.common import call_of, case_of, decision_of, led_case, router, runs
from rodtrad.web.choice.api.decisions import DecisionOut, shown_decision
from rodtrad.web.choice.files import path_of
from rodtrad.web.choice.forms.cases import MinutesForm
from rodtrad.web.choice.models import DecisionCase, Pack
from rodtrad.web.choice.proposing import first_proposal
from rodtrad.web.choice.states import CaseState, Outcome, Step
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.api import RunOut, shown_run

Long = Annotated[Words, Field(max_length=5000)]
Amount = Annotated[Decimal, Field(gt=0, max_digits=15, decimal_places=2)]


class CaseOut(Schema):
    """What one body decides at one meeting."""

    id: UUID
    call: UUID
    step: Step
    body: str
    on: date
    reference: str
    state: CaseState
    correction: bool


class ProposalOut(Schema):
    """What is proposed for one application; `motives`: criterion → why."""

    application: UUID
    title: str
    outcome: Outcome
    amount: Decimal | None
    conditions: str
    motive: str
    motives: dict[str, str]


class PackOut(Schema):
    """A decision pack as a file, with its checksum."""

    id: UUID
    format: str
    language: str
    sha256: str
    made_at: datetime


class WholeCase(CaseOut):
    words: str
    proposals: list[ProposalOut]
    packs: list[PackOut]


class Meeting(Schema):
    """Which body decides, and when."""

    body: Line
    on: date


class OutcomeIn(Schema):
    """What is proposed, or decided. Only what is granted has an amount, and only where amounts are decided."""

    outcome: Outcome
    amount: Amount | None = None
    conditions: Long = ""
    motive: Long = ""
    motives: dict[str, Annotated[Words, Field(max_length=2000)]] = {}


class ProposalIn(OutcomeIn):
    application: UUID


class CaseIn(Meeting):
    """`words` stands first in the pack. Proposals that are not named stand as they are."""

    words: Words = ""
    proposals: list[ProposalIn] = []


class Minutes(Meeting):
    """What the minutes say: body, day, reference, and the outcome for every application of the case."""

    reference: Annotated[Line, Field(max_length=100)]
    decisions: list[ProposalIn]


class Correction(Meeting):
    """A new decision in the place of an earlier one, and why."""

    reference: Annotated[Line, Field(max_length=100)]
    outcome: Literal[Outcome.GRANTED, Outcome.DECLINED]
    amount: Amount | None = None
    conditions: Long = ""
    motive: Long
    why: Annotated[Told, Field(max_length=2000)]


class PackIn(Schema):
    format: Literal["docx", "pdf"]
    language: Language


@router.get("/decision-cases", response=answers(Page[CaseOut]))
def cases(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The cases that the person may read, the newest first."""
    found = queries.cases_for(request.user, request.organisation)
    page = page_of(found, listing, by=("made_at", "pk"), newest=True)
    return page | {"items": [_case(each) for each in page["items"]]}


@router.post("/calls/{call}/decision-cases", response=answers(WholeCase, status=201))
def begin(request: Request, call: UUID, given: Meeting) -> Status[dict[str, Any]]:
    """A case about everything that waits for a decision. The proposal begins from the ranking, as far as the money reaches."""
    found = call_of(request, call)
    made = actions.begin_case(call=found, body=given.body, on=given.on, proposed=first_proposal(found), by=request.user)
    return Status(201, _whole(case_of(request, made.pk)))


@router.get("/decision-cases/{case}", response=answers(WholeCase))
def case(request: Request, case: UUID) -> dict[str, Any]:
    """One case with its proposals and packs."""
    return _whole(case_of(request, case))


@router.put("/decision-cases/{case}", response=answers(WholeCase))
def save(request: Request, case: UUID, given: CaseIn) -> dict[str, Any]:
    """The case as it is proposed now; until it is sent."""
    found = led_case(request, case)
    proposed = _proposed(found, given.proposals)
    actions.save_case(case=found, body=given.body, on=given.on, words=given.words, proposed=proposed, by=request.user)
    return _whole(case_of(request, case))


@router.post("/decision-cases/{case}/send", response=answers(WholeCase))
def send(request: Request, case: UUID) -> dict[str, Any]:
    """Those who decide can read it; 422 with every proposal that lacks amount or motive."""
    actions.send_case(case=led_case(request, case), by=request.user)
    return _whole(case_of(request, case))


@router.post("/decision-cases/{case}/take-back", response=answers(WholeCase))
def take_back(request: Request, case: UUID) -> dict[str, Any]:
    """Back to be changed: those who decide no longer see it."""
    actions.take_back_case(case=led_case(request, case), by=request.user)
    return _whole(case_of(request, case))


@router.post("/decision-cases/{case}/decisions", response=answers(list[DecisionOut], status=201))
def decide(request: Request, case: UUID, given: Minutes) -> Status[list[dict[str, Any]]]:
    """What the body decided, for every application of the case. What is granted an amount becomes an investment."""
    found = led_case(request, case)
    said = _minutes(given)
    made = actions.record_decisions(case=found, decided=_proposed(found, given.decisions), by=request.user, **said)
    return Status(201, [shown_decision(request, decision_of(request, each.pk)) for each in made])


@router.post("/decisions/{decision}/corrections", response=answers(DecisionOut, status=201))
def correct(request: Request, decision: UUID, given: Correction) -> Status[dict[str, Any]]:
    """A new decision that refers to the earlier one; neither is ever changed."""
    found = decision_of(request, decision)
    runs(request)
    outcome = Proposed(Outcome(given.outcome), given.amount, given.conditions, given.motive, found.motives)
    said = _minutes(given)
    made = actions.correct_decision(decision=found, decided=outcome, why=given.why, by=request.user, **said)
    return Status(201, shown_decision(request, decision_of(request, made.pk)))


@router.post("/decision-cases/{case}/packs", response=answers(RunOut, status=202))
def order(request: Request, case: UUID, given: PackIn) -> Status[dict[str, Any]]:
    """Has the decision pack written in the background; the case then lists it."""
    run = order_pack(case=case_of(request, case), format=given.format, language=given.language, by=request.user)
    return Status(202, shown_run(run))


PACKS = {kind: {"schema": {"type": "string", "format": "binary"}} for name, kind in FORMATS.items() if name != "html"}


@router.get("/decision-packs/{pack}", response=answers(None), openapi_extra={"responses": {200: {"content": PACKS}}})
def pack(request: Request, pack: UUID) -> FileResponse:
    """A decision pack as it was made."""
    found = Pack.objects.for_user(request.user).filter(case__call__organisation=request.organisation, pk=pack).first()
    path = path_of(found.stored) if found else None
    if found is None or path is None:
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, content_type=FORMATS[found.format])


def _minutes(given: Meeting) -> dict[str, Any]:
    """As the page's form has them: the day has come."""
    form = MinutesForm(sent(given.model_dump(include={"body", "on", "reference"})), today=timezone.localdate())
    return right(form).cleaned_data


def _proposed(case: DecisionCase, given: list[ProposalIn]) -> dict[Any, Proposed]:
    """By application of the case. 404 for one that is not in it."""
    applications = {each.application_id: each.application for each in queries.proposals_of(case)}
    if any(each.application not in applications for each in given):
        raise Http404
    known = {each.key for each in criteria_of(case.call).criteria}
    return {applications[each.application]: _outcome(each, known) for each in given}


def _outcome(given: OutcomeIn, criteria: Collection[str]) -> Proposed:
    """Motives for what is no criterion of the call are left out, as on the page."""
    motives = {key: words for key, words in given.motives.items() if key in criteria and words.strip()}
    return Proposed(given.outcome, given.amount, given.conditions, given.motive, motives)


def _case(case: DecisionCase) -> dict[str, Any]:
    names = ("id", "step", "body", "on", "reference", "state", "correction")
    return {"call": case.call_id, **{name: getattr(case, name) for name in names}}


def _whole(case: DecisionCase) -> dict[str, Any]:
    names = ("outcome", "amount", "conditions", "motive", "motives")
    proposals = [
        {"application": each.application_id, "title": each.application.title, **{name: getattr(each, name) for name in names}}
        for each in queries.proposals_of(case)
    ]
    return {**_case(case), "words": case.words, "proposals": proposals, "packs": list(queries.packs_of(case))}
