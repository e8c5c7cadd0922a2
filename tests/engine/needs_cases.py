"""Data for tests of the needs: random registers, real persons, and a slow obvious way to break them down."""

from collections import defaultdict
from itertools import combinations
from typing import Any

import causaldata
import polars as pl
from hypothesis import strategies as st

MEASURES = ("share", "mean", "rate")


@st.composite
def registers(draw: st.DrawFn, most: int = 60) -> pl.DataFrame:
    """Persons with two to four variables, some values missing, and a yes/no, an amount and an exposure."""
    persons = draw(st.integers(1, most))
    variables = draw(st.integers(2, 4))
    columns: dict[str, Any] = {
        f"v{number}": draw(
            st.lists(st.sampled_from(["a", "b", "c", None][: draw(st.integers(2, 4))]), min_size=persons, max_size=persons)
        )
        for number in range(variables)
    }
    known = draw(st.lists(st.sampled_from([0.0, 1.0, None]), min_size=persons - 1, max_size=persons - 1))
    columns["yes"] = [1.0, *known]
    columns["amount"] = draw(st.lists(st.integers(-50, 1000).map(lambda value: value / 4), min_size=persons, max_size=persons))
    columns["years"] = draw(st.lists(st.sampled_from([0.5, 1.0, 2.0]), min_size=persons, max_size=persons))
    return pl.DataFrame(columns, schema_overrides={**dict.fromkeys(list(columns)[:variables], pl.String), "yes": pl.Float64})


def slowly(
    frame: pl.DataFrame, by: list[str], depth: int, column: str
) -> dict[tuple[tuple[str, str], ...], list[dict[str, Any]]]:
    """The persons with a value on `column` of every group, person by person."""
    found: defaultdict[tuple[tuple[str, str], ...], list[dict[str, Any]]] = defaultdict(list)
    for person in frame.iter_rows(named=True):
        if person[column] is not None:
            for size in range(1, depth + 1):
                for names in combinations(by, size):
                    found[tuple((name, person[name] or "") for name in names)].append(person)
    return dict(found)


def nsw_and_cps() -> pl.DataFrame:
    """The 445 of the job-training experiment and 15,992 from the population survey (LaLonde 1986; Dehejia & Wahba 1999)."""
    frames = [
        pl.from_pandas(getattr(causaldata, name).load_pandas().data).with_columns(pl.lit(source).alias("source"))
        for name, source in (("nsw_mixtape", "experiment"), ("cps_mixtape", "survey"))
    ]
    return pl.concat(frames, how="vertical_relaxed").with_columns(
        age_band=pl.when(pl.col("age") < 25)
        .then(pl.lit("-24"))
        .when(pl.col("age") < 35)
        .then(pl.lit("25-34"))
        .otherwise(pl.lit("35-")),
        school=pl.when(pl.col("educ") < 9)
        .then(pl.lit("0-8"))
        .when(pl.col("educ") < 12)
        .then(pl.lit("9-11"))
        .otherwise(pl.lit("12-")),
        ethnicity=pl.when(pl.col("black") == 1)
        .then(pl.lit("black"))
        .when(pl.col("hisp") == 1)
        .then(pl.lit("hispanic"))
        .otherwise(pl.lit("other")),
        without_work=(pl.col("re75") == 0),
    )
