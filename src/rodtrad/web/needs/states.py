"""Who may use a data set, and the life of a need, as tables."""

from datetime import timedelta
from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role


class Access(TextChoices):
    """What it takes to analyse a data set."""

    OPEN = "open", lazy("need-access-open")
    AUDITED = "audited", lazy("need-access-audited")
    PROTECTED = "protected", lazy("need-access-protected")
    CLOSED = "closed", lazy("need-access-closed")


class Kind(TextChoices):
    """What one row of a data set is about."""

    PERSONS = "persons", lazy("need-kind-persons")
    EVENTS = "events", lazy("need-kind-events")


class Analysis(TextChoices):
    """The kinds of result; the same names as those of the background work."""

    BREAKDOWN = "breakdown", lazy("need-analysis-breakdown")
    FLOW = "flow", lazy("need-analysis-flow")


# How long a stated reason opens a protected data set.
ACCESS_LASTS: Final = timedelta(days=1)
ADDS: Final = (Role.ANALYST, Role.COORDINATOR)
ANALYSES: Final = (Role.ANALYST, Role.COORDINATOR, Role.PROJECT_LEADER)
SETS_RULE: Final = (Role.COORDINATOR,)
