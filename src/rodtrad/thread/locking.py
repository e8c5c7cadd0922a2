"""Whether the plan may be locked: the thread has to be whole first."""

from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.thread.check import check
from rodtrad.thread.findings import Finding

# Not being locked is no reason not to lock.
_MENDED_BY_LOCKING: Final = ("locked",)


def in_the_way_of_lock(investment: Investment) -> tuple[Finding, ...]:
    """The breaks that have to be mended, or answered with a motive, before owner and steering group lock the plan."""
    return tuple(finding for finding in check(investment).breaks if finding.rule not in _MENDED_BY_LOCKING)
