"""What stands in the way of the next event, field by field."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rodtrad.errors import Problem
from rodtrad.fund import next_problems
from rodtrad.fund.money import ZERO
from rodtrad.texts import message
from rodtrad.web.choice.models import Decision
from rodtrad.web.fund.analysis.ledger import Entry, engine_events, event_of
from rodtrad.web.fund.analysis.planning import dues
from rodtrad.web.fund.models import Fund, Saving
from rodtrad.web.fund.queries import booked_of, every_event

# The number (15 digits, two of them decimals) that a row of the ledger has room for.
MOST: Final = Decimal("9999999999999.99")


def entry_problems(fund: Fund, entry: Entry) -> list[Problem]:
    """What is wrong with the entry after what stands in the ledger now; `where` is the name of the field."""
    events = engine_events(every_event(fund))
    found = next_problems(events, event_of(entry, entry.corrects.number if entry.corrects else None))
    named = [Problem(problem.where.rpartition(".")[2], problem.what, problem.cure) for problem in found]
    return [*named, *_own_problems(fund, entry)]


def _own_problems(fund: Fund, entry: Entry) -> Iterator[Problem]:
    """What the engine cannot know: what was decided, and what of a saving comes back by the rules."""
    if entry.amount > MOST:
        yield _problem("amount", "fund-too-large")
    if entry.decision is not None:
        yield from _decision_problems(entry, entry.decision)
    if entry.saving is not None and entry.amount <= entry.saving.amount:
        yield from _saving_problems(fund, entry, entry.saving)


def _saving_problems(fund: Fund, entry: Entry, saving: Saving) -> Iterator[Problem]:
    """More than the saving is the engine's to refuse; here is what has come already, and what the rules give."""
    own = list(Saving.objects.in_force().filter(fund=fund, investment=saving.investment_id).select_related("investment"))
    due = next((each for each in dues(fund, own, entry.on) if each.saving.pk == saving.pk), None)
    if due is not None and entry.amount > saving.amount - due.back:
        yield _problem("amount", "fund-saving-paid", left=str(saving.amount - due.back))
    elif due is None or entry.amount > due.left:
        yield _problem("amount", "fund-not-due", due=str(due.amount if due else ZERO))


def _decision_problems(entry: Entry, decision: Decision) -> Iterator[Problem]:
    left = (decision.amount or ZERO) - booked_of(decision)
    if entry.investment is None or decision.application.investment_id != entry.investment.pk:
        yield _problem("decision", "fund-other-decision")
    elif entry.amount > left:
        yield _problem("amount", "fund-over-decision", left=str(left))


def _problem(where: str, id: str, **words: str) -> Problem:
    return Problem(where, message(id, **words), message(f"{id}.cure"))
