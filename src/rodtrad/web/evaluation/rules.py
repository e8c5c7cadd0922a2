"""Who may do what with the evaluation of an investment that they see."""

from rodtrad.web.evaluation.models import DataSet
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.rules import roles_for
from rodtrad.web.organisation import access
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role


def may_evaluate(person: Person, investment: Investment) -> bool:
    """Upload data and run the evaluation. The steering group and the elected read."""
    return not roles_for(person, investment).isdisjoint((Role.ANALYST, Role.PROJECT_LEADER, Role.COORDINATOR))


# Who may take out rows about persons. Each time is written down.
READS_ROWS = (Role.ANALYST, Role.COORDINATOR)


def may_read_rows(person: Person, data_set: DataSet) -> bool:
    """Now: what is protected only after a stated reason, what is closed only by who added it."""
    return data_set.removed_at is None and access.may_use(person, data_set, READS_ROWS)


def may_open_rows(person: Person, data_set: DataSet) -> bool:
    """State a reason to read the rows: where they are protected, and no reason given before still holds."""
    return data_set.removed_at is None and access.may_open(person, data_set, READS_ROWS)
