"""Where an investment came from and what belongs to it in later apps, so that its page can lead there without knowing them.

An app names where to ask, when Django starts (`AppConfig.ready`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.module_loading import import_string

from rodtrad.texts import Message
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person


@dataclass(frozen=True)
class Link:
    """`what` says what it leads to, `title` what that is called."""

    what: Message
    title: str
    address: str


# Who asks, of which investment → only what that person may open.
Provider = Callable[[Person, Investment], list[Link]]
_PROVIDERS: Final[list[str]] = []


def register(provider: str) -> None:
    """`provider` is the dotted path of a `Provider`."""
    if provider not in _PROVIDERS:
        _PROVIDERS.append(provider)


def links_of(person: Person, investment: Investment) -> list[Link]:
    return [link for path in _PROVIDERS for link in import_string(path)(person, investment)]
