"""Who may change the organisation's values."""

from rodtrad.web.organisation.models import Membership, Organisation, Person
from rodtrad.web.parameters.states import KEEPS


def may_keep(person: Person, organisation: Organisation | None) -> bool:
    """The controller of the whole organisation."""
    mine = Membership.objects.filter(person=person, organisation=organisation, department=None, role__in=KEEPS)
    return organisation is not None and mine.exists()
