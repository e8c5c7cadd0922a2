"""Distributions inside groups, change over years, and comparison with others."""

import numpy as np
import polars as pl
import pytest
from statsmodels.stats.proportion import confint_proportions_2indep

from rodtrad.errors import NotComputable
from rodtrad.needs import Coded, Indicator, coded
from rodtrad.needs.distribution import POINTS, against, changes, distribution
from rodtrad.reporting.charts.distribution import distribution_chart
from rodtrad.tables.disclosure import DisclosureRule


@pytest.fixture(scope="module")
def data() -> Coded:
    rng = np.random.default_rng(8)
    n = 3_000
    frame = pl.DataFrame(
        {
            "year": rng.choice(["2023", "2024", "2025"], n),
            "place": rng.choice(["Falun", "Gävle", "Luleå"], n),
            "sex": rng.choice(["f", "m"], n),
            "points": rng.gamma(4, 50, n).clip(0, 999),
        }
    )
    chance = 0.1 + 0.1 * (frame["year"] == "2025").to_numpy() + 0.15 * (frame["place"] == "Luleå").to_numpy()
    return coded(frame.with_columns(failed=pl.Series(rng.random(n) < chance)), ["year", "place", "sex"], ["points", "failed"])


def test_quantiles_and_classes_inside_groups(data: Coded) -> None:
    found = distribution(data, "points", "sex", [0, 100, 200, 300, 1000], None)
    for level, group in enumerate(found.groups):
        values = data.numbers["points"][data.codes[2] == level]
        assert group.quantiles == pytest.approx(np.quantile(values, POINTS))
        assert group.counts == tuple(np.histogram(values, [0, 100, 200, 300, 1000])[0])
        assert sum(group.counts) == group.n == len(values)
    with pytest.raises(NotComputable):
        distribution(data, "points", "sex", [0, 10], None)


def test_small_classes_are_hidden_with_company() -> None:
    frame = pl.DataFrame({"v": ["a"] * 40 + ["b"] * 52, "x": [5.0] * 38 + [15.0] * 2 + [5.0] * 30 + [15.0] * 22})
    found = distribution(coded(frame, ["v"], ["x"]), "x", "v", [0, 10, 20], DisclosureRule())
    assert [group.counts for group in found.groups] == [(None, None), (None, None)]
    assert [group.n for group in found.groups] == [40, 52]
    # A tenth of 40 persons is four: too few on one side.
    assert found.groups[0].quantiles == (None, 5.0, 5.0, 5.0, None)


def test_change_over_years(data: Coded) -> None:
    women, men = changes(data, Indicator("failed", "share"), "year", ["sex"], rule=DisclosureRule())
    for code, change in enumerate((women, men)):
        chosen = data.codes[2] == code
        first, last = (data.numbers["failed"][chosen & (data.codes[0] == year)] for year in (0, 2))
        assert change.difference == pytest.approx(last.mean() - first.mean())
        theirs = confint_proportions_2indep(last.sum(), len(last), first.sum(), len(first), method="newcomb")
        assert (change.low, change.high) == pytest.approx(theirs, abs=2e-3)
        assert [year for year, _ in change.by_year] == ["2023", "2024", "2025"]
    (everybody,) = changes(data, Indicator("failed", "share"), "year", [], rule=DisclosureRule())
    assert everybody.low > 0


def test_against_named_organisations(data: Coded) -> None:
    found = against(data, Indicator("failed", "share", better="lower"), "place", "Luleå", ["sex"], rule=DisclosureRule())
    assert {(contrast.levels, contrast.other) for contrast in found} == {
        ((("sex", sex),), other) for sex in "fm" for other in ("Falun", "Gävle")
    }
    assert all(contrast.difference > 0.05 and contrast.low > 0 for contrast in found)
    with pytest.raises(NotComputable):
        against(data, Indicator("failed", "share"), "place", "Umeå", [], rule=DisclosureRule())


def test_the_chart_says_in_words_what_it_shows(data: Coded) -> None:
    found = distribution(data, "points", "sex", [0, 200, 1000], DisclosureRule())
    chart = distribution_chart(found, title="Poäng", unit="poäng", source="påhittat", language="sv", id="d")
    middle = round(np.quantile(data.numbers["points"][data.codes[2] == 0], 0.5))
    assert f"f: hälften har högst {middle};" in chart.description
    assert [len(row) for row in chart.table.rows] == [7, 7]
    assert chart.svg.startswith("<svg")
