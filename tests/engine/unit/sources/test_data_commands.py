"""`rodtrad data …` as a person meets it: what is said, what is written, and with which exit code."""

import json
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import main
from rodtrad.tables.card import read_card
from rodtrad.tables.dataset import read_dataset
from tests.engine import persons
from tests.engine.standin import Reply, stand_in

CARD = """\
key: placements
title: Placeringar
owner: Socialnämnden
legal_basis: Allmänt intresse
purpose: Behovsanalys
keep_until: 2028-12-31
taken_on: 2026-01-31
person_key: person
person_key_kind: personal_identity_number
columns:
  - {name: person, type: text, required: true}
  - {name: kind, type: text, codes: {HVB: Hem, FH: Familjehem}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a card and data, and a safe beside it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("RODTRAD_LANGUAGE", raising=False)
    monkeypatch.delenv("RODTRAD_PSEUDONYM_KEY", raising=False)
    (tmp_path / "safe").mkdir()
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    Path("card.yaml").write_text(CARD, encoding="utf-8")
    rows = [f"{person},{kind}" for person, kind in zip(persons.persons(4), ["HVB", "FH"] * 2, strict=True)]
    Path("data.csv").write_text("\n".join(["person,kind", *rows]), encoding="utf-8")
    return tmp_path / "work"


def run(*args: object) -> Result:
    result = CliRunner().invoke(main, [str(arg) for arg in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_from_identity_numbers_to_data_that_may_be_read() -> None:
    said = run("data", "check", "card.yaml", "data.csv")
    assert said.exit_code == 0
    assert "4 rader" in said.output
    assert "Pseudonymisera" in said.output
    assert run("data", "key", "../safe/key").exit_code == 0
    made = run("data", "pseudonymise", "card.yaml", "data.csv", "--key", "../safe/key", "-o", "out.parquet", "--json")
    assert made.exit_code == 0
    assert json.loads(made.output)["persons"] == 4
    card = read_card(Path("out.card.yaml").read_bytes())
    assert read_dataset(card, Path("out.parquet")).rows == 4
    checked = json.loads(run("data", "check", "out.card.yaml", "out.parquet", "--json").output)
    assert (checked["rows"], checked["columns"]) == (4, ["person", "kind"])


def test_every_fault_is_said_with_its_row_and_nothing_is_written() -> None:
    with Path("data.csv").open("a", encoding="utf-8") as opened:
        opened.write("\n19500101-0000,SiS")
    run("data", "key", "../safe/key")
    before = sorted(path.name for path in Path().iterdir())
    for command in (["check"], ["pseudonymise", "--key", "../safe/key", "-o", "out.csv"]):
        said = run("data", command[0], "card.yaml", "data.csv", *command[1:])
        assert said.exit_code == 2
        assert "rad 6" in said.output
        assert "kontrollsiffra" in said.output
        assert "SiS" in said.output
        assert "HVB, FH" in said.output
        assert "19500101" not in said.output
    assert sorted(path.name for path in Path().iterdir()) == before


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--key", "key", "-o", "out.csv"], "samma mapp"),
        (["--key", "../safe/none", "-o", "out.csv"], "går inte att läsa"),
        (["-o", "out.csv"], "RODTRAD_PSEUDONYM_KEY"),
        (["-o", "data.csv"], "Originalet"),
    ],
)
def test_what_pseudonymisation_refuses(args: list[str], words: str) -> None:
    before = Path("data.csv").read_bytes()
    said = run("data", "pseudonymise", "card.yaml", "data.csv", *args)
    assert said.exit_code == 2
    assert words in " ".join(said.output.split())
    assert Path("data.csv").read_bytes() == before


def test_a_card_that_is_wrong() -> None:
    Path("card.yaml").write_text(CARD.replace("owner: Socialnämnden\n", ""), encoding="utf-8")
    said = run("data", "check", "card.yaml", "data.csv", "--json")
    assert said.exit_code == 2
    assert [problem["where"] for problem in json.loads(said.output)["problems"]] == ["owner"]


KPI = {"id": "N17448", "title": "Gymnasieexamen, andel (%)"}
VALUE = {
    "kpi": "N17448",
    "municipality": "0581",
    "period": 2025,
    "values": [{"gender": gender, "value": 62.5 + place} for place, gender in enumerate("TKM")],
}


def kolada(place: str) -> list[object]:
    if place.startswith("/data"):
        return [VALUE]
    return [KPI] if place.startswith("/kpi") else [{"id": "0581", "title": "Norrköping"}]


def test_a_key_figure_is_shown_saved_with_its_card_and_kept() -> None:
    with stand_in(lambda asked: Reply({"values": kolada(asked.place)})) as server:
        ask = (
            "data",
            "fetch",
            "kolada",
            "N17448",
            "--area",
            "0581",
            "--year",
            "2024-2025",
            "--gender",
            "--address",
            server.address,
        )
        said = run(*ask, "-o", "kpi.csv")
        times = len(server.asked)
        again = json.loads(run(*ask, "--json").output)
    assert said.exit_code == 0
    assert "Norrköping" in said.output
    assert "63,5" in said.output
    assert "Kvinnor" in said.output
    assert "2024" in said.output
    assert len(server.asked) == times
    assert [row["value"] for row in again["rows"]] == [63.5, 64.5, 62.5]
    table = read_dataset(read_card(Path("kpi.card.yaml").read_bytes()), Path("kpi.csv"))
    assert table.frame.rows()[0] == ("0581", "2025", 2025, "K", 63.5, None)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["kolada", "N17448", "--year", "25"], "inget år"),
        (["kolada", "N17448", "--year", "2025-2024"], "inget år"),
        (["kolada", "N17448"], "--year"),
        (["kolada", "N17448", "--year", "2025", "--address", "file:///etc/passwd"], "ingen adress"),
        (["kolada", "N17448", "--year", "2025", "--address", "http://127.0.0.1:9"], "svarar inte"),
        (["pxweb", "TAB1", "--choose", "Region"], "inget val"),
    ],
)
def test_what_cannot_be_fetched(args: list[str], words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    said = run("data", "fetch", *args, "-o", "out.csv")
    assert said.exit_code == 2
    assert words in " ".join(said.output.split())
    assert not Path("out.csv").exists()


def test_a_source_that_answers_with_a_web_page_leaves_nothing_behind(tmp_path: Path) -> None:
    with stand_in(lambda _: Reply(b"<html>Driftstopp</html>")) as server:
        said = run("data", "fetch", "pxweb", "TAB1", "--address", f"{server.address}/api/v2", "-o", "out.parquet")
    assert said.exit_code == 2
    assert "webbsida" in said.output
    assert not Path("out.parquet").exists()
    assert not list((tmp_path / "cache").rglob("*"))


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_measure_from_a_table(ending: str) -> None:
    from tests.engine.unit.sources.test_pxweb import version2

    with stand_in(version2) as server:
        choose = ("--choose", "Region=0580,0581", "--choose", "ContentsCode=BE1", "--choose", "Tid=top(2)", "--choose", "Kon=*")
        said = run("data", "fetch", "pxweb", "TAB1", *choose, "--address", f"{server.address}/api/v2", "-o", f"folk.{ending}")
    assert said.exit_code == 0, said.output
    assert "Linköping" in said.output
    assert "kvinnor" in said.output
    table = read_dataset(read_card(Path("folk.card.yaml").read_bytes()), Path(f"folk.{ending}"))
    assert table.rows == 8
    assert table.frame["value"].dtype == pl.Float64
