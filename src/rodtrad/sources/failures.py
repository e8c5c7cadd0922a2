"""What can go wrong at a source, in one way of saying it."""

from typing import Final
from urllib.error import HTTPError, URLError

from rodtrad.errors import BadSource, Problem
from rodtrad.sources.waiting import retry_after
from rodtrad.texts import Argument, message

_PASSING: Final = frozenset({429, 500, 502, 503, 504})


def failure(id: str, where: str = "", value: str = "", **args: Argument) -> BadSource:
    """The messages `source-<id>` (what) and its `.cure`."""
    args["value"] = value
    return BadSource([Problem(where, message(f"source-{id}", **args), message(f"source-{id}.cure", **args), value)])


class Passing(Exception):
    """A failure that may be gone next time; `wait` is what the source asked for."""

    def __init__(self, failure: BadSource, wait: float | None = None) -> None:
        super().__init__()
        self.failure, self.wait = failure, wait


def refused(error: HTTPError, address: str) -> BadSource | Passing:
    """What an answer that is no success means."""
    code = error.code
    if 300 <= code < 400:
        return failure("elsewhere", address, value=error.headers.get("Location", ""))
    if code == 404:
        return failure("not-found", address)
    if code == 429:
        wait = retry_after(error.headers.get("Retry-After"))
        return Passing(failure("too-many", address, seconds=wait or 60), wait)
    if code in _PASSING:
        return Passing(failure("status", address, value=str(code)), retry_after(error.headers.get("Retry-After")))
    return failure("refused", address, value=str(code))


def unreached(error: URLError, address: str, seconds: float) -> BadSource:
    """A source that could not be reached, or was silent for so many seconds."""
    if isinstance(error.reason, TimeoutError):
        return failure("slow", address, seconds=seconds)
    return failure("away", address, reason=getattr(error.reason, "strerror", None) or str(error.reason))
