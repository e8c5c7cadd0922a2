"""Needs noted, given evidence, moved between states and anchored."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import message
from rodtrad.web.core.actions import audit
from rodtrad.web.core.errors import Conflict
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.merge import FIELDS, Said, TextConflict, in_conflict, merged
from rodtrad.web.needs.models import Anchoring, Need, NeedDraft, NeedVersion, Note, Result
from rodtrad.web.needs.queries import lacking
from rodtrad.web.needs.states import NEED, NeedState
from rodtrad.web.organisation.models import Department, Organisation, Person


@transaction.atomic
def note_need(*, organisation: Organisation, department: Department | None, by: Person, **said: str) -> Need:
    """A need that somebody has observed. `said`: title, problem, target_group, causes, measures."""
    need = Need.objects.create(organisation=organisation, department=department, noted_by=by, **said)
    _add_version(need, {name: said.get(name, "") for name in FIELDS}, by)
    NeedDraft.objects.filter(person=by, organisation=organisation, need=None).delete()
    audit(by=by, action="need.noted", on=need, organisation=organisation)
    return need


@transaction.atomic
def edit_need(*, need: Need, said: Said, base: int, by: Person) -> NeedVersion:
    """The need's text as a new version; the current one where nothing changed. The person's draft is done with.

    `base` is the number of the version that was written on. What others have changed since in other fields stays. Raises
    `TextConflict` where they changed the same field to something else.
    """
    # Held until the transaction ends, so that versions come one at a time.
    held = Need.objects.select_for_update(of=("self",)).get(pk=need.pk)
    current = held.versions.all()[0]
    before = held.versions.filter(number=base).first() or current
    mine = {name: said[name] for name in FIELDS}
    if fields := in_conflict(before.data, mine, current.data):
        raise TextConflict(current, fields)
    NeedDraft.objects.filter(person=by, need=need).delete()
    data = merged(before.data, mine, current.data)
    if data == current.data:
        return current
    Need.objects.filter(pk=need.pk).update(**data)
    version = _add_version(held, data, by)
    changed = [name for name in FIELDS if data[name] != current.data[name]]
    audit(
        by=by,
        action="need.edited",
        on=need,
        organisation=need.organisation,
        details={"version": version.number, "fields": changed},
    )
    return version


def _add_version(need: Need, data: Said, by: Person) -> NeedVersion:
    number = need.versions.count() + 1
    return NeedVersion.objects.create(need=need, number=number, data=dict(data), made_by=by)


@transaction.atomic
def draft_need(*, organisation: Organisation, need: Need | None, raw: Said, base: int, by: Person) -> NeedDraft:
    """What was typed, right or wrong. `need` is None for a new one. The log gets a row when a draft is begun."""
    content = {"raw": dict(raw), "base": base}
    draft, begun = NeedDraft.objects.update_or_create(person=by, organisation=organisation, need=need, defaults=content)
    if begun:
        audit(by=by, action="draft.begun", on=need, organisation=organisation, details={"section": "need"})
    return draft


@transaction.atomic
def discard_need_draft(*, organisation: Organisation, need: Need | None, by: Person) -> None:
    """Throws away what the person typed; nothing where there is no draft."""
    gone, _ = NeedDraft.objects.filter(person=by, organisation=organisation, need=need).delete()
    if gone:
        audit(by=by, action="draft.discarded", on=need, organisation=organisation, details={"section": "need"})


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
