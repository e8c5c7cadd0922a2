"""Who may do what with a measurement that the person may see: what the process table says, and never check one's own."""

from rodtrad.web.followup.models import Measurement
from rodtrad.web.followup.states import CHECKS, FOLLOWED, MEASUREMENT, RECORDS
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.rules import roles_for
from rodtrad.web.organisation.models import Person

BY_ANOTHER = ("check", "return")


def may_plan(person: Person, investment: Investment) -> bool:
    """Lay up the measurements that the document promises: once the investment has begun."""
    return investment.phase in FOLLOWED and bool(MEASUREMENT.beginnings(roles_for(person, investment)))


def has_role_for(person: Person, measurement: Measurement, move: str) -> bool:
    """Whether the person's role ever makes the move, whatever state it is in."""
    return MEASUREMENT.may(move, roles_for(person, measurement.investment))


def may(person: Person, measurement: Measurement, move: str) -> bool:
    if move in BY_ANOTHER and measurement.recorded_by_id == person.pk:
        return False
    return MEASUREMENT.may(move, roles_for(person, measurement.investment), measurement.state)


def moves(person: Person, measurement: Measurement) -> frozenset[str]:
    """The names of the moves that are open to the person now."""
    return frozenset(each.name for each in MEASUREMENT.moves if may(person, measurement, each.name))


def sees_every_figure(person: Person, investment: Investment) -> bool:
    """Those who record or check see what they work with; others meet the organisation's smallest group."""
    return not roles_for(person, investment).isdisjoint({*RECORDS, *CHECKS})
