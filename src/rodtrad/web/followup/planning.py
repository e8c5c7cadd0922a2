"""The program lays up what running investments' documents promise, so that nothing is forgotten."""

from rodtrad.web.followup.actions import plan_measurements
from rodtrad.web.followup.queries import running_investments
from rodtrad.web.investments.queries import document_of


def plan_running() -> None:
    """A chore of the worker. Without a first day there is nothing to count from: the page says so."""
    for investment in running_investments():
        if document_of(investment).start is not None:
            plan_measurements(by=None, investment=investment)
