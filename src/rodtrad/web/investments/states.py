"""The states of an investment, as tables: phases, the steps of the thread, who signs the lock, who may edit what."""

from typing import Final, get_args

from django.db.models import TextChoices

from rodtrad.document import SECTIONS
from rodtrad.document.investment import Phase as DocumentPhase
from rodtrad.thread.findings import Component
from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role

PHASES: Final[tuple[str, ...]] = get_args(DocumentPhase)


class SignFunction(TextChoices):
    """In which function a person signs the lock. Both must sign the same version, and not the same person for both."""

    PROJECT_OWNER = "project_owner", lazy("investments-sign-project-owner")
    STEERING_GROUP = "steering_group", lazy("investments-sign-steering-group")


SIGNED_BY: Final = {SignFunction.PROJECT_OWNER: Role.PROJECT_OWNER, SignFunction.STEERING_GROUP: Role.STEERING_GROUP}


# The thread from need to implementation: each step and the component of the method whose checklist and findings belong to it.
STEPS: Final[dict[str, Component | None]] = {
    "need": "needs",
    "choice": "choice",
    "design": "design",
    "lock": None,
    "running": "running",
    "effect": "evaluation",
    "economics": None,
    "report": None,
    "implementation": "implementation",
}
# From which phase on a step is under way even if nothing has been written about it.
BEGINS: Final = {
    "need": "needs",
    "choice": "choice",
    "design": "design",
    "lock": "design",
    "running": "running",
    "effect": "evaluation",
    "economics": "evaluation",
    "report": "evaluation",
    "implementation": "implementation",
}

# Which sections a role may edit, where the person has it for the investment.
_ALL: Final = frozenset(SECTIONS)
EDITS: Final[dict[Role, frozenset[str]]] = {
    Role.COORDINATOR: _ALL,
    Role.PROJECT_LEADER: _ALL,
    Role.ANALYST: frozenset({"evaluation"}),
    Role.CONTROLLER: frozenset({"money"}),
    Role.PROJECT_OWNER: frozenset(),
    Role.STEERING_GROUP: frozenset(),
    Role.ELECTED: frozenset(),
}
STARTS: Final = (Role.COORDINATOR, Role.PROJECT_LEADER)
