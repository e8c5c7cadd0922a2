"""`rodtrad report`: what it writes, and what it says when it cannot."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from rodtrad.cli import main
from tests.engine.unit.reporting.conftest import DEMO


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("nsw.yaml", "nsw.csv"):
        shutil.copy(DEMO.with_name(name), tmp_path)
    return tmp_path


def run(*arguments: object):  # type: ignore[no-untyped-def]
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_from_the_document_and_from_its_results_are_the_same(folder: Path) -> None:
    document = folder / "nsw.yaml"
    assert run("report", document, "--made-on", "2026-03-01", "-o", folder / "alone.html").exit_code == 0
    run("evaluate", document, "-o", folder / "e.json")
    run("economics", document, "--effects", folder / "e.json", "-o", folder / "m.json")
    more = ("--effects", folder / "e.json", "--economics", folder / "m.json", "--made-on", "2026-03-01")
    said = run("report", document, *more, "-o", folder / "stored.html", "--json")
    assert json.loads(said.output)["effects"] == 4
    assert (folder / "alone.html").read_bytes() == (folder / "stored.html").read_bytes()


def test_without_the_data_file_the_report_says_so(folder: Path) -> None:
    (folder / "nsw.csv").unlink()
    said = run("report", folder / "nsw.yaml", "-o", folder / "out.html")
    assert said.exit_code == 0
    assert "nsw.csv finns inte" in said.output.replace("inte finns", "finns inte")
    assert "Ingen effekt är beräknad" in (folder / "out.html").read_text()


@pytest.mark.parametrize("name", ["out.odt", "out"])
def test_unknown_ending(folder: Path, name: str) -> None:
    said = run("report", folder / "nsw.yaml", "-o", folder / name, "--language", "en")
    assert said.exit_code == 2
    assert ".docx, .pdf, .html" in said.output.replace("\n", " ")
    assert not (folder / name).exists()


def test_results_of_the_wrong_kind(folder: Path) -> None:
    for content in ("not json", "{}", "[1]"):
        (folder / "e.json").write_text(content)
        said = run("report", folder / "nsw.yaml", "--effects", folder / "e.json", "-o", folder / "out.html")
        assert said.exit_code == 2
        assert "Traceback" not in said.output


def test_unwritable_place(folder: Path) -> None:
    said = run("report", folder / "nsw.yaml", "-o", folder / "nowhere" / "out.html")
    assert said.exit_code == 2
