"""Reads of reviews, decisions and letters."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, QuerySet

from rodtrad.web.calls.models import Application, ApplicationVersion, Call
from rodtrad.web.calls.states import ApplicationState, CallState, Route
from rodtrad.web.choice.models import (
    Decision,
    DecisionCase,
    Letter,
    Pack,
    Proposal,
    PublicRule,
    ReviewAssignment,
    Reviewer,
    Round,
    Score,
    Tags,
)
from rodtrad.web.choice.models.decisions import read_by
from rodtrad.web.choice.models.reviews import coordinated_by
from rodtrad.web.choice.states import LIVE_REVIEWS, UNFINISHED_REVIEWS, CaseState, Outcome, ReviewState, RoundState, Step
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Membership, Organisation, Person
from rodtrad.web.organisation.rules import may_read_log
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State

# From the day an application is complete; those that have been decided are in the choice still.
IN_CHOICE = (
    ApplicationState.COMPLETE,
    ApplicationState.IDEA_APPROVED,
    ApplicationState.GRANTED,
    ApplicationState.DECLINED,
)
CHOSEN_AMONG = (CallState.CLOSED, CallState.DECIDED, CallState.ARCHIVED)


def calls_in_choice(person: Person, organisation: Organisation | None) -> QuerySet[Call]:
    """The calls whose applications the person, as coordinator, leads to a decision; the latest closed first."""
    mine = Call.objects.filter(organisation=organisation, organisation__in=coordinated_by(person), state__in=CHOSEN_AMONG)
    return mine.exclude(route=Route.IDEA_TEST).select_related("organisation", "form", "criteria", "round").order_by("-closes_at")


def call_in_choice(person: Person, organisation: Organisation | None, pk: UUID) -> Call | None:
    return calls_in_choice(person, organisation).filter(pk=pk).first()


def applications_in(call: Call) -> list[Application]:
    """What is chosen among, by title. For who runs the choice."""
    found = Application.objects.filter(call=call, state__in=IN_CHOICE).select_related("organisation", "department", "investment")
    return list(
        found.prefetch_related("parties__department", "parties__organisation", "parties__signatory").order_by("title", "pk")
    )


def handed_in(application: Application) -> ApplicationVersion | None:
    """What was handed in last: what the choice is about, whatever is being written in it now."""
    return ApplicationVersion.objects.filter(application=application).order_by("-number").first()


def round_of(call: Call) -> Round | None:
    return Round.objects.filter(call=call).first()


def reviewers_of(call: Call) -> list[Reviewer]:
    return list(Reviewer.objects.filter(call=call, ended_at=None).select_related("person", "call"))


def departments_of(person: Person, organisation: Organisation) -> set[int]:
    """The departments that the person belongs to there."""
    mine = Membership.objects.filter(person=person, organisation=organisation, department__isnull=False)
    return set(mine.values_list("department", flat=True).distinct()) - {None}


def is_party(person: Person, application: Application) -> bool:
    """Whether the person's own department or organisation applies, or the person signs: such a one never reviews it."""
    return Application.objects.of_applicant(person).filter(pk=application.pk).exists()


def bound(people: Sequence[Person], call: Call) -> set[tuple[int, UUID]]:
    """(person, application) pairs where the person is one of the applicants."""
    pairs: set[tuple[int, UUID]] = set()
    for person in people:
        own = Application.objects.of_applicant(person).filter(call=call).values_list("pk", flat=True)
        pairs |= {(person.pk, application) for application in own}
    return pairs


def sees_applicants(person: Person, call: Call) -> bool:
    """Whether the person can read who applies in some other way: then a blind review would not be blind."""
    others = (
        Application.objects.for_user(person)
        .filter(call=call)
        .exclude(pk__in=Application.objects.of_applicant(person).values("pk"))
    )
    return others.exists() or may_read_log(person, call.organisation)


def appointable(call: Call) -> QuerySet[Person]:
    """Active people of the organisation who are not yet reviewers in the call."""
    now = Reviewer.objects.filter(call=call, ended_at=None).values("person")
    found = Person.objects.filter(memberships__organisation=call.organisation, is_active=True).exclude(pk__in=now)
    return found.distinct().order_by("name")


