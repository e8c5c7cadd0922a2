"""A reviewer's own operations: whether anything binds, the application to read, the scores, handing in."""

from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from ninja import Field, Schema

from rodtrad.web.api.filled import right
from rodtrad.web.api.parts import Words
from rodtrad.web.api.problems import answers
from rodtrad.web.choice import queries
from rodtrad.web.choice.actions import reviews as actions
from rodtrad.web.choice.analysis.answers import shown_application
from rodtrad.web.choice.analysis.criteria import ShownCriterion, criteria_of, shown_criteria
from rodtrad.web.choice.api.common import my_review, router
from rodtrad.web.choice.forms.reviews import DeclareForm, ScoreForm
from rodtrad.web.choice.models import ReviewAssignment
from rodtrad.web.choice.states import ReviewState
from rodtrad.web.core.texts import current_language
from rodtrad.web.organisation.request import Request

# Nothing of the application but its title is told before the reviewer has said whether anything binds.
READ_IN: tuple[str, ...] = (ReviewState.STARTED, ReviewState.SUBMITTED)


class ReviewOut(Schema):
    """A review that the person is to make. `label` is what the application is called in the review."""

    id: UUID
    call: UUID
    application: UUID
    label: str
    state: ReviewState


class AnswerOut(Schema):
    """What was answered to a question, in words; a table's rows with its titles first."""

    question: str
    text: str
    rows: list[list[str]]


class CriterionOut(Schema):
    """What is judged: a mandatory criterion is met or not, another gets 0 to `top` points."""

    key: str
    label: str
    guidance: str
    mandatory: bool
    top: int
    points: Decimal | None
    met: bool | None
    motive: str


class WholeReview(ReviewOut):
    """The application as the reviewer reads it (in a blind review without names), and the scores as they stand."""

    title: str
    answers: list[AnswerOut]
    criteria: list[CriterionOut]


class Declaration(Schema):
    """Whether anything binds the person to the application; then `what`."""

    bound: bool
    what: Annotated[Words, Field(max_length=2000)] = ""


class ScoreIn(Schema):
    """`met` for a mandatory criterion, `points` for another, and why. Nothing is required before it is handed in."""

    points: Annotated[Decimal, Field(ge=0, le=1000, max_digits=6, decimal_places=2)] | None = None
    met: bool | None = None
    motive: Words = ""


class Scores(Schema):
    """Criterion → score. Criteria that are not named stand as they are."""

    scores: dict[str, ScoreIn]


@router.get("/reviews", response=answers(list[ReviewOut]))
def reviews(request: Request) -> list[dict[str, Any]]:
    """The reviews that the person is to make, or has made; what is left to do first."""
    return [_review(each) for each in queries.my_reviews(request.user, request.organisation)]


@router.get("/reviews/{review}", response=answers(WholeReview))
def review(request: Request, review: UUID) -> dict[str, Any]:
    """One's own review. The application is shown once one has said that nothing binds."""
    return _whole(my_review(request, review))


@router.post("/reviews/{review}/declaration", response=answers(WholeReview))
def declare(request: Request, review: UUID, given: Declaration) -> dict[str, Any]:
    """Whether anything binds the person to the application. Who is bound neither reads nor scores it."""
    found = my_review(request, review, "declare" if given.bound else "start")
    form = right(DeclareForm({"bound": "yes" if given.bound else "no", "what": given.what}))
    if given.bound:
        actions.declare_conflict(assignment=found, what=form.cleaned_data["what"], by=request.user)
    else:
        actions.declare_none(assignment=found, by=request.user)
    return _whole(my_review(request, review))


@router.put("/reviews/{review}/scores", response=answers(WholeReview))
def score(request: Request, review: UUID, given: Scores) -> dict[str, Any]:
    """Keeps scores as far as they have come; handing in says what is lacking."""
    found = my_review(request, review, "submit")
    criteria = [each for each in _criteria(found) if each.key in given.scores]
    form = right(ScoreForm(_typed(criteria, given.scores), criteria=criteria, scores={}))
    actions.save_scores(assignment=found, given=form.given, by=request.user)
    return _whole(my_review(request, review))


@router.post("/reviews/{review}/submit", response=answers(WholeReview))
def submit(request: Request, review: UUID) -> dict[str, Any]:
    """Hands it in; 422 with everything that is lacking."""
    actions.submit(assignment=my_review(request, review, "submit"), by=request.user)
    return _whole(my_review(request, review))


def _typed(criteria: list[ShownCriterion], scores: dict[str, ScoreIn]) -> dict[str, str]:
    """As the page's form has it."""
    typed = {}
    for each in criteria:
        given = scores[each.key]
        judged = given.met if each.mandatory else given.points
        said = {None: "", True: "yes", False: "no"}[given.met] if each.mandatory else "" if judged is None else f"{judged:f}"
        typed[f"{each.key}-judged"] = said.rstrip("0").rstrip(".") if "." in said else said
        typed[f"{each.key}-motive"] = given.motive
    return typed


def _criteria(found: ReviewAssignment) -> list[ShownCriterion]:
    return shown_criteria(criteria_of(found.reviewer.call), current_language())


def _review(found: ReviewAssignment) -> dict[str, Any]:
    said = {"id": found.pk, "application": found.application_id, "state": found.state}
    return {**said, "call": found.reviewer.call_id, "label": queries.label_of(found)}


def _whole(found: ReviewAssignment) -> dict[str, Any]:
    application, scores = found.application, queries.scores_of(found)
    version, blind = queries.handed_in(application), found.reviewer.call.blind
    shown = shown_application(application, version, current_language(), blind=blind)
    told = [each for section in shown.sections for each in section.answers] if found.state in READ_IN else []
    return {
        **_review(found),
        "title": shown.title,
        "answers": [{"question": each.label, "text": each.text, "rows": [list(row) for row in each.rows]} for each in told],
        "criteria": [_criterion(each, scores.get(each.key)) for each in _criteria(found)],
    }


def _criterion(each: ShownCriterion, score: Any) -> dict[str, Any]:
    names = ("key", "label", "guidance", "mandatory", "top")
    known = {name: getattr(score, name, None) for name in ("points", "met")}
    return {**{name: getattr(each, name) for name in names}, **known, "motive": score.motive if score else ""}
