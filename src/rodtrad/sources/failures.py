"""What can go wrong at a source, in one way of saying it."""

from rodtrad.errors import BadSource, Problem
from rodtrad.texts import Argument, message


def failure(id: str, where: str = "", value: str = "", **args: Argument) -> BadSource:
    """The messages `source-<id>` (what) and its `.cure`."""
    args["value"] = value
    return BadSource([Problem(where, message(f"source-{id}", **args), message(f"source-{id}.cure", **args), value)])
