"""The life of a review and of a decision, as tables, and the small vocabularies of the choice."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.process import PROGRAM, Move, Process
from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role


class RoundState(TextChoices):
    """The reviewing of one call's applications."""

    PREPARING = "preparing", lazy("choice-round-preparing")
    OPEN = "open", lazy("choice-round-open")
    CLOSED = "closed", lazy("choice-round-closed")


class ReviewState(TextChoices):
    """One reviewer's work on one application."""

    ASSIGNED = "assigned", lazy("choice-review-assigned")
    STARTED = "started", lazy("choice-review-started")
    SUBMITTED = "submitted", lazy("choice-review-submitted")
    CONFLICT = "conflict", lazy("choice-review-conflict")
    RELEASED = "released", lazy("choice-review-released")


class CaseState(TextChoices):
    """What goes before a body that decides."""

    PREPARING = "preparing", lazy("choice-case-preparing")
    SENT = "sent", lazy("choice-case-sent")
    DECIDED = "decided", lazy("choice-case-decided")


class Step(TextChoices):
    """What a decision is about: which ideas go on, or which get money and how much."""

    IDEA = "idea", lazy("choice-step-idea")
    AMOUNT = "amount", lazy("choice-step-amount")


class Outcome(TextChoices):
    GRANTED = "granted", lazy("choice-outcome-granted")
    DECLINED = "declined", lazy("choice-outcome-declined")
    DEFERRED = "deferred", lazy("choice-outcome-deferred")


class Delivered(TextChoices):
    """How a letter came to whom it concerns."""

    EMAIL = "email", lazy("choice-delivered-email")
    POST = "post", lazy("choice-delivered-post")
    IN_PERSON = "in_person", lazy("choice-delivered-in-person")
    OTHER_SYSTEM = "other_system", lazy("choice-delivered-other-system")


# Reviews that count on: not set aside for conflict of interest, not released.
LIVE_REVIEWS: Final = (ReviewState.ASSIGNED, ReviewState.STARTED, ReviewState.SUBMITTED)
UNFINISHED_REVIEWS: Final = (ReviewState.ASSIGNED, ReviewState.STARTED)
# Who runs the choice, and who sees what goes before the body that decides.
RUNS_CHOICE: Final = (Role.COORDINATOR,)
READS_CASES: Final = (Role.ELECTED, Role.STEERING_GROUP, Role.CONTROLLER)

REVIEWER: Final = "reviewer"
_ACTIONS: Final = "rodtrad.web.choice.actions"
_REVIEWED: Final = f"{_ACTIONS}.reviews"
_CASES: Final = f"{_ACTIONS}.cases"
_ROUND, _REVIEW, _CASE = RoundState, ReviewState, CaseState

ROUND: Final = Process(
    "round",
    states=tuple(RoundState.values),
    texts="choice-round",
    kept_in="choice_round.state",
    moves=(
        Move("prepare", (), _ROUND.PREPARING, RUNS_CHOICE, f"{_REVIEWED}.prepare_round"),
        Move("open", (_ROUND.PREPARING,), _ROUND.OPEN, RUNS_CHOICE, f"{_REVIEWED}.open_round", needs="choice-needs-reviewers"),
        Move("close", (_ROUND.OPEN,), _ROUND.CLOSED, RUNS_CHOICE, f"{_REVIEWED}.close_round", needs="choice-needs-reviewed"),
        Move("reopen", (_ROUND.CLOSED,), _ROUND.OPEN, RUNS_CHOICE, f"{_REVIEWED}.reopen_round", needs="choice-needs-undecided"),
    ),
)

REVIEW: Final = Process(
    "review",
    states=tuple(ReviewState.values),
    texts="choice-review",
    kept_in="choice_reviewassignment.state",
    moves=(
        Move("assign", (), _REVIEW.ASSIGNED, RUNS_CHOICE, f"{_REVIEWED}.assign", needs="choice-needs-other-department"),
        Move("start", (_REVIEW.ASSIGNED,), _REVIEW.STARTED, (REVIEWER,), f"{_REVIEWED}.declare_none"),
        Move("declare", LIVE_REVIEWS, _REVIEW.CONFLICT, (REVIEWER,), f"{_REVIEWED}.declare_conflict", needs="choice-needs-open"),
        Move("submit", (_REVIEW.STARTED,), _REVIEW.SUBMITTED, (REVIEWER,), f"{_REVIEWED}.submit", needs="choice-needs-complete"),
        Move(
            "return", (_REVIEW.SUBMITTED,), _REVIEW.STARTED, RUNS_CHOICE, f"{_REVIEWED}.return_review", needs="choice-needs-open"
        ),
        Move("release", UNFINISHED_REVIEWS, _REVIEW.RELEASED, (*RUNS_CHOICE, PROGRAM), f"{_REVIEWED}.release"),
        Move("assign-again", (_REVIEW.RELEASED, _REVIEW.CONFLICT), _REVIEW.ASSIGNED, RUNS_CHOICE, f"{_REVIEWED}.assign"),
    ),
)

CASE: Final = Process(
    "case",
    states=tuple(CaseState.values),
    texts="choice-case",
    kept_in="choice_decisioncase.state",
    moves=(
        Move("begin", (), _CASE.PREPARING, RUNS_CHOICE, f"{_CASES}.begin_case", needs="choice-needs-closed"),
        Move("send", (_CASE.PREPARING,), _CASE.SENT, RUNS_CHOICE, f"{_CASES}.send_case", needs="choice-needs-proposals"),
        Move("take-back", (_CASE.SENT,), _CASE.PREPARING, RUNS_CHOICE, f"{_CASES}.take_back_case"),
        Move("decide", (_CASE.SENT,), _CASE.DECIDED, RUNS_CHOICE, f"{_CASES}.record_decisions", needs="choice-needs-minutes"),
        Move("correct", (), _CASE.DECIDED, RUNS_CHOICE, f"{_CASES}.correct_decision", needs="choice-needs-why"),
    ),
)
