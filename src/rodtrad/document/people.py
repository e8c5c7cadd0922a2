"""Who takes part, who answers for what, what may go wrong, and who is told."""

from datetime import date
from typing import Literal

from rodtrad.document.logic import ActorRef
from rodtrad.document.part import Count, Key, Line, Text, Title, part

ActorKind = Literal["department", "municipality", "region", "state", "civil_society", "company", "individuals", "other"]
Function = Literal[
    "coordinator",
    "project_owner",
    "steering_group",
    "project_leader",
    "deputy_project_leader",
    "working_group",
    "evaluator",
]
Grade = Literal["low", "medium", "high"]
Audience = Literal["team", "organisation", "other_actors", "decision_makers", "residents"]


@part
class Actor:
    """An organisation, department or group that takes part, pays or saves."""

    key: Key
    name: Title
    kind: ActorKind = "department"
    sector: Line = ""


@part
class Role:
    function: Function
    name: Line = ""
    actor: ActorRef | None = None
    since: date | None = None


@part
class Steering:
    """How the investment is led: how often the leader meets the owner, and which way decisions take."""

    check_in_months: Count | None = None
    first_check_in: date | None = None
    decision_paths: Text = ""
    reporting: Text = ""


@part
class Risk:
    key: Key
    description: Text
    likelihood: Grade | None = None
    impact: Grade | None = None
    harm_to_individuals: bool = False
    action: Text = ""
    responsible: Line = ""


@part
class Communication:
    audience: Audience
    message: Text = ""
    when: Line = ""
    responsible: Line = ""
