"""What the work stands on: competences, anchoring, decisions of money."""

from typing import Any

from django.http import Http404
from django.utils import timezone
from ninja import Status

from rodtrad.web.api.filled import right, sent
from rodtrad.web.api.parts import Listed, Listing, Number, Page, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.governance import actions, queries
from rodtrad.web.governance.api.common import colleagues, managed, named_in, place, router
from rodtrad.web.governance.api.shapes import AnchoringIn, AnchoringOut, GroundIn, GroundOut, HoldingIn, HoldingOut
from rodtrad.web.governance.forms.grounds import ALL, AnchoringForm, GroundForm, HoldingForm
from rodtrad.web.governance.models import Anchoring, Holding
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.organisation.request import Request


@router.get("/competences", response=answers(Page[HoldingOut]))
def competences(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """Who has which competence now."""
    page = page_of(queries.holdings_for(request.user, place(request), timezone.localdate()), listing)
    seen = {each.pk for each in investments_for(request.user, place(request))}
    return page | {"items": [_holding_out(each, seen) for each in page["items"]]}


@router.post("/competences", response=answers(HoldingOut, status=201))
def note_holding(request: Request, given: HoldingIn) -> Status[dict[str, Any]]:
    """Somebody has a competence that the method needs."""
    organisation = managed(request)
    investments = list(investments_for(request.user, organisation))
    named = [str(named_in(investments, key).pk) for key in given.investments]
    said = {**sent(given.model_dump(exclude={"for_all", "investments"})), "investments": named + ([ALL] if given.for_all else [])}
    people = colleagues(request, organisation)
    form = right(HoldingForm(said, people=people, investments=investments, today=timezone.localdate()))
    made = actions.note_holding(by=request.user, organisation=organisation, **form.said)
    return Status(201, _holding_out(made, {each.pk for each in investments}))


@router.post("/competences/{holding}/end", response=answers(HoldingOut))
def end_holding(request: Request, holding: Number) -> dict[str, Any]:
    """From today the competence is not there through this person."""
    organisation, today = managed(request), timezone.localdate()
    found = queries.holdings_for(request.user, organisation, today).filter(pk=holding).first()
    if found is None:
        raise Http404
    actions.end_holding(by=request.user, holding=found, on=today)
    return _holding_out(found, {each.pk for each in investments_for(request.user, organisation)})


@router.get("/anchorings", response=answers(Page[AnchoringOut]))
def anchorings(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """With whom the work and its investments are anchored, the newest first. Needs have their own."""
    page = page_of(queries.anchorings_for(request.user, place(request)), listing, newest=True)
    return page | {"items": [_anchoring_out(each) for each in page["items"]]}


@router.post("/anchorings", response=answers(AnchoringOut, status=201))
def anchor(request: Request, given: AnchoringIn) -> Status[dict[str, Any]]:
    """Somebody has been told, and stands behind the work or does not."""
    organisation = managed(request)
    investments = list(investments_for(request.user, organisation))
    about = {"about": named_in(investments, given.investment).pk} if given.investment else {}
    said = given.model_dump(exclude={"investment", "behind"}) | about | {"behind": "yes" if given.behind else "no"}
    form = right(AnchoringForm(sent(said), investments=investments, today=timezone.localdate()))
    return Status(201, _anchoring_out(actions.anchor(by=request.user, organisation=organisation, **form.said)))


@router.get("/ground-decisions", response=answers(Page[GroundOut]))
def ground_decisions(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """What is decided of money."""
    return page_of(queries.ground_decisions_for(request.user, place(request)), listing)


@router.post("/ground-decisions", response=answers(GroundOut, status=201))
def note_ground(request: Request, given: GroundIn) -> Status[Any]:
    """A decision that money is set aside, or how the risk is shared."""
    organisation = managed(request)
    form = right(GroundForm(sent(given.model_dump()), today=timezone.localdate()))
    return Status(201, actions.note_ground_decision(by=request.user, organisation=organisation, **form.cleaned_data))


def _holding_out(holding: Holding, seen: set[int]) -> dict[str, Any]:
    """Investments that the reader may not see are not named."""
    names = ("id", "competence", "hours", "since", "until", "for_all", "comment")
    named = [each.key for each in holding.investments.all() if each.pk in seen]
    return {**{name: getattr(holding, name) for name in names}, "name": str(holding), "investments": named}


def _anchoring_out(found: Anchoring) -> dict[str, Any]:
    names = ("id", "level", "who", "on", "how", "behind", "evidence")
    about = found.investment.key if found.investment else None
    return {**{name: getattr(found, name) for name in names}, "investment": about}
