"""How numbers are written: the table is the manual."""

from datetime import date
from decimal import Decimal

import pytest

from rodtrad.texts.numbers import currency_name, day, money, number, percent, percentage_points, plain, span, with_unit, years


@pytest.mark.parametrize(
    ("value", "decimals", "swedish", "english"),
    [
        (1794, 0, "1 794", "1,794"),
        (1794.34, 2, "1 794,34", "1,794.34"),
        (Decimal("-1234567.5"), 1, "−1 234 567,5", "−1,234,567.5"),
        (0.5, 0, "1", "1"),
        (2.675, 2, "2,68", "2.68"),
        (-0.4, 0, "0", "0"),
        (float("-inf"), 0, "−∞", "−∞"),
        (float("nan"), 2, "–", "–"),
        (1e300, 2, None, None),
    ],
)
def test_number(value: float, decimals: int, swedish: str | None, english: str | None) -> None:
    written = [number(value, language, decimals=decimals) for language in ("sv", "en")]
    if swedish is not None:
        assert [part.replace("\u00a0", " ") for part in written] == [swedish, english]
    assert all(" " not in part for part in written), "a number is never broken over two lines"


def test_sign_is_shown_only_where_there_is_one() -> None:
    assert [number(value, "sv", sign=True) for value in (5, -5, 0)] == ["+5", "−5", "0"]


@pytest.mark.parametrize(("value", "written"), [(0.5, "0,5"), (1200.0, "1 200"), (0.12345, "0,12"), (Decimal("12.50"), "12,5")])
def test_plain_has_no_more_decimals_than_needed(value: float, written: str) -> None:
    assert plain(value, "sv").replace("\u00a0", " ") == written


def test_units_money_and_shares() -> None:
    plain_space = [
        money(Decimal("1794.5"), "SEK", "sv"),
        money(1794, "SEK", "en"),
        money(-3, "EUR", "sv", sign=True),
        percent(0.125, "sv", decimals=1),
        percent(0.125, "en", decimals=1),
        percentage_points(-0.1, "sv"),
        with_unit("5", "", "sv"),
        span("−2", "3", "sv"),
        day(date(2026, 3, 1), "sv"),
        day(date(2026, 3, 1), "en"),
        years(2026, 2026),
        years(2026, 2028),
        currency_name("NOK", "sv"),
    ]
    assert [part.replace("\u00a0", " ") for part in plain_space] == [
        "1 795 kr",
        "SEK 1,794",
        "−3 euro",
        "12,5 %",
        "12.5%",
        "−10,0 procentenheter",
        "5",
        "−2 till 3",
        "1 mars 2026",
        "1 March 2026",
        "2026",
        "2026–2028",
        "NOK",
    ]
