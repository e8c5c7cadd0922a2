"""What the method asks of the organisation before the first investment, as rules over what is written here, with the evidence.

The guide has no list of its own for this part; the seven points follow from its section 2.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from rodtrad.texts import Message, message
from rodtrad.web.core.formats import day
from rodtrad.web.governance import queries
from rodtrad.web.governance.models import Anchoring, Forum, GroundDecision, Holding
from rodtrad.web.governance.sheet import gaps_in, role_sheet
from rodtrad.web.governance.states import TOP, Ground, Level
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investments_for
from rodtrad.web.organisation.models import Membership, Organisation, Person

RUNNING = ("running", "evaluation", "implementation")


@dataclass(frozen=True)
class Basis:
    """All that the rules look at."""

    anchorings: Sequence[Anchoring]
    decisions: Sequence[GroundDecision]
    holdings: Sequence[Holding]
    forums: Sequence[Forum]
    investments: Sequence[Investment]
    memberships: Sequence[Membership]
    today: date


@dataclass(frozen=True)
class Point:
    """One point of the list: what speaks for it, what is missing (both sentences), and the page where it is mended."""

    name: str
    page: str
    evidence: tuple[Message, ...]
    missing: tuple[Message, ...]

    @property
    def done(self) -> bool:
        return not self.missing


def basis_for(person: Person, organisation: Organisation, today: date) -> Basis:
    """What this person may see of it."""
    return Basis(
        [each for each in queries.anchorings_for(person, organisation) if each.investment is None],
        list(queries.ground_decisions_for(person, organisation)),
        list(queries.holdings_for(person, organisation, today)),
        [forum for forum in queries.forums_for(person, organisation) if forum.ended_on is None],
        list(investments_for(person, organisation)),
        list(Membership.objects.filter(organisation=organisation, person__is_active=True).select_related("person")),
        today,
    )


def points(basis: Basis) -> list[Point]:
    """The seven, in the order of the method."""
    return [Point(name, page, *rule(basis)) for name, (page, rule) in RULES.items()]


Found = tuple[tuple[Message, ...], tuple[Message, ...]]


def _behind(basis: Basis) -> Found:
    latest = queries.latest_by_level(basis.anchorings)
    with_us = [latest[level] for level in TOP if level in latest and latest[level].behind]
    without = [level for level in TOP if level not in latest or not latest[level].behind]
    evidence = (message("point-anchored", who=each.who, day=day(each.on)) for each in with_us)
    return tuple(evidence), tuple(message("point-not-anchored", level=message(_text("anchored", level))) for level in without)


def _decided(kind: Ground) -> Callable[[Basis], Found]:
    def rule(basis: Basis) -> Found:
        found = [each for each in basis.decisions if each.kind == kind]
        evidence = tuple(message("point-decided", body=each.body, day=day(each.on)) for each in found[:1])
        return evidence, () if found else (message(_text("point-no", kind)),)

    return rule


def _competent(basis: Basis) -> Found:
    covers = queries.cover(basis.holdings)
    held = (
        message("point-held", competence=str(each.competence.label), count=len(each.holdings)) for each in covers if each.holdings
    )
    gaps = (message("point-not-held", competence=str(each.competence.label)) for each in covers if not each.holdings)
    return tuple(held), tuple(gaps)


def _strategic(basis: Basis) -> Found:
    """A forum with time set aside, that meets as it should."""
    forums = [forum for forum in basis.forums if forum.level == Level.STRATEGIC]
    timely = [forum for forum in forums if forum.minutes]
    evidence = (message("point-time", forum=forum.name, minutes=forum.minutes or 0) for forum in timely)
    missing = [] if timely else [message("point-no-strategic")]
    return tuple(evidence), (*missing, *_late(forums, basis.today))


def _operative(basis: Basis) -> Found:
    """A forum whose task is written and decided."""
    forums = [forum for forum in basis.forums if forum.level == Level.OPERATIVE]
    decided = [forum for forum in forums if forum.mandate and forum.mandate_on]
    evidence = (message("point-mandate", forum=forum.name, day=day(forum.mandate_on)) for forum in decided)
    missing = [] if decided else [message("point-no-operative")]
    return tuple(evidence), (*missing, *_late(forums, basis.today))


def _late(forums: Sequence[Forum], today: date) -> tuple[Message, ...]:
    coming = ((forum, queries.upcoming(forum, today)) for forum in forums)
    return tuple(message("point-late", forum=forum.name, day=day(after.on)) for forum, after in coming if after and after.overdue)


def _roles(basis: Basis) -> Found:
    """Written down for every investment that runs."""
    running = [each for each in basis.investments if each.phase in RUNNING]
    lacking = [(each, gaps_in(role_sheet(each, basis.memberships))) for each in running]
    evidence = (message("point-roles-whole", investment=each.title) for each, gaps in lacking if not gaps)
    return tuple(evidence), tuple(message("point-no-roles", investment=each.title, count=gaps) for each, gaps in lacking if gaps)


def _text(prefix: str, name: str) -> str:
    return f"{prefix}-{name}".replace("_", "-")


# The point's name: the page where it is mended, and its rule.
RULES: dict[str, tuple[str, Callable[[Basis], Found]]] = {
    "behind": ("governance:anchoring", _behind),
    "money": ("governance:state", _decided(Ground.MONEY)),
    "risk": ("governance:state", _decided(Ground.RISK_SHARING)),
    "competences": ("governance:competences", _competent),
    "strategic": ("governance:forums", _strategic),
    "operative": ("governance:forums", _operative),
    "roles": ("governance:roles", _roles),
}
