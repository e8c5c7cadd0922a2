"""What the board may choose between, and the ranked list behind it."""

from collections.abc import Iterator

from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Paragraph
from rodtrad.reporting.data_table import Cell, DataTable, columns, words
from rodtrad.reporting.decision.case import Applied, Candidacy
from rodtrad.selection.alternatives import Alternative
from rodtrad.selection.criteria import Criterion
from rodtrad.selection.ranking import RankedApplication
from rodtrad.selection.wording import usual_places
from rodtrad.texts.numbers import percent

_WIDEST = 6  # criteria that fit beside each other on a page


def choices(case: Candidacy) -> Iterator[Block]:
    yield case.heading("alternatives")
    headings = ("alternative", "granted", "points-sum", "amount", "left")
    yield DataTable(
        caption=case.say("table-alternatives"),
        columns=columns(*(case.say(f"column-{name}") for name in headings)),
        rows=tuple(_alternative(case, each) for each in case.alternatives),
    )
    yield Facts(
        tuple(Fact(alternative_name(case, each), case.wording.alternative(each, case.currency)) for each in case.alternatives)
    )


def _alternative(case: Candidacy, each: Alternative) -> tuple[Cell, ...]:
    return (
        Cell(alternative_name(case, each)),
        Cell(str(len(each.granted)), len(each.granted)),
        Cell(case.total(each.points), each.points),
        Cell(case.money(each.amount), each.amount),
        Cell(case.money(each.left), each.left),
    )


def alternative_name(case: Candidacy, each: Alternative) -> str:
    name = case.say(f"alternative-{each.kind.replace('_', '-')}")
    return case.say("alternative-proposed", name=name) if each.kind == case.proposal else name


def ranking(case: Candidacy) -> Iterator[Block]:
    yield case.heading("ranking")
    if not case.ranking.ranked:
        yield Paragraph(case.say("nothing-ranked"))
        return
    yield _ranked(case)
    if len(case.criteria.scored) <= _WIDEST:
        yield _points(case)
    if case.stability:
        yield case.heading("stability", 3)
        yield Bullets(case.wording.stability(case.stability))
    yield case.heading("agreement", 3)
    yield Paragraph(case.wording.agreement(case.ranking.agreement))
    apart = [(row, found) for row in case.ranking.ranked if (found := case.wording.disagreement(row))]
    if apart:
        yield Facts(tuple(Fact(case.wording.named([row.application]), found) for row, found in apart))


def _ranked(case: Candidacy) -> DataTable:
    headings = ("application", "usual", "place", "points", "asked", "proposed")
    return DataTable(
        caption=case.say("table-ranked"),
        columns=columns(*(case.say(f"column-{name}") for name in headings), text=2),
        rows=tuple(_row(case, row) for row in case.ranking.ranked),
        note=case.say("ranked-note") if any(row.tied_with for row in case.ranking.ranked) else "",
    )


def _row(case: Candidacy, row: RankedApplication) -> tuple[Cell, ...]:
    applied = _applied(case, row.application)
    granted = row.application in case.proposed.granted
    return (
        Cell(applied.title),
        Cell(_usual(case, row.application)),
        Cell(str(row.place), row.place),
        Cell(case.total(row.total), row.total),
        Cell(case.money(applied.asked), applied.asked),
        Cell(case.say("yes" if granted else "no")),
    )


def _usual(case: Candidacy, application: str) -> str:
    """ "2–3 (98 %)": the places that the application has in at least nine draws of ten under somewhat other weights."""
    view = case.stability.view("near_weights") if case.stability else None
    found = next((each for each in view.applications if each.application == application), None) if view else None
    if found is None:
        return "–"
    low, high, share = usual_places(found)
    return f"{low if low == high else f'{low}–{high}'} ({percent(share, case.language)})"


def _points(case: Candidacy) -> DataTable:
    """The mean on each criterion, with lowest and highest where the reviewers differ."""
    scored = case.criteria.scored
    body = tuple(
        (*words(_applied(case, row.application).title), *(_mean(case, row, each) for each in scored))
        for row in case.ranking.ranked
    )
    return DataTable(
        caption=case.say("table-points"),
        columns=columns(case.say("column-application"), *(case.wording.criterion(each.key) for each in scored)),
        rows=body,
        note=case.say("points-note"),
    )


def _mean(case: Candidacy, row: RankedApplication, criterion: Criterion) -> Cell:
    found = next(each for each in row.criteria if each.criterion == criterion.key)
    if found.mean is None or found.low is None or found.high is None:
        return Cell("–")
    mean = case.number(found.mean)
    if found.low == found.high:
        return Cell(mean, found.mean)
    return Cell(f"{mean} ({case.number(found.low)}–{case.number(found.high)})", found.mean)


def _applied(case: Candidacy, key: str) -> Applied:
    return next(each for each in case.applications if each.key == key)
