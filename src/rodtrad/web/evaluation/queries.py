"""Reads of data sets and effects, for those who may see the investment."""

from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet

from rodtrad.web.evaluation.models import DataSet, EffectResult
from rodtrad.web.investments.models import Investment
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State


def data_sets_of(investment: Investment) -> QuerySet[DataSet]:
    """Every data set there has been, also those whose file is removed: the card stays."""
    return DataSet.objects.filter(investment=investment).select_related(
        "uploaded_by", "investment__organisation", "investment__department"
    )


def current_data_set(investment: Investment) -> DataSet | None:
    """The latest that is still kept."""
    return data_sets_of(investment).filter(removed_at__isnull=True).first()


def latest_evaluation(investment: Investment) -> Run | None:
    """The last finished evaluation."""
    runs = Run.objects.filter(investment=investment, kind="evaluation", state=State.DONE)
    return runs.select_related("asked_by").order_by("-finished_at").first()


def results_of(run: Run | None) -> QuerySet[EffectResult]:
    """The effects of an evaluation in the order of the plan; none where there is no evaluation."""
    return EffectResult.objects.filter(run=run).select_related("data_set") if run else EffectResult.objects.none()


def latest_evaluations(investments: Sequence[Investment]) -> dict[int, Run]:
    """The last finished evaluation of each that has one, by primary key of the investment."""
    runs = Run.objects.filter(investment__in=investments, kind="evaluation", state=State.DONE).order_by("finished_at")
    return {run.about.pk: run for run in runs.select_related("investment")}


def expired_data_sets(today: date) -> QuerySet[DataSet]:
    """Those that are still kept though their last day has passed."""
    return DataSet.objects.filter(removed_at=None, keep_until__lt=today).select_related("investment__organisation")
