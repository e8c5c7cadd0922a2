"""`rodtrad economics`: what a controller reads, and what a machine reads."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import main
from rodtrad.cli.text_table import table_lines
from rodtrad.document import read, write
from rodtrad.economics import calculate, from_data
from rodtrad.reporting.data_table import Cell, Column, DataTable
from tests.engine.economics_cases import consequence, cost, document

DATA = "group,job\n" + "1,1\n" * 30 + "1,0\n" * 10 + "0,1\n" * 20 + "0,0\n" * 20
COLUMNS = [{"name": "group", "type": "integer"}, {"name": "job", "type": "boolean"}]
ANALYSIS = {"key": "jobs", "indicator": "jobs", "column": "job", "group_column": "group", "scale": "binary"}
PLAN = {
    "design": "randomised",
    "assigned": {"intervention": 40, "comparison": 40},
    "data": {"file": "data.csv", "columns": COLUMNS},
    "analyses": [ANALYSIS],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    investment = document(costs=[cost()], consequences=[consequence()], evaluation=PLAN)
    path = tmp_path / "plan.yaml"
    path.write_text(write(investment), encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["economics", *map(str, arguments)])


def plain(output: str) -> str:
    return output.replace("\u00a0", " ")


def test_a_pre_calculation_where_there_is_no_data_yet(file: Path) -> None:
    result = run(file)
    assert result.exit_code == 0, result.output
    shown = plain(result.output)
    assert "0,2 × 10 × 1 × 1 × 100 000,00 = 200 000,00 per år" in shown
    assert "Kalkylränta 3,50 % från år 0" in shown
    assert "förväntad (förkalkyl)" in shown
    assert "Alla tillsammans" in shown


def test_the_data_that_the_document_names_is_evaluated(file: Path) -> None:
    (file.parent / "data.csv").write_text(DATA, encoding="utf-8")
    calculation = from_data(json.loads(run(file, "--json").output))
    assert (calculation.basis, calculation.effects_used) == ("measured", ("jobs",))
    assert calculation.effects[0].effect == pytest.approx(0.25)
    assert calculation.total.chance_to_break_even is not None
    assert calculation.costs_per_effect[0].unit == "person"
    assert from_data(json.loads(run(file, "--json", "--expected").output)).basis == "expected"


def test_effects_from_evaluate_and_data_given_say_the_same(file: Path, tmp_path: Path) -> None:
    data, effects, kept = file.parent / "data.csv", tmp_path / "effects.json", tmp_path / "kept.json"
    data.write_text(DATA, encoding="utf-8")
    effects.write_text(CliRunner().invoke(main, ["evaluate", str(file), "--json"]).output, encoding="utf-8")
    by_effects, by_data = run(file, "--json", "--effects", effects), run(file, "--json", "--data", data, "--output", kept)
    assert by_effects.output == by_data.output
    assert json.loads(kept.read_text(encoding="utf-8")) == json.loads(by_data.output)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_part_is_there_in_both_languages(file: Path, language: str) -> None:
    (file.parent / "data.csv").write_text(DATA, encoding="utf-8")
    result = run(file, "--language", language)
    assert result.exit_code == 0, result.output
    assert result.output.count("─\n") >= 7


def test_mistakes_are_told_in_words(file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "effects.json"
    broken.write_text("{", encoding="utf-8")
    for arguments in (
        [file, "--effects", broken],
        [file, "--expected", "--effects", broken],
        [file, "--data", tmp_path / "no.csv"],
    ):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "Traceback" not in result.output
        assert result.output.strip()


def test_an_empty_plan_can_be_calculated(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("format: rodtrad/1\nkey: x\ntitle: X\nstart: 2024-01-01\n", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 0, result.output


def test_json_is_the_calculation_itself(file: Path) -> None:
    assert from_data(json.loads(run(file, "--json").output)) == calculate(read(file.read_bytes()))


def test_columns_of_figures_end_at_the_same_place() -> None:
    columns = (Column("Item"), Column("Amount", numeric=True))
    table = DataTable("", columns, ((Cell("x" * 80), Cell("1")), (Cell("Sum"), Cell("1 000,00"))), total=True)
    title, rule, first, under, last = table_lines(table)
    assert len(first) == len(last) == len(rule)
    assert under == rule
    assert title.endswith("Amount")
    assert first.startswith("xxx")
    assert "…" in first
