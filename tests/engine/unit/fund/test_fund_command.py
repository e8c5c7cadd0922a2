"""`rodtrad fund`: the statement that a controller reads."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import main

LEDGER = """
fund: lindvik
events:
  - {on: 2024-01-01, kind: opening, amount: 1000000}
  - {on: 2024-04-01, kind: grant, amount: 600000, investment: early}
  - {on: 2024-12-01, kind: draw_down, amount: 200000.50, investment: early}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules.yaml").write_text("key: lindvik\nname: Lindvik's fund\n", encoding="utf-8")
    (tmp_path / "ledger.yaml").write_text(LEDGER, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    files = [str(folder / "rules.yaml"), "--ledger", str(folder / "ledger.yaml")]
    return CliRunner().invoke(main, ["--language", "en", "fund", *files, *arguments])


def test_the_statement(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0, result.output
    for shown in ("200,000.50", "399,999.50", "400,000.00", "799,999.50"):
        assert shown in result.output


def test_on_an_earlier_day(folder: Path) -> None:
    data = json.loads(run(folder, "--on", "2024-02-01", "--json").output)
    assert (data["free"], data["committed"]) == (1_000_000, 0)


def test_a_ledger_that_cannot_be(folder: Path) -> None:
    more = "  - {on: 2024-12-02, kind: grant, amount: 500000, investment: b}\n"
    (folder / "ledger.yaml").write_text(LEDGER + more, encoding="utf-8")
    result = run(folder)
    assert result.exit_code == 2
    assert "lacks 100000" in result.output


def test_another_funds_ledger(folder: Path) -> None:
    (folder / "rules.yaml").write_text("key: other\nname: Another fund\n", encoding="utf-8")
    assert "lindvik" in run(folder).output
    assert run(folder).exit_code == 2
