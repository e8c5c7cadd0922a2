"""Which kinds of work there are, and who does each.

An app names its kinds when Django starts (`AppConfig.ready`); the work itself is imported when a worker does it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from rodtrad.web.runs.models import Run


class Overtaken(Exception):
    """Raised by a `Store`: what the work was done from has changed meanwhile. The run goes back in the queue."""


# Writes the result in the transaction that ends the run, and returns the reference of what was written.
Store = Callable[[], str]


class Report(Protocol):
    """Tells how far the work has come: percent, and the id of the text that says what is being done."""

    def __call__(self, percent: int, step: str) -> None: ...


Work = Callable[["Run", Report], Store]


@dataclass(frozen=True)
class Kind:
    """`work` is a dotted path to a `Work`; `page` the name of the page that shows the result.

    `shows_run`: the page shows what this very run made, so its address names it. `home`: for work on no investment, the page it
    was asked for from (the text of its link is `<home_text>`, and `<home_text>-leave` says how to find back); its result's page
    takes the run itself.
    """

    name: str
    work: str
    page: str
    shows_run: bool = False
    home: str = ""
    home_text: str = ""


_KINDS: dict[str, Kind] = {}


def register(name: str, *, work: str, page: str, shows_run: bool = False, home: str = "", home_text: str = "") -> None:
    _KINDS[name] = Kind(name, work, page, shows_run, home, home_text)


def kind_of(run: "Run") -> Kind:
    return _KINDS[run.kind]


def known(name: str) -> bool:
    return name in _KINDS


def work_of(run: "Run") -> Work:
    work: Work = import_string(kind_of(run).work)
    return work
