"""Cases for the body that decides: begun, proposed, sent, read and decided."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.errors import RodtradError
from rodtrad.web.calls.models import Call
from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.actions import cases as actions
from rodtrad.web.choice.actions.cases import Proposed
from rodtrad.web.choice.analysis.answers import shown_application
from rodtrad.web.choice.analysis.criteria import criteria_of, shown_criteria
from rodtrad.web.choice.analysis.packs import pack_of, read_in_page
from rodtrad.web.choice.forms.cases import CaseForm, MinutesForm, MotivesForm, OutcomeForm, WordsForm
from rodtrad.web.choice.models import DecisionCase, Proposal
from rodtrad.web.choice.proposing import alternatives, chosen, first_proposal
from rodtrad.web.choice.states import CaseState, Outcome
from rodtrad.web.choice.views.common import allowed, call_or_404, case_or_404, every_valid, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.request import Request


@once
def of_call(request: Request, pk: UUID) -> HttpResponse:
    """The call's cases, and the beginning of a new one."""
    call = call_or_404(request, pk)
    form = CaseForm(request.POST if request.method == "POST" else None)
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            case = actions.begin_case(call=call, proposed=first_proposal(call), by=request.user, **form.cleaned_data)
            return redirect("choice:case", pk=case.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    step = queries.next_step(call)
    context = {
        "call": call,
        "cases": list(queries.cases_for(request.user, request.organisation).filter(call=call)),
        "decisions": queries.decisions_in_force(call),
        "open": queries.open_case(call),
        "step": step,
        "waiting": queries.undecided(call, step).count() if step else 0,
        "under_way": _under_way(call),
        "form": form,
        "problems": problems,
    }
    return page(request, "cases", 422 if request.method == "POST" else 200, **context)


def _under_way(call: Call) -> bool:
    round = queries.round_of(call)
    return round is not None and round.state == "open"


@once
def show(request: Request, pk: UUID) -> HttpResponse:
    """To be written while it is prepared; to be read by those who decide once it is sent."""
    case = case_or_404(request, pk)
    if case.state == CaseState.PREPARING:
        return _prepare(request, case)
    return _read(request, case)


def _prepare(request: Request, case: DecisionCase) -> HttpResponse:
    posted = request.POST if request.method == "POST" else None
    words, outcomes = WordsForm(posted, case=case), _outcomes(case, posted)
    problems: list[str] = []
    if posted is not None and every_valid(words, *(form for _, form in outcomes)):
        proposed = {proposal.application: form.proposed for proposal, form in outcomes}
        actions.save_case(case=case, proposed=proposed, by=request.user, **words.cleaned_data)
        if "send" not in request.POST:
            messages.success(request, t("choice-case-saved"))
            return redirect("choice:case", pk=case.pk)
        try:
            actions.send_case(case=case, by=request.user)
            messages.success(request, t("choice-case-now-sent", body=case.body))
            return redirect("choice:case", pk=case.pk)
        except RodtradError as error:
            problems = error.render(current_language())
    context = {
        "case": case,
        "call": case.call,
        "words": words,
        "outcomes": outcomes,
        "sum": sum((p.amount or 0 for p, _ in outcomes if p.outcome == Outcome.GRANTED), 0),
        "alternatives": alternatives(case.call),
        "problems": problems,
    }
    return page(request, "case_prepare", 422 if posted is not None else 200, **context)


def _outcomes(case: DecisionCase, posted: Any) -> list[tuple[Proposal, OutcomeForm]]:
    return [(each, _outcome(each, posted)) for each in queries.proposals_of(case)]


def _outcome(proposal: Proposal, posted: Any) -> OutcomeForm:
    initial = {name: getattr(proposal, name) for name in ("outcome", "amount", "motive", "conditions")}
    prefix = f"a{proposal.application_id.hex[:12]}"
    if initial["amount"] is None:
        initial["amount"] = proposal.application.amount_asked
    return OutcomeForm(posted, prefix=prefix, step=proposal.case.step, initial=initial, motives=proposal.motives)


@require_POST
@once
def take_alternative(request: Request, pk: UUID) -> HttpResponse:
    """Makes one of the alternatives the proposal; motives and conditions stand."""
    case = case_or_404(request, pk)
    wanted = next((each for each in alternatives(case.call) if each.kind == request.POST.get("kind")), None)
    if wanted is None:
        raise Http404
    granted = {each.pk for each in wanted.granted}
    proposed = {each.application: chosen(each, each.application_id in granted) for each in queries.proposals_of(case)}
    actions.save_case(case=case, body=case.body, on=case.on, words=case.words, proposed=proposed, by=request.user)
    messages.success(request, t("choice-alternative-taken"))
    return redirect("choice:case", pk=case.pk)


@once
def motives(request: Request, pk: UUID, application: UUID) -> HttpResponse:
    """Why, criterion by criterion, with what the reviewers wrote beside."""
    case = case_or_404(request, pk)
    allowed(rules.runs_choice(request.user, request.organisation) and case.state == CaseState.PREPARING)
    proposal = next((each for each in queries.proposals_of(case) if each.application_id == application), None)
    if proposal is None:
        raise Http404
    criteria = shown_criteria(criteria_of(case.call), current_language())
    form = MotivesForm(request.POST if request.method == "POST" else None, criteria=criteria, motives=proposal.motives)
    if request.method == "POST" and form.is_valid():
        said = {key: words for key, words in form.cleaned_data.items() if words.strip()}
        proposed = {proposal.application: _proposed(proposal, said)}
        actions.save_case(case=case, body=case.body, on=case.on, words=case.words, proposed=proposed, by=request.user)
        messages.success(request, t("choice-motives-saved"))
        return redirect("choice:case", pk=case.pk)
    context = {"case": case, "proposal": proposal, "form": form, "said": queries.motives_of_reviewers(proposal.application)}
    return page(request, "motives", 422 if request.method == "POST" else 200, **context)


def _proposed(proposal: Proposal, motives: Mapping[str, str]) -> Proposed:
    said = {name: getattr(proposal, name) for name in ("amount", "conditions", "motive")}
    return Proposed(outcome=Outcome(proposal.outcome), motives=motives, **said)


def _read(request: Request, case: DecisionCase) -> HttpResponse:
    context = {
        "case": case,
        "call": case.call,
        "report": read_in_page(pack_of(case, current_language())),
        "packs": list(queries.packs_of(case)),
        "decisions": queries.decisions_of(case),
        "runs": rules.runs_choice(request.user, case.call.organisation),
        "may": {move: rules.may_case(request.user, case, move) for move in ("take-back", "decide")},
    }
    return page(request, "case_read", **context)


@require_POST
@once
def take_back(request: Request, pk: UUID) -> HttpResponse:
    case = case_or_404(request, pk)
    allowed(rules.may_case(request.user, case, "take-back"))
    actions.take_back_case(case=case, by=request.user)
    messages.success(request, t("choice-case-taken-back"))
    return redirect("choice:case", pk=case.pk)


@once
def record(request: Request, pk: UUID) -> HttpResponse:
    """What the minutes say: body, day, reference, and the outcome for each application."""
    case = case_or_404(request, pk)
    allowed(rules.may_case(request.user, case, "decide"))
    posted = request.POST if request.method == "POST" else None
    minutes = MinutesForm(posted, today=timezone.localdate(), body=case.body, on=case.on)
    outcomes, problems = _outcomes(case, posted), []
    if posted is not None and every_valid(minutes, *(form for _, form in outcomes)):
        decided = {proposal.application: form.proposed for proposal, form in outcomes}
        try:
            actions.record_decisions(case=case, decided=decided, by=request.user, **minutes.cleaned_data)
            messages.success(request, t("choice-decided"))
            return redirect("choice:letters", pk=case.call_id)
        except RodtradError as error:
            problems = error.render(current_language())
    context = {"case": case, "call": case.call, "minutes": minutes, "outcomes": outcomes, "problems": problems}
    return page(request, "record", 422 if posted is not None else 200, **context)


@require_safe
def application(request: Request, pk: UUID, application: UUID) -> HttpResponse:
    """A whole application, as those who decide read it."""
    case = case_or_404(request, pk)
    proposal = next((each for each in queries.proposals_of(case) if each.application_id == application), None)
    if proposal is None:
        raise Http404
    shown = shown_application(proposal.application, queries.handed_in(proposal.application), current_language(), blind=False)
    return page(request, "case_application", case=case, call=case.call, application=proposal.application, shown=shown)
