"""A calculation as a page shows it: the same words, charts and tables that the report has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rodtrad.document import Investment
from rodtrad.economics.result import Economics, Formula
from rodtrad.reporting.charts import Chart, flows_chart, net_range_chart, payers_chart
from rodtrad.reporting.data_table import Cell, DataTable, columns, records
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.final.summary import who_paid
from rodtrad.reporting.money_tables import cost_per_effect_table, flows_table, ranged
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import money, number, percent, plain, span
from rodtrad.thread.findings import ThreadCheck
from rodtrad.web.runs.spreadsheet import spreadsheet


@dataclass(frozen=True)
class Figure:
    label: str
    value: str
    note: str


@dataclass(frozen=True)
class ShownEconomics:
    """A calculation in words, figures, drawings and tables. `basis` is measured, expected, mixed or none."""

    basis: str
    sentence: str
    figures: tuple[Figure, ...]
    warnings: tuple[str, ...]
    charts: tuple[Chart, ...]
    per_effect: DataTable | None
    formulas: DataTable | None
    conventions: tuple[str, ...]


def shown_economics(economics: Economics, document: Investment, language: Language) -> ShownEconomics:
    """`document` is the version that was calculated."""
    case = Case(document, ThreadCheck((), ()), (), economics, language, date.min)
    names = {indicator.key: indicator.name for indicator in document.indicators}
    return ShownEconomics(
        basis=economics.basis,
        sentence=who_paid(case, economics),
        figures=tuple(_figures(economics, language)),
        warnings=tuple(warning.render(language) for warning in economics.warnings),
        charts=_charts(economics, language),
        per_effect=cost_per_effect_table(economics, names, language) if economics.costs_per_effect else None,
        formulas=_formulas(economics, names, language) if economics.formulas else None,
        conventions=tuple(_conventions(economics, language)),
    )


def _figures(economics: Economics, language: Language) -> Iterator[Figure]:
    total, price = economics.total, text(language, "report-price-level", year=str(economics.price_year))
    yield Figure(text(language, "money-cost"), money(total.cost, economics.currency, language), price)
    yield Figure(text(language, "money-saving"), money(total.saving, economics.currency, language), price)
    yield Figure(
        text(language, "money-net"), money(total.net, economics.currency, language, sign=True), _range(economics, language)
    )
    if total.chance_to_break_even is not None:
        chance = percent(total.chance_to_break_even, language)
        yield Figure(text(language, "money-chance"), chance, text(language, "money-chance.what"))


def _range(economics: Economics, language: Language) -> str:
    net = economics.total.net_range
    if net is None:
        return text(language, "report-net-without-range")
    low, high = (money(end, economics.currency, language) for end in (net.low, net.high))
    return text(language, "report-net-range", range=span(low, high, language), level=percent(net.level, language))


@lru_cache(maxsize=64)
def _charts(economics: Economics, language: Language) -> tuple[Chart, ...]:
    """Drawn once for each calculation, which never changes."""
    if not economics.payers:
        return ()
    drawn = (payers_chart(economics, language=language), flows_chart(economics, language=language))
    return (*drawn, net_range_chart(economics, language=language)) if ranged(economics) else drawn


def _formulas(economics: Economics, names: dict[str, str], language: Language) -> DataTable:
    """One line a consequence, so that it can be multiplied again as it stands."""
    headings = ("what", "payer", "improvement", "persons", "share", "quantity", "unit-cost", "yearly", "years")
    payers = {balance.payer: balance.name for balance in economics.payers}
    return DataTable(
        caption=text(language, "economics-formula-words"),
        columns=columns(*(text(language, f"money-formula-{heading}") for heading in headings), text=2),
        rows=tuple(_formula(line, payers, economics.currency, language) for line in economics.formulas),
        note=text(language, "economics-says-once"),
    )


def _formula(line: Formula, payers: dict[str, str], currency: str, language: Language) -> tuple[Cell, ...]:
    last = line.first_year + line.years - 1
    return (
        Cell(f"{line.description} ({text(language, f'economics-formula-{line.kind}')})"),
        Cell(payers.get(line.payer, line.payer)),
        Cell(plain(line.improvement, language, most_decimals=4), line.improvement),
        Cell(number(line.persons, language), line.persons),
        Cell(plain(line.share, language, most_decimals=4), line.share),
        Cell(plain(line.quantity, language, most_decimals=4), line.quantity),
        Cell(money(line.unit_cost, currency, language, decimals=2), line.unit_cost),
        Cell(money(line.yearly, currency, language), line.yearly),
        Cell(str(line.first_year) if line.years <= 1 else f"{line.first_year}–{last}"),
    )


def _conventions(economics: Economics, language: Language) -> Iterator[str]:
    yield text(language, "economics-says-currency", currency=economics.currency, year=str(economics.price_year))
    yield text(language, "economics-says-base", year=str(economics.base_year))
    yield _rates(economics, language)
    if economics.draws:
        draws = number(economics.draws, language)
        yield text(language, "economics-says-simulation", draws=draws, seed=str(economics.seed))
    version = economics.version[:12]
    yield text(language, "economics-says-version", version=version, parameters=economics.parameters[:12], engine=economics.engine)


def _rates(economics: Economics, language: Language) -> str:
    if not economics.discount:
        return text(language, "economics-says-undiscounted")
    steps = [
        text(language, "economics-says-rate-step", rate=percent(step.rate, language, decimals=2), year=str(step.from_year))
        for step in economics.discount
    ]
    source = economics.discount_source or text(language, "economics-says-no-source")
    return text(language, "economics-says-rate", rates=", ".join(steps), source=source)


def table_file(economics: Economics, language: Language, format: str) -> bytes:
    """Costs and savings by payer and year, unrounded, as CSV or XLSX."""
    return spreadsheet(records(flows_table(economics, language)), language, format)
