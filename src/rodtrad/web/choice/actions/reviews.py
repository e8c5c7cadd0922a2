"""Reviewers appointed, applications spread over them, conflicts of interest declared, scores given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from rodtrad.errors import NotComputable
from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice import queries
from rodtrad.web.choice.analysis.criteria import criteria_of, lacking
from rodtrad.web.choice.analysis.labels import labelled
from rodtrad.web.choice.analysis.spreading import spread as spread_evenly
from rodtrad.web.choice.models import ReviewAssignment, Reviewer, Round, Score
from rodtrad.web.choice.problems import refused
from rodtrad.web.choice.states import LIVE_REVIEWS, REVIEW, ROUND, UNFINISHED_REVIEWS, ReviewState, RoundState
from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Person


@dataclass(frozen=True)
class Given:
    """What a reviewer has put on one criterion."""

    points: Decimal | None = None
    met: bool | None = None
    motive: str = ""


@transaction.atomic
def prepare_round(*, call: Call, by: Person) -> Round:
    """The call's round of reviews; the one there is where it has been begun."""
    made, is_new = Round.objects.get_or_create(call=call)
    if is_new:
        audit(by=by, action="choice-round.prepared", on=call, organisation=call.organisation)
    return made


@transaction.atomic
def set_round(*, round: Round, each: int, due: date | None, by: Person) -> None:
    """How many review each application, and until when."""
    Round.objects.filter(pk=round.pk).update(each=each, due=due)
    details = {"each": each, "due": due.isoformat() if due else None}
    audit(by=by, action="choice-round.set", on=round.call, organisation=round.call.organisation, details=details)


@transaction.atomic
def appoint(*, call: Call, person: Person, by: Person) -> Reviewer:
    """Somebody of the organisation as a reviewer. Raises `NotComputable` where a blind review would not be blind to them."""
    if call.blind and queries.sees_applicants(person, call):
        raise refused("choice-sees-applicants", person.name)
    if not queries.appointable(call).filter(pk=person.pk).exists():
        raise refused("choice-not-appointable", person.name)
    reviewer, _ = Reviewer.objects.update_or_create(call=call, person=person, defaults={"appointed_by": by, "ended_at": None})
    audit(by=by, action="choice-reviewer.appointed", on=call, organisation=call.organisation, details={"person": person.name})
    return reviewer


@transaction.atomic
def end_reviewer(*, reviewer: Reviewer, by: Person) -> None:
    """Somebody reviews no more; what has been handed in stands, the rest can be given to others."""
    for assignment in ReviewAssignment.objects.filter(reviewer=reviewer, state__in=UNFINISHED_REVIEWS):
        _to(assignment, "release")
    Reviewer.objects.filter(pk=reviewer.pk).update(ended_at=timezone.now())
    details = {"person": reviewer.person.name}
    audit(by=by, action="choice-reviewer.ended", on=reviewer.call, organisation=reviewer.call.organisation, details=details)


@transaction.atomic
def assign(*, reviewer: Reviewer, application: Application, by: Person) -> ReviewAssignment:
    """One application to one reviewer. Raises `NotComputable` where the reviewer's own department is one of the applicants."""
    _not_closed(reviewer.call)
    if application.call_id != reviewer.call_id or queries.is_party(reviewer.person, application):
        raise refused("choice-own-department", reviewer.person.name)
    made, is_new = ReviewAssignment.objects.get_or_create(reviewer=reviewer, application=application)
    if not is_new:
        _to(made, "assign-again", conflict="")
    _label(reviewer.call)
    details = {"person": reviewer.person.name}
    audit(by=by, action="choice-review.assigned", on=application, organisation=reviewer.call.organisation, details=details)
    return made


