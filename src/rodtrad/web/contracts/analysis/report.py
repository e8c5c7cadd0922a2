"""The report of a contract: everything that it is made from, and its forms."""

from datetime import date
from decimal import Decimal
from typing import Final

from django.utils import timezone
from markupsafe import Markup

from rodtrad.contracts import Contract as Document
from rodtrad.contracts.beliefs import TermCurve, complete, middle, range_of, term_curve
from rodtrad.contracts.explaining import Explained, explain
from rodtrad.contracts.liability import ClosingDay, liability
from rodtrad.errors import RodtradError
from rodtrad.reporting.blocks import Report
from rodtrad.reporting.contract_report import ContractFacts, Determined, SignedBy, contract_report
from rodtrad.reporting.docx.document import docx
from rodtrad.reporting.html import fragment, page
from rodtrad.reporting.pdf import pdf
from rodtrad.texts import Language, text
from rodtrad.web.contracts import queries
from rodtrad.web.contracts.analysis.determining import engine_record
from rodtrad.web.contracts.analysis.measuring import outcomes_in
from rodtrad.web.contracts.analysis.money import flows, transactions
from rodtrad.web.contracts.analysis.shown import outlook
from rodtrad.web.contracts.analysis.texts import beliefs_of, document_of
from rodtrad.web.contracts.models import Contract, Payment, Version

FORMATS: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}


def report_of(contract: Contract, language: Language, *, whole: bool) -> Report:
    """The report as it is today; where not `whole` (for another party) without explanations, hints and returns."""
    version = contract.current or contract.proposed
    if version is None:
        raise LookupError(f"{contract} has nothing that is offered")
    document = document_of(version)
    payments = queries.standing_payments([contract])
    look = outlook(document, beliefs_of(contract), "", language)
    facts = ContractFacts(
        document,
        text(language, f"contract-state-{contract.state}"),
        version.number,
        version.hash,
        timezone.localdate(),
        signatures=_signatures(version),
        determined=_determined(contract),
        closing=_closing(contract, document, payments) if contract.current else None,
        flows=flows(document, payments, None) if whole and payments else (),
        curve=_curve(contract, document, look.metric),
        hints=look.hints if whole else (),
        explained=_explained(contract, document) if whole else (),
        paid=_paid(document, payments, language),
    )
    return contract_report(facts, language)


def read_in_page(contract: Contract, language: Language, *, whole: bool) -> Markup:
    """The report as a part of a page."""
    return fragment(report_of(contract, language, whole=whole), prefix="c-")


def written(report: Report, format: str) -> bytes:
    """The report as a file. Raises `NotComputable` where the system lacks what a PDF needs."""
    if format == "docx":
        return docx(report)
    return pdf(report) if format == "pdf" else page(report).encode()


def _signatures(version: Version) -> tuple[SignedBy, ...]:
    return tuple(SignedBy(each.party, each.name, each.on, each.reference) for each in queries.signatures_of(version))


def _determined(contract: Contract) -> tuple[Determined, ...]:
    signed = [each for each in queries.determinations_of(contract) if each.state == "signed"]
    return tuple(
        Determined(engine_record(each), each.hash, each.made_by.name, each.settled_by.name, timezone.localdate(each.settled_at))
        for each in sorted(signed, key=lambda each: each.number)
        if each.settled_by and each.settled_at
    )


def _closing(contract: Contract, document: Document, payments: list[Payment]) -> ClosingDay:
    today = timezone.localdate()
    return liability(document, outcomes_in(document, queries.latest_outcomes(contract, today)), transactions(payments), today)


def _curve(contract: Contract, document: Document, name: str) -> TermCurve | None:
    metric = next((each for each in document.metrics if each.name == name), None)
    if metric is None:
        return None
    whole = complete(document, beliefs_of(contract))
    belief = next(each for each in whole.uncertain if each.metric == name)
    try:
        return term_curve(document, middle(document, whole), metric, *range_of(metric, belief))
    except RodtradError:
        return None


def _explained(contract: Contract, document: Document) -> tuple[Explained, ...]:
    found = queries.latest_outcomes(contract)
    if found is None or contract.current is None:
        return ()
    known = outcomes_in(document, found)
    return tuple(explain(document, known, term.name) for term in document.terms)


def _paid(document: Document, payments: list[Payment], language: Language) -> tuple[tuple[date, str, str, str, Decimal], ...]:
    names = {party.key: party.name for party in document.parties} | {"": text(language, "contracts-outside")}
    return tuple(
        (
            each.on,
            text(language, f"contract-payment-{each.kind}".replace("_", "-")),
            names[each.source],
            names[each.receiver],
            each.amount,
        )
        for each in sorted(payments, key=lambda each: each.on)
    )
