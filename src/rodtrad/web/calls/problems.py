"""What stands in the way of a write, in words: what, and what to do."""

from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import Argument, message


class Refused(RodtradError):
    """The state of the call or the application does not allow it."""


def hindrance(id: str, where: str = "", **args: Argument) -> Problem:
    return Problem(where, message(id, **args), message(f"{id}.cure", **args))


def refused(id: str, where: str = "", **args: Argument) -> Refused:
    return Refused([hindrance(id, where, **args)])
