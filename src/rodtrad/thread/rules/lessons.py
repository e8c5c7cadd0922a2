"""What the evaluation learnt beside the figures (the guide's section 7)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.thread.rules.rule import Hit, Hits, Rule, blank, blank_hits, hit


def delivery_unsaid(plan: Investment) -> Iterator[Hit]:
    if blank(plan.findings.delivery):
        yield hit("findings.delivery")


def components_unjudged(plan: Investment) -> Iterator[Hit]:
    if not plan.findings.components:
        yield hit("findings.components")


def component_without_cause(plan: Investment) -> Hits:
    return blank_hits(plan.findings.components, "findings.components", "name", "causes")


def no_long_term_link(plan: Investment) -> Iterator[Hit]:
    if not plan.findings.long_term_links:
        yield hit("findings.long_term_links")


def link_without_source(plan: Investment) -> Hits:
    return blank_hits(plan.findings.long_term_links, "findings.long_term_links", "statement", "source")


def no_lessons(plan: Investment) -> Iterator[Hit]:
    if blank(plan.findings.lessons):
        yield hit("findings.lessons")


RULES: Final = (
    Rule("delivery", "warning", "evaluation", delivery_unsaid, since="evaluation"),
    Rule("components", "warning", "evaluation", components_unjudged, since="evaluation"),
    Rule("component-causes", "note", "evaluation", component_without_cause, since="evaluation"),
    Rule("long-term-link", "warning", "evaluation", no_long_term_link, since="evaluation"),
    Rule("long-term-source", "warning", "evaluation", link_without_source, since="evaluation"),
    Rule("lessons", "note", "evaluation", no_lessons, since="evaluation"),
)
