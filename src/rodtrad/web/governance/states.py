"""Levels, competences, with whom the work is anchored, and the life of a meeting, as tables."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.process import Move, Process
from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role

MANAGES: Final = (Role.COORDINATOR,)
SECRETARY: Final = "secretary"


class Level(TextChoices):
    """The three levels of coordination (the guide's figure 4)."""

    POLITICAL = "political", lazy("forum-level-political")
    STRATEGIC = "strategic", lazy("forum-level-strategic")
    OPERATIVE = "operative", lazy("forum-level-operative")


# How many months there are between two meetings.
RHYTHMS: Final = (1, 2, 3, 4, 6, 12)


class MeetingState(TextChoices):
    PLANNED = "planned", lazy("meeting-state-planned")
    HELD = "held", lazy("meeting-state-held")
    CANCELLED = "cancelled", lazy("meeting-state-cancelled")


_RUNS: Final = (*MANAGES, SECRETARY)
_ACTIONS: Final = "rodtrad.web.governance.actions"
MEETING: Final = Process(
    "meeting",
    states=tuple(MeetingState.values),
    texts="meeting-state",
    kept_in="governance_meeting.state",
    moves=(
        Move("plan", (), MeetingState.PLANNED, _RUNS, f"{_ACTIONS}.plan_meeting"),
        Move("hold", (MeetingState.PLANNED,), MeetingState.HELD, _RUNS, f"{_ACTIONS}.hold_meeting", needs="meeting-lacks-day"),
        Move("cancel", (MeetingState.PLANNED,), MeetingState.CANCELLED, _RUNS, f"{_ACTIONS}.cancel_meeting"),
        Move("plan-again", (MeetingState.CANCELLED,), MeetingState.PLANNED, _RUNS, f"{_ACTIONS}.plan_again"),
    ),
)


class Competence(TextChoices):
    """The six that the method needs (the guide's section 2)."""

    QUANTITATIVE = "quantitative", lazy("competence-quantitative")
    QUALITATIVE = "qualitative", lazy("competence-qualitative")
    DESIGN = "design", lazy("competence-design")
    LEADING = "leading", lazy("competence-leading")
    EVALUATION = "evaluation", lazy("competence-evaluation")
    IMPLEMENTATION = "implementation", lazy("competence-implementation")


class Anchored(TextChoices):
    """With whom the work is anchored, from the top and down."""

    POLITICIANS = "politicians", lazy("anchored-politicians")
    DIRECTOR = "director", lazy("anchored-director")
    FINANCE_DIRECTOR = "finance_director", lazy("anchored-finance-director")
    MANAGEMENT_GROUP = "management_group", lazy("anchored-management-group")
    MANAGERS = "managers", lazy("anchored-managers")
    OPERATIONS = "operations", lazy("anchored-operations")


# Without these behind it, the work has no ground (the guide's section 2).
TOP: Final = (Anchored.POLITICIANS, Anchored.DIRECTOR, Anchored.FINANCE_DIRECTOR, Anchored.MANAGEMENT_GROUP)


class How(TextChoices):
    """How it came about."""

    DECISION = "decision", lazy("anchored-by-decision")
    MEETING = "meeting", lazy("anchored-by-meeting")
    WORKSHOP = "workshop", lazy("anchored-by-workshop")
    WRITING = "writing", lazy("anchored-by-writing")
    TALK = "talk", lazy("anchored-by-talk")


class Ground(TextChoices):
    """What the organisation has decided of money before anything begins."""

    MONEY = "money", lazy("ground-money")
    RISK_SHARING = "risk_sharing", lazy("ground-risk-sharing")


# The role sheet: the function in the document, and the role of those who may act in it here ("" where no log-in is needed).
FUNCTIONS: Final[dict[str, str]] = {
    "project_owner": Role.PROJECT_OWNER,
    "steering_group": Role.STEERING_GROUP,
    "project_leader": Role.PROJECT_LEADER,
    "deputy_project_leader": "",
    "coordinator": Role.COORDINATOR,
    "evaluator": "",
}
