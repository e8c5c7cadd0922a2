"""Small contracts for tests."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from rodtrad.contracts import Contract, Outcomes, from_parsed, outcomes_from_data
from rodtrad.document.yaml_text import Parsed, parse

PUBLISHED = Path(__file__).parent / "spec" / "contracts"


def published(name: str) -> tuple[Contract, dict[str, Any]]:
    """A published contract and the cases beside it."""
    data = parse((PUBLISHED / f"{name}.yaml").read_bytes()).data
    return from_parsed(Parsed(data["contract"])), data


def contract(*terms: dict[str, Any], **parts: Any) -> Contract:
    """Two parties, money saved, a share, a yes or no, and jobs for each of two cohorts and for persons; with the terms given."""
    base = {
        "key": "case",
        "title": "Case",
        "parties": [
            {"key": "payer", "name": "Payer", "roles": ["outcome_payer"]},
            {"key": "investor", "name": "Investor", "roles": ["financier"]},
        ],
        "groups": [
            {"name": "cohort", "title": "Cohort", "members": [{"name": "1"}, {"name": "2"}]},
            {"name": "person", "title": "Person"},
        ],
        "metrics": [
            {"name": "saved", "title": "Saving", "kind": "money", "better": "higher", "negative": True},
            {"name": "share", "title": "Share", "kind": "share", "better": "higher"},
            {"name": "done", "title": "Carried out", "kind": "yes_no"},
            {"name": "jobs", "title": "Jobs", "kind": "count", "per": ["cohort"], "better": "higher"},
            {"name": "employed", "title": "In work", "kind": "yes_no", "per": ["person"], "better": "higher"},
        ],
        "terms": [{"payer": "payer", "receiver": "investor", "title": term["name"].title()} | term for term in terms],
    }
    return from_parsed(Parsed(base | parts))


def term(name: str = "pay", pays: str = "50% * saved", **more: Any) -> dict[str, Any]:
    return {"name": name, "pays": pays} | more


def measured(case: Contract, *, stated: tuple[dict[str, Any], ...] = (), **values: Any) -> Outcomes:
    """Outcomes of `case`; a dict gives a value for each member."""
    rows = [
        {"metric": name, "values": value} if isinstance(value, dict) else {"metric": name, "value": _exact(value)}
        for name, value in values.items()
    ]
    return outcomes_from_data(case, {"contract": case.key, "measured": rows, "stated": list(stated)})


def _exact(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, float) else value
