"""INDIGO 4.1 out, by the standard's own schema, and in again."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from rodtrad.contracts import from_parsed, pay
from rodtrad.contracts.indigo import from_indigo, to_indigo
from rodtrad.contracts.ledger import Transaction
from rodtrad.document.yaml_text import Parsed
from rodtrad.errors import BadDocument
from tests.engine.contract_cases import measured, published

SCHEMA = Path(__file__).parents[5] / "shared" / "data" / "indigo" / "project.json"
needs_schema = pytest.mark.skipif(not SCHEMA.exists(), reason="INDIGO's schemas are not in ../shared/data/indigo")
NAMES = ("norrkoping", "peterborough", "utah", "innovation_fund", "halsoobligation")


@needs_schema
@pytest.mark.parametrize("name", NAMES)
def test_what_goes_out_is_valid(name: str) -> None:
    contract, _ = published(name)
    jsonschema.validate(json.loads(json.dumps(to_indigo(contract))), json.loads(SCHEMA.read_text(encoding="utf-8")))


@needs_schema
def test_with_results_and_payments() -> None:
    contract, _ = published("norrkoping")
    outcomes = measured(contract, drawn=7_500_000, saving=0, carried_out=True, school_improved=True)
    paid = [Transaction(on=date(2019, 6, 30), kind="outcome_payment", amount=Decimal(3_000_000), source="kommun", receiver="lsv")]
    project = to_indigo(contract, outcomes, paid)
    jsonschema.validate(json.loads(json.dumps(project)), json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert project["transactions"][0]["money"] == {"currency": {"value": "SEK"}, "amount": {"value": 3_000_000.0}}
    assert {result["outcome_metric_id"]["value"] for result in project["results"]} == set(outcomes.values)


def test_a_contract_written_here_comes_back_with_terms_that_pay_the_same() -> None:
    contract, _ = published("norrkoping")
    back = from_parsed(Parsed(from_indigo(to_indigo(contract), contract.key)))
    outcomes: dict[str, Any] = {"drawn": 7_500_000, "saving": 12_000_000, "carried_out": True, "school_improved": True}
    assert pay(back, measured(back, **outcomes)).total() == pay(contract, measured(contract, **outcomes)).total() == 9_000_000
    assert (back.title, back.metrics, back.terms, back.financing) == (
        contract.title,
        contract.metrics,
        contract.terms,
        contract.financing,
    )


def test_a_project_from_elsewhere_is_a_draft_without_terms() -> None:
    project = {
        "name": {"value": "Somebody's bond"},
        "outcome_metrics": [{"id": "metric1", "definition": {"value": "Children in care"}}],
        "outcome_payment_commitments": [{"organisation_id": {"value": "INDIGO-ORG-0001"}}],
        "investments": [
            {
                "id": "investment1",
                "organisation_id": {"value": "INDIGO-ORG-0002"},
                "investment_commitment": {"amount": {"max": {"value": 500_000}}},
            }
        ],
        "outcome_pricings": [{"currency": {"value": "GBP"}, "price_description": {"value": "By agreement"}}],
    }
    draft = from_indigo(project, "somebodys")
    assert (draft["currency"], draft["terms"]) == ("GBP", [])
    assert {party["key"]: party["roles"] for party in draft["parties"]} == {
        "indigo-org-0001": ["outcome_payer"],
        "indigo-org-0002": ["financier"],
    }
    contract = from_parsed(Parsed(draft))
    assert (contract.metrics[0].title, contract.financing[0].amount) == ("Children in care", 500_000)


def test_what_is_no_project_says_what_is_missing() -> None:
    with pytest.raises(BadDocument):
        from_parsed(Parsed(from_indigo({}, "empty")))
