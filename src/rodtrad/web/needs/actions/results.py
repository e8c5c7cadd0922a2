"""Analyses ordered, and what came out of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from rodtrad.web.core.actions import audit
from rodtrad.web.needs.analysis.breakdowns import Saved
from rodtrad.web.needs.analysis.flow_groups import Cases, cases_of
from rodtrad.web.needs.analysis.flows import kept_log
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.queries import disclosure_of, told_before
from rodtrad.web.organisation.models import Person
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.kinds import Overtaken
from rodtrad.web.runs.models import Run


@transaction.atomic
def order_analysis(*, kind: str, data_set: DataSet, question: Mapping[str, Any], title: str, by: Person) -> Run:
    """Have a question answered in the background, under the organisation's rule as it is now."""
    setting = disclosure_of(data_set.organisation)
    rule = {"minimum": setting.minimum, "rounding_base": setting.rounding_base}
    input = {"data_set": str(data_set.pk), "question": dict(question), "title": title, "rule": rule}
    run = enqueue(kind=kind, organisation=data_set.organisation, input=input, by=by)
    audit(
        by=by,
        action="need-data.analysed",
        on=data_set,
        organisation=data_set.organisation,
        details={"kind": kind, "title": title},
    )
    return run


@transaction.atomic
def store_result(*, run: Run, data_set: DataSet, saved: Saved, told: Sequence[Result] = (), by: Person) -> str:
    """The result of a run, and its reference. It is never changed.

    Raises `Overtaken` where more has been told of the same data than the results it was judged with, `told`.
    """
    same = DataSet.objects.filter(organisation=data_set.organisation, fingerprint=data_set.fingerprint)
    list(same.select_for_update().order_by("pk").values_list("pk"))
    if [each.pk for each in told_before(data_set, run.kind, saved.rule)] != [each.pk for each in told]:
        raise Overtaken
    result = Result.objects.create(
        data_set=data_set,
        run=run,
        kind=run.kind,
        title=run.input["title"][:200],
        question=saved.question,
        rule=saved.rule,
        result=saved.result,
        told=list(saved.told),
        inputs_hash=saved.inputs_hash,
        data_hash=data_set.fingerprint,
        engine_version=saved.engine_version,
        made_by=by,
    )
    audit(by=by, action="need-result.saved", on=result, organisation=data_set.organisation, details={"kind": run.kind})
    return str(result.pk)


@transaction.atomic
def read_persons(*, result: Result, place: int, reason: str, by: Person) -> Cases:
    """The occurrences behind a group of paths, by pseudonym. Whose they are, and who saw them and why, is written down first."""
    data_set = result.data_set
    found = cases_of(kept_log(data_set), result, place)
    details = {
        "result": result.reference,
        "group": place,
        "reason": reason,
        "persons": sorted({case.person for case in found.listed}),
    }
    audit(by=by, action="need-persons.read", on=data_set, organisation=data_set.organisation, details=details)
    return found
