"""`rodtrad contract FILE`: the terms in words and what they reward; with outcomes, what is paid, owed and earned."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from rodtrad.cli.options import current_language, format_of, read_bytes, step, write_text
from rodtrad.cli.speaking import say, say_heading, say_json, say_message
from rodtrad.cli.text_table import say_table
from rodtrad.contracts import Contract, Outcomes, contract_hash, pay, read_contract, read_outcomes
from rodtrad.contracts.explaining import Explained, explain
from rodtrad.contracts.incentives import hints
from rodtrad.contracts.indigo import to_indigo
from rodtrad.contracts.ledger import party_flows, read_ledger
from rodtrad.contracts.liability import liability
from rodtrad.contracts.scenarios import LEVEL, Uncertain, simulate
from rodtrad.contracts.scenarios_file import read_uncertain
from rodtrad.contracts.stating import mismatches
from rodtrad.contracts.types import items_by_name
from rodtrad.document import to_data
from rodtrad.document.yaml_text import dump_json
from rodtrad.errors import NotComputable, Problem
from rodtrad.reporting import contract_tables as tables
from rodtrad.reporting.data_table import DataTable
from rodtrad.texts import Message, message

FILE = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@step("contract")
@click.argument("file", type=FILE, metavar="CONTRACT")
@click.option("--outcomes", "outcomes_file", type=FILE, metavar="OUTCOMES")
@click.option("--ledger", type=FILE, metavar="LEDGER")
@click.option("--on", type=DAY, metavar="DAY")
@click.option("--rate", type=float, metavar="RATE")
@click.option("--uncertain", type=FILE, metavar="BELIEFS")
@click.option("--explain", "explained", metavar="NAME")
@click.option("--indigo", type=FILE, metavar="OUT")
def contract(file: Path, outcomes_file: Path | None, indigo: Path | None, as_json: bool, **asked: Any) -> None:
    """See the catalogues: `cli-contract`."""
    read = read_contract(read_bytes(file), format_of(file))
    outcomes = read_outcomes(read, read_bytes(outcomes_file), format_of(outcomes_file)) if outcomes_file else None
    if outcomes is None and any(asked.values()):
        raise NotComputable(
            [Problem("--outcomes", message("contract-outcomes-needed"), message("contract-outcomes-needed.cure"))]
        )
    result = _computed(read, outcomes, **asked) if outcomes else {}
    if indigo:
        entries = read_ledger(read, read_bytes(asked["ledger"]), format_of(asked["ledger"])) if asked["ledger"] else ()
        write_text(indigo, dump_json(to_indigo(read, outcomes, entries)) + "\n")
    if as_json:
        say_json({"contract": read.key, "version": contract_hash(read)} | to_data(result))
    else:
        _say(read, outcomes, result)


def _computed(
    read: Contract, outcomes: Outcomes, ledger: Path | None, on: datetime | None, rate: float | None, **asked: Any
) -> dict[str, Any]:
    """Everything that was asked for, by name, in the order it is told."""
    uncertain, explained = asked["uncertain"], asked["explained"]
    found: dict[str, Any] = {"payments": pay(read, outcomes), "mismatches": mismatches(read, outcomes)}
    entries = read_ledger(read, read_bytes(ledger), format_of(ledger)) if ledger else ()
    if ledger:
        found["parties"] = party_flows(read, entries, rate=rate)
    if on:
        found["liability"] = liability(read, outcomes, entries, on.date())
    if uncertain:
        beliefs = read_uncertain(read, read_bytes(uncertain), format_of(uncertain))
        found |= {"scenarios": simulate(read, outcomes, beliefs), "hints": hints(read, outcomes, _ranges(beliefs))}
    if explained:
        found["explained"] = _explained(read, outcomes, explained)
    return found


def _ranges(beliefs: Sequence[Uncertain]) -> dict[str, tuple[float, float]]:
    """Each uncertain number from somewhat below to somewhat above what is believed."""
    ranged = [belief for belief in beliefs if belief.low is not None and belief.high is not None]
    return {b.metric: (b.low - (b.high - b.low) * (1 - LEVEL), b.high + (b.high - b.low) * (1 - LEVEL)) for b in ranged}  # type: ignore[operator]


def _explained(read: Contract, outcomes: Outcomes, name: str) -> Explained:
    try:
        return explain(read, outcomes, name)
    except KeyError as error:
        words = {"name": name, "known": ", ".join(items_by_name(read))}
        raise NotComputable(
            [Problem(name, message("contract-not-there", **words), message("contract-not-there.cure", **words))]
        ) from error


def _say(read: Contract, outcomes: Outcomes | None, result: dict[str, Any]) -> None:
    language = current_language()
    say_message("contract-title", title=read.title)
    say_heading(Message("contract-terms"))
    for term in read.terms:
        say(f"{term.title}: {tables.term_sentence(read, term, language)}", bullet="• ")
    shown: list[DataTable] = []
    if outcomes:
        shown.append(tables.payments_table(read, result["payments"], language))
    if result.get("mismatches"):
        shown.append(tables.mismatch_table(read, result["mismatches"], language))
    if "liability" in result:
        shown.append(tables.liabilities_table(read, result["liability"], language))
    if "parties" in result:
        shown.append(tables.parties_table(read, result["parties"], language))
    if "scenarios" in result:
        shown.append(tables.scenarios_table(read, result["scenarios"], language))
    for table in shown:
        say()
        say_table(table)
    _say_rest(read, result)


def _say_rest(read: Contract, result: dict[str, Any]) -> None:
    if result.get("hints"):
        say_heading(Message("contract-hints"))
        for hint in result["hints"]:
            say(tables.hint_sentence(read, hint, current_language()), bullet="• ")
    if "explained" in result:
        say_heading(Message("contract-explained"))
        _say_explained(result["explained"], 0)


def _say_explained(found: Explained, depth: int) -> None:
    value = "–" if found.value is None else str(found.value)
    say(f"{'  ' * depth}{found.name} = {value}   {found.title}{f' ({found.source})' if found.source else ''}")
    for field, formula in found.formulas:
        say(f"{'  ' * depth}  {field}: {formula}")
    for below in found.below:
        _say_explained(below, depth + 1)
