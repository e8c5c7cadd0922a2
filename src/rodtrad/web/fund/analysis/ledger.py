"""The ledger's rows, and what somebody wants to enter, as the engine's events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rodtrad.fund import Event, balances, postings
from rodtrad.web.choice.models import Decision
from rodtrad.web.fund.models import Fund, LedgerEvent, Saving
from rodtrad.web.fund.queries import every_event
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department


@dataclass(frozen=True)
class Entry:
    """An event that somebody wants to enter. `saving` is what a pay-back is paid out of, `corrects` what is taken back."""

    kind: str
    on: date
    amount: Decimal
    investment: Investment | None = None
    department: Department | None = None
    decision: Decision | None = None
    saving: Saving | None = None
    corrects: LedgerEvent | None = None
    reference: str = ""
    note: str = ""


def engine_events(rows: Sequence[LedgerEvent]) -> list[Event]:
    """The rows of a whole ledger, in order. Investments and departments go by their primary keys."""
    return [event_of(row, row.corrects.number if row.corrects else None) for row in rows]


def left_by_investment(fund: Fund) -> dict[str, Mapping[str, Decimal]]:
    """What each investment has left to draw ("committed") and has drawn ("spent"), by primary key as text."""
    posted = postings(engine_events(every_event(fund)))
    keys = {each.investment for each in posted if each.investment}
    return {key: {str(name): amount for name, amount in balances(posted, investment=key).items()} for key in keys}


def free_in(fund: Fund) -> Decimal:
    """What can be granted now."""
    return balances(postings(engine_events(every_event(fund))))["free"]


def event_of(of: LedgerEvent | Entry, corrects: int | None) -> Event:
    """`corrects` is the number of the event that is taken back."""
    return Event(
        on=of.on,
        kind=of.kind,  # type: ignore[arg-type]  # held by the database and by the form
        amount=of.amount,
        investment=str(of.investment.pk) if isinstance(of, Entry) and of.investment else _row_key(of),
        department=str(_department_key(of) or ""),
        verified=of.saving.amount if of.saving else None,
        corrects=corrects,
        reference=of.reference,
    )


def _row_key(of: LedgerEvent | Entry) -> str | None:
    return str(of.investment_id) if isinstance(of, LedgerEvent) and of.investment_id else None


def _department_key(of: LedgerEvent | Entry) -> int | None:
    return of.department_id if isinstance(of, LedgerEvent) else of.department.pk if of.department else None
