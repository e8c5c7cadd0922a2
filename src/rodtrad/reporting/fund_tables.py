"""The fund's statement as tables: what is free, bound and spent; each investment; each year as the accounts need it."""

from decimal import Decimal

from rodtrad.fund import FundRules, Statement
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number


def standing_table(rules: FundRules, now: Statement, language: Language) -> DataTable:
    """The fund on the day: put in and paid back, spent, and what is left, free and committed."""
    names = ("put_in", "paid_back", "spent", "committed", "free", "capital")
    titles = {name: text(language, f"fund-row-{name.replace('_', '-')}") for name in names}
    rows = tuple((Cell(title), _ore(getattr(now, name), language)) for name, title in titles.items())
    caption = text(language, "fund-standing", fund=rules.name, on=now.on.isoformat(), currency=rules.currency)
    return DataTable(caption, columns(text(language, "fund-column-what"), text(language, "fund-column-amount")), rows, total=True)


def investments_table(now: Statement, language: Language) -> DataTable:
    """Each investment: granted, drawn, left, paid back."""
    names = ("granted", "drawn", "left", "paid_back")
    rows = [(Cell(line.investment), *(_ore(getattr(line, name), language) for name in names)) for line in now.investments]
    return _table("fund-investments", ("investment", *names), rows, language)


def years_table(now: Statement, language: Language) -> DataTable:
    """Each year: put in, granted, the year's operating cost, paid back, and the earmarked equity at its end."""
    names = ("put_in", "granted", "operating_cost", "paid_back", "earmarked_equity")
    rows = [(Cell(str(line.year)), *(_ore(getattr(line, name), language) for name in names)) for line in now.years]
    return _table("fund-years", ("year", *names), rows, language)


def _table(caption: str, names: tuple[str, ...], rows: list[tuple[Cell, ...]], language: Language) -> DataTable:
    heads = columns(*(text(language, f"fund-column-{name.replace('_', '-')}") for name in names))
    return DataTable(text(language, caption), heads, tuple(rows))


def _ore(amount: Decimal, language: Language) -> Cell:
    return Cell(number(amount, language, decimals=2), amount)