def assignments_of(call: Call) -> list[ReviewAssignment]:
    found = ReviewAssignment.objects.filter(reviewer__call=call)
    return list(found.select_related("reviewer__person", "application").order_by("reviewer__person__name", "application__title"))


def my_reviews(person: Person, organisation: Organisation | None) -> list[ReviewAssignment]:
    """What the person is asked to review now, and has reviewed, in the organisation; what is left to do first."""
    found = ReviewAssignment.objects.for_user(person).filter(
        reviewer__person=person, reviewer__call__organisation=organisation, reviewer__call__round__isnull=False
    )
    shown = found.exclude(reviewer__call__round__state=RoundState.PREPARING)
    rows = list(shown.select_related("reviewer__call__round", "reviewer__person", "application"))
    order = {state: place for place, state in enumerate((*UNFINISHED_REVIEWS[::-1], ReviewState.SUBMITTED, ReviewState.CONFLICT))}
    return sorted(rows, key=lambda each: (order.get(ReviewState(each.state), 9), label_of(each)))


def label_of(assignment: ReviewAssignment) -> str:
    """What the application is called in the review."""
    labels: dict[str, str] = assignment.reviewer.call.round.labels
    return labels.get(str(assignment.application_id), "")


def my_review(person: Person, organisation: Organisation | None, pk: UUID) -> ReviewAssignment | None:
    """One's own review, once the round has been opened."""
    found = ReviewAssignment.objects.for_user(person).filter(reviewer__person=person, reviewer__call__organisation=organisation)
    shown = found.exclude(reviewer__call__round__state=RoundState.PREPARING)
    related = ("reviewer__person", "reviewer__call__round", "reviewer__call__criteria", "reviewer__call__form")
    return (
        shown.select_related(*related, "application__organisation", "application__department", "application__need")
        .filter(pk=pk)
        .first()
    )


def scores_of(assignment: ReviewAssignment) -> dict[str, Score]:
    """By criterion."""
    return {score.criterion: score for score in Score.objects.filter(assignment=assignment)}


def all_submitted(call: Call) -> bool:
    """Whether everybody has handed in what they had to: only then do reviewers see each other's scores."""
    live = ReviewAssignment.objects.filter(reviewer__call=call, state__in=LIVE_REVIEWS)
    return live.exists() and not live.filter(state__in=UNFINISHED_REVIEWS).exists()


def others_on(assignment: ReviewAssignment) -> list[ReviewAssignment]:
    """The other reviewers' handed in reviews of the same application; none before everybody has handed in."""
    if assignment.state != ReviewState.SUBMITTED or not all_submitted(assignment.reviewer.call):
        return []
    found = ReviewAssignment.objects.filter(application=assignment.application, state=ReviewState.SUBMITTED).exclude(
        pk=assignment.pk
    )
    return list(found.select_related("reviewer__person").prefetch_related("scores").order_by("reviewer__person__name"))


def submitted_scores(call: Call) -> list[Score]:
    """What counts in the ranking."""
    found = Score.objects.filter(
        assignment__reviewer__call=call, assignment__state=ReviewState.SUBMITTED, assignment__application__state__in=IN_CHOICE
    )
    return list(found.select_related("assignment__reviewer__person", "assignment__application"))


def submitted_scores_on(call: Call, applications: Sequence[Application]) -> list[Score]:
    """What counts of these applications; nothing while the reviews are under way."""
    round = round_of(call)
    if round is None or round.state != RoundState.CLOSED:
        return []
    wanted = {each.pk for each in applications}
    return [score for score in submitted_scores(call) if score.assignment.application_id in wanted]


def conflicts_in(call: Call) -> list[ReviewAssignment]:
    found = ReviewAssignment.objects.filter(reviewer__call=call, state=ReviewState.CONFLICT)
    return list(found.select_related("reviewer__person").order_by("reviewer__person__name"))


def every_reviewer(call: Call) -> list[Reviewer]:
    """Also those that have ended: what they handed in counts."""
    return list(Reviewer.objects.filter(call=call).select_related("person"))


@dataclass(frozen=True)
class Load:
    """How far one reviewer has come."""

    reviewer: Reviewer
    states: Counter[str]

    @property
    def assigned(self) -> int:
        return sum(self.states[state] for state in LIVE_REVIEWS)

    @property
    def done(self) -> int:
        return self.states[ReviewState.SUBMITTED]

    @property
    def left(self) -> int:
        return self.assigned - self.done


