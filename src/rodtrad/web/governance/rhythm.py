"""When a forum meets next."""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Next:
    """The day, whether somebody has planned it (else it follows from the rhythm), and whether it has passed."""

    on: date
    planned: bool
    overdue: bool


def next_meeting(*, held: Collection[date], planned: Collection[date], months: int, since: date, today: date) -> Next:
    """The first planned day; else `months` after the last that was held, or the day the forum began.

    A planned day that passed without the meeting being noted as held is overdue too.
    """
    if planned:
        return Next(min(planned), True, min(planned) < today)
    on = months_after(max(held), months) if held else since
    return Next(on, False, on < today)


def months_after(day: date, months: int) -> date:
    """The same day of the month, or the month's last: 31 January and one month is 28 or 29 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
