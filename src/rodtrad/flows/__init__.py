"""Flows: how people move between events, and backwards from an outcome. Everything is computed from an `EventLog`.

The calculations are compiled when first used; importing this package alone does not load the compiler.
"""

from typing import TYPE_CHECKING

from rodtrad.flows.log import EventLog, day_number, day_of
from rodtrad.flows.question import PathGroup, Question
from rodtrad.flows.results import Flows, to_data

if TYPE_CHECKING:
    from rodtrad.flows.analysing import analyse as analyse

__all__ = ["EventLog", "Flows", "PathGroup", "Question", "analyse", "day_number", "day_of", "to_data"]


def __getattr__(name: str) -> object:
    if name == "analyse":
        from rodtrad.flows.analysing import analyse

        return analyse
    raise AttributeError(name)
