"""The decision pack of a case: everything that it is made from, and its forms."""

import hashlib
from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils import timezone
from markupsafe import Markup

from rodtrad.document import Investment as Document
from rodtrad.errors import BadDocument
from rodtrad.reporting.blocks import Report
from rodtrad.reporting.decision import Applied, Candidacy, CitedNeed, Conflict, Earlier, Payment, decision_pack, earlier_from
from rodtrad.reporting.docx.document import docx
from rodtrad.reporting.html import fragment, page
from rodtrad.reporting.pdf import pdf
from rodtrad.selection.alternatives import Alternative, AlternativeKind
from rodtrad.texts import Language, language_of, text
from rodtrad.web.calls.analysis.whole import by_year, whole_of
from rodtrad.web.calls.models import Application
from rodtrad.web.calls.queries import attachments_of, parties_of
from rodtrad.web.choice import queries
from rodtrad.web.choice.analysis.alternatives import Choosable, choosable
from rodtrad.web.choice.analysis.granting import decision_data, document_of_granted
from rodtrad.web.choice.analysis.kept_packs import from_data
from rodtrad.web.choice.analysis.portfolio import balance_with
from rodtrad.web.choice.analysis.ranking import selection_of
from rodtrad.web.choice.models import DecisionCase, Proposal
from rodtrad.web.choice.states import Outcome
from rodtrad.web.economics.analysis import result_of
from rodtrad.web.economics.queries import latest_economics
from rodtrad.web.evaluation.analysis import effect_of
from rodtrad.web.evaluation.queries import latest_evaluations, results_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.needs.analysis.evidence import results_with
from rodtrad.web.runs.models import Run

__all__ = ["Report", "fingerprint", "pack_of", "read_in_page", "written"]


def pack_of(case: DecisionCase, language: Language) -> Report:
    """The pack as it was decided on, in `language`; before that as it is now. For who sees the case."""
    decided_on = queries.pack_decided_on(case, language)
    return from_data(decided_on) if decided_on else decision_pack(candidacy(case, language))


def candidacy(case: DecisionCase, language: Language) -> Candidacy:
    """A case's facts as the engine reads them; applications and reviewers go by their primary keys."""
    proposals, call = queries.proposals_of(case), case.call
    applications = [each.application for each in proposals]
    selection = selection_of(call, applications, queries.submitted_scores_on(call, applications))
    granted = {each.application: _amount(each) for each in proposals if each.outcome == Outcome.GRANTED}
    amounts = {str(each.pk): amount for each, amount in granted.items()}
    among = choosable(selection)
    alternatives, proposal = _alternatives(among, amounts)
    return Candidacy(
        call=call.title,
        body=case.body,
        meets_on=case.on,
        reference=case.reference,
        budget=among.budget,
        applications=tuple(_applied(each, language) for each in proposals),
        criteria=selection.criteria,
        scores=selection.scores,
        ranking=selection.ranking,
        stability=selection.stability,
        alternatives=alternatives,
        proposal=proposal,
        amounts=amounts,
        why=case.words,
        language=language,
        written_language=language_of(case.made_by.language),
        made_on=timezone.localdate(),
        balance=balance_with(call, granted),
        earlier=tuple(earlier_of(case, language)),
        conflicts=tuple(Conflict(c.reviewer.person.name, str(c.application_id), c.conflict) for c in queries.conflicts_in(call)),
        next_steps=tuple(text(language, f"choice-pack-next-{case.step}-{n}") for n in (1, 2)),
        reviewers={str(each.pk): each.person.name for each in queries.every_reviewer(call)},
    )


def _amount(proposal: Proposal) -> Decimal:
    """What is proposed; where only the idea is decided, what is asked for."""
    return proposal.amount or proposal.application.amount_asked or Decimal(0)


def _alternatives(among: Choosable, granted: Mapping[str, Decimal]) -> tuple[tuple[Alternative, ...], AlternativeKind]:
    """The alternatives, with the officials' own first where it is none of them."""
    found, own = among.alternatives, among.own(granted)
    same = next((each.kind for each in found if (set(each.granted), each.amount) == (set(own.granted), own.amount)), None)
    return (found, same) if same else ((own, *found), "own")


def _applied(proposal: Proposal, language: Language) -> Applied:
    application = proposal.application
    parties, document = parties_of(application), _document(application)
    return Applied(
        key=str(application.pk),
        title=application.title,
        applicants=tuple(str(party) for party in parties),
        asked=application.amount_asked or Decimal(0),
        summary=(document.summary or document.need.description) if document else "",
        payments=tuple(_payments(application)),
        need=_need(application, language),
        risks=document.risks if document else (),
        motives={key: words for key, words in proposal.motives.items() if words.strip()},
        eligibility=whole_of(application, parties, list(attachments_of(application))).eligibility,
    )


def _document(application: Application) -> Document | None:
    """What the answers would make of an investment; None where they do not fit its places."""
    nothing = decision_data("", timezone.localdate(), "", "")
    try:
        return document_of_granted(application, queries.handed_in(application), nothing, ())
    except BadDocument:
        return None


def _payments(application: Application) -> list[Payment]:
    """The call's money by year, and what else it costs, which those who apply pay."""
    grant, cost = by_year(application.money, "grant"), by_year(application.money, "cost")
    own = {year: cost[year] - grant.get(year, Decimal(0)) for year in cost}
    asked = [Payment(year, application.call.organisation.name, amount) for year, amount in grant.items() if amount]
    return asked + [Payment(year, application.lead, amount, asked=False) for year, amount in own.items() if amount > 0]


def _need(application: Application, language: Language) -> CitedNeed | None:
    need = application.need
    return CitedNeed(need.title, need.problem, tuple(queries.evidence_of(need)), results_with(need, language)) if need else None


def earlier_of(case: DecisionCase, language: Language) -> list[Earlier]:
    """What the organisation's evaluated investments promised and reached."""
    investments: Sequence[Investment] = queries.evaluated_investments(case.call.organisation)
    runs = latest_evaluations(investments)
    return [_earlier(each, runs[each.pk], language) for each in investments if each.pk in runs]


def _earlier(investment: Investment, run: Run, language: Language) -> Earlier:
    effects = [effect_of(result) for result in results_of(run)]
    economics = latest_economics(investment)
    return earlier_from(document_of(investment), effects, result_of(economics) if economics else None, language)


def read_in_page(pack: Report) -> Markup:
    return fragment(pack, prefix="pack-")


def written(pack: Report, format: str) -> bytes:
    """The pack as a file. Raises `NotComputable` where the system lacks what a PDF needs."""
    return docx(pack) if format == "docx" else pdf(pack)


def fingerprint(pack: Report) -> str:
    """The same for packs that say the same."""
    return hashlib.sha256(page(pack).encode()).hexdigest()
