"""Needs noted, given evidence, moved between states and anchored."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.models import Anchoring, Need, Note, Result
from rodtrad.web.needs.queries import lacking
from rodtrad.web.needs.states import NEED, NeedState
from rodtrad.web.organisation.models import Department, Organisation, Person


@transaction.atomic
def note_need(*, organisation: Organisation, department: Department | None, by: Person, **said: str) -> Need:
    """A need that somebody has observed. `said`: title, problem, target_group, causes, measures."""
    need = Need.objects.create(organisation=organisation, department=department, noted_by=by, **said)
    audit(by=by, action="need.noted", on=need, organisation=organisation)
    return need


@transaction.atomic
def add_note(*, need: Need, picture: str, method: str, who: str, on: date, finding: str, by: Person) -> Note:
    """What was found out without figures."""
    note = Note.objects.create(need=need, picture=picture, method=method, who=who, on=on, finding=finding, noted_by=by)
    audit(by=by, action="need.told", on=need, organisation=need.organisation, details={"method": method})
    return note


@transaction.atomic
def cite(*, need: Need, results: Sequence[Result], investments: Sequence[Investment], by: Person) -> None:
    """The results that speak for the need, and the investments that answer it. What `by` may not see stays as it is."""
    seen = Result.objects.for_user(by), Investment.objects.for_user(by)
    need.results.set([*results, *need.results.exclude(pk__in=seen[0].values("pk"))])
    need.investments.set([*investments, *need.investments.exclude(pk__in=seen[1].values("pk"))])
    details = {"results": [each.reference for each in results], "investments": [each.key for each in investments]}
    audit(by=by, action="need.cited", on=need, organisation=need.organisation, details=details)


@transaction.atomic
def anchor(*, need: Need, level: str, who: str, on: date, by: Person) -> Anchoring:
    """With whom, when."""
    anchoring = Anchoring.objects.create(need=need, level=level, who=who, on=on, noted_by=by)
    audit(by=by, action="need.anchored", on=need, organisation=need.organisation, details={"level": level, "who": who})
    return anchoring


@transaction.atomic
def move_need(*, need: Need, new: NeedState, rank: int | None = None, by: Person) -> None:
    """To the next state or back. Raises `NotComputable` where something is lacking, `Conflict` where it was moved meanwhile."""
    if not NEED.allowed(need.state, new):
        raise Conflict(message("need-moved-meanwhile"))
    if missing := lacking(need, new):
        raise NotComputable([Problem(need.title, missing, message("need-lacks-cure"))])
    kept = {NeedState.PRIORITISED: rank or need.rank or 1, NeedState.ANCHORED: need.rank}.get(new)
    if not Need.objects.filter(pk=need.pk, state=need.state).update(state=new, rank=kept):
        raise Conflict(message("need-moved-meanwhile"))
    audit(by=by, action="need.moved", on=need, organisation=need.organisation, details={"need-state": new})
