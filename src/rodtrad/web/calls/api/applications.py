"""Applications: written, signed, handed in, returned, completed."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Status

from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message
from rodtrad.web.api.parts import Listed, Listing, Page, page_of
from rodtrad.web.api.problems import answers, said
from rodtrad.web.calls import actions, queries, rules
from rodtrad.web.calls.analysis.answering import digest
from rodtrad.web.calls.analysis.sets import form_of
from rodtrad.web.calls.analysis.whole import facts_digest, hindering
from rodtrad.web.calls.api.common import here, place_of, router
from rodtrad.web.calls.api.shapes import (
    About,
    Answers,
    ApplicationIn,
    ApplicationOut,
    Because,
    PartyIn,
    Return,
    Sign,
    Submit,
    WholeApplication,
    WrittenOut,
)
from rodtrad.web.calls.models import Application
from rodtrad.web.calls.overview import Overview
from rodtrad.web.calls.states import ApplicationState
from rodtrad.web.core.errors import Conflict
from rodtrad.web.organisation.request import Request


@router.get("/applications", response=answers(Page[ApplicationOut]))
def applications(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """One's own, those that have come to one's calls, and those one reviews; the newest first."""
    page = page_of(_found(request), listing, by=("made_at", "pk"), newest=True)
    return page | {"items": [_shown(request, each) for each in page["items"]]}


@router.post("/calls/{call}/applications", response=answers(WholeApplication, status=201))
def begin(request: Request, call: UUID, given: ApplicationIn) -> Status[dict[str, Any]]:
    """A draft that only those who apply see."""
    found = queries.call_for(request.user, call)
    if found is None:
        raise Http404
    place = place_of(request, found, given.department)
    idea = queries.approved_ideas(request.user, found).filter(pk=given.idea).first() if given.idea else None
    if given.idea and idea is None:
        raise Http404
    made = actions.begin_application(
        call=found,
        organisation=place.organisation,
        department=place.department,
        title=given.title,
        idea=idea,
        by=request.user,
    )
    return Status(201, _whole(request, reach(request, made.pk)))


@router.get("/applications/{application}", response=answers(WholeApplication))
def application(request: Request, application: UUID) -> dict[str, Any]:
    """One application with its answers; for others than those who write it, as it was handed in last."""
    return _whole(request, reach(request, application))


@router.put("/applications/{application}/answers", response=answers(WrittenOut))
def write(request: Request, application: UUID, given: Answers) -> dict[str, Any]:
    """Some of the answers; right or wrong, they are kept. Handing in says what is wrong."""
    found = written(request, application)
    form = form_of(found.call.form) if found.call.form else None
    unknown = set(given.answers) - {question.key for question in (form.questions if form else ())}
    if unknown:
        lines = [Problem(key, message("api-question-unknown"), message("api-question-unknown.cure")) for key in sorted(unknown)]
        raise RodtradError(lines)
    done = actions.write_answers(application=found, answers=given.answers, seen=given.seen, by=request.user)
    return {"seen": dict(done.seen), "clashes": [{"question": each.question, "by": each.by} for each in done.clashes]}


@router.put("/applications/{application}/about", response=answers(WholeApplication))
def describe(request: Request, application: UUID, given: About) -> dict[str, Any]:
    """Title, the need that is cited, and the money by year."""
    found = written(request, application)
    need = found.call.needs.filter(pk=given.need).first() if given.need else None
    if given.need and need is None:
        raise Http404
    money = {year: {k: str(v) for k, v in each.model_dump().items() if v is not None} for year, each in given.money.items()}
    actions.describe_application(application=found, title=given.title, need=need, money=money, seen=given.seen, by=request.user)
    return _whole(request, reach(request, application))


@router.post("/applications/{application}/parties", response=answers(WholeApplication, status=201))
def add_party(request: Request, application: UUID, given: PartyIn) -> Status[dict[str, Any]]:
    """A department that applies together with the others; it signs for itself."""
    found = written(request, application)
    departments, _ = queries.partners_of(found)
    department = next((each for each in departments if each.pk == given.department), None)
    if department is None:
        raise Http404
    actions.add_party(application=found, organisation=department.organisation, department=department, by=request.user)
    return Status(201, _whole(request, reach(request, application)))


@router.post("/applications/{application}/signatures", response=answers(WholeApplication, status=201))
def sign(request: Request, application: UUID, given: Sign) -> Status[dict[str, Any]]:
    """Signs for a party what stands there now."""
    found = reach(request, application)
    party = next((each for each in queries.parties_of(found) if each.pk == given.party), None)
    if party is None:
        raise Http404
    if party.is_outside or not rules.may_sign(request.user, party):
        raise PermissionDenied
    actions.sign_application(party=party, content=given.content, by=request.user)
    return Status(201, _whole(request, reach(request, application)))


@router.post("/applications/{application}/submit", response=answers(WholeApplication))
def submit(request: Request, application: UUID, given: Submit) -> dict[str, Any]:
    """Hands it in as a new version; 422 with everything that is not whole."""
    found = _may(request, application, "submit")
    actions.submit_application(application=found, content=given.content, note=given.note, by=request.user)
    return _whole(request, reach(request, application))


@router.post("/applications/{application}/return", response=answers(WholeApplication))
def send_back(request: Request, application: UUID, given: Return) -> dict[str, Any]:
    """Asks for completion, question by question."""
    found = _may(request, application, "return")
    actions.return_application(application=found, requests=given.requests, complete_by=given.complete_by, by=request.user)
    return _whole(request, reach(request, application))


@router.post("/applications/{application}/complete", response=answers(WholeApplication))
def complete(request: Request, application: UUID) -> dict[str, Any]:
    """It has all it needs."""
    actions.complete_application(application=_may(request, application, "complete"), by=request.user)
    return _whole(request, reach(request, application))


@router.post("/applications/{application}/withdraw", response=answers(WholeApplication))
def withdraw(request: Request, application: UUID, given: Because) -> dict[str, Any]:
    """Those who apply do so no longer."""
    actions.withdraw_application(application=_may(request, application, "withdraw"), reason=given.reason, by=request.user)
    return _whole(request, reach(request, application))


def _found(request: Request) -> Any:
    """What the person may see that has to do with the token's organisation."""
    everything = queries.applications_for(request.user)
    partner = everything.filter(parties__organisation=request.organisation).values("pk")
    return everything.filter(here(request)) | everything.filter(pk__in=partner)


