"""The fund's statement as tables: free, bound and spent; each investment and department; each year as the accounts need it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from rodtrad.fund import FundRules, Statement
from rodtrad.fund.statement import DepartmentLine, InvestmentLine
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


_STANDING = ("granted", "drawn", "left", "paid_back")
NO_TITLES: Mapping[str, str] = {}


def investments_table(now: Statement, language: Language, titles: Mapping[str, str] = NO_TITLES) -> DataTable:
    """Each investment: granted, drawn, left, paid back, and all together. `titles` by key, where they are other than the keys."""
    named = [(titles.get(line.investment, line.investment), line) for line in now.investments]
    return _standing("investment", named, language)


def departments_table(now: Statement, language: Language, titles: Mapping[str, str] = NO_TITLES) -> DataTable:
    """Each department: the same."""
    nobody = text(language, "fund-no-department")
    named = [(titles.get(line.department, line.department) or nobody, line) for line in now.departments]
    return _standing("department", named, language)


def _standing(about: str, named: Sequence[tuple[str, InvestmentLine | DepartmentLine]], language: Language) -> DataTable:
    rows = [(Cell(title), *(_ore(getattr(line, name), language) for name in _STANDING)) for title, line in named]
    sums = [sum((getattr(line, name) for _, line in named), Decimal(0)) for name in _STANDING]
    if rows:
        rows.append((Cell(text(language, "fund-row-together")), *(_ore(amount, language) for amount in sums)))
    return replace(_table(f"fund-{about}s", (about, *_STANDING), rows, language), total=bool(rows))


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
