"""Who may write of how the work is led."""

from rodtrad.web.governance.models import Forum
from rodtrad.web.governance.states import MANAGES, MEETING, SECRETARY
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.rules import has_role, roles_in


def may_manage(person: Person, organisation: Organisation | None) -> bool:
    """Forums, competences, anchoring and decisions of money."""
    return has_role(person, organisation, *MANAGES)


def held_in(person: Person, forum: Forum) -> frozenset[str]:
    """The roles that count in the forum, and whether the person is its secretary."""
    roles: frozenset[str] = roles_in(person, forum.organisation)
    return roles | {SECRETARY} if forum.secretary_id == person.pk and roles else roles


def may_run(person: Person, forum: Forum) -> bool:
    """Plan its meetings and write down what they decide."""
    return bool(MEETING.beginnings(held_in(person, forum)))
