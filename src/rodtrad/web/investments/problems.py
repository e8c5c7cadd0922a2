"""What stands in the way of a write, beside errors in the document itself."""

from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message
from rodtrad.web.investments.models import Version


class Refused(RodtradError):
    """The investment's state does not allow it; says what to do instead."""


class SectionConflict(Exception):  # named for what is wrong
    """Somebody else changed the same section meanwhile. `theirs` is the current version, `base` the one that was written on."""

    def __init__(self, base: Version, theirs: Version) -> None:
        self.base, self.theirs = base, theirs
        super().__init__(f"{theirs.investment_id}: {base.number} → {theirs.number}")


def refused(id: str, where: str = "") -> Refused:
    return Refused([Problem(where, message(id), message(f"{id}.cure"))])
