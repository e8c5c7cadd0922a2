"""How often an outcome comes back, and how soon."""

import numpy as np

from rodtrad.flows import passes
from rodtrad.flows.counting import spread
from rodtrad.flows.log import EventLog, Int32
from rodtrad.flows.passes import Flags
from rodtrad.flows.results import Returns, Within


def returns(log: EventLog, outcome: tuple[str, ...], within: tuple[int, ...]) -> Returns:
    """Repeats of the outcome's types, taken together.

    A person has repeated with more than one spell. The time to return runs from the end of a finished spell to the start of the
    next, 0 where they touch or overlap. The share that returned within some days is of the spells that the log follows that long,
    so that those which ended late do not count as successes.
    """
    wanted = np.array([label in outcome for label in log.types])
    totals, ended, days = passes.next_spells(log.offsets, wanted, log.type, log.start, log.end, log.ongoing)
    followed = log.last_day + 1 - ended
    return Returns(
        persons=int(totals[0]),
        repeated=int(totals[1]),
        spells=int(totals[2]),
        within=tuple(_within(limit, followed >= limit, days) for limit in within),
        time=spread(days[days >= 0]),
    )


def _within(limit: int, followed: Flags, days: Int32) -> Within:
    returned = int((followed & (days >= 0) & (days <= limit)).sum())
    total = int(followed.sum())
    return Within(limit, total, returned, returned / total if total else None)
