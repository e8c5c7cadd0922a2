"""A contract out and in: our own format, and the data standard INDIGO 4.1."""

from typing import Any

from rodtrad.contracts.indigo import from_indigo, to_indigo
from rodtrad.document.yaml_text import dump_json, dump_yaml, parse
from rodtrad.texts import Language
from rodtrad.web.contracts.analysis.measuring import outcomes_in
from rodtrad.web.contracts.analysis.money import transactions
from rodtrad.web.contracts.analysis.texts import Document
from rodtrad.web.contracts.models import OutcomeSet, Payment
from rodtrad.web.contracts.problems import refused
from rodtrad.web.investments.section_form.rows import slug


def read_upload(name: str, content: bytes, language: Language) -> tuple[str, str, str]:
    """(key, title, text) of a file: a contract as it stands, or a draft of what an INDIGO project tells of one.

    Faults in the contract are no hindrance: they are shown in the editor. Raises `BadDocument` for what is no YAML or JSON."""
    format: Any = "json" if name.lower().endswith(".json") else "yaml"
    data = parse(content, format).data
    if not isinstance(data, dict):
        raise refused("contracts-file-is-no-contract")
    if "parties" in data or "terms" in data or str(data.get("format", "")).startswith("rodtrad-contract"):
        text = content.decode("utf-8-sig") if format == "yaml" else dump_yaml(data)
    elif "outcome_metrics" in data or "outcome_pricings" in data or "outcome_payment_commitments" in data:
        title = data.get("name", {}).get("value") if isinstance(data.get("name"), dict) else None
        data = {"format": "rodtrad-contract/1", "language": language, **from_indigo(data, slug(str(title or "")) or "kontrakt")}
        text = dump_yaml(data)
    else:
        raise refused("contracts-file-is-no-contract")
    return slug(str(data.get("key", ""))) or "kontrakt", str(data.get("title") or name)[:300], text


def project(document: Document, outcomes: OutcomeSet | None, payments: list[Payment]) -> str:
    """The project as INDIGO's JSON: parties, metrics, prices, investments; results and payments where there are any."""
    known = outcomes_in(document, outcomes) if outcomes else None
    return dump_json(to_indigo(document, known, transactions(payments)))
