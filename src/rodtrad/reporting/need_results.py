"""A saved result about a need as it stands in a report or a decision pack: in words, drawn, as tables, with where it comes from.

What it is made of has passed disclosure control when it was saved; nothing is computed here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Heading, Paragraph
from rodtrad.reporting.charts import Chart
from rodtrad.reporting.data_table import DataTable
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import day


@dataclass(frozen=True)
class NeedResult:
    """`told` are sentences, the answer first; `notes` how it is to be read. `data` and `owner`: of what data, and whose.

    `reference` is what the result is cited by, `inputs_hash` the hash of question, card, data and disclosure rule: the same
    again gives the same.
    """

    title: str
    told: tuple[str, ...]
    charts: tuple[Chart, ...]
    tables: tuple[DataTable, ...]
    notes: tuple[str, ...]
    data: str
    owner: str
    made_on: date
    reference: str
    inputs_hash: str
    engine_version: str


def blocks_of(result: NeedResult, language: Language, *, level: int = 3, id: str = "") -> Iterator[Block]:
    """The result under a heading of its own at `level`, its pictures before its tables."""
    yield Heading(level, result.title, id)
    if result.told:
        yield Paragraph(result.told[0])
    if result.told[1:]:
        yield Bullets(result.told[1:])
    yield from result.charts
    yield from result.tables
    if result.notes:
        yield Bullets(result.notes)
    yield Facts(tuple(_made(result, language)))


def all_blocks(results: Sequence[NeedResult], language: Language, *, level: int = 3) -> Iterator[Block]:
    """Each result after the other."""
    for place, result in enumerate(results):
        yield from blocks_of(result, language, level=level, id=f"need-result-{place}")


def source_line(result: NeedResult, language: Language) -> str:
    """Where a figure comes from, in one line that is enough to find the result again."""
    said = {"data": result.data, "owner": result.owner, "reference": result.reference, "hash": result.inputs_hash}
    return text(language, "need-result-source", engine=result.engine_version, **said)


def _made(result: NeedResult, language: Language) -> Iterator[Fact]:
    said = {
        "data": f"{result.data} ({result.owner})",
        "made-on": day(result.made_on, language),
        "reference": result.reference,
        "hash": result.inputs_hash,
        "engine": result.engine_version,
    }
    yield from (Fact(text(language, f"need-result-{name}"), value) for name, value in said.items())
