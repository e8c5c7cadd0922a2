"""One decision: what was decided, what it led to, and its correction by a new one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.errors import RodtradError
from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.actions import cases as actions
from rodtrad.web.choice.analysis.criteria import criteria_of, shown_criteria
from rodtrad.web.choice.forms.cases import MinutesForm, OutcomeForm, WhyForm
from rodtrad.web.choice.models import Decision
from rodtrad.web.choice.states import Outcome
from rodtrad.web.choice.views.common import allowed, decision_or_404, every_valid, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments.queries import investment_for
from rodtrad.web.organisation.request import Request


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    decision = decision_or_404(request, pk)
    labels = {each.key: each.label for each in shown_criteria(criteria_of(decision.case.call), current_language())}
    granted = decision.application.investment
    context = {
        "decision": decision,
        "motives": [(labels.get(key, key), words) for key, words in decision.motives.items() if words],
        "investment": investment_for(request.user, request.organisation, granted.key) if granted else None,
        "later": getattr(decision, "corrected_by", None),
        "case_seen": queries.case_for(request.user, request.organisation, decision.case_id) is not None,
        "runs": rules.runs_choice(request.user, decision.case.call.organisation),
    }
    return page(request, "decision", **context)


@once
def correct(request: Request, pk: UUID) -> HttpResponse:
    """A new decision in its place."""
    decision = decision_or_404(request, pk)
    allowed(rules.runs_choice(request.user, decision.case.call.organisation))
    posted = request.POST if request.method == "POST" else None
    minutes = MinutesForm(posted, today=timezone.localdate(), body=decision.case.body)
    outcome, why, problems = _outcome(decision, posted), WhyForm(posted), []
    if posted is not None and every_valid(minutes, outcome, why):
        said = {**minutes.cleaned_data, **why.cleaned_data, "decided": outcome.proposed}
        try:
            made = actions.correct_decision(decision=decision, by=request.user, **said)
            messages.success(request, t("choice-corrected"))
            return redirect("choice:decision", pk=made.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    context = {"decision": decision, "minutes": minutes, "outcome": outcome, "why": why, "problems": problems}
    return page(request, "correct", 422 if posted is not None else 200, **context)


def _outcome(decision: Decision, posted: object) -> OutcomeForm:
    initial = {name: getattr(decision, name) for name in ("outcome", "amount", "motive", "conditions")}
    outcomes = (Outcome.GRANTED, Outcome.DECLINED)
    return OutcomeForm(posted, prefix="new", step=decision.step, initial=initial, motives=decision.motives, outcomes=outcomes)
