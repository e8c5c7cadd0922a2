"""Who may have costs and savings calculated for an investment that they see."""

from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.rules import roles_for
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role


def may_calculate(person: Person, investment: Investment) -> bool:
    """As for the evaluation, and the controller. The steering group and the elected read."""
    return not roles_for(person, investment).isdisjoint((Role.ANALYST, Role.PROJECT_LEADER, Role.COORDINATOR, Role.CONTROLLER))