def loads(reviewers: Sequence[Reviewer], assignments: Sequence[ReviewAssignment]) -> list[Load]:
    by_reviewer: dict[int, Counter[str]] = {reviewer.pk: Counter() for reviewer in reviewers}
    for each in assignments:
        if each.reviewer_id in by_reviewer:
            by_reviewer[each.reviewer_id][each.state] += 1
    return [Load(reviewer, by_reviewer[reviewer.pk]) for reviewer in reviewers]


def cases_for(person: Person, organisation: Organisation | None) -> QuerySet[DecisionCase]:
    found = DecisionCase.objects.for_user(person).filter(call__organisation=organisation)
    return found.select_related("call__organisation", "call__criteria", "call__form", "made_by")


def case_for(person: Person, organisation: Organisation | None, pk: UUID) -> DecisionCase | None:
    return cases_for(person, organisation).filter(pk=pk).first()


def decisions_in_force(call: Call, step: str | None = None) -> list[Decision]:
    """The decisions that hold now, one for each application and step: what was deferred gives way to what came of it."""
    found = Decision.objects.in_force().filter(case__call=call, **({"step": step} if step else {}))
    related = ("application__organisation", "application__department", "application__investment", "case__call__organisation")
    rows = found.select_related(*related, "letter").prefetch_related("letter__deliveries").order_by("recorded_at")
    latest = {(each.application_id, each.step): each for each in rows}
    return sorted(latest.values(), key=lambda each: (each.application.title, each.step))


def decision_for(person: Person, organisation: Organisation | None, pk: UUID) -> Decision | None:
    found = Decision.objects.for_user(person).filter(case__call__organisation=organisation)
    related = ("case__call__organisation", "case__call__criteria", "application__organisation", "application__department")
    return (
        found.select_related(*related, "application__investment", "corrects", "corrected_by", "recorded_by").filter(pk=pk).first()
    )


def next_step(call: Call) -> Step | None:
    """What is to be decided next in the call; None where nothing is left to decide."""
    steps = (Step.IDEA, Step.AMOUNT) if call.two_step else (Step.AMOUNT,)
    return next((step for step in steps if undecided(call, step).exists()), None)


def undecided(call: Call, step: Step) -> QuerySet[Application]:
    """The applications that wait for a decision in the step. In two steps those whose idea was granted wait for the second."""
    waiting = Application.objects.filter(call=call, state__in=(ApplicationState.COMPLETE, ApplicationState.IDEA_APPROVED))
    if call.two_step:
        approved = (
            Decision.objects.in_force().filter(case__call=call, step=Step.IDEA, outcome=Outcome.GRANTED).values("application")
        )
        waiting = waiting.filter(pk__in=approved) if step == Step.AMOUNT else waiting.exclude(pk__in=approved)
    return waiting.select_related("organisation", "department").order_by("title")


def open_case(call: Call) -> DecisionCase | None:
    """The case that is being prepared, or is with the body that decides."""
    return DecisionCase.objects.filter(call=call).exclude(state=CaseState.DECIDED).first()


def letters_left(call: Call) -> int:
    """How many decisions in force nobody has been told of in a letter."""
    return sum(not is_told(decision) for decision in decisions_in_force(call))


def letter_of(decision: Decision) -> Letter | None:
    return getattr(decision, "letter", None)


def is_told(decision: Decision) -> bool:
    letter = letter_of(decision)
    return letter is not None and bool(letter.deliveries.all())


def shows_declined(organisation: Organisation) -> bool:
    return PublicRule.objects.filter(organisation=organisation, shows_declined=True).exists()


def public_decisions(organisation: Organisation | None = None) -> QuerySet[Decision]:
    """The decisions that anybody may read of: in public calls that are decided. Declined ones where the organisation says so."""
    in_public = Q(case__call__public=True, case__call__state__in=(CallState.DECIDED, CallState.ARCHIVED), step=Step.AMOUNT)
    granted = Q(outcome=Outcome.GRANTED)
    declined = Q(outcome=Outcome.DECLINED, case__call__organisation__public_rule__shows_declined=True)
    found = Decision.objects.in_force().filter(in_public & (granted | declined))
    if organisation is not None:
        found = found.filter(case__call__organisation=organisation)
    related = ("case__call__organisation", "application__organisation", "application__department", "application__investment")
    return found.select_related(*related).order_by("-case__on", "application__title")


