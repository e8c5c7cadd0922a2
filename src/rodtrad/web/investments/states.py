"""The states of an investment, as tables: phases, the steps of the thread, who signs the lock, who may edit what."""

from itertools import pairwise
from typing import Final, get_args

from django.db.models import TextChoices

from rodtrad.document import SECTIONS
from rodtrad.document.investment import Phase as DocumentPhase
from rodtrad.thread.findings import Component
from rodtrad.web.core.process import Move, Process
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
    Role.INVESTOR: frozenset(),
}
STARTS: Final = (Role.COORDINATOR, Role.PROJECT_LEADER)
WRITES_ALL: Final = tuple(role for role, sections in EDITS.items() if sections == _ALL)
_SAVE: Final = "rodtrad.web.investments.actions.save_section"
_SIGN: Final = "rodtrad.web.investments.actions.sign_lock"


def _others(phase: str) -> tuple[str, ...]:
    return tuple(other for other in PHASES if other != phase)


# The method's components are steps, but not always one after the other: any phase may be left for any other.
INVESTMENT: Final = Process(
    "investment",
    states=PHASES,
    texts="choice-investment-phase",
    moves=(
        *(Move("begin", (), phase, STARTS, "rodtrad.web.investments.actions.create_investment") for phase in PHASES),
        *(Move("go-on", (now,), following, WRITES_ALL, _SAVE) for now, following in pairwise(PHASES)),
        *(Move("go-back", (now,), before, WRITES_ALL, _SAVE) for before, now in pairwise(PHASES)),
        *(Move("jump", _others(phase), phase, WRITES_ALL, _SAVE) for phase in PHASES),
        *(Move("read-in", _others(phase), phase, STARTS, "rodtrad.web.investments.actions.import_version") for phase in PHASES),
    ),
)


class LockState(TextChoices):
    """How far the locking of a version has come."""

    OPEN = "open", lazy("lock-state-open")
    SIGNED = "signed", lazy("lock-state-signed")
    LOCKED = "locked", lazy("lock-state-locked")


_SIGNERS: Final = tuple(SIGNED_BY.values())
_WRITERS: Final = tuple(role for role, sections in EDITS.items() if sections)
LOCK: Final = Process(
    "lock",
    states=tuple(LockState.values),
    texts="lock-state",
    moves=(
        Move("begin", (), LockState.OPEN, STARTS, "rodtrad.web.investments.actions.create_investment"),
        Move("sign", (LockState.OPEN,), LockState.SIGNED, _SIGNERS, _SIGN, needs="lock-needs-whole"),
        Move("sign-second", (LockState.SIGNED,), LockState.LOCKED, _SIGNERS, _SIGN, needs="lock-needs-second"),
        Move("change", (LockState.OPEN, LockState.SIGNED), LockState.OPEN, _WRITERS, _SAVE),
        Move("change-locked", (LockState.LOCKED,), LockState.LOCKED, _WRITERS, _SAVE, needs="lock-needs-reason"),
    ),
)
