"""A register too large for memory gives the same tables as a small one; and the memory it takes hardly grows with it."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner

from rodtrad.cli import main
from rodtrad.errors import BadData, NotComputable
from rodtrad.needs import Indicator, breakdown, coded, large, tabulate
from rodtrad.needs.large import CodedFile, coded_file
from rodtrad.tables import pieces
from rodtrad.tables.card import DataSet, read_card
from rodtrad.tables.dataset import read_dataset
from rodtrad.tables.disclosure import DisclosureRule

CARD = """
key: pupils
title: Elever
owner: Utbildningsnämnden
legal_basis: uppgift av allmänt intresse
purpose: behovsanalys
keep_until: 2099-12-31
person_key: who
person_key_kind: pseudonym
one_row_per_person: true
columns:
  - {name: who, type: text, required: true}
  - {name: area, type: text}
  - {name: sex, type: integer, codes: {"1": flickor, "2": pojkar}}
  - {name: born, type: date}
  - {name: failed, type: boolean}
  - {name: points}
  - {name: years, type: integer}
"""
BY = ("area", "sex", "born")
MEASURES = {
    "share": Indicator("failed", "share", better="lower"),
    "mean": Indicator("points"),
    "rate": Indicator("points", "rate", exposure="years"),
    "quantile": Indicator("points", "quantile", quantile=0.3),
}


def card() -> DataSet:
    return read_card(CARD.encode())


def register(persons: int) -> pl.DataFrame:
    """The last area comes late in the file, and some persons lack a value."""
    rng = np.random.default_rng(persons)
    late = np.where(np.arange(persons) > 0.8 * persons, 4, 3)
    return pl.DataFrame(
        {
            "who": pl.Series(rng.permutation(persons)).cast(pl.String),
            "area": pl.Series(["Norr", "Syd", None, "Öst"]).gather(rng.integers(0, late)),
            "sex": rng.integers(1, 3, persons),
            "born": pl.Series(rng.integers(14_000, 14_003, persons)).cast(pl.Int32).cast(pl.Date),
            "failed": pl.Series([True, False, False, None]).gather(rng.integers(0, 4, persons)),
            "points": pl.Series(rng.integers(0, 300, persons) / 4 + 0.1),
            "years": rng.integers(0, 4, persons),
        }
    )


def written(folder: Path, frame: pl.DataFrame, kind: str) -> Path:
    file = folder / f"register.{kind}"
    if kind == "csv":
        frame.with_columns(pl.col("failed").cast(pl.Int8)).write_csv(file, separator=";")
    else:
        frame.write_parquet(file)
    return file


def large_one(file: Path, indicator: Indicator, folder: Path, by: tuple[str, ...] = BY) -> CodedFile:
    words = {column.name: column.codes for column in card().columns}
    return coded_file(card(), file, by, indicator.columns, words, folder)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_the_same_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, measure: str) -> None:
    """To the last bit: a piece is a whole number of the chunks that are added up."""
    monkeypatch.setattr(tabulate, "CHUNK", 35)
    file, indicator = written(tmp_path, register(400), kind), MEASURES[measure]
    table = read_dataset(card(), file)
    words = {column.name: column.codes for column in card().columns}
    small = breakdown(coded(table.frame, BY, indicator.columns, words), indicator, 2, rule=DisclosureRule())
    monkeypatch.setattr(pieces, "ROWS", 2 * 35)
    big = large_one(file, indicator, tmp_path)
    assert len(big.files) == 6
    assert (big.persons, big.sha256) == (table.rows, table.sha256)
    assert breakdown(big, indicator, 2, rule=DisclosureRule()) == small


def test_the_command_reads_it_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, register(400), "csv")
    (tmp_path / "card.yaml").write_text(CARD, encoding="utf-8")
    command = ["needs", str(file), "--spec", str(tmp_path / "card.yaml"), "--indicator", "failed", "--by", "area,sex", "--json"]
    small = CliRunner().invoke(main, command)
    monkeypatch.setattr(large, "LARGE", 0)
    big = CliRunner().invoke(main, command)
    assert (small.exit_code, big.exit_code) == (0, 0), big.output
    assert json.loads(small.output) == json.loads(big.output)


def test_somebody_on_two_rows_far_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "ROWS", 70)
    frame = register(200)
    frame = frame.with_columns(who=pl.when(pl.int_range(200) == 190).then(pl.lit(frame["who"][3])).otherwise(pl.col("who")))
    with pytest.raises(BadData) as refused:
        large_one(written(tmp_path, frame, "csv"), MEASURES["mean"], tmp_path)
    (found,) = refused.value.problems
    assert (found.where, found.line, found.what.id) == ("who", 192, "table-repeated-person")
    assert dict(found.what.args)["rows"] == "5, 192"


@pytest.mark.parametrize(
    ("change", "told", "line"),
    [
        (lambda text: text.replace("\n40;", "\n40;x;"), "table-ragged-row", None),
        (lambda text: text + "9999;Norr;3;2008-05-01;1;1.0;2\n", "table-unknown-code", 202),
        (lambda text: "<html>" + text, "table-not-a-table", None),
        (lambda text: text + '9999;"Norr', "table-not-a-table", 202),
        (lambda text: text.partition("\n")[0], "table-no-rows", None),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change, told: str, line: int | None) -> None:
    monkeypatch.setattr(pieces, "ROWS", 70)
    file = written(tmp_path, register(200), "csv")
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(BadData) as refused:
        large_one(file, MEASURES["mean"], tmp_path)
    assert [problem.what.id for problem in refused.value.problems] == [told]
    assert line in (None, refused.value.problems[0].line)


def test_letters_of_another_encoding_and_files_cut_in_half(tmp_path: Path) -> None:
    file = written(tmp_path, register(200), "csv")
    file.write_bytes(file.read_bytes().replace(b"Norr", "Ström".encode("latin-1")))
    with pytest.raises(BadData) as refused:
        large_one(file, MEASURES["mean"], tmp_path)
    assert refused.value.problems[0].what.id == "table-encoding"
    file = written(tmp_path, register(50_000), "parquet")
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(BadData) as refused:
        large_one(file, MEASURES["mean"], tmp_path)
    assert refused.value.problems[0].what.id == "table-damaged"


def test_a_file_whose_middle_is_spoilt(tmp_path: Path) -> None:
    """Its description is whole, what it describes is not."""
    file = written(tmp_path, register(50_000), "parquet")
    content = bytearray(file.read_bytes())
    content[2_000:60_000] = bytes(58_000)
    file.write_bytes(content)
    with pytest.raises(BadData) as refused:
        large_one(file, MEASURES["mean"], tmp_path)
    assert refused.value.problems[0].what.id == "table-damaged"


def test_a_column_that_is_not_there(tmp_path: Path) -> None:
    file = written(tmp_path, register(100), "parquet")
    with pytest.raises(NotComputable):
        large_one(file, MEASURES["mean"], tmp_path, ("area", "absent"))


def test_empty_rows_and_names_that_stand_for_others(tmp_path: Path) -> None:
    folder = tmp_path / "a[bc]*d"
    folder.mkdir()
    file = written(folder, register(60), "csv")
    text = file.read_text(encoding="utf-8")
    file.write_text("\n" + text.replace("\n", "\n;;;;;;\n", 2) + ";;;;;;\n\n", encoding="utf-8")
    assert large_one(file, MEASURES["mean"], tmp_path).persons == 60


PEAK = """
import sys
from pathlib import Path
from rodtrad.needs import breakdown
from rodtrad.needs.large import coded_file
from tests.engine.unit.needs.test_needs_large import BY, MEASURES, card
file = Path(sys.argv[1])
indicator = MEASURES[sys.argv[2]]
breakdown(coded_file(card(), file, BY, indicator.columns, {}, file.parent, memory="200MB"), indicator, rule=None)
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the peak of memory")
@pytest.mark.parametrize("measure", ["mean", "quantile"])
def test_memory_hardly_grows_with_the_file(tmp_path: Path, measure: str) -> None:
    """Eight million persons more, of whom the columns alone take a gigabyte."""
    peaks = []
    for persons in (4_000_000, 12_000_000):
        (tmp_path / str(persons)).mkdir()
        file = written(tmp_path / str(persons), register(persons), "parquet")
        done = subprocess.run([sys.executable, "-c", PEAK, str(file), measure], capture_output=True, text=True, check=True)
        peaks.append(int(done.stdout) // 1024)
        for left in file.parent.iterdir():
            left.unlink()
    assert peaks[1] - peaks[0] < 200, peaks
