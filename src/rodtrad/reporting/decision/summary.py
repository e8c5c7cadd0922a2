"""The first page: what is to be decided, what is proposed and why, how sure the choice is, what follows on a yes."""

from collections.abc import Iterator

from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, KeyFigure, KeyFigures, PageBreak, Paragraph
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.reporting.decision.case import Applied, Candidacy
from rodtrad.reporting.decision.choices import alternative_name
from rodtrad.selection.alternatives import Alternative

_MOST, _FEW = 6, 3  # rows that leave room for the rest of the page


def summary(case: Candidacy) -> Iterator[Block]:
    yield case.heading("summary")
    yield Paragraph(_question(case))
    yield KeyFigures(tuple(_figures(case)))
    yield case.heading("proposal", 3)
    yield Paragraph(case.wording.alternative(case.proposed, case.currency))
    if case.why.strip():
        yield Paragraph(case.why, written=True)
    if case.proposed.granted:
        yield _proposed(case)
    yield from _sureness(case)
    yield from _others(case)
    if case.next_steps:
        yield case.heading("next", 3)
        yield Bullets(case.next_steps, written=True)
    yield PageBreak()


def _question(case: Candidacy) -> str:
    return case.say("question", call=case.call, count=len(case.applications), alternatives=len(case.alternatives))


def _figures(case: Candidacy) -> Iterator[KeyFigure]:
    asked = sum((each.asked for each in case.applications), start=case.budget * 0)
    count = len(case.applications)
    yield KeyFigure(case.say("figure-budget"), case.money(case.budget))
    yield KeyFigure(case.say("figure-asked"), case.money(asked), case.say("figure-asked-note", count=count))
    granted = len(case.proposed.granted)
    yield KeyFigure(case.say("figure-granted"), case.money(case.proposed.amount), case.say("figure-granted-note", count=granted))
    yield KeyFigure(case.say("figure-left"), case.money(case.proposed.left))


def _proposed(case: Candidacy) -> DataTable:
    """The granted ones by place; with few of them also who applies."""
    granted = [each for each in case.in_order if each.key in case.proposed.granted]
    shown, few = granted[:_MOST], len(granted) <= _FEW
    names = ("application", "applicants", "place", "points", "amount") if few else ("application", "place", "points", "amount")
    return DataTable(
        caption=case.say("table-proposed"),
        columns=columns(*(case.say(f"column-{name}") for name in names), text=2 if few else 1),
        rows=tuple(_row(case, each, few=few) for each in shown),
        note=case.say("more-below", count=len(granted) - len(shown)) if len(granted) > len(shown) else "",
    )


def _row(case: Candidacy, each: Applied, *, few: bool) -> tuple[Cell, ...]:
    row = case.ranking.row(each.key)
    who = (Cell(", ".join(each.applicants)),) if few else ()
    return (
        Cell(each.title),
        *who,
        Cell(str(row.place or "–"), row.place),
        Cell(case.total(row.total), row.total),
        Cell(case.money(each.asked), each.asked),
    )


def _sureness(case: Candidacy) -> Iterator[Block]:
    yield case.heading("sure", 3)
    if case.stability is None:
        yield Paragraph(case.say("not-tested"))
        return
    whether, near, *_, swap = case.wording.stability(case.stability)
    yield Paragraph(f"{whether} {near}")
    yield Paragraph(swap)


def _others(case: Candidacy) -> Iterator[Block]:
    """The other alternatives in a line each: how many, for how much, and who comes and goes beside the proposal."""
    others = [each for each in case.alternatives if each.kind != case.proposal]
    if others:
        yield case.heading("others", 3)
        yield Facts(tuple(Fact(alternative_name(case, each), _beside(case, each)) for each in others))


def _beside(case: Candidacy, each: Alternative) -> str:
    if not each.granted:
        return case.wording.alternative(each, case.currency)
    words = case.say("beside", count=len(each.granted), amount=case.money(each.amount))
    comes = [key for key in each.granted if key not in case.proposed.granted]
    goes = [key for key in case.proposed.granted if key not in each.granted]
    return " ".join(
        [
            words,
            *(
                case.say(f"beside-{id}", names=case.wording.named(keys))
                for id, keys in (("comes", comes), ("goes", goes))
                if keys
            ),
        ]
    )
