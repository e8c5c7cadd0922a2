"""The need, the people it concerns, and how the investment was chosen."""

from collections.abc import Iterator

from rodtrad.document.need import Evidence
from rodtrad.reporting.blocks import Block, Fact, Facts, Heading, Paragraph
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.need_results import all_blocks
from rodtrad.texts import text
from rodtrad.texts.numbers import number


def need(case: Case) -> Iterator[Block]:
    yield case.heading("need")
    stated = case.investment.need
    fields = ("description", "causes", "consequences", "existing_measures", "raised_by")
    yield from case.facts(*((f"need-{name.replace('_', '-')}", getattr(stated, name)) for name in fields))
    yield from _evidence(case, stated.evidence)
    yield from _results(case)
    yield from _target_group(case)
    yield from _choice(case)


def _evidence(case: Case, evidence: tuple[Evidence, ...]) -> Iterator[Block]:
    if not evidence:
        yield case.nothing([case.say("field-evidence")])
        return
    headings = ("kind", "finding", "source", "on")
    yield DataTable(
        caption=case.say("table-evidence"),
        columns=columns(*(case.say(f"evidence-{heading}") for heading in headings), text=4),
        rows=tuple(
            words(case.say(f"evidence-{entry.kind}"), entry.finding, entry.source, case.day(entry.on)) for entry in evidence
        ),
    )


def _results(case: Case) -> Iterator[Block]:
    """The saved results that somebody has placed in the report."""
    if case.needs:
        yield Heading(3, text(case.language, "need-results-heading"), "need-results")
        yield Paragraph(text(case.language, "need-results-intro"))
        yield from all_blocks(case.needs, case.language, level=4)


def _target_group(case: Case) -> Iterator[Block]:
    group = case.investment.target_group
    yield case.heading("target-group", 3)
    yield from case.facts(("target-description", group.description))
    sizes = (("target-size", group.size), ("target-size-full", group.size_full_scale))
    known = tuple(Fact(case.say(f"field-{id}"), number(size, case.language)) for id, size in sizes if size is not None)
    if known:
        yield Facts(known)
    yield from case.bullets("inclusion", group.inclusion)
    yield from case.bullets("exclusion", group.exclusion)


def _choice(case: Case) -> Iterator[Block]:
    decision = case.investment.selection.decision
    yield case.heading("choice", 3)
    dated = ", ".join(part for part in (decision.body, case.day(decision.on), decision.reference) if part)
    yield from case.facts(("decision", dated), ("decision-motive", decision.motive))
