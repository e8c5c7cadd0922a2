"""Who may do what with the evaluation of an investment that they see."""

from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.rules import roles_for
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role


def may_evaluate(person: Person, investment: Investment) -> bool:
    """Upload data and run the evaluation. The steering group and the elected read."""
    return not roles_for(person, investment).isdisjoint((Role.ANALYST, Role.PROJECT_LEADER, Role.COORDINATOR))


def may_read_rows(person: Person, investment: Investment) -> bool:
    """Take out the rows about persons; each time is written down."""
    return not roles_for(person, investment).isdisjoint((Role.ANALYST, Role.COORDINATOR))
