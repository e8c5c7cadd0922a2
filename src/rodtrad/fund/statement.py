"""The fund on a day: what is free, bound and spent, for each investment and year; what the accounts need; what is to come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from rodtrad.fund.ledger import Event, Posting, balances, postings
from rodtrad.fund.money import ZERO

_PUT_IN: Final = ("opening", "allocation", "withdrawal")


@dataclass(frozen=True)
class InvestmentLine:
    """One investment: granted (less what was not needed), drawn (less what was returned), left to draw, paid back."""

    investment: str
    granted: Decimal
    drawn: Decimal
    left: Decimal
    paid_back: Decimal


@dataclass(frozen=True)
class DepartmentLine:
    """One department: the same of all its investments. What stands under no department is under ""."""

    department: str
    granted: Decimal
    drawn: Decimal
    left: Decimal
    paid_back: Decimal


@dataclass(frozen=True)
class YearLine:
    """One calendar year, as the accounts need it: the operating cost is what was drawn in the year (there is no asset), and the
    earmarked equity is what is left at its end, free and committed."""

    year: int
    put_in: Decimal
    granted: Decimal
    operating_cost: Decimal
    paid_back: Decimal
    earmarked_equity: Decimal


@dataclass(frozen=True)
class Statement:
    """`capital` is `free` + `committed`: what the fund still has. All amounts in the fund's currency, to the öre."""

    on: date
    free: Decimal
    committed: Decimal
    spent: Decimal
    capital: Decimal
    put_in: Decimal
    paid_back: Decimal
    investments: tuple[InvestmentLine, ...]
    departments: tuple[DepartmentLine, ...]
    years: tuple[YearLine, ...]


def statement(events: Sequence[Event], on: date) -> Statement:
    """The fund as it stood at the end of the day `on`."""
    posted = tuple(posting for posting in postings(events) if posting.event.on <= on)
    all_of = balances(posted)
    about = [posting for posting in posted if posting.investment]
    keys, departments = (dict.fromkeys(getattr(each, name) for each in about) for name in ("investment", "department"))
    return Statement(
        on,
        all_of["free"],
        all_of["committed"],
        all_of["spent"],
        all_of["free"] + all_of["committed"],
        _moved(posted, events, *_PUT_IN),
        _moved(posted, events, "pay_back"),
        tuple(InvestmentLine(key, *_amounts([p for p in about if p.investment == key], events)) for key in keys),
        tuple(DepartmentLine(name, *_amounts([p for p in about if p.department == name], events)) for name in departments),
        tuple(_year(year, posted, events) for year in _years(posted, on)),
    )


ByYear = Mapping[int, Decimal]


def forecast(
    events: Sequence[Event], on: date, *, drawing: ByYear, coming: ByYear, granting: ByYear
) -> dict[int, tuple[Decimal, Decimal]]:
    """(free, committed) at the end of each year from `on` if draw-downs, what comes in and new grants go as planned."""
    now = statement(events, on)
    free, committed, found = now.free, now.committed, {}
    for year in range(on.year, max((*drawing, *coming, *granting, on.year)) + 1):
        free += coming.get(year, ZERO) - granting.get(year, ZERO)
        committed += granting.get(year, ZERO) - drawing.get(year, ZERO)
        found[year] = (free, committed)
    return found


def _moved(posted: Sequence[Posting], events: Sequence[Event], *kinds: str) -> Decimal:
    """The sum of events of the kinds, money out of the fund below zero, corrected ones taken away."""
    total = ZERO
    for posting in posted:
        corrected = posting.event.corrects
        kind = posting.event.kind if corrected is None else events[corrected - 1].kind
        if kind in kinds:
            way = 1 if (corrected is None) != (kind == "withdrawal") else -1
            total += posting.event.amount * way
    return total


def _amounts(own: Sequence[Posting], events: Sequence[Event]) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Granted, drawn, left, paid back."""
    held = balances(own)
    return held["committed"] + held["spent"], held["spent"], held["committed"], _moved(own, events, "pay_back")


def _year(year: int, posted: Sequence[Posting], events: Sequence[Event]) -> YearLine:
    in_year = tuple(posting for posting in posted if posting.event.on.year == year)
    until = balances([posting for posting in posted if posting.event.on.year <= year])
    return YearLine(
        year,
        _moved(in_year, events, *_PUT_IN),
        _moved(in_year, events, "grant") - _moved(in_year, events, "unneeded"),
        balances(in_year)["spent"],
        _moved(in_year, events, "pay_back"),
        until["free"] + until["committed"],
    )


def _years(posted: Sequence[Posting], on: date) -> range:
    return range(min((posting.event.on.year for posting in posted), default=on.year), on.year + 1)
