"""Contracts in the INDIGO data standard 4.1 (Government Outcomes Lab, Oxford): what a contract tells the world, out and in.

Out: the project with its parties, metrics, pricing (terms in words, formulas in the notes), investments, results and payments.
In: what a project file holds of a contract. INDIGO has prices and descriptions but no payment terms, so a project from elsewhere
comes back without them, as a draft to complete; one that was written here gets its terms from the notes.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from rodtrad.contracts.book import trees
from rodtrad.contracts.formula import names_in
from rodtrad.contracts.ledger import Transaction
from rodtrad.contracts.outcomes import Outcomes
from rodtrad.contracts.types import Contract, Financing, Metric, Term
from rodtrad.contracts.words import in_words
from rodtrad.document import to_data
from rodtrad.document.yaml_text import dump_json, parse

MARK: Final = "rodtrad-contract/1: "
_TRANSACTIONS: Final = {
    "draw_down": "Debt",
    "interest": "Interest Payment",
    "grant": "Grant",
    "outcome_payment": "Outcome Payment",
}
_INVESTMENTS: Final = {"loan": "Debt", "bond": "Debt", "own_money": "Equity"}
Data = dict[str, Any]


def to_indigo(contract: Contract, outcomes: Outcomes | None = None, transactions: Sequence[Transaction] = ()) -> Data:
    """The project as INDIGO's JSON. Organisations are referred to by the parties' keys."""
    project: Data = {
        "name": _value(contract.title),
        "dates": {
            name: _value(on.isoformat())
            for name, on in (
                ("outcomes_contract_signed", contract.signed),
                ("start_date_of_service_provision", contract.starts),
                ("anticipated_completion_date", contract.ends),
            )
            if on
        },
        "notes": _value(contract.summary),
        "outcome_metrics": [_metric(metric) for metric in contract.metrics],
        "outcome_pricings": [_pricing(contract, term) for term in contract.terms],
        "outcome_payment_commitments": [
            {"organisation_id": _value(key), "organisation_role_category": _value("Government/Public Sector/Public Bank")}
            for key in _with_role(contract, "outcome_payer")
        ],
        "service_provisions": [
            {"id": f"service-{key}", "organisation_id": _value(key)} for key in _with_role(contract, "provider")
        ],
        "intermediary_services": [
            {"organisation_id": _value(party.key), "other_role_description": _value(party.name)}
            for party in contract.parties
            if {"intermediary", "assessor"} & set(party.roles)
        ],
        "investments": [_investment(contract, each) for each in contract.financing if each.kind in _INVESTMENTS],
        "transactions": [_transaction(contract, each) for each in transactions if each.source and each.receiver],
        "results": list(_results(contract, outcomes)) if outcomes else [],
    }
    return {name: part for name, part in project.items() if part not in ({}, [], {"value": ""})}


def from_indigo(project: Data, key: str) -> Data:
    """What the project holds of a contract, as plain data: complete where it was written here, else a draft without its terms.

    Read it with `rodtrad.contracts.from_parsed`, which says what is missing."""
    terms = [term for pricing in project.get("outcome_pricings", []) if (term := _kept(pricing))]
    currency = next((_of(each, "currency") for each in project.get("outcome_pricings", []) if _of(each, "currency")), "SEK")
    dates = project.get("dates", {})
    found: Data = {
        "key": key,
        "title": _of(project, "name") or key,
        "summary": _of(project, "notes"),
        "currency": currency,
        "signed": _day(_of(dates, "outcomes_contract_signed")),
        "starts": _day(_of(dates, "start_date_of_service_provision")),
        "ends": _day(_of(dates, "anticipated_completion_date")),
        "parties": _parties_back(project),
        "financing": list(_financing_back(project)),
        "metrics": [_metric_back(metric) for metric in project.get("outcome_metrics", [])],
        "terms": terms,
    }
    return {name: part for name, part in found.items() if part not in (None, "", [])} | {"terms": terms}


def _metric(metric: Metric) -> Data:
    parts = {
        "id": metric.name,
        "definition": _value(f"{metric.title}: {metric.definition}" if metric.definition else metric.title),
        "data_source_for_outcome_validation": _value(metric.source),
        "outcome_validation_method": _value(metric.comparison),
        "notes": MARK + dump_json(to_data(metric)),
    }
    return {name: part for name, part in parts.items() if part != {"value": ""}}


def _pricing(contract: Contract, term: Term) -> Data:
    index = contract.terms.index(term)
    tree = trees(contract)[f"terms[{index}].pays"]
    metrics = {metric.name for metric in contract.metrics}
    named = next((name.name for name in names_in(tree) if name.name in metrics), None)
    description = f"{term.title}: {in_words(tree, contract, contract.language)}"
    pricing: Data = {
        "currency": _value(contract.currency),
        "price_description": _value(description),
        "notes": MARK + dump_json(to_data(term)),
    }
    return pricing | ({"outcome_metric_id": _value(named)} if named else {})


def _investment(contract: Contract, financing: Financing) -> Data:
    commitment = {"currency": _value(contract.currency), "amount": {"exact": _value(float(financing.amount))}}
    return {
        "id": financing.key,
        "organisation_id": _value(financing.source),
        "investment_commitment": commitment,
        "investment_type": _value(_INVESTMENTS[financing.kind]),
        "notes": MARK + dump_json(to_data(financing)),
    }


def _transaction(contract: Contract, entry: Transaction) -> Data:
    return {
        "date": _value(entry.on.isoformat()),
        "sending_organisation_id": _value(entry.source),
        "receiving_organisation_id": _value(entry.receiver),
        "transaction_type": _value(_TRANSACTIONS.get(entry.kind, "Other")),
        "money": {"currency": _value(contract.currency), "amount": _value(float(entry.amount))},
    }


def _results(contract: Contract, outcomes: Outcomes) -> Iterator[Data]:
    """One result for each measured metric; values of groups are listed in their order."""
    for metric in contract.metrics:
        if metric.name in outcomes.values:
            values = [str(value) for value in outcomes.values[metric.name].values.reshape(-1)]
            result: Data = {
                "outcome_metric_id": _value(metric.name),
                "result_level": _value("Outcome level"),
                "outcomes_achieved": _value(", ".join(values)),
            }
            if outcomes.as_at:
                result["period"] = {"end_date": _value(outcomes.as_at.isoformat())}
            yield result


def _with_role(contract: Contract, role: str) -> list[str]:
    return [party.key for party in contract.parties if role in party.roles]


def _parties_back(project: Data) -> list[Data]:
    roles: dict[str, list[str]] = {}
    lists = {
        "outcome_payment_commitments": "outcome_payer",
        "service_provisions": "provider",
        "investments": "financier",
        "intermediary_services": "intermediary",
    }
    for name, role in lists.items():
        for each in project.get(name, []):
            if organisation := _of(each, "organisation_id"):
                roles.setdefault(_key(organisation), []).append(role)
    return [{"key": key, "name": key, "roles": list(dict.fromkeys(found))} for key, found in roles.items()]


def _financing_back(project: Data) -> Iterator[Data]:
    for each in project.get("investments", []):
        if kept := _kept(each):
            yield kept
            continue
        amount = each.get("investment_commitment", {}).get("amount", {})
        exact = _of(amount, "exact") or _of(amount, "max") or _of(amount, "min")
        payer: Data = next(iter(project.get("outcome_payment_commitments", [])), {})
        if exact:
            parties = {"source": _key(_of(each, "organisation_id")), "receiver": _key(_of(payer, "organisation_id"))}
            yield {"key": _key(each.get("id") or "investment"), "kind": "loan", "amount": Decimal(str(exact)), **parties}


def _metric_back(metric: Data) -> Data:
    if kept := _kept(metric):
        return kept
    name = _key(metric.get("id") or "metric").replace("-", "_")
    title = _of(metric, "definition")[:300] or name
    source = _of(metric, "data_source_for_outcome_validation")[:1_000]
    return {"name": name if name[:1].isalpha() else f"m_{name}", "title": title, "kind": "number", "source": source}


def _kept(part: Data) -> Data | None:
    """What was written here as it was, from the notes."""
    notes = str(part.get("notes", ""))
    if not notes.startswith(MARK):
        return None
    found = parse(notes[len(MARK) :].encode(), "json").data
    return found if isinstance(found, dict) else None


def _key(text: str) -> str:
    """An organisation's or metric's id as a key: small letters, digits and hyphens."""
    return "".join(letter if letter.isalnum() else "-" for letter in text.lower()).strip("-")[:60] or "unknown"


def _value(value: Any) -> Data:
    return {"value": value}


def _of(part: Data, name: str) -> Any:
    found = part.get(name)
    return (found.get("value") or "") if isinstance(found, dict) else ""


def _day(text: str) -> str | None:
    """A whole date; a year or month alone says too little."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None
