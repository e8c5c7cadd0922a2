"""The fund's ledger: events in order, each posted to accounts that always sum to zero, never changed, only corrected.

    outside   → free        capital put in (opening, allocation), saving paid back
    free      → committed   a grant
    committed → spent       a draw-down
    committed → free        what was not needed
    spent     → free        drawn money that is returned

A correction posts an earlier event backwards; what it should have been is a new event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import Field

from rodtrad.document.part import Key, Line, Money, part
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Format, parse
from rodtrad.errors import BadData, Problem
from rodtrad.fund.money import ZERO
from rodtrad.texts import message

Kind = Literal["opening", "allocation", "grant", "draw_down", "unneeded", "returned", "pay_back", "withdrawal", "correction"]
Account = Literal["outside", "free", "committed", "spent"]
ACCOUNTS: Final[tuple[Account, ...]] = ("outside", "free", "committed", "spent")
# From which account to which an event moves its amount.
MOVES: Final[dict[str, tuple[Account, Account]]] = {
    "opening": ("outside", "free"),
    "allocation": ("outside", "free"),
    "pay_back": ("outside", "free"),
    "withdrawal": ("free", "outside"),
    "grant": ("free", "committed"),
    "draw_down": ("committed", "spent"),
    "unneeded": ("committed", "free"),
    "returned": ("spent", "free"),
}
OF_INVESTMENT: Final = frozenset({"grant", "draw_down", "unneeded", "returned", "pay_back"})


@part
class Event:
    """What happened on a day. `corrects` is the number (from 1) of the event that a correction takes back.

    `verified` is the saving that has been verified for a pay-back, and `reference` the decision or voucher behind the event.
    """

    on: date
    kind: Kind
    amount: Money
    investment: Key | None = None
    department: Line = ""
    verified: Money | None = None
    corrects: int | None = None
    reference: Line = ""
    note: Line = ""


@part
class LedgerFile:
    format: Literal["rodtrad-fund-ledger/1"] = "rodtrad-fund-ledger/1"
    fund: Key
    events: Annotated[tuple[Event, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Posting:
    """One event's amount from one account to another. A correction has its event's posting turned round."""

    number: int
    event: Event
    source: Account
    receiver: Account
    investment: str
    department: str


def read_ledger(content: bytes, format: Format = "yaml", *, fund: str) -> tuple[Event, ...]:
    """The events of the ledger file of `fund` (its key), checked. Raises `BadDocument` or `BadData` with every problem found."""
    file = read_part(parse(content, format), LedgerFile, "fund-error-no-ledger")
    problems = list(problems_of(file.events))
    if file.fund != fund:
        problems.insert(0, _problem("fund", "other-fund", found=file.fund, key=fund))
    if problems:
        raise BadData(problems)
    return file.events


def postings(events: Sequence[Event]) -> tuple[Posting, ...]:
    """Every event as a movement between accounts, in order."""
    return tuple(_posting(events, number) for number in range(1, len(events) + 1))


def balances(posted: Sequence[Posting], *, investment: str | None = None) -> dict[Account, Decimal]:
    """Each account's balance, of one investment or of all. The four add up to zero."""
    found = dict.fromkeys(ACCOUNTS, ZERO)
    for posting in posted:
        if investment is None or posting.investment == investment:
            found[posting.source] -= posting.event.amount
            found[posting.receiver] += posting.event.amount
    return found


def problems_of(events: Sequence[Event]) -> tuple[Problem, ...]:
    """What is wrong with a ledger, event by event, each judged by those before it; empty where it may stand.

    Amounts are judged once every event can be read as a movement."""
    for problems in (_shape_problems, _money_problems):
        found = [p for index, event in enumerate(events) for p in problems(events[:index], event, f"events[{index}]")]
        if found:
            return tuple(found)
    return ()


def next_problems(events: Sequence[Event], event: Event) -> tuple[Problem, ...]:
    """What is wrong with `event` after those that stand."""
    where = f"events[{len(events)}]"
    shape = tuple(_shape_problems(events, event, where))
    return shape or tuple(_money_problems(events, event, where))


def _posting(events: Sequence[Event], number: int) -> Posting:
    event = events[number - 1]
    about = event if event.corrects is None else events[event.corrects - 1]
    way = MOVES[about.kind] if about is event else MOVES[about.kind][::-1]
    return Posting(number, event, *way, about.investment or "", about.department)


def _shape_problems(events: Sequence[Event], event: Event, where: str) -> Iterator[Problem]:
    if event.amount <= 0:
        yield _problem(f"{where}.amount", "not-positive", amount=str(event.amount))
    if events and event.on < events[-1].on:
        yield _problem(f"{where}.on", "out-of-order", on=event.on.isoformat(), after=events[-1].on.isoformat())
    if event.kind == "opening" and events:
        yield _problem(f"{where}.kind", "opening-late")
    if (event.kind in OF_INVESTMENT) and event.investment is None:
        yield _problem(f"{where}.investment", "no-investment")
    if (event.kind == "correction") != (event.corrects is not None):
        yield _problem(f"{where}.corrects", "corrects-what")
    elif event.corrects is not None:
        yield from _correction_problems(events, event, where)


def _correction_problems(events: Sequence[Event], event: Event, where: str) -> Iterator[Problem]:
    number = str(event.corrects)
    if not 1 <= (event.corrects or 0) <= len(events) or events[(event.corrects or 1) - 1].kind == "correction":
        yield _problem(f"{where}.corrects", "corrects-nothing", number=number)
    elif any(earlier.corrects == event.corrects for earlier in events):
        yield _problem(f"{where}.corrects", "corrected-twice", number=number)
    elif events[(event.corrects or 1) - 1].amount != event.amount:
        yield _problem(f"{where}.amount", "corrects-amount", number=number)


def _money_problems(events: Sequence[Event], event: Event, where: str) -> Iterator[Problem]:
    """Nothing is granted that is not free, nothing drawn that is not granted, nothing paid back that is not verified."""
    posted = postings((*events, event))
    last = posted[-1]
    for account, whose in ((last.source, None), (last.source, last.investment)):
        only_investments = account in ("committed", "spent")
        if account != "outside" and (whose is None or only_investments):
            left = balances(posted, investment=whose)[account]
            if left < 0:
                yield _problem(f"{where}.amount", f"too-much-{account}", lacking=str(-left))
                return
    if event.kind == "pay_back" and (event.verified is None or event.amount > event.verified):
        yield _problem(f"{where}.amount", "not-verified", verified=str(event.verified or ZERO))


def _problem(where: str, id: str, **words: str) -> Problem:
    return Problem(where, message(f"fund-{id}", **words), message(f"fund-{id}.cure", **words))
