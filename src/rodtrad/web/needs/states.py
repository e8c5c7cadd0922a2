"""Who may use a data set, and the life of a need, as tables."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.process import Move, Process
from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Access as Access, Role


class DataKind(TextChoices):
    """What one row of a data set is about."""

    PERSONS = "persons", lazy("need-kind-persons")
    EVENTS = "events", lazy("need-kind-events")
    FIGURES = "figures", lazy("need-kind-figures")


class Analysis(TextChoices):
    """The kinds of result; the same names as those of the background work."""

    BREAKDOWN = "breakdown", lazy("need-analysis-breakdown")
    FLOW = "flow", lazy("need-analysis-flow")
    DISTRIBUTION = "spread", lazy("need-analysis-spread")
    CHANGE = "change", lazy("need-analysis-change")
    COMPARISON = "comparison", lazy("need-analysis-comparison")
    INDEX = "index", lazy("need-analysis-index")
    MAP = "map", lazy("need-analysis-map")


# The kinds of background work that lead to a data set.
FETCHES: Final = ("fetch", "database")

ADDS: Final = (Role.ANALYST, Role.COORDINATOR)
ANALYSES: Final = (Role.ANALYST, Role.COORDINATOR, Role.PROJECT_LEADER)
SETS_RULE: Final = (Role.COORDINATOR,)


class NeedState(TextChoices):
    """From somebody's observation to a need that those concerned stand behind."""

    OBSERVED = "observed", lazy("need-state-observed")
    VERIFIED = "verified", lazy("need-state-verified")
    PRIORITISED = "prioritised", lazy("need-state-prioritised")
    ANCHORED = "anchored", lazy("need-state-anchored")


class Picture(TextChoices):
    """Whose picture of the need a note gives. Statistics are the third, from saved results."""

    PROFESSIONALS = "professionals", lazy("need-picture-professionals")
    TARGET_GROUP = "target_group", lazy("need-picture-target-group")


class Method(TextChoices):
    """How something was found out without figures."""

    INTERVIEW = "interview", lazy("need-method-interview")
    FOCUS_GROUP = "focus_group", lazy("need-method-focus-group")
    OBSERVATION = "observation", lazy("need-method-observation")
    SURVEY = "survey", lazy("need-method-survey")


class AnchoringLevel(TextChoices):
    """With whom a need is anchored."""

    DECISION_MAKERS = "decision_makers", lazy("need-level-decision-makers")
    MANAGERS = "managers", lazy("need-level-managers")
    OPERATIONS = "operations", lazy("need-level-operations")


WRITES_NEEDS: Final = (Role.ANALYST, Role.COORDINATOR, Role.PROJECT_LEADER)
DECIDES_NEEDS: Final = (Role.COORDINATOR,)
_MOVE: Final = "rodtrad.web.needs.actions.move_need"
# Back again: what was believed did not hold.
NEED: Final = Process(
    "need",
    states=tuple(NeedState.values),
    texts="need-state",
    kept_in="needs_need.state",
    moves=(
        Move("note", (), NeedState.OBSERVED, WRITES_NEEDS, "rodtrad.web.needs.actions.note_need"),
        Move("verify", (NeedState.OBSERVED,), NeedState.VERIFIED, DECIDES_NEEDS, _MOVE, needs="need-lacks-evidence"),
        Move("prioritise", (NeedState.VERIFIED,), NeedState.PRIORITISED, DECIDES_NEEDS, _MOVE),
        Move("anchor", (NeedState.PRIORITISED,), NeedState.ANCHORED, DECIDES_NEEDS, _MOVE, needs="need-lacks-anchoring"),
        Move("doubt", (NeedState.VERIFIED,), NeedState.OBSERVED, DECIDES_NEEDS, _MOVE),
        Move("put-off", (NeedState.PRIORITISED,), NeedState.VERIFIED, DECIDES_NEEDS, _MOVE),
        Move("lose-ground", (NeedState.ANCHORED,), NeedState.PRIORITISED, DECIDES_NEEDS, _MOVE),
    ),
)
