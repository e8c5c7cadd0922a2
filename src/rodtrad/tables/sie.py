"""SIE 4 files: what was really booked, by account, project and month. Swedish accounting systems write them; CP437, not UTF-8.

Read: #FNAMN, #RAR, #KONTO, #OBJEKT (the names of projects and cost centres), #VER and #TRANS. A voucher that does not balance is
a warning and no error, since an export of one project holds only its own rows. Source: SIE-gruppen, SIE filformat, version 4B.
"""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from rodtrad.errors import BadData, Problem
from rodtrad.texts import Message, message

MAX_BYTES: Final = 200_000_000
LARGEST: Final = Decimal(10) ** 15
PROJECT: Final = "6"  # the dimension that SIE reserves for projects
COST_CENTRE: Final = "1"


@dataclass(frozen=True)
class Booking:
    """One row of a voucher. `objects` is dimension → object, such as {"6": "217"}; amounts above zero are debit (costs)."""

    voucher: str
    on: date
    account: str
    amount: Decimal
    objects: tuple[tuple[str, str], ...] = ()
    text: str = ""

    def object(self, dimension: str) -> str:
        """The object of a dimension; "" where the row has none."""
        return dict(self.objects).get(dimension, "")


@dataclass(frozen=True)
class Accounts:
    """A whole file. `objects` names (dimension, object); `warnings` tell vouchers that do not balance."""

    company: str
    year: tuple[date, date] | None
    accounts: dict[str, str]
    objects: dict[tuple[str, str], str]
    bookings: tuple[Booking, ...]
    warnings: tuple[Message, ...] = ()


@dataclass
class _Reading:
    company: str = ""
    year: tuple[date, date] | None = None
    accounts: dict[str, str] = field(default_factory=dict)
    objects: dict[tuple[str, str], str] = field(default_factory=dict)
    bookings: list[Booking] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    voucher: str = ""
    on: date | None = None
    rest: Decimal = Decimal(0)


def read_sie(content: bytes) -> Accounts:
    """The accounts in the bytes of a SIE 4 file. Raises `BadData` with every line that cannot be read."""
    if len(content) > MAX_BYTES:
        raise BadData([_problem(1, "too-large")])
    lines = content.decode("cp437").splitlines()
    if not any(line.strip().upper().startswith("#FLAGGA") for line in lines[:20]):
        raise BadData([_problem(1, "not-sie")])
    reading = _Reading()
    for number, line in enumerate(lines, start=1):
        _read_line(reading, number, line.strip())
    if reading.problems:
        raise BadData(reading.problems)
    found = (reading.company, reading.year, reading.accounts, reading.objects, tuple(reading.bookings))
    return Accounts(*found, tuple(reading.warnings))


def booked(accounts: Accounts, *, dimension: str = PROJECT, object: str) -> dict[int, Decimal]:
    """The net cost (debit − credit on cost accounts, classes 4–8) booked on an object, by calendar year."""
    found: dict[int, Decimal] = {}
    for row in accounts.bookings:
        if row.object(dimension) == object and row.account[:1] in "45678":
            found[row.on.year] = found.get(row.on.year, Decimal(0)) + row.amount
    return found


def _read_line(reading: _Reading, number: int, line: str) -> None:
    if line == "}" and reading.voucher:
        _end_voucher(reading)
    elif line.startswith("#"):
        try:
            _read_post(reading, _words(line))
        except (ValueError, IndexError, InvalidOperation):
            reading.problems.append(_problem(number, "line", line))


def _read_post(reading: _Reading, words: list[str]) -> None:
    match words[0].upper():
        case "#FNAMN":
            reading.company = words[1]
        case "#RAR" if words[1] == "0" and len(words) > 3:
            reading.year = (_day(words[2]), _day(words[3]))
        case "#KONTO":
            reading.accounts[words[1]] = words[2]
        case "#OBJEKT":
            reading.objects[words[1], words[2]] = words[3]
        case "#VER":
            reading.voucher, reading.on, reading.rest = f"{words[1]}{words[2]}", _day(words[3]), Decimal(0)
        case "#TRANS":
            _add(reading, words)


def _add(reading: _Reading, words: list[str]) -> None:
    """#TRANS account {dimension object …} amount [date] [text]"""
    if reading.on is None:
        raise ValueError("a row outside a voucher")
    amount = Decimal(words[3])
    if not amount.is_finite() or abs(amount) >= LARGEST:
        raise ValueError("no amount of money")
    dated = _day(words[4]) if len(words) > 4 and words[4] else reading.on
    pairs = words[2].split()
    objects = tuple(zip(pairs[::2], pairs[1::2], strict=True))
    reading.bookings.append(Booking(reading.voucher, dated, words[1], amount, objects, words[5] if len(words) > 5 else ""))
    reading.rest += amount


def _end_voucher(reading: _Reading) -> None:
    if reading.rest:
        reading.warnings.append(message("sie-unbalanced", voucher=reading.voucher, rest=str(reading.rest)))
    reading.voucher, reading.on = "", None


def _words(line: str) -> list[str]:
    """The words of a line; what stands in braces or quotation marks is one."""
    return list(_split(line.replace("\t", " ")))


def _split(line: str) -> Iterator[str]:
    while line := line.strip():
        if line.startswith("{"):
            inside, _, line = line[1:].partition("}")
            yield " ".join(shlex.split(inside, posix=True))
        elif line.startswith('"'):
            end = _closing(line)
            yield line[1:end].replace('\\"', '"')
            line = line[end + 1 :]
        else:
            end = min((place for place in (line.find(" "), line.find("{")) if place > 0), default=len(line))
            yield line[:end]
            line = line[end:]


def _closing(line: str) -> int:
    """Where the quotation mark that opens the line is closed. Raises ValueError where it is not."""
    end = line.index('"', 1)
    while line[end - 1] == "\\":
        end = line.index('"', end + 1)
    return end


def _day(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))


def _problem(line: int, id: str, value: str = "") -> Problem:
    return Problem("", message(f"sie-{id}"), message(f"sie-{id}.cure"), value[:80], line)
