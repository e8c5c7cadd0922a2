"""What became of an application in later apps, so that its page can lead there without knowing them.

An app names where to ask, when Django starts (`AppConfig.ready`).
"""

from collections.abc import Callable
from typing import Final

from django.utils.module_loading import import_string

from rodtrad.web.calls.models import Application
from rodtrad.web.investments.links import Link
from rodtrad.web.organisation.models import Person

# Who asks, of which application → only what that person may open.
Provider = Callable[[Person, Application], list[Link]]
_PROVIDERS: Final[list[str]] = []


def register(provider: str) -> None:
    """`provider` is the dotted path of a `Provider`."""
    if provider not in _PROVIDERS:
        _PROVIDERS.append(provider)


def onward(person: Person, application: Application) -> list[Link]:
    return [link for path in _PROVIDERS for link in import_string(path)(person, application)]
