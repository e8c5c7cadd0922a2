"""When a forum meets next, and when it is late."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from rodtrad.web.governance.rhythm import Next, months_after, next_meeting

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 10), -1, date(2025, 12, 10)),
        (date(2026, 5, 5), 12, date(2027, 5, 5)),
    ],
)
def test_months_after(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(1, 24))
def test_it_is_in_the_month_so_many_later_and_never_in_the_next(day: date, months: int) -> None:
    after = months_after(day, months)
    assert (after.year * 12 + after.month) - (day.year * 12 + day.month) == months
    assert after.day <= day.day


@pytest.mark.parametrize(
    ("held", "planned", "expected"),
    [
        ([], [], Next(date(2026, 1, 1), False, True)),
        ([date(2026, 10, 1)], [], Next(date(2026, 12, 1), False, False)),
        ([date(2026, 9, 1), date(2026, 7, 1)], [], Next(date(2026, 11, 1), False, True)),
        ([date(2026, 9, 1)], [date(2026, 12, 24)], Next(date(2026, 12, 24), True, False)),
        ([date(2026, 9, 1)], [date(2026, 11, 20), date(2026, 12, 24)], Next(date(2026, 11, 20), True, True)),
        ([date(2026, 9, 22)], [], Next(TODAY, False, False)),
    ],
)
def test_the_next_meeting(held: list[date], planned: list[date], expected: Next) -> None:
    assert next_meeting(held=held, planned=planned, months=2, since=date(2026, 1, 1), today=TODAY) == expected
