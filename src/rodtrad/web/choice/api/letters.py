"""Letters about decisions, tags for the portfolio, and what the register shows."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import Http404
from ninja import Field, Schema, Status

from rodtrad.texts import Language
from rodtrad.web.api.filled import right
from rodtrad.web.api.parts import Key, Line, Words
from rodtrad.web.api.problems import answers
from rodtrad.web.calls.models import Application
from rodtrad.web.choice import queries
from rodtrad.web.choice.actions import letters as actions, portfolio
from rodtrad.web.choice.analysis import portfolio as balances
from rodtrad.web.choice.api.common import call_of, decision_of, router, runs
from rodtrad.web.choice.forms.letters import DeliveryForm
from rodtrad.web.choice.forms.portfolio import TagsForm
from rodtrad.web.choice.models import Decision, Letter
from rodtrad.web.choice.states import Delivered
from rodtrad.web.core.texts import current_language
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investment_for
from rodtrad.web.organisation.request import Request


class LetterIn(Schema):
    """What is written freely in the letter; all else follows from the decision."""

    language: Language
    free: Words = ""


class DeliveryOut(Schema):
    how: Delivered
    to: str
    at: datetime


class LetterOut(Schema):
    """A letter as it went out: it is never changed."""

    decision: UUID
    recipient: str
    language: str
    hash: str
    made_at: datetime
    deliveries: list[DeliveryOut]


class DraftOut(Schema):
    decision: UUID
    language: str
    free: str


class DeliveryIn(Schema):
    """How the letter came to whom it concerns. E-mail is sent from here only where the installation can."""

    how: Delivered
    to: Annotated[Line, Field(max_length=300)]


class TagsIn(Schema):
    """Dimension → values; a dimension that is not named is not tagged."""

    tags: dict[str, list[Annotated[str, Field(max_length=100)]]]


class TagsOut(Schema):
    tags: dict[str, list[str]]


class PublicRule(Schema):
    """Whether the public register names what was declined."""

    shows_declined: bool


@router.get("/decisions/{decision}/letter", response=answers(LetterOut))
def letter(request: Request, decision: UUID) -> dict[str, Any]:
    """The letter that went out; 404 until one has."""
    return _letter(_sealed(request, decision_of(request, decision)))


@router.put("/decisions/{decision}/letter", response=answers(DraftOut))
def write(request: Request, decision: UUID, given: LetterIn) -> dict[str, Any]:
    """Keeps what is written freely, until the letter is sealed."""
    found = _led(request, decision)
    draft = actions.save_letter(decision=found, language=given.language, free=given.free, by=request.user)
    return {"decision": found.pk, "language": draft.language, "free": draft.free}


@router.post("/decisions/{decision}/letter/seal", response=answers(LetterOut, status=201))
def seal(request: Request, decision: UUID, given: LetterIn) -> Status[dict[str, Any]]:
    """The letter as it goes out: from now on it is never changed."""
    found = _led(request, decision)
    actions.seal_letter(decision=found, language=given.language, free=given.free, by=request.user)
    return Status(201, _letter(_sealed(request, found)))


@router.post("/decisions/{decision}/letter/deliveries", response=answers(LetterOut, status=201))
def deliver(request: Request, decision: UUID, given: DeliveryIn) -> Status[dict[str, Any]]:
    """The letter has come to whom it concerns."""
    found = _sealed(request, _led(request, decision))
    said = right(DeliveryForm({"how": given.how.value, "to": given.to}, to="")).cleaned_data
    actions.deliver_letter(letter=found, how=Delivered(said["how"]), to=said["to"], by=request.user)
    return Status(201, _letter(_sealed(request, found.decision)))


@router.put("/investments/{key}/tags", response=answers(TagsOut))
def tag_investment(request: Request, key: Key, given: TagsIn) -> dict[str, Any]:
    """What the portfolio sees the investment by."""
    found = investment_for(request.user, request.organisation, key)
    if found is None:
        raise Http404
    runs(request)
    return _tagged(request, found, given)


@router.put("/calls/{call}/applications/{application}/tags", response=answers(TagsOut))
def tag_application(request: Request, call: UUID, application: UUID, given: TagsIn) -> dict[str, Any]:
    """What the portfolio sees the application by; the tags follow it to its investment."""
    found = next((each for each in queries.applications_in(call_of(request, call)) if each.pk == application), None)
    if found is None:
        raise Http404
    return _tagged(request, found, given)


@router.put("/public-rule", response=answers(PublicRule))
def set_public_rule(request: Request, given: PublicRule) -> PublicRule:
    """What the public register shows of what was declined."""
    runs(request)
    if request.organisation is None:
        raise Http404
    portfolio.set_public_rule(organisation=request.organisation, shows_declined=given.shows_declined, by=request.user)
    return given


def _led(request: Request, pk: UUID) -> Decision:
    found = decision_of(request, pk)
    runs(request)
    return found


def _sealed(request: Request, decision: Decision) -> Letter:
    found = Letter.objects.for_user(request.user).filter(decision=decision)
    letter = found.select_related("decision__case__call__organisation").prefetch_related("deliveries").first()
    if letter is None:
        raise Http404
    return letter


def _letter(letter: Letter) -> dict[str, Any]:
    names = ("recipient", "language", "hash", "made_at")
    told = {name: getattr(letter, name) for name in names}
    return {**told, "decision": letter.decision_id, "deliveries": list(letter.deliveries.all())}


def _tagged(request: Request, of: Investment | Application, given: TagsIn) -> dict[str, Any]:
    language = current_language()
    known = [(d.key, balances.label_of(d, language), balances.choices_of(d, language)) for d in balances.dimensions()]
    said = right(TagsForm(given.tags, fields=known, values={})).cleaned_data
    return {"tags": portfolio.set_tags(of=of, values=said, by=request.user).values}
