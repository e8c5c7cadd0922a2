"""A calculation as a page shows it: the blocks that the report has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from rodtrad.document import Investment
from rodtrad.economics.result import Economics
from rodtrad.reporting.blocks import Block, KeyFigures
from rodtrad.reporting.data_table import records
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.final.money import money
from rodtrad.reporting.final.summary import summary
from rodtrad.reporting.money_tables import flows_table
from rodtrad.texts import Language
from rodtrad.thread.findings import ThreadCheck
from rodtrad.web.runs.drawings import kept
from rodtrad.web.runs.spreadsheet import spreadsheet


@dataclass(frozen=True)
class ShownEconomics:
    """`basis` is measured, expected, mixed or none; `blocks` are (kind, block), the key figures first."""

    basis: str
    blocks: tuple[tuple[str, Any], ...]


def shown_economics(economics: Economics, document: Investment, language: Language) -> ShownEconomics:
    """`document` is the version that was calculated."""
    blocks = kept(("economics", economics, language), lambda: tuple(_blocks(economics, document, language)))
    return ShownEconomics(economics.basis, tuple((type(block).__name__, block) for block in blocks))


def _blocks(economics: Economics, document: Investment, language: Language) -> Iterator[Block]:
    case = Case(document, ThreadCheck((), ()), (), economics, language, date.min)
    yield from (block for block in summary(case) if isinstance(block, KeyFigures))
    _, *section = money(case)  # the page has its own heading
    yield from section


def table_file(economics: Economics, language: Language, format: str) -> bytes:
    """Costs and savings by payer and year, unrounded, as CSV or XLSX."""
    return spreadsheet(records(flows_table(economics, language)), language, format)
