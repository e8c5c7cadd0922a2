"""Reads of forums, competences and anchoring, each from what the person may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Prefetch, Q, QuerySet

from rodtrad.web.governance.models import Anchoring, Forum, ForumDecision, GroundDecision, Holding, Meeting, Seat
from rodtrad.web.governance.rhythm import Next, next_meeting
from rodtrad.web.governance.states import Competence, MeetingState
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.models import Anchoring as NeedAnchoring, Need
from rodtrad.web.organisation.models import Organisation, Person


def forums_for(person: Person, organisation: Organisation | None) -> QuerySet[Forum]:
    """The organisation's forums with their meetings, those that have ended last."""
    found = Forum.objects.for_user(person).filter(organisation=organisation).select_related("organisation", "secretary")
    seats = Prefetch("seats", queryset=Seat.objects.select_related("person"))
    return found.prefetch_related("meetings", seats).order_by(F("ended_on").asc(nulls_first=True), "name")


def meetings_for(person: Person, organisation: Organisation | None) -> QuerySet[Meeting]:
    found = Meeting.objects.for_user(person).filter(forum__organisation=organisation)
    return found.select_related("forum__organisation", "forum__secretary")


def decisions_for(person: Person, organisation: Organisation | None) -> QuerySet[ForumDecision]:
    """What forums have decided, the latest first."""
    found = ForumDecision.objects.for_user(person).filter(meeting__forum__organisation=organisation)
    return found.select_related("meeting__forum", "investment", "need", "call").order_by("-meeting__on", "pk")


def upcoming(forum: Forum, today: date) -> Next | None:
    """The forum's next meeting; None for one that has ended. Reads `forum.meetings`."""
    if forum.ended_on is not None:
        return None
    days = {state: [m.on for m in forum.meetings.all() if m.state == state] for state in MeetingState.values}
    return next_meeting(
        held=days[MeetingState.HELD], planned=days[MeetingState.PLANNED], months=forum.months, since=forum.since, today=today
    )


def holdings_for(person: Person, organisation: Organisation | None, today: date) -> QuerySet[Holding]:
    """Who has which competence now."""
    found = Holding.objects.for_user(person).filter(organisation=organisation, since__lte=today)
    found = found.filter(Q(until=None) | Q(until__gte=today))
    return found.select_related("person").prefetch_related("investments")


@dataclass(frozen=True)
class Cover:
    """A competence and those who have it; nobody is a gap."""

    competence: Competence
    holdings: tuple[Holding, ...]

    @property
    def hours(self) -> float:
        return float(sum(holding.hours for holding in self.holdings))


def cover(holdings: Iterable[Holding]) -> list[Cover]:
    """Every competence of the method, in its order."""
    held = list(holdings)
    return [Cover(each, tuple(h for h in held if h.competence == each)) for each in Competence]


def cover_of(investment: Investment, holdings: Iterable[Holding]) -> list[Cover]:
    """The competences that the investment can reckon with. Reads `holding.investments`."""
    return cover(h for h in holdings if h.for_all or investment in h.investments.all())


@dataclass(frozen=True)
class Shared:
    """One row of the anchoring log, whatever it is about. `level` and `how` are texts; `how` "" where it was not asked."""

    on: date
    level: str
    who: str
    how: str
    behind: bool
    evidence: str
    about: Investment | Need | None


def anchorings_for(person: Person, organisation: Organisation | None) -> QuerySet[Anchoring]:
    """Of the work as a whole, and of investments that the person may see."""
    return Anchoring.objects.for_user(person).filter(organisation=organisation).select_related("investment")


def need_anchorings_for(person: Person, organisation: Organisation | None) -> QuerySet[NeedAnchoring]:
    """Of needs that the person may see: they stand with the need, and are only shown here."""
    needs = Need.objects.for_user(person).filter(organisation=organisation)
    return NeedAnchoring.objects.filter(need__in=needs).select_related("need")


def anchoring_log(person: Person, organisation: Organisation | None, about: str = "") -> list[Shared]:
    """Everything together, the latest first. `about`: "organisation", "investments", "needs", or "" for all."""
    own = anchorings_for(person, organisation)
    if about in ("organisation", "investments"):
        own = own.filter(investment__isnull=about == "organisation")
    rows = [] if about == "needs" else [_own(each) for each in own]
    rows += [_need(each) for each in need_anchorings_for(person, organisation)] if about in ("", "needs") else []
    return sorted(rows, key=lambda row: row.on, reverse=True)


def _own(each: Anchoring) -> Shared:
    level, how = (f"anchored-{each.level}".replace("_", "-"), f"anchored-by-{each.how}")
    return Shared(each.on, level, each.who, how, each.behind, each.evidence, each.investment)


def _need(each: NeedAnchoring) -> Shared:
    return Shared(each.on, f"need-level-{each.level}".replace("_", "-"), each.who, "", True, "", each.need)


def ground_decisions_for(person: Person, organisation: Organisation | None) -> QuerySet[GroundDecision]:
    return GroundDecision.objects.for_user(person).filter(organisation=organisation)


def latest_by_level(anchorings: Sequence[Anchoring]) -> dict[str, Anchoring]:
    """The latest word of each level; earlier ones are history."""
    return {each.level: each for each in sorted(anchorings, key=lambda each: (each.on, each.pk))}
