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


class MeasurementState(TextChoices):
    PLANNED = "planned", lazy("measurement-state-planned")
    RECORDED = "recorded", lazy("measurement-state-recorded")
    CHECKED = "checked", lazy("measurement-state-checked")
    RETURNED = "returned", lazy("measurement-state-returned")
    CORRECTED = "corrected", lazy("measurement-state-corrected")
    MISSED = "missed", lazy("measurement-state-missed")


# A figure is waited for; somebody is to look at the figure; a figure is there; the last step said why.
AWAITED: Final = (MeasurementState.PLANNED, MeasurementState.RETURNED)
TO_CHECK: Final = (MeasurementState.RECORDED, MeasurementState.CORRECTED)
HAS_FIGURE: Final = (MeasurementState.RECORDED, MeasurementState.CHECKED, MeasurementState.RETURNED, MeasurementState.CORRECTED)
SAYS_WHY: Final = (MeasurementState.RETURNED, MeasurementState.CORRECTED, MeasurementState.MISSED)
COUNTS: Final = (MeasurementState.RECORDED, MeasurementState.CHECKED, MeasurementState.CORRECTED)

# From when on there is something to measure.
FOLLOWED: Final = PHASES[PHASES.index("running") :]

RECORDS: Final = (Role.PROJECT_LEADER, Role.ANALYST, Role.COORDINATOR)
CHECKS: Final = (Role.PROJECT_OWNER, Role.ANALYST, Role.CONTROLLER, Role.COORDINATOR)
_ACTIONS: Final = "rodtrad.web.followup.actions"
_RECORDABLE: Final = (MeasurementState.PLANNED, MeasurementState.RETURNED, MeasurementState.MISSED, MeasurementState.RECORDED)
_ANOTHER: Final = "measurement-needs-another"

MEASUREMENT: Final = Process(
    "measurement",
    states=tuple(MeasurementState.values),
    texts="measurement-state",
    kept_in="followup_measurement.state",
    moves=(
        Move(
            "plan",
            (),
            MeasurementState.PLANNED,
            (*RECORDS, PROGRAM),
            f"{_ACTIONS}.plan_measurements",
            needs="measurement-needs-promise",
        ),
        Move("record", _RECORDABLE, MeasurementState.RECORDED, RECORDS, f"{_ACTIONS}.record", needs="measurement-needs-day"),
        Move("check", TO_CHECK, MeasurementState.CHECKED, CHECKS, f"{_ACTIONS}.check", needs=_ANOTHER),
        Move("return", TO_CHECK, MeasurementState.RETURNED, CHECKS, f"{_ACTIONS}.give_back", needs=_ANOTHER),
        Move("miss", AWAITED, MeasurementState.MISSED, RECORDS, f"{_ACTIONS}.miss", needs="measurement-needs-why"),
        Move(
            "correct",
            (MeasurementState.CHECKED, MeasurementState.CORRECTED),
            MeasurementState.CORRECTED,
            RECORDS,
            f"{_ACTIONS}.correct",
            needs="measurement-needs-why",
        ),
    ),
)
