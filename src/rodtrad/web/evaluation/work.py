"""The evaluation as background work: the data set against the plan of the version that was asked for."""

from time import monotonic

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.evaluation import actions, analysis, files
from rodtrad.web.evaluation.models import DataSet
from rodtrad.web.investments.queries import document_of
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def evaluate_data_set(run: Run, report: Report) -> Store:
    """Estimates every planned effect. Raises a `RodtradError` that says what stands in the way."""
    report(5, "run-step-reading-data")
    data_set = DataSet.objects.get(pk=run.input["data_set"], investment=run.about)
    document = document_of(run.about, run.version_hash)
    if data_set.removed_at or data_set.plan_hash != analysis.plan_hash(document.evaluation.data):
        raise NotComputable([_must_be_uploaded_again(data_set)])
    table = analysis.opened(files.read(data_set.stored), data_set.fingerprint)
    report(20, "run-step-estimating")
    effects = analysis.effects_of(document, table, _Progress(report))
    return lambda: actions.store_effects(run=run, data_set=data_set, effects=effects, by=run.asked_by)


def _must_be_uploaded_again(data_set: DataSet) -> Problem:
    reason = "evaluation-data-removed" if data_set.removed_at else "evaluation-data-plan-changed"
    return Problem(data_set.name, message(reason), message(f"{reason}.cure"))


class _Progress:
    """Tells the run how far the estimates have come, at most once a second: each telling is a write to the database."""

    def __init__(self, report: Report) -> None:
        self.report, self.told = report, monotonic()

    def __call__(self, share: float) -> None:
        if monotonic() - self.told >= 1:
            self.told = monotonic()
            self.report(20 + round(75 * share), "run-step-estimating")
