"""Analyses as background work: the data set as it was kept, the question as it was asked."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import rodtrad
from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.evaluation import files
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis import breakdowns, flows, keeping
from rodtrad.web.needs.analysis.breakdowns import Saved
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.queries import told_before
from rodtrad.web.needs.rules import may_analyse
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run

Calculation = Callable[[DataSet, Mapping[str, Any], Mapping[str, int]], Saved]
Judging = Callable[[DataSet, Mapping[str, Any], Mapping[str, int], Sequence[Result]], Saved]


def breakdown_of_data(run: Run, report: Report) -> Store:
    """Raises a `RodtradError` that says what stands in the way."""

    def calculate(data: DataSet, question: Mapping[str, Any], rule: Mapping[str, int], told: Sequence[Result]) -> Saved:
        return breakdowns.broken_down(table_of(data), data.card, question, rule, told)

    return judged(run, report, calculate)


def flow_of_data(run: Run, report: Report) -> Store:
    """Raises a `RodtradError` that says what stands in the way."""

    def calculate(data: DataSet, question: Mapping[str, Any], rule: Mapping[str, int], told: Sequence[Result]) -> Saved:
        return flows.flow_of(flows.kept_log(data), data.card, data.mapping, question, rule, told)

    return judged(run, report, calculate)


def table_of(data_set: DataSet) -> keeping.Table:
    return keeping.opened(files.read(data_set.stored), data_set.fingerprint)


def judged(run: Run, report: Report, calculate: Judging) -> Store:
    """An analysis that is judged together with what was told before of the same data; the same again is what it was."""
    data_set = _data_set(run, report)
    question, rule = run.input["question"], run.input["rule"]
    told = told_before(data_set, run.kind, rule)
    saved = _same(told, data_set, question, rule) or calculate(data_set, question, rule, told)
    return lambda: actions.store_result(run=run, data_set=data_set, saved=saved, told=told, by=run.asked_by)


def _same(told: Sequence[Result], data_set: DataSet, question: Mapping[str, Any], rule: Mapping[str, int]) -> Saved | None:
    """The answer to the same question of the same data set, under the same rule and by the same version."""
    for each in told:
        asked = {name: each.question.get(name) for name in question}
        if each.data_set == data_set and (asked, each.rule, each.engine_version) == (question, rule, rodtrad.__version__):
            return Saved(each.question, each.rule, each.result, each.inputs_hash, each.engine_version, tuple(each.told))
    return None


def analysed(run: Run, report: Report, calculate: Calculation) -> Store:
    data_set = _data_set(run, report)
    saved = calculate(data_set, run.input["question"], run.input["rule"])
    return lambda: actions.store_result(run=run, data_set=data_set, saved=saved, by=run.asked_by)


def _data_set(run: Run, report: Report) -> DataSet:
    """Raises `NotComputable` where it is removed or shut to who asked."""
    report(5, "run-step-reading-data")
    data_set = DataSet.objects.select_related("organisation", "department").get(
        pk=run.input["data_set"], organisation=run.organisation
    )
    if data_set.removed_at or not may_analyse(run.asked_by, data_set):
        reason = "need-data-removed" if data_set.removed_at else "need-data-shut"
        raise NotComputable([Problem(data_set.title, message(reason), message(f"{reason}.cure"))])
    report(20, f"run-step-{run.kind}")
    return data_set
