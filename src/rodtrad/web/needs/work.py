"""Analyses as background work: the data set as it was kept, the question as it was asked."""

from collections.abc import Callable, Mapping
from typing import Any

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.evaluation import files
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis import breakdowns, flows, keeping
from rodtrad.web.needs.models import DataSet
from rodtrad.web.needs.rules import may_analyse
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run

Calculation = Callable[[DataSet, Mapping[str, Any], Mapping[str, int]], breakdowns.Saved]


def breakdown_of_data(run: Run, report: Report) -> Store:
    """Raises a `RodtradError` that says what stands in the way."""
    return analysed(run, report, lambda data, question, rule: breakdowns.broken_down(table_of(data), data.card, question, rule))


def flow_of_data(run: Run, report: Report) -> Store:
    """Raises a `RodtradError` that says what stands in the way."""
    return analysed(
        run, report, lambda data, question, rule: flows.flow_of(flows.kept_log(data), data.card, data.mapping, question, rule)
    )


def table_of(data_set: DataSet) -> keeping.Table:
    return keeping.opened(files.read(data_set.stored), data_set.fingerprint)


def analysed(run: Run, report: Report, calculate: Calculation) -> Store:
    report(5, "run-step-reading-data")
    data_set = DataSet.objects.select_related("organisation", "department").get(
        pk=run.input["data_set"], organisation=run.organisation
    )
    if data_set.removed_at or not may_analyse(run.asked_by, data_set):
        reason = "need-data-removed" if data_set.removed_at else "need-data-shut"
        raise NotComputable([Problem(data_set.title, message(reason), message(f"{reason}.cure"))])
    report(20, f"run-step-{run.kind}")
    saved = calculate(data_set, run.input["question"], run.input["rule"])
    return lambda: actions.store_result(run=run, data_set=data_set, saved=saved, by=run.asked_by)
