"""The life of a run, as a table."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.texts import lazy

MAX_ATTEMPTS: Final = 3


class State(TextChoices):
    QUEUED = "queued", lazy("run-state-queued")
    RUNNING = "running", lazy("run-state-running")
    DONE = "done", lazy("run-state-done")
    FAILED = "failed", lazy("run-state-failed")
    CANCELLED = "cancelled", lazy("run-state-cancelled")


# A running run becomes running again when another worker takes over a lost lease.
TRANSITIONS: Final[dict[State, frozenset[State]]] = {
    State.QUEUED: frozenset({State.RUNNING, State.CANCELLED}),
    State.RUNNING: frozenset({State.RUNNING, State.QUEUED, State.DONE, State.FAILED, State.CANCELLED}),
    State.DONE: frozenset(),
    State.FAILED: frozenset(),
    State.CANCELLED: frozenset(),
}
LIVE: Final = tuple(state for state, following in TRANSITIONS.items() if following)


def may_become(new: State) -> tuple[State, ...]:
    """The states from which a run can become `new`."""
    return tuple(state for state, following in TRANSITIONS.items() if new in following)
