"""Who may do what in the choice. What is seen is decided by `for_user`; here by the process tables."""

from rodtrad.web.choice.models import DecisionCase, ReviewAssignment, Round
from rodtrad.web.choice.states import CASE, REVIEW, REVIEWER, ROUND, RUNS_CHOICE, RoundState
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.rules import has_role, roles_in


def runs_choice(person: Person, organisation: Organisation | None) -> bool:
    return has_role(person, organisation, *RUNS_CHOICE)


def held_on(person: Person, assignment: ReviewAssignment) -> frozenset[str]:
    """The roles that count for a review, and whether it is the person's own."""
    own = {REVIEWER} if assignment.reviewer.person_id == person.pk else set()
    return roles_in(person, assignment.reviewer.call.organisation) | own


def may_review(person: Person, assignment: ReviewAssignment, move: str) -> bool:
    """Make a move on a review: only while the round is open."""
    if assignment.reviewer.call.round.state != RoundState.OPEN:
        return False
    return REVIEW.may(move, held_on(person, assignment), assignment.state)


def may_round(person: Person, of: Round, move: str) -> bool:
    return ROUND.may(move, roles_in(person, of.call.organisation), of.state)


def may_case(person: Person, case: DecisionCase, move: str) -> bool:
    return CASE.may(move, roles_in(person, case.call.organisation), case.state)
