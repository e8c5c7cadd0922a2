"""What a document promises to measure: each indicator, at each of its times, in the group and, where there is one, beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from rodtrad.document import Investment as Document
from rodtrad.document.logic import Indicator
from rodtrad.web.followup.states import Group
from rodtrad.web.governance.rhythm import months_after

# Designs that have a group beside the one that takes part, followed at the same time.
SIDE_BY_SIDE: Final = ("randomised", "matched", "parallel_group")
SHARES: Final = ("andel", "share", "proportion")


@dataclass(frozen=True)
class Promise:
    """One measurement: on `due`, which is `month` months after the start."""

    indicator: Indicator
    month: int
    group: Group
    due: date


def promises(document: Document) -> tuple[Promise, ...]:
    """In the order of time; none for a document without a first day."""
    if document.start is None:
        return ()
    return tuple(sorted(_promised(document, document.start), key=lambda each: each.due))


def _promised(document: Document, start: date) -> Iterator[Promise]:
    for indicator in document.indicators:
        for month in dict.fromkeys(indicator.measured_months):
            for group in groups(document, indicator):
                yield Promise(indicator, month, group, months_after(start, month))


def groups(document: Document, indicator: Indicator) -> tuple[Group, ...]:
    """Both groups for what the effect is judged by, where the design has two; else those who take part."""
    judged = {each.indicator for each in document.success_criteria}
    judged |= {each.indicator for each in document.evaluation.analyses if each.estimator != "before_after"}
    beside = document.evaluation.design in SIDE_BY_SIDE and indicator.key in judged and indicator.type != "process"
    return (Group.INTERVENTION, Group.COMPARISON) if beside else (Group.INTERVENTION,)


def is_share(indicator: Indicator | None) -> bool:
    """Whether its figures are parts of one: then they can be written and read as per cent."""
    return indicator is not None and indicator.unit.strip().casefold() in SHARES


def counts_persons(indicator: Indicator | None) -> bool:
    """Whether the figures are of persons: then it is told of how many. What is not known is taken to be."""
    return indicator is None or indicator.level == "individual"
