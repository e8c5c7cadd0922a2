"""The sheet of one need (behovsblad): what it is, its three pictures, who stands behind it, the figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Heading, KeyFigure, KeyFigures, Label, Paragraph, Report
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.need_results import NeedResult, all_blocks
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import day

MOST_TOLD = 6


@dataclass(frozen=True)
class Finding:
    """What somebody told, or what was seen: how and with whom (`head`), when."""

    head: str
    on: date
    finding: str


@dataclass(frozen=True)
class Anchored:
    who: str
    level: str
    on: date


@dataclass(frozen=True)
class NeedSheet:
    """What is known of a need. `state`, `place` and the levels are words; `rank` is None for what is not prioritised."""

    title: str
    place: str
    state: str
    rank: int | None
    problem: str
    target_group: str
    causes: str
    measures: str
    professionals: tuple[Finding, ...]
    target_groups_own: tuple[Finding, ...]
    results: tuple[NeedResult, ...]
    anchored: tuple[Anchored, ...]
    investments: tuple[str, ...]
    changed_on: date


def need_sheet(sheet: NeedSheet, language: Language, made_on: date) -> Report:
    """The sheet, the same for the same need and day. Content after SKL, *Helhet, hållbarhet och resultat* (2017), 3."""
    subtitle = text(language, "need-sheet-dated", day=day(made_on, language), changed=day(sheet.changed_on, language))
    return Report(
        kind=text(language, "need-sheet"),
        title=sheet.title,
        subtitle=subtitle,
        language=language,
        written_language=language,
        made_on=made_on,
        blocks=tuple(_blocks(sheet, language)),
    )


def _blocks(sheet: NeedSheet, language: Language) -> Iterator[Block]:
    yield KeyFigures(tuple(_standing(sheet, language)))
    yield Heading(2, text(language, "need-problem"), "problem")
    yield Paragraph(sheet.problem, written=True)
    said = (("need-target-group", sheet.target_group), ("need-causes", sheet.causes), ("need-measures", sheet.measures))
    if filled := tuple(Fact(text(language, id), value, written=True) for id, value in said if value.strip()):
        yield Facts(filled)
    yield from _pictures(sheet, language)
    yield from _behind(sheet, language)
    if sheet.results:
        yield Heading(2, text(language, "need-results-heading"), "figures")
        yield Paragraph(text(language, "need-results-intro"))
        yield from all_blocks(sheet.results, language)


def _standing(sheet: NeedSheet, language: Language) -> Iterator[KeyFigure]:
    yield KeyFigure(text(language, "need-sheet-state"), sheet.state)
    yield KeyFigure(text(language, "need-rank"), str(sheet.rank or "–"))
    yield KeyFigure(text(language, "need-department"), sheet.place)


def _pictures(sheet: NeedSheet, language: Language) -> Iterator[Block]:
    yield Heading(2, text(language, "need-pictures"), "pictures")
    yield Heading(3, text(language, "need-picture-professionals"), "professionals")
    yield from _findings(sheet.professionals, language)
    yield Heading(3, text(language, "need-picture-statistics"), "statistics")
    for result in sheet.results:
        yield Label(f"{result.title} ({result.reference})")
        yield Bullets(result.told[:MOST_TOLD])
    if not sheet.results:
        yield Paragraph(text(language, "need-picture-none"))
    yield Heading(3, text(language, "need-picture-target-group"), "target-group")
    yield from _findings(sheet.target_groups_own, language)


def _findings(findings: Sequence[Finding], language: Language) -> Iterator[Block]:
    for each in findings:
        yield Label(f"{each.head}, {day(each.on, language)}")
        yield Paragraph(each.finding, written=True)
    if not findings:
        yield Paragraph(text(language, "need-picture-none"))


def _behind(sheet: NeedSheet, language: Language) -> Iterator[Block]:
    yield Heading(2, text(language, "need-anchored-with"), "anchored")
    if sheet.anchored:
        titles = (text(language, id) for id in ("need-anchored-who", "need-level", "need-on"))
        rows = tuple(words(each.who, each.level, day(each.on, language)) for each in sheet.anchored)
        yield DataTable(text(language, "need-anchored-with"), columns(*titles, text=3), rows)
    else:
        yield Paragraph(text(language, "need-anchored-none"))
    yield Heading(2, text(language, "need-answered-by"), "answered")
    yield Bullets(sheet.investments) if sheet.investments else Paragraph(text(language, "need-answered-by-none"))
