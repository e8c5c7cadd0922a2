"""What was delivered, and how many were followed to the end."""

from collections.abc import Iterator

from rodtrad.evaluation.effect import Effect, Group
from rodtrad.reporting.blocks import Block
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.reporting.effect_words import is_paired
from rodtrad.reporting.final.case import Case
from rodtrad.texts import text
from rodtrad.texts.numbers import number, percent


def delivery(case: Case) -> Iterator[Block]:
    yield case.heading("delivery")
    yield from case.facts(("delivery", case.investment.findings.delivery))
    planned = [activity for activity in case.investment.activities if activity.planned is not None]
    if planned:
        yield DataTable(
            caption=case.say("table-planned"),
            columns=columns(case.say("planned-activity"), case.say("planned-number")),
            rows=tuple((Cell(a.title), Cell(number(a.planned or 0, case.language), a.planned)) for a in planned),
        )
    if case.effects:
        yield _drop_out(case)


def _drop_out(case: Case) -> DataTable:
    headings = ("analysis", "group", "assigned", "measured", "drop-out")
    return DataTable(
        caption=case.say("table-drop-out"),
        columns=columns(*(case.say(f"drop-out-{heading}") for heading in headings), text=2),
        rows=tuple(row for effect in case.effects for row in _drop_out_rows(case, effect)),
    )


def _drop_out_rows(case: Case, effect: Effect) -> Iterator[tuple[Cell, ...]]:
    name = f"{case.indicator(effect.indicator)}: {text(case.language, f'method-{effect.main.method}')}"
    labels = ("after", "before") if is_paired(effect) else ("intervention", "comparison")
    for label, group in zip(labels, (effect.intervention, effect.comparison), strict=True):
        yield Cell(name), Cell(text(case.language, f"effect-role-{label}")), *_counts(case, group)


def _counts(case: Case, group: Group) -> tuple[Cell, ...]:
    measured = Cell(number(group.n, case.language), group.n)
    if group.assigned is None or group.drop_out is None:
        return Cell(case.say("not-stated")), measured, Cell(case.say("not-known"))
    lost = number(group.drop_out, case.language)
    share = f"{lost} ({percent(group.drop_out / group.assigned, case.language)})" if group.assigned else lost
    return Cell(number(group.assigned, case.language), group.assigned), measured, Cell(share, group.drop_out)
