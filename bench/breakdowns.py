"""Breakdowns of ten variables to depth three, side by side: each way in a process of its own, from the same Parquet file.

python bench/breakdowns.py WAY FILE     runs one way and prints its seconds, peak memory and a check sum as JSON
`measure(sizes)`                        runs them all and returns the rows, see `bench/needs.py`
"""

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

LEVELS = (2, 3, 4, 5, 6, 6, 7, 8, 9, 10)
NAMES = [f"v{number}" for number in range(len(LEVELS))]
DEPTH = 3
SETS = [found for size in range(1, DEPTH + 1) for found in combinations(NAMES, size)]
# Ways that would take many minutes beyond these numbers of persons.
LIMITS = {"pandas": 1_000_000, "polars": 10_000_000, "duckdb_strings": 10_000_000}
TOO_LONG = 900

Found = tuple[int, int]


def generate(persons: int, file: Path) -> None:
    """A register: ten background variables as small codes (and, in a second file, as words) and one yes/no."""
    import numpy as np
    import polars as pl

    rng = np.random.default_rng(persons)
    codes = {name: rng.integers(0, levels, persons).astype(np.uint8) for name, levels in zip(NAMES, LEVELS, strict=True)}
    chance = 0.1 + 0.05 * (codes["v3"] == 2) + 0.1 * ((codes["v0"] == 1) & (codes["v8"] == 4))
    frame = pl.DataFrame(codes | {"y": (rng.random(persons) < chance).astype(np.uint8)})
    frame.write_parquet(file)
    frame.with_columns((pl.lit("value ") + pl.col(name).cast(pl.String)).alias(name) for name in NAMES).write_parquet(
        strings(file)
    )


def strings(file: Path) -> Path:
    return file.with_name(f"{file.stem}-strings.parquet")


def scan(file: Path) -> Found:
    """The physical limit: every column read and decoded once."""
    import pyarrow.parquet as pq

    table = pq.read_table(file)
    return table.num_rows, 0


def rodtrad(file: Path) -> Found:
    import polars as pl

    from rodtrad.needs import Indicator, coded
    from rodtrad.needs.blocks import all_combinations
    from rodtrad.needs.tabulate import tabulate

    data = coded(pl.read_parquet(file), NAMES, ["y"])
    tables = tabulate(data, Indicator("y", "share"), all_combinations(len(NAMES), DEPTH))
    parts = [part.reshape(-1, 2) for combination, part in tables.sums.items() if combination]
    return sum(len(part) for part in parts), int(sum((part[:, 0] * part[:, 1]).sum() for part in parts))


def rodtrad_ranked(file: Path) -> Found:
    """The same, and intervals, tests, corrections, shrinkage and ranking of every group."""
    import polars as pl

    from rodtrad.needs import Indicator, breakdown, coded

    found = breakdown(coded(pl.read_parquet(file), NAMES, ["y"]), Indicator("y", "share", better="lower"), DEPTH, rule=None)
    return len(found.groups), sum(group.n * round(group.n * group.value) for group in found.groups)


def rodtrad_on_disk(file: Path) -> Found:
    """The same tables, as for a register larger than memory: checked piece by piece, kept on disk, counted from there."""
    from tempfile import TemporaryDirectory

    from rodtrad.document.plan import Column
    from rodtrad.needs import Indicator
    from rodtrad.needs.blocks import all_combinations
    from rodtrad.needs.large import coded_file
    from rodtrad.needs.tabulate import tabulate
    from rodtrad.tables.card import DataSet

    columns = tuple(Column(name=name, type="integer") for name in [*NAMES, "y"])
    card = DataSet(key="bench", title="bench", owner="bench", columns=columns)
    with TemporaryDirectory(dir=file.parent) as folder:
        data = coded_file(card, file, NAMES, ["y"], {}, Path(folder), memory="200MB")
        tables = tabulate(data, Indicator("y", "share"), all_combinations(len(NAMES), DEPTH))
    parts = [part.reshape(-1, 2) for combination, part in tables.sums.items() if combination]
    return sum(len(part) for part in parts), int(sum((part[:, 0] * part[:, 1]).sum() for part in parts))


