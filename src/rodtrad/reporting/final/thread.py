"""The thread from resources to goals, where it breaks, and the guide's checklists."""

from collections.abc import Iterator, Sequence
from typing import Any

from rodtrad.reporting.blocks import Block, Bullets, Checklist, ChecklistLine, Heading, Paragraph, Picture
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.final.case import Case
from rodtrad.texts import text
from rodtrad.texts.numbers import plain, with_unit
from rodtrad.thread.findings import Severity
from rodtrad.thread.picture import logic_model_svg

_COLUMNS = (("resources", ""), ("activities", "leads_to"), ("outcomes", "leads_to"), ("goals", ""))
_SEVERITIES: tuple[Severity, ...] = ("break", "warning", "note")


def thread(case: Case) -> Iterator[Block]:
    yield case.heading("thread")
    yield from _logic_model(case)
    yield from _indicators(case)
    yield case.heading("findings", 3)
    yield Paragraph(_verdict(case))
    for severity in _SEVERITIES:
        yield from _findings(case, severity)


def checklists(case: Case) -> Iterator[Block]:
    """The guide's "Säkerställ följande", one list per component."""
    if case.check.checklist:
        yield case.heading("checklists")
    for component in dict.fromkeys(item.component for item in case.check.checklist):
        items = [item for item in case.check.checklist if item.component == component]
        name = text(case.language, f"component-{component}")
        yield Heading(3, name[:1].upper() + name[1:])
        yield Checklist(tuple(_line(case, item) for item in items))


def _line(case: Case, item: Any) -> ChecklistLine:
    status = text(case.language, f"item-{item.status.replace('_', '-')}")
    notes = tuple(case.render(message) for message in item.missing)
    return ChecklistLine(item.status, status, text(case.language, f"checklist-{item.id}"), notes)


def _logic_model(case: Case) -> Iterator[Block]:
    parts = [part for name, _ in _COLUMNS for part in getattr(case.investment, name)]
    if not parts:
        yield case.nothing([case.say("heading-thread")])
        return
    svg = logic_model_svg(case.investment, case.check, case.language)
    yield Picture(svg, case.say("picture-logic"), case.say("picture-logic-description"))
    headings = ("column", "title", "leads-to", "indicators")
    yield DataTable(
        caption=case.say("table-logic"),
        columns=columns(*(case.say(f"logic-{heading}") for heading in headings), text=4),
        rows=tuple(words(*row) for row in _logic_rows(case)),
    )


def _logic_rows(case: Case) -> Iterator[tuple[str, ...]]:
    i = case.investment
    titles = {part.key: part.title for parts in (i.activities, i.outcomes, i.goals) for part in parts}
    used_by = {resource.key: _users(case, resource.key) for resource in case.investment.resources}
    for name, link in _COLUMNS:
        for part in getattr(case.investment, name):
            leads = [titles.get(key, key) for key in getattr(part, link)] if link else used_by.get(part.key, [])
            indicators = [case.indicator(key) for key in part.indicators]
            yield case.say(f"logic-{name}"), part.title, "; ".join(leads) or "–", "; ".join(indicators) or "–"


def _users(case: Case, resource: str) -> list[str]:
    return [activity.title for activity in case.investment.activities if resource in activity.resources]


def _indicators(case: Case) -> Iterator[Block]:
    if not case.investment.indicators:
        yield case.nothing([case.say("table-indicators")])
        return
    headings = ("name", "type", "source", "baseline", "target")
    yield DataTable(
        caption=case.say("table-indicators"),
        columns=columns(*(case.say(f"indicator-{heading}") for heading in headings), text=3),
        rows=tuple(words(*row) for row in _indicator_rows(case)),
    )


def _indicator_rows(case: Case) -> Iterator[tuple[str, ...]]:
    for indicator in case.investment.indicators:
        levels = [
            "–" if value is None else with_unit(plain(value, case.language), indicator.unit, case.language)
            for value in (indicator.baseline, indicator.target)
        ]
        yield indicator.name, case.say(f"indicator-type-{indicator.type.replace('_', '-')}"), indicator.source or "–", *levels


def _verdict(case: Case) -> str:
    counts = {severity: sum(f.severity == severity for f in case.check.findings) for severity in _SEVERITIES}
    return text(case.language, "check-verdict", breaks=counts["break"], warnings=counts["warning"], notes=counts["note"])


def _findings(case: Case, severity: Severity) -> Iterator[Block]:
    found: Sequence[str] = [case.render(f.message) for f in case.check.findings if f.severity == severity]
    if found:
        yield Heading(4, text(case.language, f"severity-{severity}-many", count=len(found)))
        yield Bullets(tuple(found))
