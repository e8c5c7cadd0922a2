"""Who may do what with a data set that the person may see."""

from collections.abc import Collection

from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.rules import may_edit, roles_at
from rodtrad.web.needs.models import DataSet, Need
from rodtrad.web.needs.states import ADDS, ANALYSES, DECIDES_NEEDS, SETS_RULE, WRITES_NEEDS
from rodtrad.web.organisation import access
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.rules import has_role
from rodtrad.web.organisation.states import Role


def addable(person: Person, organisation: Organisation | None, roles: Collection[Role] = ADDS) -> list[Department | None]:
    """Where the person may add a data set (or what else takes one of the `roles`); None: the organisation as a whole."""
    if organisation is None:
        return []
    places: list[Department | None] = [*organisation.departments.open(), None]
    return [place for place in places if not roles_at(person, organisation, place).isdisjoint(roles)]


def may_add(person: Person, organisation: Organisation | None) -> bool:
    return bool(addable(person, organisation))


def may_remove(person: Person, data_set: DataSet) -> bool:
    return not roles_at(person, data_set.organisation, data_set.department).isdisjoint(ADDS)


def works_with(person: Person, data_set: DataSet) -> bool:
    """Whether the person's roles let analyses be made of it at all."""
    return data_set.removed_at is None and access.works_with(person, data_set, ANALYSES)


def may_open(person: Person, data_set: DataSet) -> bool:
    """State a reason to use it: where it is protected."""
    return data_set.removed_at is None and access.may_open(person, data_set, ANALYSES)


def may_analyse(person: Person, data_set: DataSet) -> bool:
    """Now: a protected set only after a stated reason, a closed one only by who added it."""
    return data_set.removed_at is None and access.may_use(person, data_set, ANALYSES)


def reads_persons(person: Person, data_set: DataSet) -> bool:
    """Whether the person's roles let rows about persons be seen at all, under pseudonyms: those that also let data be added."""
    if not data_set.persons or data_set.removed_at is not None:
        return False
    return not roles_at(person, data_set.organisation, data_set.department).isdisjoint(ADDS)


def may_read_persons(person: Person, data_set: DataSet) -> bool:
    """Now: as `may_analyse`, so of a protected set only after a stated reason, of a closed one only by who added it."""
    return reads_persons(person, data_set) and may_analyse(person, data_set)


def may_set_rule(person: Person, organisation: Organisation | None) -> bool:
    return has_role(person, organisation, *SETS_RULE)


def notable(person: Person, organisation: Organisation | None) -> list[Department | None]:
    """Where the person may note a need."""
    return addable(person, organisation, WRITES_NEEDS)


def may_write(person: Person, need: Need) -> bool:
    """Put evidence to a need: results, notes, investments."""
    return not roles_at(person, need.organisation, need.department).isdisjoint(WRITES_NEEDS)


def may_answer(person: Person, investment: Investment) -> bool:
    """Say which needs an investment answers, and put their evidence into it: who may write its section on the need."""
    return may_edit(person, investment, "need")


def may_decide(person: Person, need: Need) -> bool:
    """Move a need between its states, and note with whom it is anchored."""
    return not roles_at(person, need.organisation, need.department).isdisjoint(DECIDES_NEEDS)
