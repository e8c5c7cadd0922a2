"""Reads of data sets and results."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from rodtrad.texts import Message, message
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.core.queries import events_about
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.models import (
    Borders,
    DataSet,
    DisclosureSetting,
    Need,
    NeedDraft,
    NeedVersion,
    Peers,
    Placement,
    Result,
    SavedMapping,
)
from rodtrad.web.needs.states import Analysis, AnchoringLevel, NeedState
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import LIVE

# The kinds of result of which a later one must not, by subtraction, tell about few.
JUDGED_TOGETHER = (Analysis.BREAKDOWN, Analysis.FLOW)
TOLD_FOR = timedelta(days=30)


def data_sets_for(person: Person, organisation: Organisation | None) -> QuerySet[DataSet]:
    found = DataSet.objects.for_user(person).filter(organisation=organisation)
    return found.select_related("organisation", "department", "added_by")


def data_set_for(person: Person, organisation: Organisation | None, pk: UUID) -> DataSet | None:
    return data_sets_for(person, organisation).filter(pk=pk).first()


def results_for(person: Person, organisation: Organisation | None) -> QuerySet[Result]:
    found = Result.objects.for_user(person).filter(data_set__organisation=organisation)
    return found.select_related("data_set__organisation", "data_set__department", "made_by")


def results_of(data_set: DataSet) -> QuerySet[Result]:
    return Result.objects.filter(data_set=data_set).select_related("made_by")


def result_of_run(person: Person, run: Run) -> Result | None:
    return Result.objects.for_user(person).filter(run=run).first()


def reads_of_persons(data_set: DataSet) -> QuerySet[AuditEvent]:
    """When rows about persons in it were shown, to whom and why; newest first."""
    return events_about("dataset", data_set.pk).filter(action="need-persons.read").order_by("-pk")


def ongoing_analyses(person: Person, data_set: DataSet) -> list[Run]:
    runs = Run.objects.filter(organisation=data_set.organisation, asked_by=person, state__in=LIVE, kind__in=Analysis.values)
    return [run for run in runs if run.input.get("data_set") == str(data_set.pk)]


def told_before(data_set: DataSet, kind: str, rule: Mapping[str, int]) -> list[Result]:
    """The results of this kind that were saved of the same file in the organisation, oldest first, whoever may see them: what is
    told next under `rule` is judged beside them. Of events only those that were read in the same way.

    Those told under a weaker rule are left out: what they told is no secret that a stricter rule could keep.
    """
    if kind not in JUDGED_TOGETHER:
        return []
    found = Result.objects.filter(kind=kind, data_hash=data_set.fingerprint, data_set__organisation=data_set.organisation)
    same = found.select_related("data_set").order_by("made_at", "pk")
    return [each for each in same if each.data_set.mapping == data_set.mapping and each.rule["minimum"] >= rule["minimum"]]


def disclosure_of(organisation: Organisation) -> DisclosureSetting:
    """The organisation's rule; the usual one where it has set none."""
    return DisclosureSetting.objects.filter(organisation=organisation).first() or DisclosureSetting(organisation=organisation)


def expired_data_sets(today: date) -> QuerySet[DataSet]:
    return DataSet.objects.filter(removed_at=None, keep_until__lt=today).select_related("organisation")


def mappings_for(person: Person, organisation: Organisation | None) -> QuerySet[SavedMapping]:
    return SavedMapping.objects.for_user(person).filter(organisation=organisation).select_related("saved_by")


def mappings_that_fit(person: Person, organisation: Organisation | None, columns: Iterable[str]) -> list[SavedMapping]:
    """Those for files with just these columns, in whatever order."""
    names = sorted(columns)
    return [mapping for mapping in mappings_for(person, organisation) if mapping.columns == names]


def needs_for(person: Person, organisation: Organisation | None) -> QuerySet[Need]:
    """Ranked ones first in their order, then the others by name; with how much speaks for each."""
    found = (
        Need.objects.for_user(person).filter(organisation=organisation).select_related("organisation", "department", "noted_by")
    )
    counted = found.annotate(figures=Count("results", distinct=True), told=Count("notes", distinct=True))
    return counted.order_by(F("rank").asc(nulls_last=True), "title")


