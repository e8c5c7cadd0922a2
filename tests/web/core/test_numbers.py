"""Numbers as people type them: one reading in any language, or a refusal."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from rodtrad.texts import numbers
from rodtrad.web.core.numbers import NotANumber, parse_money, parse_number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1234567,50", "1234567.50"),
        ("1234567.50", "1234567.50"),
        ("1 234,50", "1234.50"),
        ("1\u00a0234,50", "1234.50"),
        ("1\u202f234.5", "1234.5"),
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("1234,567", "1234.567"),
        ("-5", "-5"),
        ("\u22125", "-5"),
        ("+5", "5"),
        ("12 %", "12"),
        ("1 200 kr", "1200"),
        ("1 200 SEK", "1200"),
        ("1'000", "1000"),
        (" 7 ", "7"),
    ],
)
def test_one_reading(typed, meant):
    assert parse_number(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["1,234", "1.234", "12,345", "-1.234", "123.456 kr"])
def test_two_readings_are_refused_with_both_ways_to_write_it(typed):
    with pytest.raises(NotANumber) as refused:
        parse_number(typed)
    assert refused.value.message.id == "number-two-readings"
    said = dict(refused.value.message.args)
    assert parse_number(said["decimals"]) * 1000 == parse_number(said["thousands"])


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "en miljon",
        "1e6",
        "1,2,3",
        "1.2.3",
        "12,34,567",
        "1234,567,890",
        "1,234.567.8",
        "--5",
        "5-",
        ",",
        ".",
        "NaN",
        "١٢٣",
        "kr",
    ],
)
def test_no_reading(typed):
    with pytest.raises(NotANumber) as refused:
        parse_number(typed)
    assert refused.value.message.id == "number-unreadable"


def test_money_has_at_most_two_decimals():
    assert parse_money("12,50") == Decimal("12.50")
    with pytest.raises(NotANumber):
        parse_money("12,3456")


@given(st.decimals(-(10**11), 10**11, places=2), st.sampled_from(["sv", "en"]))
def test_what_we_write_we_read(amount, language):
    """Both languages' own way of writing has exactly the one reading."""
    assert parse_number(numbers.number(amount, language, decimals=2)) == amount
