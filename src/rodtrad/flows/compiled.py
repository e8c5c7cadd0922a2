"""Compilation of hot loops: a plain function in, the same function as machine code out, kept on disk between runs."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
R = TypeVar("R")


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """`function` compiled at its first call for the types it is called with; releases Python's lock while it runs."""
    return cast(Callable[P, R], numba.njit(cache=True, nogil=True)(function))
