"""The investment document: one social investment, from need to scale-up, as one frozen value."""

from dataclasses import field
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from rodtrad.document.findings import Findings, Implementation
from rodtrad.document.logic import Activity, Goal, Indicator, Outcome, Resource
from rodtrad.document.money import Calculation, Consequence, Cost, ScaleUp, TypeCase, UnitCost
from rodtrad.document.need import Need, Selection, TargetGroup
from rodtrad.document.part import Key, Line, Text, Title, part
from rodtrad.document.people import Actor, Communication, Risk, Role, Steering
from rodtrad.document.plan import EvaluationPlan, StopCriterion, SuccessCriterion
from rodtrad.texts.language import Language

FORMAT: Final = "rodtrad/1"
Phase = Literal["needs", "choice", "design", "running", "evaluation", "implementation", "ended"]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


@part
class Signature:
    """Who signed the lock, in which function, and when."""

    name: Line
    function: Literal["project_owner", "steering_group"]
    on: date


@part
class Lock:
    """What was frozen before the start: the hash of the whole version and of each locked part.

    `despite` is the motive for locking although the thread was broken.
    """

    on: date
    signatures: tuple[Signature, ...] = ()
    version: Hash
    parts: dict[str, Hash] = field(default_factory=dict)
    despite: Text = ""


@part
class Investment:
    format: Literal["rodtrad/1"] = FORMAT
    key: Key
    title: Title
    summary: Text = ""
    language: Language = "sv"
    phase: Phase = "design"
    start: date | None = None
    end: date | None = None

    need: Need = Need()
    target_group: TargetGroup = TargetGroup()
    selection: Selection = Selection()

    actors: tuple[Actor, ...] = ()
    roles: tuple[Role, ...] = ()
    steering: Steering = Steering()

    resources: tuple[Resource, ...] = ()
    activities: tuple[Activity, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    goals: tuple[Goal, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    success_criteria: tuple[SuccessCriterion, ...] = ()
    stop_criteria: tuple[StopCriterion, ...] = ()
    evaluation: EvaluationPlan = EvaluationPlan()

    calculation: Calculation = Calculation()
    unit_costs: tuple[UnitCost, ...] = ()
    costs: tuple[Cost, ...] = ()
    type_cases: tuple[TypeCase, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    scale_up: ScaleUp = ScaleUp()

    risks: tuple[Risk, ...] = ()
    communication: tuple[Communication, ...] = ()

    findings: Findings = Findings()
    implementation: Implementation = Implementation()
    lock: Lock | None = None


# The document as people meet it: section by section, in the order of the method.
SECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "about": ("title", "summary", "language", "phase", "start", "end"),
    "need": ("need", "target_group"),
    "choice": ("selection",),
    "organisation": ("actors", "roles", "steering"),
    "logic": ("resources", "activities", "outcomes", "goals"),
    "indicators": ("indicators",),
    "criteria": ("success_criteria", "stop_criteria"),
    "evaluation": ("evaluation",),
    "money": ("calculation", "unit_costs", "costs", "type_cases", "consequences", "scale_up"),
    "risks": ("risks",),
    "communication": ("communication",),
    "findings": ("findings",),
    "implementation": ("implementation",),
}
