"""What everybody may read of what was decided, and nothing else: the one place that says which facts are public."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from rodtrad.texts import Language, text
from rodtrad.web.choice.models import Decision
from rodtrad.web.choice.states import Outcome
from rodtrad.web.investments.results import results_of


@dataclass(frozen=True)
class Entry:
    """One decision in the register. What was declined has neither motive nor amount; `results` are those of what was granted."""

    title: str
    applicants: tuple[str, ...]
    call: str
    outcome: str
    body: str
    on: date
    reference: str
    amount: Decimal | None = None
    motive: str = ""
    phase: str = ""
    results: tuple[str, ...] = ()


def entries(decisions: Sequence[Decision], language: Language) -> list[Entry]:
    """`decisions` are those that the register holds (`queries.public_decisions`)."""
    investments = [each.application.investment for each in decisions if each.application.investment and _granted(each)]
    found = results_of(investments)
    return [_entry(each, found.get(each.application.investment_id or 0, {}), language) for each in decisions]


def _entry(decision: Decision, results: dict[str, Any], language: Language) -> Entry:
    case, application = decision.case, decision.application
    said: dict[str, Any] = {
        "title": application.title,
        "applicants": tuple(str(party) for party in application.parties.all()) or (application.lead,),
        "call": case.call.title,
        "outcome": decision.outcome,
        "body": case.body,
        "on": case.on,
        "reference": case.reference,
    }
    if not _granted(decision):
        return Entry(**said)
    told = tuple(result.sentence.render(language) for step, result in results.items() if step == "effect" and result.done)
    phase = application.investment.phase if application.investment else ""
    return Entry(amount=decision.amount, motive=decision.motive, phase=phase, results=told, **said)


def _granted(decision: Decision) -> bool:
    return decision.outcome == Outcome.GRANTED


def as_data(found: Sequence[Entry]) -> list[dict[str, Any]]:
    """As JSON: an entry's facts, without those that it has none of."""
    return [
        {
            name: str(value) if isinstance(value, (Decimal, date)) else value
            for name, value in vars(each).items()
            if value not in (None, "", ())
        }
        for each in found
    ]


def as_rows(found: Sequence[Entry], language: Language) -> list[list[object]]:
    """As a table, titles first."""
    heads = ("call", "application", "applicants", "outcome", "amount", "body", "on", "reference", "motive", "results")
    rows: list[list[object]] = [[text(language, f"choice-public-{head}") for head in heads]]
    for each in found:
        outcome = text(language, f"choice-amount-{each.outcome}-done")
        amount = float(each.amount) if each.amount is not None else ""
        facts = [each.call, each.title, ", ".join(each.applicants), outcome, amount, each.body, each.on.isoformat()]
        rows.append([*facts, each.reference, each.motive, " ".join(each.results)])
    return rows
