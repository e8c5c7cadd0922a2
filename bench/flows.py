"""Flows side by side: each way in a process of its own, from the same ordered Parquet file of events with whole-number codes.

    python bench/flows.py WAY FILE     runs one way and prints its tasks' seconds, peak memory and check sums as JSON
    `measure(sizes, directory)`        runs them all and returns the rows, see `bench/needs.py`

Tasks: variants; successions with the median wait; backward (the paths from one event of a type to the next within a year, by
exact path); support (in how many of the gaps two kinds of support were given). Ours gives time in state, returns, signals and
costs too, in the same time.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PM4PY = HERE.parent / "out" / "pm4py"
TYPES = [f"type {number:02}" for number in range(12)]
OUTCOME, SUPPORT, SIGNAL, WINDOW, LONGEST = 3, (1, 2), 5, 365, 8
TOO_LONG = 900
LAST_DAY = 14_000 + 3_650 + 1_500
# Ways that would take many minutes or more memory than there is beyond these numbers of events.
LIMITS = {"pandas": 1_000_000}
Task = tuple[str, Any]


def generate(events: int, file: Path) -> None:
    """Ten events a person over ten years: twelve types, lengths geometric around two months, five actors, costs."""
    import numpy as np
    import polars as pl

    rng = np.random.default_rng(events)
    start = 14_000 + rng.integers(0, 3_650, events)
    frame = pl.DataFrame(
        {
            "person": rng.integers(0, max(events // 10, 1), events).astype(np.int32),
            "type": rng.integers(0, len(TYPES), events).astype(np.int16),
            "start": start.astype(np.int32),
            "end": np.minimum(start + rng.geometric(1 / 60, events), LAST_DAY + 1).astype(np.int32),
            "ongoing": np.zeros(events, np.bool_),
            "actor": rng.integers(0, 5, events).astype(np.int16),
            "cost": rng.integers(0, 10**7, events),
        }
    )
    frame.sort("person", "start", "end", "type").write_parquet(file)


def scan(file: Path) -> Iterator[Task]:
    """The physical limit: every column read and decoded once."""
    import polars as pl

    yield "scan", pl.read_parquet(file).height


def rodtrad(file: Path) -> Iterator[Task]:
    """Everything together, from the file to the results, a part of the file at a time."""
    from rodtrad.flows.analysing import analyse
    from rodtrad.flows.parts import LogFile
    from rodtrad.flows.question import Question

    log = LogFile(file, tuple(TYPES), tuple("abcde"), LAST_DAY)
    question = Question(
        outcome=(TYPES[OUTCOME],),
        since=(TYPES[OUTCOME],),
        window=WINDOW,
        support=tuple(TYPES[code] for code in SUPPORT),
        path=tuple(label for code, label in enumerate(TYPES) if code not in SUPPORT),
        signals=(TYPES[SIGNAL],),
        longest=LONGEST,
    )
    found = analyse(log, question)
    groups = found.backward.groups
    yield "variants", [found.variants.different, max(row.persons for row in found.variants.rows)]
    yield "successions", [sum(row.count for row in found.successions), sum(row.wait.median for row in found.successions)]
    yield "backward", [found.backward.occurrences, groups[0].occurrences, sum(group.with_gap for group in groups)]
    yield "support", sum(group.supported for group in groups)


def duckdb(file: Path) -> Iterator[Task]:
    import duckdb as engine

    connection = engine.connect()
    for task, query in SQL.items():
        yield task, _plain(connection.execute(query.format(file=file)).fetchone())


SQL = {
    "variants": """
        select count(*), max(n) from (select path, count(*) n from
            (select list(type order by start, "end", type) path from '{file}' group by person) group by path)""",
    "successions": """
        select sum(n)::bigint, sum(wait) from (select count(*) n, median(next_start - "end") wait from
            (select type, "end", lead(type) over w next_type, lead(start) over w next_start from '{file}'
             window w as (partition by person order by start, "end", type))
            where next_type is not null group by type, next_type)""",
    "backward": f"""
        with e as (select person, type, start, "end", row_number() over (partition by person order by start, "end", type) rn
                   from '{{file}}'),
        o as (select * from e where type = {OUTCOME}),
        a as (select o.person, o.rn, o.start, max(b.rn) anchor, arg_max(b."end", b.rn) anchor_end
              from o join o b on o.person = b.person and b.rn < o.rn and b."end" > o.start - {WINDOW} group by all),
        p as (select a.person, a.rn, a.start - least(a.anchor_end, a.start) gap, e.type, e.rn step,
                     lag(e.type) over (partition by a.person, a.rn order by e.rn) before
              from a join e on e.person = a.person and e.rn >= a.anchor and e.rn < a.rn
              where e."end" > a.start - {WINDOW} and e.type not in {SUPPORT}),
        paths as (select any_value(gap) gap, list(type order by step desc)[:{LONGEST}] path, count(*) > {LONGEST} cut
                  from p where before is null or before <> type group by person, rn)
        select sum(n)::bigint, max(n), sum(with_gap)::bigint from
            (select count(*) n, sum((gap > 0)::int) with_gap from paths group by path, cut)""",
    "support": f"""
        with o as (select person, start, "end", row_number() over (partition by person order by start, "end") rn
                   from '{{file}}' where type = {OUTCOME}),
        a as (select o.person, o.rn, o.start, arg_max(b."end", b.rn) anchor_end
              from o join o b on o.person = b.person and b.rn < o.rn and b."end" > o.start - {WINDOW} group by all)
        select count(*) from (select distinct a.person, a.rn from a join '{{file}}' s on s.person = a.person
            and s.type in {SUPPORT} and s.start < a.start and s."end" > a.anchor_end where a.anchor_end < a.start)""",
}


def polars(file: Path) -> Iterator[Task]:
    import polars as pl

    frame = pl.read_parquet(file, columns=["person", "type", "start", "end"])
    paths = frame.lazy().group_by("person").agg(pl.col("type").cast(pl.String)).select(pl.col("type").list.join(","))
    found = paths.group_by("type").len().select(pl.len(), pl.col("len").max().alias("most")).collect()
    yield "variants", _plain(found.row(0))
    same = pl.col("person").shift(-1) == pl.col("person")
    moves = frame.lazy().select(
        "type", next=pl.when(same).then(pl.col("type").shift(-1)), wait=pl.col("start").shift(-1) - pl.col("end")
    )
    moves = moves.drop_nulls("next").group_by("type", "next").agg(pl.len(), pl.col("wait").median())
    yield "successions", _plain(moves.select(pl.col("len").sum(), pl.col("wait").sum()).collect().row(0))


def pandas(file: Path) -> Iterator[Task]:
    import pandas as pd

    frame = pd.read_parquet(file, columns=["person", "type", "start", "end"])
    paths = frame.groupby("person")["type"].agg(tuple).value_counts()
    yield "variants", [len(paths), int(paths.iloc[0])]
    following = frame.shift(-1)
    moves = pd.DataFrame({"type": frame["type"], "next": following["type"], "wait": following["start"] - frame["end"]})
    moves = moves[following["person"] == frame["person"]].groupby(["type", "next"])["wait"].agg(["size", "median"])
    yield "successions", [int(moves["size"].sum()), float(moves["median"].sum())]


def pm4py(file: Path) -> Iterator[Task]:
    """In its own environment: it is under the AGPL and no part of the project."""
    import pandas as pd
    import pm4py as engine

    frame = pd.read_parquet(file, columns=["person", "type", "start", "end"])
    frame["case:concept:name"] = frame["person"].astype(str)
    frame["concept:name"] = frame["type"].astype(str)
    frame["time:timestamp"] = pd.to_datetime(frame["start"], unit="D", utc=True)
    frame["start_timestamp"] = frame["time:timestamp"]
    found = engine.get_variants(frame)
    yield "variants", [len(found), max(found.values())]
    engine.discover_performance_dfg(frame)
    counts, *_ = engine.discover_dfg(frame)
    yield "successions", [sum(counts.values()), None]


WAYS: dict[str, Callable[[Path], Iterator[Task]]] = {way.__name__: way for way in (scan, rodtrad, duckdb, polars, pandas, pm4py)}


def run(way: str, file: Path) -> dict[str, Any]:
    """One way in this process, task by task. Compiled code and modules are loaded first, as a server has them loaded."""
    list(WAYS[way](file.with_name("warm.parquet")))
    started, cpu, tasks = time.perf_counter(), time.process_time(), []
    for task, check in WAYS[way](file):
        now = time.perf_counter()
        tasks.append({"task": task, "seconds": round(now - started, 3), "check": check})
        started = now
    total = {"seconds": round(sum(task["seconds"] for task in tasks), 3), "cpu_seconds": round(time.process_time() - cpu, 3)}
    return {"way": way, "peak_mb": _peak_mb(), **total, "tasks": tasks}


def measure(sizes: list[int], directory: Path) -> list[dict[str, Any]]:
    """Every way at every size, the better of two runs below ten seconds. Raises `ValueError` where two ways disagree."""
    generate(1_000, directory / "warm.parquet")
    ways = [way for way in WAYS if way != "pm4py" or _pm4py_ready()]
    rows = []
    for events in sizes:
        file = directory / "events.parquet"
        generate(events, file)
        for way in [way for way in ways if events <= LIMITS.get(way, events)]:
            rows.append({"events": events, **_best(way, file)})
            sys.stderr.write(f"{rows[-1]}\n")
        _agree([row for row in rows if row["events"] == events])
    return rows


def ratios(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How many times the time and memory each other way takes for its tasks, against ours for everything.

    `cpu` is the time on all cores together: it also holds on a machine that is busy with something else.
    """
    ours = {row["events"]: row for row in rows if row["way"] == "rodtrad"}
    return [
        {
            "events": row["events"],
            "way": row["way"],
            "tasks": [task["task"] for task in row["tasks"]],
            "time": round(row["seconds"] / ours[row["events"]]["seconds"], 2),
            "cpu": round(row["cpu_seconds"] / ours[row["events"]]["cpu_seconds"], 2),
            "memory": round(row["peak_mb"] / ours[row["events"]]["peak_mb"], 2),
        }
        for row in rows
    ]


