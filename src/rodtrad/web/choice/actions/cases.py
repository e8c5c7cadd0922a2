"""Cases for the body that decides: begun, proposed, sent, decided; and decisions corrected by new ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import LANGUAGES, message
from rodtrad.web.calls.actions import end_call, settle_application
from rodtrad.web.calls.models import Application, Call
from rodtrad.web.calls.queries import undecided_in
from rodtrad.web.calls.states import ApplicationState, CallState
from rodtrad.web.choice import queries
from rodtrad.web.choice.analysis.granting import decision_data, document_of_granted
from rodtrad.web.choice.analysis.kept_packs import to_data
from rodtrad.web.choice.analysis.packs import pack_of
from rodtrad.web.choice.models import DecidedPack, Decision, DecisionCase, Proposal, Round, Tags
from rodtrad.web.choice.problems import refused
from rodtrad.web.choice.states import CASE, CaseState, Outcome, RoundState, Step
from rodtrad.web.core.actions import audit
from rodtrad.web.investments.actions import create_investment, save_section
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import keys_in
from rodtrad.web.investments.section_form.merge import section_data
from rodtrad.web.organisation.models import Person


@dataclass(frozen=True)
class Proposed:
    """What is proposed or decided for one application. `motives`: criterion → why."""

    outcome: Outcome
    amount: Decimal | None = None
    conditions: str = ""
    motive: str = ""
    motives: Mapping[str, str] = field(default_factory=dict)

    @property
    def kept(self) -> dict[str, Any]:
        """As it is stored: only what is granted has an amount."""
        amount = self.amount if self.outcome == Outcome.GRANTED else None
        said = {"conditions": self.conditions.strip(), "motive": self.motive.strip(), "motives": dict(self.motives)}
        return {"outcome": self.outcome, "amount": amount, **said}


@transaction.atomic
def begin_case(*, call: Call, body: str, on: date, proposed: Mapping[Application, Proposed], by: Person) -> DecisionCase:
    """A case about everything that waits for a decision in the next step; `proposed` is what the officials begin from.

    Raises `NotComputable` where the review is under way, there is a case already, or nothing waits.
    """
    step = queries.next_step(call)
    if Round.objects.filter(call=call, state=RoundState.OPEN).exists():
        raise refused("choice-review-under-way")
    if queries.open_case(call) is not None:
        raise refused("choice-case-open")
    if step is None:
        raise refused("choice-nothing-to-decide")
    case = DecisionCase.objects.create(call=call, step=step, body=body, on=on, made_by=by, made_at=timezone.now())
    plain = Proposed(Outcome.DECLINED)
    for application in queries.undecided(call, step):
        Proposal.objects.create(case=case, application=application, **proposed.get(application, plain).kept)
    audit(by=by, action="choice-case.begun", on=call, organisation=call.organisation, details={"body": body, "choice-step": step})
    return case


@transaction.atomic
def save_case(
    *, case: DecisionCase, body: str, on: date, words: str, proposed: Mapping[Application, Proposed], by: Person
) -> None:
    """The case as it is proposed now. What is proposed for applications that are not named stands."""
    _held(case, CaseState.PREPARING)
    DecisionCase.objects.filter(pk=case.pk).update(body=body, on=on, words=words.strip())
    for application, each in proposed.items():
        Proposal.objects.filter(case=case, application=application).update(**each.kept)
    audit(by=by, action="choice-case.saved", on=case.call, organisation=case.call.organisation, details={"body": body})


@transaction.atomic
def send_case(*, case: DecisionCase, by: Person) -> None:
    """Those who decide can read it from now on. Raises `NotComputable` with every proposal that lacks amount or motive."""
    held = _held(case, CaseState.PREPARING)
    proposals = list(Proposal.objects.filter(case=case).select_related("application"))
    missing = [problem for each in proposals for problem in _lacking(held, each)]
    if missing or not proposals:
        raise NotComputable(missing or refused("choice-nothing-to-decide").problems)
    _move(held, "send", by)


@transaction.atomic
def take_back_case(*, case: DecisionCase, by: Person) -> None:
    """Back to be changed: those who decide no longer see it."""
    _move(_held(case, CaseState.SENT), "take-back", by)


@transaction.atomic
def record_decisions(
    *, case: DecisionCase, body: str, on: date, reference: str, decided: Mapping[Application, Proposed], by: Person
) -> list[Decision]:
    """What the body decided, for every application of the case. What is granted becomes an investment in the second step.

    What it had before it is kept as it was. When nothing is left to decide the call is decided too. Raises `NotComputable` with
    everything that lacks.
    """
    held = _held(case, CaseState.SENT)
    applications = [each.application for each in Proposal.objects.filter(case=case).select_related(*_ABOUT)]
    missing = [p for each in applications for p in _undecided(held, each, decided.get(each))]
    if missing:
        raise NotComputable(missing)
    DecisionCase.objects.filter(pk=case.pk).update(body=body, on=on, reference=reference.strip())
    held.refresh_from_db(fields=["body", "on", "reference"])
    for language in LANGUAGES:
        DecidedPack.objects.create(case=held, language=language, content=to_data(pack_of(held, language)))
    _move(held, "decide", by)
    made = [_decide(held, application, decided[application], by) for application in applications]
    _end(held.call, by)
    return made


@transaction.atomic
def correct_decision(
    *, decision: Decision, body: str, on: date, reference: str, decided: Proposed, why: str, by: Person
) -> Decision:
    """A new decision in the place of an earlier one. Raises `NotComputable` where that one stands no more or is followed."""
    earlier = Decision.objects.select_for_update(of=("self",)).select_related("case__call__organisation").get(pk=decision.pk)
    call = earlier.case.call
    if Decision.objects.filter(corrects=earlier).exists() or _has_later(earlier):
        raise refused("choice-decision-not-last", str(earlier.application))
    missing = list(_undecided(earlier.case, decision.application, decided))
    if missing:
        raise NotComputable(missing)
    said = {"body": body, "on": on, "reference": reference.strip(), "state": CaseState.DECIDED}
    case = DecisionCase.objects.create(call=call, step=earlier.step, correction=True, made_by=by, made_at=timezone.now(), **said)
    return _decide(case, decision.application, decided, by, earlier, why.strip())


_ABOUT = (
    "application__organisation",
    "application__department",
    "application__need",
    "application__investment",
    "application__made_by",
    "application__call__organisation",
    "application__call__form",
    "application__call__criteria",
)


def _decide(
    case: DecisionCase, application: Application, decided: Proposed, by: Person, corrects: Decision | None = None, why: str = ""
) -> Decision:
    kept = decided.kept if case.step == Step.AMOUNT else {**decided.kept, "amount": None}
    made = Decision.objects.create(
        case=case,
        application=application,
        step=case.step,
        corrects=corrects,
        why=why,
        recorded_by=by,
        recorded_at=timezone.now(),
        **kept,
    )
    details = {"choice-outcome": made.outcome, "reference": case.reference, **({"reason": why} if why else {})}
    action = "choice-decision.corrected" if corrects else "choice-decision.recorded"
    audit(by=by, action=action, on=application, organisation=case.call.organisation, details=details)
    _follow(case, application, made, by)
    return made


def _follow(case: DecisionCase, application: Application, made: Decision, by: Person) -> None:
    """What the decision leads to: the application's state, and an investment, a changed one, or one that is ended."""
    if made.outcome == Outcome.DEFERRED:
        return
    if made.outcome == Outcome.DECLINED:
        ended = application.investment
        if application.state != ApplicationState.DECLINED:
            settle_application(application=application, move="decline", by=by)
        if ended is not None:
            _change(ended, "about", {"phase": "ended"}, made.why, by)
        return
    if case.step == Step.IDEA:
        if application.state != ApplicationState.IDEA_APPROVED:
            settle_application(application=application, move="approve-idea", by=by)
        return
    if application.investment is not None:
        said = decision_data(case.body, case.on, case.reference, made.motive)
        _change(application.investment, "choice", {"decision": said}, made.why, by)
        return
    settle_application(application=application, move="grant", investment=_invest(case, application, made, by), by=by)