@transaction.atomic
def spread(*, round: Round, by: Person) -> dict[Application, int]:
    """Every application to as many reviewers as the round asks; what is assigned stands. Gives those that still lack some."""
    call = round.call
    _not_closed(call)
    applications, reviewers = queries.applications_in(call), queries.reviewers_of(call)
    every = queries.assignments_of(call)
    barred = queries.bound([reviewer.person for reviewer in reviewers], call)
    by_person = {reviewer.person_id: reviewer for reviewer in reviewers}
    gone = {(each.application_id, each.reviewer.person_id) for each in every if each.state not in LIVE_REVIEWS}
    now = {
        a.pk: [e.reviewer.person_id for e in every if e.application_id == a.pk and e.state in LIVE_REVIEWS] for a in applications
    }
    pairs = {(application, person) for person, application in barred} | gone
    found = spread_evenly([a.pk for a in applications], sorted(by_person), round.each, pairs, now)
    ReviewAssignment.objects.bulk_create(
        ReviewAssignment(application_id=application, reviewer=by_person[person]) for application, person in found.new
    )
    _label(call)
    audit(by=by, action="choice-review.spread", on=call, organisation=call.organisation, details={"reviews": len(found.new)})
    return {a: found.short[a.pk] for a in applications if a.pk in found.short}


@transaction.atomic
def release(*, assignment: ReviewAssignment, by: Person) -> None:
    """Takes an application back from a reviewer; what was written is thrown away."""
    _held(assignment)
    _to(assignment, "release")
    details = {"person": assignment.reviewer.person.name}
    organisation = assignment.reviewer.call.organisation
    audit(by=by, action="choice-review.released", on=assignment.application, organisation=organisation, details=details)


@transaction.atomic
def open_round(*, round: Round, by: Person) -> None:
    """The reviewers may begin. Raises `NotComputable` where an application has nobody to review it."""
    call = round.call
    covered = set(
        ReviewAssignment.objects.filter(reviewer__call=call, state__in=LIVE_REVIEWS).values_list("application", flat=True)
    )
    bare = [application for application in queries.applications_in(call) if application.pk not in covered]
    if bare or not covered:
        raise refused("choice-without-reviewer", ", ".join(application.title for application in bare))
    _label(call)
    _move_round(round, "open", by)


@transaction.atomic
def close_round(*, round: Round, by: Person) -> None:
    """No more scores. What is not handed in falls away. Raises `NotComputable` where an application has no review at all."""
    call = round.call
    done = set(
        ReviewAssignment.objects.filter(reviewer__call=call, state=ReviewState.SUBMITTED).values_list("application", flat=True)
    )
    bare = [application for application in queries.applications_in(call) if application.pk not in done]
    if bare:
        raise refused("choice-without-review", ", ".join(application.title for application in bare))
    for assignment in ReviewAssignment.objects.filter(reviewer__call=call, state__in=UNFINISHED_REVIEWS):
        _to(assignment, "release")
    _move_round(round, "close", by, closed_at=timezone.now())


@transaction.atomic
def reopen_round(*, round: Round, reason: str, by: Person) -> None:
    """More reviews after all. Raises `NotComputable` where the applications are already before those who decide."""
    if round.call.cases.exists():
        raise refused("choice-already-before-body", round.call.title)
    _move_round(round, "reopen", by, reason, closed_at=None)


@transaction.atomic
def declare_none(*, assignment: ReviewAssignment, by: Person) -> None:
    """Nothing binds the reviewer to the application: it is shown in full, and scored."""
    _open(_held(assignment))
    _to(assignment, "start", declared_at=timezone.now())
    audit(by=by, action="choice-review.cleared", on=assignment.application, organisation=assignment.reviewer.call.organisation)


@transaction.atomic
def declare_conflict(*, assignment: ReviewAssignment, what: str, by: Person) -> None:
    """Something binds the reviewer to the application: what was scored is thrown away, and nothing more can be."""
    _open(_held(assignment))
    Score.objects.filter(assignment=assignment).delete()
    _to(assignment, "declare", conflict=what.strip(), declared_at=timezone.now(), submitted_at=None)
    organisation = assignment.reviewer.call.organisation
    audit(by=by, action="choice-review.conflict", on=assignment.application, organisation=organisation, details={"reason": what})


