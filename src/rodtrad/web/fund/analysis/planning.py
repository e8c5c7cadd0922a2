"""What comes back to the fund by its rules, and how it stands in the years to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rodtrad.fund import FrameChange, FundRules, forecast, pay_backs, statement
from rodtrad.fund.money import ZERO
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number
from rodtrad.web.fund.analysis.ledger import engine_events
from rodtrad.web.fund.analysis.rules import rules_now
from rodtrad.web.fund.models import Fund, LedgerEvent, Saving
from rodtrad.web.fund.queries import every_event, paid_back_of, planned_of
from rodtrad.web.fund.states import Planned
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of


@dataclass(frozen=True)
class Due:
    """What a verified saving gives back: the department's frame is cut in `year`, the year after. `back` is what has come."""

    saving: Saving
    year: int
    amount: Decimal
    back: Decimal

    @property
    def left(self) -> Decimal:
        return max(self.amount - self.back, ZERO)


def started(investment: Investment, events: Sequence[LedgerEvent]) -> int | None:
    """The year that it began: as its document says, else that of its first row in the ledger."""
    start = document_of(investment).start if investment.current_id else None
    first = next((each.on for each in events if each.investment_id == investment.pk), None)
    return start.year if start else first.year if first else None


def rules_when_granted(fund: Fund, investment: Investment, events: Sequence[LedgerEvent], today: date) -> FundRules:
    """The rules of the day of the first grant: what was agreed then holds, whatever is decided later."""
    rows = (each.on for each in events if each.investment_id == investment.pk and each.kind == "grant")
    return rules_now(fund, next(rows, today))


def dues(fund: Fund, savings: Sequence[Saving], today: date) -> list[Due]:
    """What each of these verified savings gives back by the rules, and what has come back already.

    `savings` are all that the investments have, so that a limit by the grant is counted on the whole."""
    events = every_event(fund)
    back, found = paid_back_of(savings), []
    for key in dict.fromkeys(saving.investment_id for saving in savings):
        own = [saving for saving in savings if saving.investment_id == key]
        changes = {(each.year, each.department): each.amount for each in _changes(fund, own, events, today)}
        for saving in own:
            amount = changes.get((saving.year + 1, str(saving.department_id)), ZERO)
            found.append(Due(saving, saving.year + 1, amount, back[saving.pk]))
    return found


def _changes(fund: Fund, own: Sequence[Saving], events: Sequence[LedgerEvent], today: date) -> tuple[FrameChange, ...]:
    investment = own[0].investment
    start = started(investment, events)
    if start is None:
        return ()
    lines = statement(engine_events(events), today).investments
    granted = next((line.granted for line in lines if line.investment == str(investment.pk)), ZERO)
    verified = [(saving.year, str(saving.department_id), saving.amount) for saving in own]
    rules = rules_when_granted(fund, investment, events, today)
    return pay_backs(rules, start=start, granted=granted, verified=verified)


def frames_table(found: Sequence[Due], language: Language) -> DataTable:
    """By how much each department's budget frame is cut each year, and the sum of the year."""
    years = sorted({due.year for due in found})
    names = sorted({str(due.saving.department) for due in found})
    rows = [(Cell(name), *(_cell(_sum(found, year, name), language) for year in years)) for name in names]
    rows.append((Cell(text(language, "fund-row-together")), *(_cell(_sum(found, year), language) for year in years)))
    heads = columns(text(language, "fund-column-department"), *(str(year) for year in years))
    return DataTable(text(language, "fund-frames"), heads, tuple(rows), total=True)


def _sum(found: Sequence[Due], year: int, department: str = "") -> Decimal:
    hits = (due for due in found if due.year == year and department in ("", str(due.saving.department)))
    return sum((due.amount for due in hits), ZERO)


def forecast_table(fund: Fund, found: Sequence[Due], today: date, language: Language) -> DataTable:
    """Each year from this one: what comes in, is granted and drawn as planned, and what is then free and committed."""
    planned = planned_of(fund)
    back: dict[int, Decimal] = {}
    for due in found:
        year = max(due.year, today.year)
        back[year] = back.get(year, ZERO) + due.left
    given, granting, drawing = (planned.get(what, {}) for what in (Planned.COMING, Planned.GRANTING, Planned.DRAWING))
    coming = {year: given.get(year, ZERO) + back.get(year, ZERO) for year in {*given, *back}}
    ends = forecast(engine_events(every_event(fund)), today, drawing=drawing, coming=coming, granting=granting)
    planned_first = (given, back, granting, drawing)
    rows = [
        (Cell(str(year)), *(_cell(each.get(year, ZERO), language) for each in planned_first), *_ends(end, language))
        for year, end in ends.items()
    ]
    names = ("year", "coming", "coming-back", "granting", "drawing", "free", "committed", "capital")
    heads = columns(*(text(language, f"fund-column-{name}") for name in names))
    note = text(language, "fund-forecast-short") if any(min(end) < 0 for end in ends.values()) else ""
    return DataTable(text(language, "fund-forecast"), heads, tuple(rows), note=note)


def _ends(end: tuple[Decimal, Decimal], language: Language) -> tuple[Cell, ...]:
    return tuple(_cell(amount, language) for amount in (*end, sum(end, ZERO)))


def _cell(amount: Decimal, language: Language) -> Cell:
    return Cell(number(amount, language, decimals=2), amount)