def need_for(person: Person, organisation: Organisation | None, pk: UUID) -> Need | None:
    return needs_for(person, organisation).filter(pk=pk).first()


def versions_of_need(need: Need) -> QuerySet[NeedVersion]:
    """Newest first."""
    return NeedVersion.objects.filter(need=need).select_related("made_by")


def need_draft_of(person: Person, organisation: Organisation, need: Need | None) -> NeedDraft | None:
    """What the person has begun to write; of a new need where `need` is None."""
    return NeedDraft.objects.for_user(person).filter(organisation=organisation, need=need).first()


def results_for_need(person: Person, need: Need) -> QuerySet[Result]:
    """Its results, but those on data sets that the person may not know of."""
    return Result.objects.for_user(person).filter(needs=need).select_related("data_set", "made_by")


def investments_for_need(person: Person, need: Need) -> QuerySet[Investment]:
    return Investment.objects.for_user(person).filter(needs=need)


def needs_of_investment(person: Person, investment: Investment) -> QuerySet[Need]:
    """The needs that the investment answers, of those that the person may see."""
    return needs_for(person, investment.organisation).filter(investments=investment)


def states_of_needs(investments: Sequence[Investment]) -> dict[int, list[str]]:
    """The states of the needs that each investment answers, by its primary key.

    Only needs of the investment's own department count: who may see the one may see the other.
    """
    found: dict[int, list[str]] = {investment.pk: [] for investment in investments}
    own = Q(investments__department=F("department")) | Q(investments__department=None, department=None)
    rows = Need.objects.filter(own, investments__in=list(found)).values_list("investments", "state")
    for investment, state in rows:
        found[investment].append(state)
    return found


def results_behind(person: Person, investment: Investment) -> QuerySet[Result]:
    """The results that speak for the needs that the investment answers, of those that the person may see."""
    needs = Need.objects.for_user(person).filter(investments=investment)
    found = Result.objects.for_user(person).filter(needs__in=needs).distinct()
    return found.select_related("data_set", "made_by")


def placed_results(investment: Investment) -> list[Result]:
    """What stands in the investment's report about its needs, in the order in which it was put there."""
    placed = Placement.objects.filter(investment=investment).select_related("result__data_set")
    return [each.result for each in placed]


def placed_in(pks: Sequence[str]) -> list[Result]:
    """The same, as a report was asked for."""
    found = {str(result.pk): result for result in Result.objects.filter(pk__in=list(pks)).select_related("data_set")}
    return [found[pk] for pk in pks if pk in found]


def lacking(need: Need, new: NeedState) -> Message | None:
    """What stands in the way of the state; None where nothing does."""
    if new == NeedState.VERIFIED and need.state == NeedState.OBSERVED and not (need.results.exists() or need.notes.exists()):
        return message("need-lacks-evidence")
    if new == NeedState.ANCHORED:
        levels = set(need.anchorings.values_list("level", flat=True))
        if not {AnchoringLevel.DECISION_MAKERS, AnchoringLevel.MANAGERS, AnchoringLevel.OPERATIONS} <= levels:
            return message("need-lacks-anchoring")
    return None


def data_set_of_run(person: Person, run: Run) -> DataSet | None:
    """What a run that fetches data led to."""
    return DataSet.objects.for_user(person).filter(pk=run.result).first() if run.result else None


def peers_for(person: Person, organisation: Organisation | None) -> QuerySet[Peers]:
    return Peers.objects.for_user(person).filter(organisation=organisation)


def borders_for(person: Person, organisation: Organisation | None) -> QuerySet[Borders]:
    """The organisation's maps and the operator's."""
    found = Borders.objects.for_user(person)
    return found.filter(Q(organisation=organisation) | Q(organisation=None)).select_related("organisation", "added_by")
