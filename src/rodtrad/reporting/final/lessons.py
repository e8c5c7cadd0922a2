"""What was learnt beside the figures: voices, components, the link to the long term, lessons."""

from collections.abc import Iterator

from rodtrad.reporting.blocks import Block, Heading
from rodtrad.reporting.data_table import DataTable, columns, words
from rodtrad.reporting.final.case import Case


def lessons(case: Case) -> Iterator[Block]:
    found = case.investment.findings
    yield case.heading("lessons")
    yield from case.facts(("qualitative", found.qualitative), ("lessons", found.lessons))
    yield from _components(case)
    yield from _long_term(case)


def _components(case: Case) -> Iterator[Block]:
    components = case.investment.findings.components
    yield Heading(3, case.say("heading-components"))
    if not components:
        yield case.nothing([case.say("heading-components")])
        return
    headings = ("name", "judgement", "causes", "evidence")
    yield DataTable(
        caption=case.say("table-components"),
        columns=columns(*(case.say(f"component-{heading}") for heading in headings), text=4),
        rows=tuple(words(c.name, case.say(f"judgement-{c.judgement}"), c.causes or "–", c.evidence or "–") for c in components),
    )


def _long_term(case: Case) -> Iterator[Block]:
    links = case.investment.findings.long_term_links
    yield Heading(3, case.say("heading-long-term"))
    if not links:
        yield case.nothing([case.say("heading-long-term")])
        return
    headings = ("outcome", "statement", "source", "strength")
    titles = {outcome.key: outcome.title for outcome in case.investment.outcomes}
    yield DataTable(
        caption=case.say("table-long-term"),
        columns=columns(*(case.say(f"link-{heading}") for heading in headings), text=4),
        rows=tuple(
            words(titles.get(link.outcome or "", "–"), link.statement, link.source or "–", case.say(f"strength-{link.strength}"))
            for link in links
        ),
    )
