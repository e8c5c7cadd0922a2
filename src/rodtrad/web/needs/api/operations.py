"""The REST API's operations on the need: data sets' cards, results, and the register of needs."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from ninja import Router, Status

from rodtrad.texts import message
from rodtrad.web.api.parts import Listed, Listing, Page, page_of
from rodtrad.web.api.problems import answers
from rodtrad.web.core.errors import Conflict
from rodtrad.web.needs import actions, queries, rules
from rodtrad.web.needs.api.shapes import (
    DataSetOut,
    MoveIn,
    NeedAnchoringIn,
    NeedAnchoringOut,
    NeedEdit,
    NeedIn,
    NeedOut,
    NoteIn,
    NoteOut,
    ResultLine,
    ResultOut,
)
from rodtrad.web.needs.merge import FIELDS, TextConflict
from rodtrad.web.needs.models import DataSet, Need, Result
from rodtrad.web.organisation.models import Department
from rodtrad.web.organisation.request import Request

router = Router(tags=["needs"])


@router.get("/data-sets", response=answers(Page[DataSetOut]))
def data_sets(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The cards of the data sets that the person may see, the newest first."""
    page = page_of(queries.data_sets_for(request.user, request.organisation), listing, by=("added_at", "pk"), newest=True)
    return page | {"items": [_card(each) for each in page["items"]]}


@router.get("/data-sets/{data_set}", response=answers(DataSetOut))
def data_set(request: Request, data_set: UUID) -> dict[str, Any]:
    """One card."""
    return _card(_data_set(request, data_set))


@router.get("/data-sets/{data_set}/results", response=answers(Page[ResultLine]))
def results_of_data_set(request: Request, data_set: UUID, listing: Listing = Listed) -> dict[str, Any]:
    """What analyses of it gave, the newest first."""
    found = queries.results_for(request.user, request.organisation).filter(data_set=_data_set(request, data_set))
    return _results(page_of(found, listing, by=("made_at", "pk"), newest=True))


