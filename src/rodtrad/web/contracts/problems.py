"""What is refused, with what to do about it."""

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import Argument, message


def refused(id: str, where: str = "", /, **args: Argument) -> NotComputable:
    """A refusal whose text `id` says what is wrong and `id.cure` what to do."""
    return NotComputable([Problem(where, message(id, **args), message(f"{id}.cure", **args))])
