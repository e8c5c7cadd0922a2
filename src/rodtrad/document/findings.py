"""What was learnt beside the figures (the guide's section 7) and how the work is to live on (section 8)."""

from datetime import date
from typing import Literal

from rodtrad.document.logic import ActivityRef, ActorRef, OutcomeRef
from rodtrad.document.part import Line, Text, Title, part

Judgement = Literal["decisive", "worked", "deficient", "superfluous", "counterproductive"]
Strength = Literal["strong", "moderate", "weak"]
Pace = Literal["all_at_once", "phased", "not"]


@part
class Component:
    """A part of what was done: whether it mattered, and why."""

    name: Title
    activity: ActivityRef | None = None
    judgement: Judgement
    causes: Text = ""
    evidence: Text = ""


@part
class LongTermLink:
    """Why a short-term effect is likely to become a long-term one."""

    outcome: OutcomeRef | None = None
    statement: Text
    source: Text = ""
    strength: Strength = "weak"


@part
class Deviation:
    """Where the delivery came to differ from the plan."""

    on: date | None = None
    what: Text
    why: Text = ""
    decided_by: Line = ""


@part
class Findings:
    delivery: Text = ""
    deviations: tuple[Deviation, ...] = ()
    components: tuple[Component, ...] = ()
    long_term_links: tuple[LongTermLink, ...] = ()
    qualitative: Text = ""
    lessons: Text = ""


@part
class Precondition:
    """What must be in place: staff, training, premises."""

    what: Title
    in_place: bool = False
    note: Text = ""


@part
class Implementation:
    decision: Pace | None = None
    owner: ActorRef | None = None
    organisation: Text = ""
    financing: Text = ""
    anchored: Text = ""
    preconditions: tuple[Precondition, ...] = ()
    goals: Text = ""
    time_frame: Line = ""
    new_context: Text = ""
    obstacles: Text = ""
    follow_up: Text = ""
    conditions_for_scale_up: Text = ""
