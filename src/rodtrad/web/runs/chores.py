"""What has to be done from time to time without anybody asking: a worker does it when it starts, and then once an hour.

An app names its chores when Django starts (`AppConfig.ready`). A chore may be done twice or by two workers at once.
"""

import logging
from time import monotonic
from typing import Final

from django.utils.module_loading import import_string

log = logging.getLogger(__name__)
HOUR: Final = 3600.0
_CHORES: Final[list[str]] = []


def register(chore: str) -> None:
    """`chore` is the dotted path of a function without arguments."""
    if chore not in _CHORES:
        _CHORES.append(chore)


def do_chores() -> None:
    """All of them; one that fails does not stop the others."""
    for chore in _CHORES:
        try:
            import_string(chore)()
        except Exception:
            log.exception("chore %s", chore)


class Hourly:
    """Does the chores the first time it is called, and then at most once an hour."""

    def __init__(self) -> None:
        self.done = monotonic() - HOUR

    def __call__(self) -> None:
        if monotonic() - self.done >= HOUR:
            do_chores()
            self.done = monotonic()
