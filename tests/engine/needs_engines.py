"""What any engine must give: tables counted by the portable definition beside the compiled pass, and the breakdown from them."""

from typing import Any

import ibis
import numpy as np
import polars as pl
import pytest

from rodtrad.needs import Breakdown, Indicator, breakdown, coded
from rodtrad.needs.blocks import all_combinations
from rodtrad.needs.breakdown import breakdown_of_tables
from rodtrad.needs.coded import Coded
from rodtrad.needs.portable import count
from rodtrad.needs.tabulate import tabulate
from rodtrad.tables.disclosure import DisclosureRule

BY = ("area", "sex", "school")
INDICATORS = (
    Indicator("failed", "share"),
    Indicator("points"),
    Indicator("visits", "rate", exposure="years"),
    Indicator("visits", "rate"),
)


def register(persons: int = 400, seed: int = 4) -> Coded:
    rng = np.random.default_rng(seed)
    failed = np.where(rng.random(persons) < 0.1, np.nan, rng.random(persons) < 0.3)
    return coded(
        pl.DataFrame(
            {
                "area": rng.integers(0, 5, persons),
                "sex": rng.choice(["f", "m", None], persons, p=[0.5, 0.45, 0.05]),
                "school": rng.integers(0, 3, persons),
                "failed": pl.Series(failed, nan_to_null=True),
                "points": rng.normal(200, 40, persons).round(2),
                "visits": rng.poisson(2, persons).astype(float),
                "years": rng.choice([0.0, 0.5, 1.0], persons),
            }
        ),
        BY,
        ["failed", "points", "visits", "years"],
    )


def columns(data: Coded) -> pl.DataFrame:
    """The register as an engine holds it: codes, and numbers with nulls."""
    codes = {variable.name: data.codes[row].astype(np.int64) for row, variable in enumerate(data.variables)}
    return pl.DataFrame(codes | {name: pl.Series(values, nan_to_null=True) for name, values in data.numbers.items()})


def check(data: Coded, persons: ibis.Table) -> None:
    wanted = all_combinations(len(BY), 3)
    for indicator in INDICATORS:
        here, there = tabulate(data, indicator, wanted), count(persons, data.variables, indicator, wanted)
        assert there.missing == here.missing
        assert there.centre == pytest.approx(here.centre)
        for combination in here.combinations:
            _same(there.sums[combination], here.sums[combination], indicator)
        rule: Any = {"rule": DisclosureRule()}
        found = breakdown_of_tables(data.variables, there, indicator, **rule)
        expected = breakdown(data, indicator, 3, **rule)
        assert _shown(found) == _shown(expected)


def _shown(found: Breakdown) -> dict[Any, Any]:
    return {group.levels: (group.n, group.hidden) for group in found.groups}


def _same(there: np.ndarray, here: np.ndarray, indicator: Indicator) -> None:
    if indicator.measure == "mean":  # an engine adds in its own order
        assert there == pytest.approx(here, rel=1e-9, abs=1e-5)
    else:
        assert (there == here).all()