def rodtrad_strings(file: Path) -> Found:
    return rodtrad(strings(file))


def duckdb(file: Path) -> Found:
    import duckdb as engine

    sets = ", ".join(f"({', '.join(names)})" for names in SETS)
    totals = f"select count(*) n, sum(y) have from '{file}' group by grouping sets ({sets})"
    query = f"select count(*), sum(n * have)::bigint from ({totals})"
    return engine.connect().execute(query).fetchone()


def duckdb_strings(file: Path) -> Found:
    return duckdb(strings(file))


def polars(file: Path) -> Found:
    import polars as pl

    frame = pl.read_parquet(file).lazy()
    totals = [frame.group_by(names).agg(n=pl.len().cast(pl.Int64), have=pl.col("y").cast(pl.Int64).sum()) for names in SETS]
    tables = [total.select(pl.len(), (pl.col("n") * pl.col("have")).sum().alias("sum")).collect() for total in totals]
    return sum(table["len"][0] for table in tables), sum(table["sum"][0] for table in tables)


def pandas(file: Path) -> Found:
    import pandas as pd

    frame = pd.read_parquet(file)
    cells, total = 0, 0
    for names in SETS:
        found = frame.groupby(list(names), observed=True)["y"].agg(["size", "sum"]).astype("int64")
        cells, total = cells + len(found), total + int((found["size"] * found["sum"]).sum())
    return cells, total


_ALL = (scan, rodtrad, rodtrad_ranked, rodtrad_on_disk, duckdb, polars, pandas, rodtrad_strings, duckdb_strings)
WAYS: dict[str, Callable[[Path], Found]] = {way.__name__: way for way in _ALL}


def run(way: str, file: Path) -> dict[str, Any]:
    """One way in this process. The compiled code and the modules are loaded first: a server has them loaded already."""
    warm = file.with_name("warm.parquet")
    WAYS[way](warm)
    started, cpu = time.perf_counter(), time.process_time()
    cells, check = WAYS[way](file)
    used = {"seconds": round(time.perf_counter() - started, 3), "cpu_seconds": round(time.process_time() - cpu, 3)}
    return {"way": way, **used, "peak_mb": peak_mb(), "cells": cells, "check": check}


def peak_mb() -> int:
    """The most memory this process has held. Linux: not `getrusage`, which remembers the parent's from before the start."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024**2


def measure(sizes: list[int], directory: Path) -> list[dict[str, Any]]:
    """Every way at every size, the better of two runs below ten seconds. Raises `ValueError` where two ways disagree."""
    generate(1_000, directory / "warm.parquet")
    rows = []
    for persons in sizes:
        file = directory / "register.parquet"
        generate(persons, file)
        for way in [way for way in WAYS if persons <= LIMITS.get(way, persons)]:
            rows.append({"persons": persons, **_best(way, file)})
            sys.stderr.write(f"{rows[-1]}\n")
        _agree([row for row in rows if row["persons"] == persons and row["way"] != "scan"])
    return rows


def ratios(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How many times longer, and how many times the memory, each other way takes than ours on the same data."""
    by_way = {(row["persons"], row["way"]): row for row in rows}
    found = []
    for (persons, way), row in by_way.items():
        ours = by_way[persons, "rodtrad_strings" if way == "duckdb_strings" else "rodtrad"]
        names = {"time": "seconds", "cpu": "cpu_seconds", "memory": "peak_mb"}
        times = {name: round(row[column] / ours[column], 2) for name, column in names.items()}
        found.append({"persons": persons, "way": way, "against": ours["way"], **times})
    return found


def _best(way: str, file: Path) -> dict[str, Any]:
    first = _apart(way, file)
    return first if first["seconds"] > 10 else min(first, _apart(way, file), key=lambda row: float(row["seconds"]))


def _apart(way: str, file: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, __file__, way, str(file)], capture_output=True, text=True, check=True, timeout=TOO_LONG
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _agree(rows: list[dict[str, Any]]) -> None:
    if len({(row["cells"], row["check"]) for row in rows}) > 1:
        raise ValueError(f"the ways disagree: {rows}")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(sys.argv[1], Path(sys.argv[2]))))
