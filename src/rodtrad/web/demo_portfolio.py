"""The demonstration's investments of every age: their versions, signatures, needs, tags, results and what forums said of them.

Everything goes through the actions that people use, in the name of who would have done it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django.utils import timezone

from rodtrad.demo.portfolio import Entry, portfolio, versions
from rodtrad.document import Investment as Document
from rodtrad.document.need import Evidence
from rodtrad.web.choice.actions.portfolio import set_tags
from rodtrad.web.choice.models import Tags
from rodtrad.web.economics.actions import order_economics
from rodtrad.web.evaluation.actions import order_evaluation
from rodtrad.web.evaluation.demo import load_demo_data
from rodtrad.web.evaluation.queries import current_data_set
from rodtrad.web.followup.demo import load_demo_measurements
from rodtrad.web.governance import actions as governance
from rodtrad.web.governance.models import Meeting
from rodtrad.web.investments.actions import create_investment, import_version, sign_lock
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.states import SignFunction
from rodtrad.web.needs import actions as needs
from rodtrad.web.needs.models import Need
from rodtrad.web.needs.states import AnchoringLevel, Method, NeedState, Picture
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.worker import work_once

LEVELS: Final = {
    "political": AnchoringLevel.DECISION_MAKERS,
    "strategic": AnchoringLevel.MANAGERS,
    "operative": AnchoringLevel.OPERATIONS,
}
# Those whose own words a finding is, by a word in its source; all others are professionals.
OWN_WORDS: Final = ("intervju", "fokusgrupp", "gruppsamtal")


def load_demo_portfolio(organisation: Organisation, by: Person) -> None:
    """The investments that are not there yet; `by` is the coordinator."""
    told = portfolio()
    for place, entry in enumerate(told.investments, start=1):
        held = Investment.objects.filter(organisation=organisation, key=entry.file).first()
        # One that a granted application began has its first version only.
        if held is None or (entry.begun and held.version.number == 1):
            _load(_Entry(organisation, by, entry, place), held)
    for key, tags in told.tags.items():
        _tag(Investment.objects.get(organisation=organisation, key=key), tags, by)
    load_demo_measurements(organisation)


class _Entry:
    """One investment that is being loaded."""

    def __init__(self, organisation: Organisation, by: Person, entry: Entry, place: int) -> None:
        self.organisation, self.by, self.entry, self.place = organisation, by, entry, place

    def person(self, email: str) -> Person:
        return Person.objects.get(email=email)


def _load(told: _Entry, held: Investment | None) -> None:
    investment = _written(told, held)
    for function, email in told.entry.signed.items():
        version = Investment.objects.select_related("current").get(pk=investment.pk).version.number
        sign_lock(by=told.person(email), investment=investment, function=SignFunction(function), version=version)
    investment = Investment.objects.select_related("current", "organisation", "department").get(pk=investment.pk)
    document = document_of(investment)
    _tag(investment, told.entry.tags, told.by)
    _needs(told, investment, document)
    _said(told, investment)
    if told.entry.computed:
        _computed(investment, document, told.person("analytiker@lindvik.example"), told.person("controller@lindvik.example"))


def _written(told: _Entry, held: Investment | None) -> Investment:
    """The investment with its versions, each made by who changed it and with the reason."""
    entry = told.entry
    first, *later = versions(entry.document, entry.steps)
    if held is None:
        department = Department.objects.get(organisation=told.organisation, name=entry.department)
        held = create_investment(by=told.by, organisation=told.organisation, department=department, document=first)
    else:
        _change(held, _as_granted(held, first), told.by, entry.begun)
    for document, step in zip(later, entry.steps, strict=True):
        _change(held, _as_granted(held, document) if entry.begun else document, told.person(step.by), step.why)
    return held


def _change(held: Investment, document: Document, by: Person, why: str) -> None:
    import_version(by=by, investment=held, document=document, base_version=held.version.number, reason=why)
    held.refresh_from_db()


def _as_granted(held: Investment, document: Document) -> Document:
    """With the decision that the body took on the application."""
    decision = document_of(held).selection.decision
    return replace(document, selection=replace(document.selection, decision=decision)) if decision.body else document


def _tag(investment: Investment, tags: Mapping[str, Any], by: Person) -> None:
    """What it is not tagged with yet."""
    known = Tags.objects.filter(investment=investment).first()
    whole = {**tags, **(known.values if known else {})}
    if known is None or whole != known.values:
        set_tags(of=investment, values=whole, by=by)


def _needs(told: _Entry, investment: Investment, document: Document) -> None:
    """The need in the register that the investment answers, as far on its way as the investment is."""
    for title in told.entry.needs:
        need = Need.objects.filter(organisation=told.organisation, title=title).first() or _noted(told, title, document)
        cited = list(need.investments.all())
        if investment not in cited:
            needs.cite(need=need, results=list(need.results.all()), investments=[*cited, investment], by=told.by)
        if need.state == NeedState.OBSERVED:
            _on_its_way(need, told, document)


def _noted(told: _Entry, title: str, document: Document) -> Need:
    said = document.need
    return needs.note_need(
        organisation=told.organisation,
        department=None,
        by=told.by,
        title=title,
        problem=said.description,
        target_group=document.target_group.description,
        causes=said.causes,
        measures=said.existing_measures,
    )


def _on_its_way(need: Need, told: _Entry, document: Document) -> None:
    for evidence in document.need.evidence:
        if evidence.kind == "qualitative":
            _note(need, evidence, told.by)
    for each in document.need.anchored_with:
        needs.anchor(need=need, level=LEVELS[each.level], who=each.who, on=each.on or timezone.localdate(), by=told.by)
    states = (
        (NeedState.VERIFIED,) if document.phase == "needs" else (NeedState.VERIFIED, NeedState.PRIORITISED, NeedState.ANCHORED)
    )
    for state in states:
        needs.move_need(need=need, new=state, rank=max(1, told.place - 1), by=told.by)
        need.refresh_from_db()


def _note(need: Need, evidence: Evidence, by: Person) -> None:
    own = any(word in evidence.source.casefold() for word in OWN_WORDS)
    needs.add_note(
        need=need,
        picture=Picture.TARGET_GROUP if own else Picture.PROFESSIONALS,
        method=Method.FOCUS_GROUP if "grupp" in evidence.source.casefold() else Method.INTERVIEW if own else Method.SURVEY,
        who=evidence.source or need.title,
        on=evidence.on or timezone.localdate(),
        finding=evidence.finding,
        by=by,
    )


def _said(told: _Entry, investment: Investment) -> None:
    """What a forum decided about it at its last meeting, and with whom it is anchored."""
    for each in told.entry.decisions:
        held = Meeting.objects.filter(forum__organisation=told.organisation, forum__name=each["forum"], state="held")
        meeting = held.order_by("on").last()
        if meeting is not None:
            governance.note_decision(
                by=told.by, meeting=meeting, text=each["text"], responsible=each["responsible"], investment=investment
            )
    for each in told.entry.anchored:
        said: dict[str, Any] = {**each, "on": date.fromisoformat(each["on"])}
        governance.anchor(by=told.by, organisation=told.organisation, investment=investment, **said)


def _computed(investment: Investment, document: Document, analyst: Person, controller: Person) -> None:
    """Its data, the effects by its plan, and what they mean for each purse."""
    load_demo_data(investment, by=analyst)
    data_set = current_data_set(investment)
    if data_set is None:
        return
    version = investment.version.hash
    effects = _done(order_evaluation(investment=investment, version=version, data_set=data_set, by=analyst))
    _done(order_economics(investment=investment, version=version, effects_run=effects, by=controller))


def _done(run: Run) -> Run:
    """The run when it has been worked through, with what waited before it."""
    while run.alive and work_once():
        run.refresh_from_db()
    return run
