"""A file too large for memory gives the same as a small one; and the memory it takes hardly grows with it."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner

from rodtrad.cli import main
from rodtrad.errors import BadData
from rodtrad.flows import Question, analyse, large
from rodtrad.flows.large import large_log
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.reading import read_events

MAPPING = EventMapping(
    person="who", event="what", start="from", end="to", actor="by", cost="cost", observed_until=date(2020, 12, 31)
)
QUESTION = Question(outcome=("A",), window=60, support=("B",))


def register(events: int) -> pl.DataFrame:
    rng = np.random.default_rng(events)
    start = pl.Series(rng.integers(18_300, 18_500, events)).cast(pl.Int32).cast(pl.Date)
    return pl.DataFrame(
        {
            "who": pl.Series(rng.integers(0, events // 5, events)).cast(pl.String),
            "what": pl.Series([*"BCDBCDBCDBCD", "A"]).gather(rng.integers(0, 13, events)),
            "from": start,
            "to": start.dt.offset_by("20d"),
            "by": pl.Series(["x", "y", None]).gather(rng.integers(0, 3, events)),
            "cost": rng.integers(0, 1000, events),
        }
    )


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_the_same_answer(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "ROWS", 70)
    file = tmp_path / f"events.{kind}"
    frame = register(500)
    frame.write_csv(file) if kind == "csv" else frame.write_parquet(file)
    log = large_log(file, MAPPING, tmp_path)
    assert analyse(log, QUESTION) == analyse(read_events(file, MAPPING), QUESTION)


def test_a_fault_is_told_with_its_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "ROWS", 70)
    frame = register(200).with_columns(what=pl.when(pl.int_range(pl.len()) == 150).then(None).otherwise(pl.col("what")))
    frame.write_csv(tmp_path / "events.csv")
    with pytest.raises(BadData) as refused:
        large_log(tmp_path / "events.csv", MAPPING, tmp_path)
    assert [(problem.where, problem.line) for problem in refused.value.problems] == [("what", 152)]


def test_what_only_the_whole_file_could_tell_is_refused(tmp_path: Path) -> None:
    mapping = EventMapping(person="who", event="what", start="from", end="to", missing_end="until_next")
    with pytest.raises(BadData):
        large_log(tmp_path / "events.csv", mapping, tmp_path)


def test_the_command_reads_it_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register(500).write_csv(tmp_path / "events.csv")
    mapping = "person: who\nevent: what\nstart: from\nend: to\nobserved_until: 2020-12-31\n"
    (tmp_path / "mapping.yaml").write_text(mapping, encoding="utf-8")
    command = ["flow", str(tmp_path / "events.csv"), "--mapping", str(tmp_path / "mapping.yaml")]
    command += ["--outcome", "A", "--window", "60", "--json"]
    small = CliRunner().invoke(main, command)
    monkeypatch.setattr(large, "LARGE", 0)
    big = CliRunner().invoke(main, command)
    assert (small.exit_code, big.exit_code) == (0, 0), big.output
    assert json.loads(small.output) == json.loads(big.output)


PEAK = """
import sys
from pathlib import Path
from rodtrad.flows import Question, analyse
from rodtrad.flows.large import large_log
from tests.engine.unit.flows.test_flows_large import MAPPING, QUESTION
folder = Path(sys.argv[1]).parent
analyse(large_log(Path(sys.argv[1]), MAPPING, folder, memory="200MB"), QUESTION)
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the peak of memory")
def test_memory_hardly_grows_with_the_file(tmp_path: Path) -> None:
    """Eight million events more: the columns of the file are a gigabyte more, put in order 230 MB.

    What stays is something for each person and each time the outcome came.
    """
    peaks = []
    for events in (4_000_000, 12_000_000):
        (tmp_path / str(events)).mkdir()
        file = tmp_path / str(events) / "events.parquet"
        register(events).write_parquet(file)
        done = subprocess.run([sys.executable, "-c", PEAK, str(file)], capture_output=True, text=True, check=True)
        peaks.append(int(done.stdout) // 1024)
    assert peaks[1] - peaks[0] < 300, peaks
