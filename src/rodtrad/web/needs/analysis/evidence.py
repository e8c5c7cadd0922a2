"""What speaks for a need, made fit to go on: into an investment's document as a sentence, into a report as charts and tables."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils import timezone

from rodtrad.document.need import Evidence as InDocument
from rodtrad.reporting.charts.chart import Chart
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.need_results import NeedResult, source_line
from rodtrad.texts import Language, text
from rodtrad.web.needs.analysis.flow_shown import shown_flow
from rodtrad.web.needs.analysis.shown import shown_breakdown
from rodtrad.web.needs.analysis.shown_comparing import shown_comparison
from rodtrad.web.needs.analysis.shown_index import shown_index
from rodtrad.web.needs.analysis.shown_map import shown_map
from rodtrad.web.needs.analysis.shown_spread import shown_change, shown_spread
from rodtrad.web.needs.analysis.wording import Explored
from rodtrad.web.needs.models import Need, Note, Result
from rodtrad.web.needs.states import Analysis
from rodtrad.web.runs.drawings import kept

__all__ = ["Entry", "NeedResult", "entry_of", "entry_of_note", "need_result", "reportable", "results_with", "told"]

MOST_TOLD: Final = 6
MOST_TABLES: Final = 2


@dataclass(frozen=True)
class Entry:
    """One piece of evidence as the document is to have it. `mark` is the hash that a result is known by there."""

    id: str
    kind: str
    finding: str
    source: str
    on: date
    mark: str = ""

    @property
    def data(self) -> dict[str, Any]:
        """As the document has it."""
        return {"kind": self.kind, "finding": self.finding, "source": self.source, "on": self.on.isoformat()}

    def is_in(self, evidence: tuple[InDocument, ...]) -> bool:
        """Whether the document has it already."""
        if self.mark:
            return any(self.mark in each.source for each in evidence)
        return any((each.finding, each.source) == (self.finding, self.source) for each in evidence)


def entry_of(result: Result, language: Language) -> Entry:
    """A saved result: what it says first, where it comes from, when it was made, and the hash of what it answers."""
    made = need_result(result, language)
    finding = " ".join(made.told[:MOST_TOLD])
    source = source_line(made, language)[:1000]
    return Entry(f"result-{result.pk}", "quantitative", f"{made.title}. {finding}", source, made.made_on, result.inputs_hash)


def entry_of_note(note: Note, language: Language) -> Entry:
    """What somebody found out by talking, watching or asking."""
    method = text(language, f"need-method-{note.method.replace('_', '-')}")
    source = text(language, "need-note-head", method=method, who=note.who)
    return Entry(f"note-{note.pk}", "qualitative", note.finding, source, note.on)


def results_with(need: Need, language: Language) -> tuple[NeedResult, ...]:
    """The results that go where the need goes: those on its own department's data, which who may see the need may see."""
    found = need.results.filter(data_set__department=need.department_id).select_related("data_set")
    return tuple(need_result(result, language) for result in found if reportable(result))


def told(result: Result, language: Language) -> tuple[str, ...]:
    """What a result says first, in a few sentences; kept, since it never changes."""
    if not reportable(result):
        return ()
    return kept(("need-told", str(result.pk), language), lambda: need_result(result, language).told[:MOST_TOLD])


def reportable(result: Result) -> bool:
    return result.kind in _SHOWN


def need_result(result: Result, language: Language) -> NeedResult:
    """A saved result as a report has it. Raises LookupError for a kind that no report knows."""
    told, notes, charts, tables = _SHOWN[result.kind](result, language)
    return NeedResult(
        title=result.title,
        told=told,
        charts=charts,
        tables=tables,
        notes=notes,
        data=result.data_set.title,
        owner=result.data_set.owner,
        made_on=timezone.localdate(result.made_at),
        reference=result.reference,
        inputs_hash=result.inputs_hash,
        engine_version=result.engine_version,
    )


Shown = tuple[tuple[str, ...], tuple[str, ...], tuple[Chart, ...], tuple[DataTable, ...]]


def _breakdown(result: Result, language: Language) -> Shown:
    shown = shown_breakdown(result, language)
    # A chart has its groups as a table with it; without one the groups stand by themselves.
    charts = (shown.chart,) if shown.chart else ()
    return shown.told, shown.notes, charts, () if charts else (shown.table,)


def _flow(result: Result, language: Language) -> Shown:
    shown = shown_flow(result, language)
    # The first picture is of what was asked; the others, and the other tables, are for who explores.
    return shown.told, shown.notes, shown.charts[:1], shown.parts[:MOST_TABLES]


def _explored(shown: Callable[[Result, Language], Explored]) -> Callable[[Result, Language], Shown]:
    def made(result: Result, language: Language) -> Shown:
        found = shown(result, language)
        return found.told, found.notes, found.charts, () if found.charts else found.parts[:MOST_TABLES]

    return made


_SHOWN: Final[dict[str, Callable[[Result, Language], Shown]]] = {
    Analysis.BREAKDOWN: _breakdown,
    Analysis.FLOW: _flow,
    Analysis.DISTRIBUTION: _explored(shown_spread),
    Analysis.CHANGE: _explored(shown_change),
    Analysis.COMPARISON: _explored(shown_comparison),
    Analysis.INDEX: _explored(shown_index),
    Analysis.MAP: _explored(shown_map),
}
