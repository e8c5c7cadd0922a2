"""Whether an application is whole: its answers against the form, what it cites, its signatures, and the call's rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone

from rodtrad.document.people import ActorKind
from rodtrad.document.writing import hash_of
from rodtrad.errors import Problem
from rodtrad.selection.answers import Progress, asked, check_answers, progress
from rodtrad.selection.eligibility import Asked, Eligibility, Party as AskingParty, RuleAnswer, eligibility
from rodtrad.selection.form import Form, Question
from rodtrad.texts import message
from rodtrad.web.calls.analysis.answering import digest
from rodtrad.web.calls.analysis.sets import form_of, rules_of
from rodtrad.web.calls.models import Application, Attachment, Party
from rodtrad.web.calls.problems import hindrance
from rodtrad.web.calls.states import ApplicationState
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.states import Kind

KIND_OF: Final[dict[str, ActorKind]] = {
    Kind.MUNICIPALITY: "municipality",
    Kind.REGION: "region",
    Kind.AUTHORITY: "state",
    Kind.ASSOCIATION: "civil_society",
    Kind.COMPANY: "company",
}


def kind_of(organisation: Organisation, *, department: bool) -> ActorKind:
    return "department" if department else KIND_OF[organisation.kind]


def content_hash(application: Application, attachments: Sequence[Attachment], parties: Sequence[Party]) -> str:
    """The name of what stands in the application now, signatures apart: what a signature is under."""
    return hash_of(
        {
            "title": application.title,
            "need": str(application.need_id or ""),
            "money": application.money,
            "answers": application.answers,
            "attachments": [attachment.fingerprint for attachment in attachments],
            "parties": sorted(str(party) for party in parties),
        }
    )


@dataclass(frozen=True)
class Whole:
    """All that is known of an application's completeness. `where` of a problem is a question's key, or a part: about, parties."""

    problems: tuple[Problem, ...]
    progress: Progress
    eligibility: Eligibility
    content: str

    @property
    def is_whole(self) -> bool:
        return not self.problems and self.eligibility.eligible is True

    @property
    def broken_rules(self) -> list[RuleAnswer]:
        """The rules that do not hold, or cannot be answered yet."""
        return [answer for answer in self.eligibility.answers if answer.holds is not True]

    def at(self, question: str) -> list[Problem]:
        """The problems of a question, and of the cells in its table."""
        return [p for p in self.problems if p.where == question or p.where.startswith((f"{question}[", f"{question}."))]


def whole_of(application: Application, parties: Sequence[Party], attachments: Sequence[Attachment]) -> Whole:
    form = form_of(application.call.form) if application.call.form else Form(key="none", title={"sv": "–"})
    content = content_hash(application, attachments, parties)
    problems = (*_about(application), *_parties(parties), *check_answers(form, application.answers))
    rules = eligibility(rules_of(application.call), asked_of(application, parties, content))
    return Whole(problems, progress(form, application.answers), rules, content)


def asked_of(application: Application, parties: Sequence[Party], content: str) -> Asked:
    """What is asked for and by whom, as the rules see it. A signature under an earlier content is none."""
    return Asked(
        parties=tuple(_party(party, content) for party in parties),
        grant=by_year(application.money, "grant"),
        cost=by_year(application.money, "cost"),
        cites_need=application.need_id is not None,
    )


def by_year(money: Mapping[str, Mapping[str, str]], of: str) -> dict[int, Decimal]:
    return {int(year): Decimal(amounts[of]) for year, amounts in sorted(money.items()) if amounts.get(of)}


def total(money: Mapping[str, Mapping[str, str]], of: str) -> Decimal | None:
    """The sum over the years; None where nothing is said."""
    amounts = by_year(money, of).values()
    return sum(amounts, Decimal(0)) if amounts else None


def _party(party: Party, content: str) -> AskingParty:
    kind: Any = party.kind
    return AskingParty(
        name=str(party),
        kind=kind,
        organisation=party.organisation.name if party.organisation else party.name,
        area=party.department.name if party.department else "",
        publicly_owned=party.publicly_owned,
        signed=party.signed_hash == content,
    )


def _about(application: Application) -> Iterator[Problem]:
    if total(application.money, "grant") is None:
        yield hindrance("application-lacks-amount", "about")
    for year, amounts in sorted(application.money.items()):
        grant, cost = Decimal(amounts.get("grant") or 0), Decimal(amounts.get("cost") or 0)
        if amounts.get("cost") and grant > cost:
            yield hindrance("application-asks-more-than-cost", "about", year=year)


def _parties(parties: Sequence[Party]) -> Iterator[Problem]:
    if not any(party.leads for party in parties):
        yield hindrance("application-nobody-leads", "parties")


def facts_digest(title: str, need: Need | None, money: Mapping[str, Any]) -> str:
    """What a page showed of title, need and money."""
    return digest([title, str(need.pk) if need else "", dict(money)])


def asked_in(form: Form, answers: Mapping[str, Any]) -> tuple[Question, ...]:
    """The questions that these answers lead to."""
    return asked(form, answers)


def eligible_of(whole: Whole) -> bool | None:
    """Whether the rules hold, signatures apart: those come last."""
    answers = [answer.holds for answer in whole.eligibility.answers if answer.rule != "signed"]
    return False if False in answers else None if None in answers else True


def hindering(whole: Whole) -> list[Problem]:
    """Everything that stands in the way of handing in: problems, and rules that do not hold."""
    rules = [Problem("rules", a.sentence, a.cure or message("application-rule-cure")) for a in whole.broken_rules]
    return [*whole.problems, *rules]


def too_late(application: Application, now: datetime) -> Problem | None:
    """Whether the time is out: the call's for a first application, the coordinator's for a completion."""
    if application.state == ApplicationState.RETURNED:
        last = application.complete_by
        return hindrance("application-completion-too-late", on=last) if last and timezone.localdate(now) > last else None
    call = application.call
    if call.takes_in(now):
        return None
    if call.closes_at is None or now <= call.closes_at:
        return hindrance("application-call-is-not-open")
    return hindrance("application-too-late", on=timezone.localdate(call.closes_at))