def _best(way: str, file: Path) -> dict[str, Any]:
    first = _apart(way, file)
    return first if first["seconds"] > 10 else min(first, _apart(way, file), key=lambda row: float(row["seconds"]))


def _apart(way: str, file: Path) -> dict[str, Any]:
    python = PM4PY / "bin" / "python" if way == "pm4py" else sys.executable
    command = [python, __file__, way, file]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=TOO_LONG)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _pm4py_ready() -> bool:
    """Its environment, made where it is missing; without it the rest is measured all the same."""
    if not (PM4PY / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", PM4PY], check=True)
        requirements = HERE.parent / "requirements" / "pm4py.txt"
        subprocess.run([PM4PY / "bin" / "pip", "install", "-q", "--require-hashes", "-r", requirements], check=False)
    return subprocess.run([PM4PY / "bin" / "python", "-c", "import pm4py"], check=False).returncode == 0


def _agree(rows: list[dict[str, Any]]) -> None:
    """Each task gives the same in every way. pm4py's times are in other units, and its order of ties is its own: counts only."""
    for task in SQL:
        found = {json.dumps(one["check"]) for row in rows if row["way"] != "pm4py" for one in row["tasks"] if one["task"] == task}
        if len(found) > 1:
            raise ValueError(f"the ways disagree on {task}: {found}")


def _plain(row: tuple[Any, ...]) -> Any:
    return list(row) if len(row) > 1 else row[0]


def _peak_mb() -> int:
    """The most memory this process has held."""
    import resource

    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024**2


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(sys.argv[1], Path(sys.argv[2]))))