def tags_of(of: Investment | Application) -> dict[str, list[str]]:
    place = {"investment": of} if isinstance(of, Investment) else {"application": of}
    found = Tags.objects.filter(**place).values_list("values", flat=True).first()
    return found or {}


def tags_of_applications(call: Call) -> dict[UUID, dict[str, list[str]]]:
    """Application → its tags, for those that have some."""
    return dict(Tags.objects.filter(application__call=call).values_list("application", "values"))


def tagged_investments(organisation: Organisation) -> list[tuple[Investment, dict[str, list[str]]]]:
    """Every investment with its tags. For who runs the choice, who sees all of the organisation."""
    values = dict(Tags.objects.filter(investment__organisation=organisation).values_list("investment", "values"))
    found = Investment.objects.filter(organisation=organisation).select_related("current").order_by("title")
    return [(each, values.get(each.pk, {})) for each in found]


def portfolio_before(call: Call) -> list[tuple[Investment, dict[str, list[str]]]]:
    """The organisation's investments that go on, without those that came of the call itself."""
    own = Application.objects.filter(call=call, investment__isnull=False).values_list("investment", flat=True)
    return [
        (each, tags) for each, tags in tagged_investments(call.organisation) if each.phase != "ended" and each.pk not in set(own)
    ]


def granted_amounts(organisation: Organisation) -> dict[int, Decimal]:
    """Investment → what was granted to it, where it came of an application here."""
    found = Decision.objects.in_force().filter(
        case__call__organisation=organisation,
        application__investment__isnull=False,
        outcome=Outcome.GRANTED,
        amount__isnull=False,
    )
    return {
        investment: amount for investment, amount in found.values_list("application__investment", "amount") if amount is not None
    }


def proposals_of(case: DecisionCase) -> list[Proposal]:
    about = ("case__call", "application__organisation", "application__department", "application__call__form", "application__need")
    found = Proposal.objects.filter(case=case).select_related(*about, "application__made_by")
    return list(
        found.prefetch_related("application__parties__department", "application__parties__organisation").order_by(
            "application__title"
        )
    )


def decisions_of(case: DecisionCase) -> list[Decision]:
    return list(Decision.objects.filter(case=case).select_related("application").order_by("application__title"))


def packs_of(case: DecisionCase) -> QuerySet[Pack]:
    return Pack.objects.filter(case=case).select_related("made_by")


def motives_of_reviewers(application: Application) -> dict[str, list[tuple[str, str]]]:
    """Criterion → (reviewer, motive), of handed in reviews. For who runs the choice, once they are closed."""
    found = Score.objects.filter(
        assignment__application=application,
        assignment__state=ReviewState.SUBMITTED,
        assignment__reviewer__call__round__state=RoundState.CLOSED,
    )
    said: dict[str, list[tuple[str, str]]] = {}
    for score in found.select_related("assignment__reviewer__person").order_by("assignment__reviewer__person__name"):
        if score.motive:
            said.setdefault(score.criterion, []).append((score.assignment.reviewer.person.name, score.motive))
    return said


def public_organisations() -> QuerySet[Organisation]:
    """Those with a public call: they have a register, though nothing may be decided yet."""
    return Organisation.objects.filter(calls__in=Call.objects.public()).distinct().order_by("name")


def evaluated_investments(organisation: Organisation) -> list[Investment]:
    """Those with results to learn from."""
    done = Run.objects.filter(kind="evaluation", state=State.DONE, investment__organisation=organisation).values("investment")
    return list(Investment.objects.filter(pk__in=done).select_related("current", "organisation").order_by("title"))


def evidence_of(need: Need) -> list[str]:
    """What speaks for the need: the titles of its figures, and what was found by asking."""
    return [*need.results.values_list("title", flat=True), *need.notes.values_list("finding", flat=True)]


def in_sent_case(person: Person) -> Q:
    """The applications that those who decide may read: those of the cases that are sent to them."""
    seen = DecisionCase.objects.exclude(state=CaseState.PREPARING).filter(call__organisation__in=read_by(person))
    return Q(pk__in=Proposal.objects.filter(case__in=seen).values("application"))