@router.get("/results", response=answers(Page[ResultLine]))
def results(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """Every saved result that the person may see, the newest first."""
    found = queries.results_for(request.user, request.organisation)
    return _results(page_of(found, listing, by=("made_at", "pk"), newest=True))


@router.get("/results/{result}", response=answers(ResultOut))
def result(request: Request, result: UUID) -> dict[str, Any]:
    """One result with its question and the rule that it passed."""
    found = queries.results_for(request.user, request.organisation).filter(pk=result).first()
    if found is None:
        raise Http404
    names = ("question", "rule", "result", "inputs_hash", "data_hash", "engine_version")
    return _line(found) | {name: getattr(found, name) for name in names}


@router.get("/needs", response=answers(Page[NeedOut]))
def needs(request: Request, listing: Listing = Listed) -> dict[str, Any]:
    """The register of needs, the newest first."""
    page = page_of(_needs(request), listing, by=("noted_at", "pk"), newest=True)
    return page | {"items": [_need(request, each) for each in page["items"]]}


@router.post("/needs", response=answers(NeedOut, status=201))
def note_need(request: Request, given: NeedIn) -> Status[dict[str, Any]]:
    """A need that somebody has observed."""
    organisation, department = request.organisation, _department(request, given.department)
    if organisation is None or department not in rules.notable(request.user, organisation):
        raise PermissionDenied
    said = given.model_dump(include=set(FIELDS))
    made = actions.note_need(organisation=organisation, department=department, by=request.user, **said)
    return Status(201, _need(request, _reach(request, made.pk)))


@router.get("/needs/{need}", response=answers(NeedOut))
def need(request: Request, need: UUID) -> dict[str, Any]:
    """One need."""
    return _need(request, _reach(request, need))


@router.put("/needs/{need}", response=answers(NeedOut))
def edit_need(request: Request, need: UUID, given: NeedEdit) -> dict[str, Any]:
    """Its text anew. 409 where somebody changed the same field since `base_version`."""
    found, said = _writable(request, need), given.model_dump(include=set(FIELDS))
    try:
        actions.edit_need(need=found, said=said, base=given.base_version, by=request.user)
    except TextConflict as conflict:
        raise Conflict(message("api-need-changed", fields=", ".join(conflict.fields))) from conflict
    return _need(request, _reach(request, need))


@router.get("/needs/{need}/notes", response=answers(list[NoteOut]))
def notes(request: Request, need: UUID) -> list[Any]:
    """What was found out without figures."""
    return list(_reach(request, need).notes.all())


@router.post("/needs/{need}/notes", response=answers(NoteOut, status=201))
def add_note(request: Request, need: UUID, given: NoteIn) -> Status[Any]:
    """One more."""
    return Status(201, actions.add_note(need=_writable(request, need), by=request.user, **given.model_dump()))


@router.get("/needs/{need}/anchorings", response=answers(list[NeedAnchoringOut]))
def anchorings(request: Request, need: UUID) -> list[Any]:
    """With whom it was anchored."""
    return list(_reach(request, need).anchorings.all())


@router.post("/needs/{need}/anchorings", response=answers(NeedAnchoringOut, status=201))
def anchor(request: Request, need: UUID, given: NeedAnchoringIn) -> Status[Any]:
    """With whom, when."""
    return Status(201, actions.anchor(need=_decidable(request, need), by=request.user, **given.model_dump()))


@router.post("/needs/{need}/moves", response=answers(NeedOut))
def move(request: Request, need: UUID, given: MoveIn) -> dict[str, Any]:
    """To the next state or back. 422 says what is lacking."""
    actions.move_need(need=_decidable(request, need), new=given.state, rank=given.rank, by=request.user)
    return _need(request, _reach(request, need))


def _data_set(request: Request, pk: UUID) -> DataSet:
    found = queries.data_set_for(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    return found


def _needs(request: Request) -> Any:
    return queries.needs_for(request.user, request.organisation)


def _reach(request: Request, pk: UUID) -> Need:
    found = queries.need_for(request.user, request.organisation, pk)
    if found is None:
        raise Http404
    return found


def _writable(request: Request, pk: UUID) -> Need:
    found = _reach(request, pk)
    if not rules.may_write(request.user, found):
        raise PermissionDenied
    return found


def _decidable(request: Request, pk: UUID) -> Need:
    found = _reach(request, pk)
    if not rules.may_decide(request.user, found):
        raise PermissionDenied
    return found


def _department(request: Request, number: int | None) -> Department | None:
    if number is None:
        return None
    found = Department.objects.filter(organisation=request.organisation, pk=number).first()
    if found is None:
        raise Http404
    return found


def _card(data_set: DataSet) -> dict[str, Any]:
    names = ("id", "title", "kind", "access", "rows", "persons", "card", "origin", "fingerprint", "keep_until", "added_at")
    said = {name: getattr(data_set, name) for name in (*names, "removed_at")}
    return {**said, "department": data_set.department_id}


def _results(page: dict[str, Any]) -> dict[str, Any]:
    return page | {"items": [_line(each) for each in page["items"]]}


def _line(result: Result) -> dict[str, Any]:
    said = {name: getattr(result, name) for name in ("id", "reference", "kind", "title", "made_at")}
    return {**said, "data_set": result.data_set_id}


def _need(request: Request, need: Need) -> dict[str, Any]:
    """What the person may see of it."""
    names = ("id", "title", "problem", "target_group", "causes", "measures", "state", "rank", "noted_at")
    said = {name: getattr(need, name) for name in names}
    cited = [each.pk for each in queries.results_for_need(request.user, need)]
    answered = [each.key for each in queries.investments_for_need(request.user, need)]
    version = queries.versions_of_need(need).first()
    more = {"results": cited, "investments": answered, "version": version.number if version else 1}
    return {**said, "department": need.department_id, **more}
