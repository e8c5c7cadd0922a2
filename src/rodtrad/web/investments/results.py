"""Results that later apps have on an investment, so that the thread can show them without knowing those apps.

An app that computes something for a step names where to ask, when Django starts (`AppConfig.ready`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.module_loading import import_string

from rodtrad.texts import Message
from rodtrad.web.investments.models import Investment


@dataclass(frozen=True)
class StepResult:
    """What there is for a step: whether it is done, a sentence with the result, and the name of the page (takes the key)."""

    done: bool
    sentence: Message
    page: str
    figures: tuple[Message, ...] = ()


# Investments → the result of each that has one, by primary key; asked once for a whole list.
Provider = Callable[[Sequence[Investment]], dict[int, StepResult]]
_PROVIDERS: Final[dict[str, str]] = {}


def register(step: str, provider: str) -> None:
    """`provider` is the dotted path of a `Provider` for the step (`effect`, `economics`, `report`)."""
    _PROVIDERS[step] = provider


def results_of(investments: Sequence[Investment]) -> dict[int, dict[str, StepResult]]:
    """For each investment (by primary key) the results by step."""
    found: dict[int, dict[str, StepResult]] = {investment.pk: {} for investment in investments}
    for step, path in _PROVIDERS.items():
        provider: Provider = import_string(path)
        for pk, result in provider(investments).items():
            found[pk][step] = result
    return found
