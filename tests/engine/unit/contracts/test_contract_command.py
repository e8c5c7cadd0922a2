"""`rodtrad contract`: what a controller sees."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import main
from rodtrad.contracts import write_contract
from tests.engine.contract_cases import published

OUTCOMES = """
contract: norrkoping
measured:
  - {metric: drawn, value: 7500000}
  - {metric: carried_out, value: true}
  - {metric: saving, value: 4000000}
  - {metric: school_improved, value: true}
stated:
  - {name: outcome, value: 2300000, source: press}
"""
LEDGER = """
contract: norrkoping
transactions:
  - {on: 2016-08-01, kind: draw_down, amount: 7500000, source: lsv, receiver: kommun}
  - {on: 2016-08-01, kind: cost, amount: 7500000, source: kommun}
  - {on: 2019-06-30, kind: outcome_payment, amount: 3000000, source: kommun, receiver: lsv, term: guaranteed}
  - {on: 2020-12-31, kind: saving, amount: 4000000, receiver: kommun}
"""
BELIEFS = "contract: norrkoping\nuncertain:\n  - {metric: saving, low: 0, high: 12000000}\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    contract, _ = published("norrkoping")
    for name, text in {"contract": write_contract(contract), "o": OUTCOMES, "l": LEDGER, "u": BELIEFS}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def run(files: Path, *arguments: str) -> Result:
    paths = [str(files / argument) if argument.endswith(".yaml") else argument for argument in arguments]
    return CliRunner().invoke(main, ["--language", "en", "contract", str(files / "contract.yaml"), *paths])


def test_terms_in_words(files: Path) -> None:
    said = " ".join(run(files).output.split())
    assert "Norrköpings kommun pays Leksell Social Ventures 40% of draget lån, if insatsen är genomförd." in said


def test_all_of_it(files: Path) -> None:
    asked = ("--outcomes", "o.yaml", "--ledger", "l.yaml", "--on", "2021-03-01", "--uncertain", "u.yaml", "--explain", "outcome")
    result = run(files, *asked)
    assert result.exit_code == 0, result.output
    for shown in ("5,400,000.00", "−100,000.00", "−4,500,000.00", "outcome = 2400000.00", "A better outcome earns nothing"):
        assert shown in result.output


def test_json_has_the_same_figures(files: Path) -> None:
    data = json.loads(run(files, "--outcomes", "o.yaml", "--on", "2021-03-01", "--json").output)
    assert sum(payment["amount"] for payment in data["payments"]["payments"]) == 5_400_000
    assert [row["owed"] for row in data["liability"]["liabilities"]] == [3_000_000, 2_400_000, 0]


def test_what_needs_outcomes_says_so(files: Path) -> None:
    result = run(files, "--explain", "outcome")
    assert result.exit_code == 2
    assert "--outcomes" in result.output


def test_an_unknown_name_names_the_others(files: Path) -> None:
    result = run(files, "--outcomes", "o.yaml", "--explain", "nothing")
    assert result.exit_code == 2
    assert "guaranteed" in result.output


def test_indigo_out(files: Path) -> None:
    out = files / "project.json"
    assert run(files, "--outcomes", "o.yaml", "--ledger", "l.yaml", "--indigo", str(out)).exit_code == 0
    project = json.loads(out.read_text(encoding="utf-8"))
    assert project["name"]["value"] == "Socialt utfallskontrakt Norrköping"
    assert len(project["transactions"]) == 2