@transaction.atomic
def save_scores(*, assignment: ReviewAssignment, given: Mapping[str, Given], by: Person) -> None:
    """What stands on the page now, whole or not. The log gets a row when it is begun, not for keystrokes."""
    current = _open(_held(assignment))
    if current.state != ReviewState.STARTED:
        raise refused("choice-review-not-open", "")
    begun = Score.objects.filter(assignment=assignment).exists()
    known = {criterion.key for criterion in criteria_of(assignment.reviewer.call).criteria}
    for criterion, each in given.items():
        if criterion in known:
            values = {"points": each.points, "met": each.met, "motive": each.motive}
            Score.objects.update_or_create(assignment=assignment, criterion=criterion, defaults=values)
    if not begun:
        audit(by=by, action="choice-review.begun", on=assignment.application, organisation=assignment.reviewer.call.organisation)


@transaction.atomic
def submit(*, assignment: ReviewAssignment, by: Person) -> None:
    """The review is handed in, and can no longer be changed. Raises `NotComputable` with everything that it lacks."""
    _open(_held(assignment))
    missing = tuple(lacking(criteria_of(assignment.reviewer.call), queries.scores_of(assignment)))
    if missing:
        raise NotComputable(missing)
    _to(assignment, "submit", submitted_at=timezone.now())
    audit(by=by, action="choice-review.submitted", on=assignment.application, organisation=assignment.reviewer.call.organisation)


@transaction.atomic
def return_review(*, assignment: ReviewAssignment, reason: str, by: Person) -> None:
    """A handed in review may be written in again, as its reviewer has asked."""
    _open(_held(assignment))
    _to(assignment, "return", submitted_at=None)
    details = {"person": assignment.reviewer.person.name, "reason": reason}
    organisation = assignment.reviewer.call.organisation
    audit(by=by, action="choice-review.returned", on=assignment.application, organisation=organisation, details=details)


@transaction.atomic
def remind(*, reviewer: Reviewer, by: Person) -> None:
    """The reviewer is reminded: it stands on the reviewer's page until all is handed in."""
    Reviewer.objects.filter(pk=reviewer.pk).update(reminded_at=timezone.now())
    details = {"person": reviewer.person.name}
    audit(by=by, action="choice-reviewer.reminded", on=reviewer.call, organisation=reviewer.call.organisation, details=details)


def _held(assignment: ReviewAssignment) -> ReviewAssignment:
    """The assignment as it is now, held until the transaction ends; the given one is brought up to date."""
    held = ReviewAssignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk)
    assignment.state = held.state
    return assignment


def _open(assignment: ReviewAssignment) -> ReviewAssignment:
    held = Round.objects.select_for_update().get(call=assignment.reviewer.call_id)
    if held.state != RoundState.OPEN:
        raise refused("choice-round-not-open", "")
    return assignment


def _not_closed(call: Call) -> None:
    if Round.objects.filter(call=call, state=RoundState.CLOSED).exists():
        raise refused("choice-round-not-open", "")


def _to(assignment: ReviewAssignment, move: str, **changes: object) -> None:
    step = REVIEW.step(assignment.state, move)
    if step.target == ReviewState.RELEASED:
        Score.objects.filter(assignment=assignment).delete()
    ReviewAssignment.objects.filter(pk=assignment.pk).update(state=step.target, **changes)
    assignment.state = step.target


def _move_round(round: Round, move: str, by: Person, reason: str = "", **changes: object) -> None:
    held = Round.objects.select_for_update().get(pk=round.pk)
    step = ROUND.step(held.state, move)
    Round.objects.filter(pk=round.pk).update(state=step.target, **changes)
    round.state = step.target
    details = {"choice-round": step.target, **({"reason": reason} if reason else {})}
    audit(by=by, action="choice-round.moved", on=round.call, organisation=round.call.organisation, details=details)


def _label(call: Call) -> None:
    """A label for every application that has none yet; those that are given stand."""
    held = Round.objects.select_for_update().get(call=call)
    keys = [str(application.pk) for application in queries.applications_in(call)]
    Round.objects.filter(pk=held.pk).update(labels=labelled(held.labels, keys))
