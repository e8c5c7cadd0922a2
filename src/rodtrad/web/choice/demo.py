"""The demonstration's choice: last year's call reviewed, decided and told of in letters; this spring's under review."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from typing import Any, Final

import yaml
from django.utils import timezone

from rodtrad.web.calls.actions import close_call
from rodtrad.web.calls.demo import FILE, LAST, Loading, as_if
from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice import queries
from rodtrad.web.choice.actions import cases, letters, portfolio, reviews
from rodtrad.web.choice.actions.cases import Proposed
from rodtrad.web.choice.actions.reviews import Given
from rodtrad.web.choice.analysis.criteria import criteria_of
from rodtrad.web.choice.analysis.ranking import selection_in
from rodtrad.web.choice.analysis.shown_ranking import prefilled_motives
from rodtrad.web.choice.models import ReviewAssignment, Reviewer, Round
from rodtrad.web.choice.states import Delivered, Outcome
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person

REVIEWED: Final = "review.yaml"
UNDER_REVIEW: Final = "Barn och unga: andra omgången"
REVIEWERS: Final = ("analytiker@lindvik.example", "controller@lindvik.example", "projektledare@lindvik.example")
BOUND: Final = ("Mentorer för unga som lämnar familjehem", "Min sambo är ordförande i Föreningen Trygg start.")
BODY: Final = "Kommunstyrelsens arbetsutskott"
WORDS: Final = "Två ansökningar uppfyller kraven. Vi föreslår att den med starkast stöd prövas, med en jämförelse från början."
# What each reviewer adds to the points that the file gives, criterion by criterion: people do not judge alike.
LEANINGS: Final = {
    REVIEWERS[0]: (0, 0, 0, 0, 0, 0, 0),
    REVIEWERS[1]: (0, -1, -1, 0, 1, 0, 0),
    REVIEWERS[2]: (0, 1, 0, 0, 0, -1, 0),
}
TAGS: Final = {
    "Tidiga samtal om frånvaro": {
        "operation": ["school", "social_services"],
        "target_group": ["children", "youth"],
        "quick_win": ["yes"],
    },
    "Familjecentral på Ekbacken": {"operation": ["preschool", "social_services"], "target_group": ["small_children", "families"]},
    "Mentorer för unga som lämnar familjehem": {"operation": ["social_services"], "target_group": ["youth"], "priority": ["yes"]},
    "Sommarskola med lön": {"operation": ["school", "work"], "target_group": ["youth"], "quick_win": ["yes"]},
    "Läsa tillsammans hemma": {"operation": ["preschool"], "target_group": ["small_children"], "communicable": ["yes"]},
    "En väg in för föräldrar": {"operation": ["work", "social_services"], "target_group": ["adults", "families"]},
}


def load_demo_choice(organisation: Organisation, by: Person) -> None:
    """Everything, where the organisation has never had a review."""
    last = Call.objects.filter(organisation=organisation, title=LAST, state="closed").first()
    if last is None or Round.objects.filter(call__organisation=organisation).exists():
        return
    told = yaml.safe_load((files("rodtrad.demo") / REVIEWED).read_text(encoding="utf-8"))
    now = timezone.now()
    with as_if(now - timedelta(days=330)):
        _reviewed(last, told["reviews"], by)
    with as_if(now - timedelta(days=300)):
        _decided(last, by)
    _tagged(organisation, by)
    with as_if(now - timedelta(days=70)):
        spring = _spring(organisation, told, by)
    with as_if(now - timedelta(days=10)):
        _under_review(spring, told["reviews"], by)


def _round(call: Call, by: Person) -> Round:
    reviews.prepare_round(call=call, by=by)
    for person in Person.objects.filter(email__in=REVIEWERS).order_by("pk"):
        reviews.appoint(call=call, person=person, by=by)
    round = Round.objects.get(call=call)
    reviews.set_round(round=round, each=2, due=timezone.localdate() + timedelta(days=21), by=by)
    round.refresh_from_db()
    reviews.spread(round=round, by=by)
    reviews.open_round(round=round, by=by)
    return Round.objects.get(call=call)


def _reviewed(call: Call, told: list[Mapping[str, Any]], by: Person) -> None:
    round = _round(call, by)
    for each in _todo(call):
        _review(each, told)
    reviews.close_round(round=round, by=by)


def _todo(call: Call) -> list[ReviewAssignment]:
    related = ("application", "reviewer__person", "reviewer__call__criteria", "reviewer__call__round")
    found = ReviewAssignment.objects.filter(reviewer__call=call, state="assigned").select_related(*related)
    return list(found.order_by("application__title", "reviewer__person__email"))


def _review(each: ReviewAssignment, told: list[Mapping[str, Any]]) -> None:
    person = each.reviewer.person
    said = next(one for one in told if one["title"] == each.application.title)
    criteria = criteria_of(each.reviewer.call)
    points = zip(criteria.scored, said["points"], LEANINGS[person.email], strict=True)
    given = {c.key: Given(points=Decimal(min(c.top, max(0, base + lean))), motive=said["motive"]) for c, base, lean in points}
    given |= {c.key: Given(met=True, motive="Ja.") for c in criteria.mandatory}
    reviews.declare_none(assignment=each, by=person)
    reviews.save_scores(assignment=each, given=given, by=person)
    reviews.submit(assignment=each, by=person)


def _decided(call: Call, by: Person) -> None:
    """The best granted, the other declined; letters sent."""
    selection = selection_in(call)
    if selection is None:
        return
    proposed = {
        placed.application: Proposed(
            outcome=Outcome.GRANTED if place == 0 else Outcome.DECLINED,
            amount=placed.application.amount_asked,
            conditions="Jämförelsen och framgångskriterierna låses före starten." if place == 0 else "",
            motive=_why(place == 0),
            motives=prefilled_motives(placed.row, selection, "sv"),
        )
        for place, placed in enumerate(selection.placed)
    }
    on: date = timezone.localdate()
    case = cases.begin_case(call=call, body=BODY, on=on, proposed=proposed, by=by)
    cases.save_case(case=case, body=BODY, on=on, words=WORDS, proposed=proposed, by=by)
    cases.send_case(case=case, by=by)
    made = cases.record_decisions(case=case, body=BODY, on=on, reference=f"KS {on.year}/118 § 64", decided=proposed, by=by)
    for decision in made:
        free = "Karin Åström hör av sig inom en vecka." if decision.outcome == Outcome.GRANTED else ""
        letter = letters.seal_letter(decision=decision, language="sv", free=free, by=by)
        letters.deliver_letter(letter=letter, how=Delivered.POST, to=letter.recipient, by=by)


def _why(granted: bool) -> str:
    if granted:
        return "Behovet är väl visat, två förvaltningar står bakom, och resultatet går att mäta mot två jämförbara skolor."
    return "Angeläget och tidigt, men stödet för att barnen påverkas är svagt och kostnaden per familj hög."


def _tagged(organisation: Organisation, by: Person) -> None:
    for application in Application.objects.filter(call__organisation=organisation, title__in=TAGS).select_related(
        "call__organisation"
    ):
        portfolio.set_tags(of=application, values=TAGS[application.title], by=by)
    for investment in Investment.objects.filter(organisation=organisation, applications__isnull=False):
        portfolio.set_tags(of=investment, values=TAGS.get(investment.title, {}), by=by)
    for investment in Investment.objects.filter(organisation=organisation, key="nsw"):
        values = {"operation": ["work"], "target_group": ["adults"], "length": ["medium"], "complexity": ["low"]}
        portfolio.set_tags(of=investment, values=values, by=by)


def _spring(organisation: Organisation, told: Mapping[str, Any], by: Person) -> Call:
    """This spring's call with its applications, closed."""
    known = yaml.safe_load((files("rodtrad.demo") / FILE).read_text(encoding="utf-8"))
    loading = Loading(organisation, by, {**known, "applications": told["applications"]})
    loading.call("spring", UNDER_REVIEW, budget=2_000_000)
    loading.applications("spring")
    close_call(call=loading.calls["spring"], by=by)
    call = Call.objects.select_related("criteria").get(pk=loading.calls["spring"].pk)
    for application in queries.applications_in(call):
        portfolio.set_tags(of=application, values=TAGS[application.title], by=by)
    return call


def _under_review(call: Call, told: list[Mapping[str, Any]], by: Person) -> None:
    """One is bound; the analyst has some left; the others are done."""
    _round(call, by)
    title, why = BOUND
    for each in _todo(call):
        person = each.reviewer.person
        if each.application.title == title and person.email == REVIEWERS[2]:
            reviews.declare_conflict(assignment=each, what=why, by=person)
        elif person.email != REVIEWERS[0]:
            _review(each, told)
    reviews.spread(round=Round.objects.get(call=call), by=by)
    reviews.remind(
        reviewer=Reviewer.objects.select_related("call__organisation", "person").get(call=call, person__email=REVIEWERS[0]), by=by
    )