def reach(request: Request, pk: UUID) -> Application:
    found: Application | None = _found(request).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def written(request: Request, pk: UUID) -> Application:
    found = reach(request, pk)
    if not rules.is_applicant(request.user, found):
        raise PermissionDenied
    return found


def _may(request: Request, pk: UUID, move: str) -> Application:
    """The application, where the process lets the person move it so: 403 for others, 409 where it is not its turn."""
    found = reach(request, pk)
    if rules.may_application(request.user, found, move):
        return found
    if rules.is_applicant(request.user, found) or rules.runs(request.user, found.call):
        raise Conflict(message("api-not-its-turn", state=str(ApplicationState(found.state).label)))
    raise PermissionDenied


def _shown(request: Request, application: Application) -> dict[str, Any]:
    if not rules.is_applicant(request.user, application):
        queries.as_handed_in(application)
    names = ("id", "title", "state", "amount_asked", "submitted_at", "complete_by")
    told = {name: getattr(application, name) for name in names}
    lead = application.lead if rules.sees_applicants(request.user, application) else None
    key = application.investment.key if application.investment else None
    return {**told, "call": application.call_id, "lead": lead, "version": application.number, "investment": key}


def _whole(request: Request, application: Application) -> dict[str, Any]:
    shown, mine = _shown(request, application), rules.is_applicant(request.user, application)
    overview = Overview.of(application, mine=mine)
    parties = [{"id": p.pk, "name": str(p), "leads": p.leads, "signed_at": p.signed_at} for p in overview.parties]
    return {
        **shown,
        "need": application.need_id,
        "money": application.money,
        "answers": application.answers,
        "seen": {question: digest(value) for question, value in application.answers.items()},
        "about_seen": facts_digest(application.title, application.need, application.money),
        "content": overview.whole.content,
        "parties": parties if rules.sees_applicants(request.user, application) else [],
        "problems": said(hindering(overview.whole)) if mine else [],
    }
