"""Who may write in a fund. What is seen is decided by `for_user`."""

from rodtrad.web.fund.states import KEEPS
from rodtrad.web.organisation.models import Membership, Organisation, Person


def may_keep(person: Person, organisation: Organisation | None) -> bool:
    """The controller of the whole organisation: funds, rules, events, verified savings, reports."""
    mine = Membership.objects.filter(person=person, organisation=organisation, department=None, role__in=KEEPS)
    return organisation is not None and mine.exists()
