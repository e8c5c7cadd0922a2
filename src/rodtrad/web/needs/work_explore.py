"""Spread, change, comparison, index and map as background work."""

from collections.abc import Mapping
from typing import Any

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.evaluation import files
from rodtrad.web.needs.analysis import borders as borders_file, comparing, index, mapping, spread
from rodtrad.web.needs.analysis.breakdowns import Saved
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.queries import borders_for
from rodtrad.web.needs.states import Analysis, DataKind
from rodtrad.web.needs.work import analysed, table_of
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def spread_of_data(run: Run, report: Report) -> Store:
    return analysed(run, report, lambda data, question, rule: spread.spread(table_of(data), data.card, question, rule))


def change_of_data(run: Run, report: Report) -> Store:
    return analysed(run, report, lambda data, question, rule: spread.changed(table_of(data), data.card, question, rule))


def index_of_data(run: Run, report: Report) -> Store:
    return analysed(run, report, lambda data, question, rule: index.indexed(table_of(data), data.card, question, rule))


def comparison_of_data(run: Run, report: Report) -> Store:
    """Of persons under the rule; of figures, which are published, as they stand."""

    def compare(data: DataSet, question: Mapping[str, Any], rule: Mapping[str, int]) -> Saved:
        ask = comparing.of_figures if data.kind == DataKind.FIGURES else comparing.of_persons
        return ask(table_of(data), data.card, question, rule)

    return analysed(run, report, compare)


def map_of_data(run: Run, report: Report) -> Store:
    """On borders, and of an index, that the person who asks may see."""

    def draw(data: DataSet, question: Mapping[str, Any], rule: Mapping[str, int]) -> Saved:
        found = borders_for(run.asked_by, run.organisation).filter(pk=question["borders"]).first()
        if found is None:
            raise _absent(data.title)
        areas = borders_file.opened(files.read(found.stored), found.code, found.name)
        given = (table_of(data), data.card, question, rule, areas, found.fingerprint)
        if not question["index"]:
            return mapping.mapped(*given)
        saved = Result.objects.for_user(run.asked_by).filter(pk=question["index"], data_set=data, kind=Analysis.INDEX).first()
        if saved is None:
            raise _absent(data.title)
        return mapping.mapped_index(*given, saved.result, saved.inputs_hash)

    return analysed(run, report, draw)


def _absent(where: str) -> NotComputable:
    return NotComputable([Problem(where, message("need-map-gone"), message("need-map-gone.cure"))])
