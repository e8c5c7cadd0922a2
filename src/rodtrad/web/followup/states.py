"""The life of a measurement as a table, and of whom it is."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.process import PROGRAM, Move, Process
from rodtrad.web.core.texts import lazy
from rodtrad.web.investments.states import PHASES
from rodtrad.web.organisation.states import Role


class Group(TextChoices):
    """Those who take part, or those whom they are compared with."""

    INTERVENTION = "intervention", lazy("measurement-group-intervention")
    COMPARISON = "comparison", lazy("measurement-group-comparison")


class State(TextChoices):
    PLANNED = "planned", lazy("measurement-state-planned")
    RECORDED = "recorded", lazy("measurement-state-recorded")
    CHECKED = "checked", lazy("measurement-state-checked")
    RETURNED = "returned", lazy("measurement-state-returned")
    CORRECTED = "corrected", lazy("measurement-state-corrected")
    MISSED = "missed", lazy("measurement-state-missed")


# A figure is waited for; somebody is to look at the figure; a figure is there; the last step said why.
AWAITED: Final = (State.PLANNED, State.RETURNED)
TO_CHECK: Final = (State.RECORDED, State.CORRECTED)
HAS_FIGURE: Final = (State.RECORDED, State.CHECKED, State.RETURNED, State.CORRECTED)
SAYS_WHY: Final = (State.RETURNED, State.CORRECTED, State.MISSED)
COUNTS: Final = (State.RECORDED, State.CHECKED, State.CORRECTED)

# From when on there is something to measure.
FOLLOWED: Final = PHASES[PHASES.index("running") :]

RECORDS: Final = (Role.PROJECT_LEADER, Role.ANALYST, Role.COORDINATOR)
CHECKS: Final = (Role.PROJECT_OWNER, Role.ANALYST, Role.CONTROLLER, Role.COORDINATOR)
_ACTIONS: Final = "rodtrad.web.followup.actions"
_RECORDABLE: Final = (State.PLANNED, State.RETURNED, State.MISSED, State.RECORDED)
_ANOTHER: Final = "measurement-needs-another"

MEASUREMENT: Final = Process(
    "measurement",
    states=tuple(State.values),
    texts="measurement-state",
    kept_in="followup_measurement.state",
    moves=(
        Move("plan", (), State.PLANNED, (*RECORDS, PROGRAM), f"{_ACTIONS}.plan_measurements", needs="measurement-needs-promise"),
        Move("record", _RECORDABLE, State.RECORDED, RECORDS, f"{_ACTIONS}.record", needs="measurement-needs-day"),
        Move("check", TO_CHECK, State.CHECKED, CHECKS, f"{_ACTIONS}.check", needs=_ANOTHER),
        Move("return", TO_CHECK, State.RETURNED, CHECKS, f"{_ACTIONS}.give_back", needs=_ANOTHER),
        Move("miss", AWAITED, State.MISSED, RECORDS, f"{_ACTIONS}.miss", needs="measurement-needs-why"),
        Move(
            "correct",
            (State.CHECKED, State.CORRECTED),
            State.CORRECTED,
            RECORDS,
            f"{_ACTIONS}.correct",
            needs="measurement-needs-why",
        ),
    ),
)
