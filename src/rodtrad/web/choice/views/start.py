"""The first page of the choice: what there is for oneself to do, as reviewer, as decision-maker, as coordinator."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.stages import facts_of, next_of, stages_of
from rodtrad.web.choice.states import CaseState, ReviewState
from rodtrad.web.choice.views.common import call_or_404, page
from rodtrad.web.organisation.request import Request


@require_safe
def index(request: Request) -> HttpResponse:
    person, organisation = request.user, request.organisation
    reviews = queries.my_reviews(person, organisation)
    calls = list(queries.calls_in_choice(person, organisation))
    runs = rules.runs_choice(person, organisation)
    cases = [] if runs else list(queries.cases_for(person, organisation))
    context = {
        "reviews": [(each, queries.label_of(each)) for each in reviews],
        "left": sum(each.state in (ReviewState.ASSIGNED, ReviewState.STARTED) for each in reviews),
        "reminded": any(
            each.reviewer.reminded_at and each.state in (ReviewState.ASSIGNED, ReviewState.STARTED) for each in reviews
        ),
        "coming": [case for case in cases if case.state == CaseState.SENT],
        "decided": [case for case in cases if case.state == CaseState.DECIDED],
        "lines": [(call, stages := stages_of(facts_of(call)), next_of(stages)) for call in calls],
        "runs": runs,
    }
    return page(request, "list", **context)


@require_safe
def of_call(request: Request, pk: UUID) -> HttpResponse:
    """One call: where it is, and what is next."""
    call = call_or_404(request, pk)
    facts = facts_of(call)
    stages = stages_of(facts)
    return page(
        request, "call", call=call, facts=facts, stages=stages, next=next_of(stages), applications=queries.applications_in(call)
    )
