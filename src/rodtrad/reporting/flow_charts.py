"""The pictures of a flow analysis: bands towards the outcome, and bands from everybody's first event.

Both take an analysis that has passed disclosure control; what it leaves out is not drawn.
"""

from collections.abc import Sequence

from rodtrad.flows.question import ANY_NUMBER, Question
from rodtrad.flows.results import Flows
from rodtrad.reporting.charts.chart import Chart
from rodtrad.reporting.charts.sankey import sankey_chart
from rodtrad.reporting.flow_tables import arrows, count
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number

_TOLD = 3
_STEPS = 6
Paths = Sequence[tuple[tuple[str, ...], int]]


def backward_chart(flows: Flows, question: Question, language: Language, id: str = "backward") -> Chart:
    """The most common exact paths, all ending in the outcome at the right."""
    outcome = "/".join(question.outcome)
    paths = [((*_dots(row.path), outcome), row.occurrences or 0) for row in flows.backward.paths if row.path and not row.rest]
    return sankey_chart(
        paths,
        align="end",
        title=text(language, "flow-chart-title", outcome=outcome),
        description=_description("flow-chart-description", paths, language),
        source=_source(flows, language),
        language=language,
        id=id,
    )


def forward_chart(flows: Flows, language: Language, id: str = "forward") -> Chart:
    """The first steps of the most common whole paths, all beginning at the left."""
    paths = [(row.path[:_STEPS], row.persons) for row in flows.variants.rows if len(row.path) > 1]
    return sankey_chart(
        paths,
        align="start",
        title=text(language, "flow-chart-forward-title"),
        description=_description("flow-chart-forward-description", paths, language),
        source=_source(flows, language),
        language=language,
        id=id,
    )


def _dots(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("…" if step == ANY_NUMBER else step for step in path)


def _description(id: str, paths: Paths, language: Language) -> str:
    if not paths:
        return text(language, "flow-chart-none")
    told = [text(language, "flow-chart-path", path=arrows(path), count=number(count, language)) for path, count in paths[:_TOLD]]
    return text(language, id, paths="; ".join(told))


def _source(flows: Flows, language: Language) -> str:
    days = {"first": flows.first_day, "last": flows.last_day}
    return text(language, "flow-chart-source", events=count(flows.events, language).text, hash=flows.sha256[:12], **days)