def _invest(case: DecisionCase, application: Application, made: Decision, by: Person) -> Investment:
    """The investment that the application becomes; its need and its tags follow it."""
    organisation = case.call.organisation
    said = decision_data(case.body, case.on, case.reference, made.motive)
    document = document_of_granted(application, queries.handed_in(application), said, keys_in(organisation))
    own = application.department if application.organisation_id == organisation.pk else None
    investment = create_investment(by=by, organisation=organisation, department=own, document=document)
    if application.need is not None:
        application.need.investments.add(investment)
        audit(
            by=by, action="need.cited", on=application.need, organisation=organisation, details={"investments": [investment.key]}
        )
    tags = Tags.objects.filter(application=application).first()
    if tags is not None:
        Tags.objects.create(investment=investment, values=tags.values)
    return investment


def _change(investment: Investment, section: str, changes: Mapping[str, Any], why: str, by: Person) -> None:
    """Something in one section of the investment's document, as a new version with the reason."""
    content = section_data(investment.version.data, section)
    content = {"selection": {**content.get("selection", {}), **changes}} if section == "choice" else {**content, **changes}
    save_section(
        by=by, investment=investment, section=section, data=content, base_version=investment.version.number, reason=why[:1000]
    )


def _end(call: Call, by: Person) -> None:
    """The call is decided when nothing in it waits."""
    call.refresh_from_db(fields=["state"])
    if call.state == CallState.CLOSED and not undecided_in(call).exists():
        end_call(call=call, by=by)


def _has_later(decision: Decision) -> bool:
    later = Decision.objects.in_force().filter(application=decision.application, step=Step.AMOUNT)
    return decision.step == Step.IDEA and later.exists()


def _lacking(case: DecisionCase, proposal: Proposal) -> list[Problem]:
    return _problems(case, proposal.application, proposal.outcome, proposal.amount, proposal.motive)


def _undecided(case: DecisionCase, application: Application, decided: Proposed | None) -> list[Problem]:
    if decided is None:
        id = "choice-decision-lacks-outcome"
        return [Problem(application.title, message(id), message(f"{id}.cure"))]
    return _problems(case, application, decided.outcome, decided.amount, decided.motive)


def _problems(case: DecisionCase, application: Application, outcome: str, amount: Decimal | None, motive: str) -> list[Problem]:
    owed = []
    if outcome == Outcome.GRANTED and case.step == Step.AMOUNT and not amount:
        owed.append("choice-decision-lacks-amount")
    if not motive.strip():
        owed.append("choice-decision-lacks-motive")
    return [Problem(application.title, message(id), message(f"{id}.cure")) for id in owed]


def _held(case: DecisionCase, state: CaseState) -> DecisionCase:
    """The case as it is now, held until the transaction ends."""
    held = DecisionCase.objects.select_for_update(of=("self",)).select_related("call__organisation").get(pk=case.pk)
    if held.state != state:
        raise refused("choice-case-moved", str(held.call))
    return held


def _move(held: DecisionCase, move: str, by: Person) -> None:
    step = CASE.step(held.state, move)
    held.state = step.target
    held.save(update_fields=["state"])
    details = {"body": held.body, "choice-case": step.target}
    audit(by=by, action="choice-case.moved", on=held.call, organisation=held.call.organisation, details=details)
