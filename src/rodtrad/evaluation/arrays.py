"""The arrays that estimators take, and the one way they say that they cannot compute."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import Argument, message

Floats: TypeAlias = NDArray[np.float64]
Bools: TypeAlias = NDArray[np.bool_]
Ints: TypeAlias = NDArray[np.int64]


def not_computable(id: str, where: str = "", **args: Argument) -> NotComputable:
    """From the messages `id` (what is wrong) and `id.cure`; whoever knows the place in the document adds it."""
    return NotComputable([problem(id, where, **args)])


def problem(id: str, where: str = "", **args: Argument) -> Problem:
    return Problem(where, message(id, **args), message(f"{id}.cure", **args))
