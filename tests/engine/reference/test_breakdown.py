"""Breakdowns of real persons against pandas; intervals and corrections against statsmodels; false findings counted."""

import numpy as np
import polars as pl
import pytest
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from rodtrad.needs import Indicator, breakdown, coded
from rodtrad.needs.estimates import wilson
from rodtrad.needs.sureness import corrected
from rodtrad.tables.disclosure import DisclosureRule
from tests.engine.needs_cases import nsw_and_cps

BY = ["source", "age_band", "school", "ethnicity", "marr"]


@pytest.fixture(scope="module")
def persons() -> pl.DataFrame:
    return nsw_and_cps()


@pytest.mark.parametrize(("column", "measure"), [("without_work", "share"), ("re78", "mean"), ("re78", "quantile")])
def test_nsw_and_cps_agree_with_pandas(persons: pl.DataFrame, column: str, measure: str) -> None:
    found = breakdown(coded(persons, BY, [column]), Indicator(column, measure), 2, rule=None)
    frame = persons.to_pandas().assign(marr=lambda data: data["marr"].astype(int).astype(str))
    how = "median" if measure == "quantile" else "mean"
    pairs = [(a, b) for i, a in enumerate(BY) for b in BY[i + 1 :]]
    compared = 0
    for names in [(name,) for name in BY] + pairs:
        grouped = frame.groupby(list(names))[column]
        for key, value in grouped.agg(how).items():
            group = found.group(**dict(zip(names, key if isinstance(key, tuple) else (key,), strict=True)))
            assert group.value == pytest.approx(value)
            assert group.n == grouped.size()[key]
            compared += 1
    assert compared == len(found.groups)


def test_school_and_earnings_of_the_survey(persons: pl.DataFrame) -> None:
    """What the documentation says of these persons."""
    found = breakdown(coded(persons, BY, ["re78"]), Indicator("re78", better="higher"), 1, rule=None)
    assert found.whole.n == 16_437
    assert found.group(source="experiment").value == pytest.approx(5300.76, abs=0.01)
    assert found.group(source="survey").value == pytest.approx(14846.66, abs=0.01)
    assert found.groups[0].levels == (("marr", "0"),)


def test_intervals_are_wilsons() -> None:
    n = np.array([1.0, 5, 20, 300, 300])
    positive = np.array([1.0, 0, 7, 3, 300])
    low, high = proportion_confint(positive, n, method="wilson")
    ours = wilson(positive, n, 0.95)
    assert ours[0] == pytest.approx(low, abs=1e-9)
    assert ours[1] == pytest.approx(high, abs=1e-9)


@pytest.mark.parametrize(("how", "theirs"), [("benjamini-hochberg", "fdr_bh"), ("holm", "holm")])
def test_corrections_agree_with_statsmodels(how: str, theirs: str) -> None:
    p = np.random.default_rng(3).beta(0.3, 2, 500)
    assert corrected(p, how) == pytest.approx(multipletests(p, method=theirs)[1])


def test_tests_of_shares_are_close_to_fishers() -> None:
    rng = np.random.default_rng(5)
    frame = pl.DataFrame({"area": rng.integers(0, 12, 400).astype(str), "yes": (rng.random(400) < 0.2).astype(float)})
    found = breakdown(coded(frame, ["area"], ["yes"]), Indicator("yes", "share"), 1, rule=None)
    whole = found.whole
    for group in found.groups:
        have, total = round(group.n * group.value), round(whole.n * whole.value)
        table = [[have, group.n - have], [total - have, whole.n - group.n - total + have]]
        fisher = stats.fisher_exact(table)[1]
        assert group.p >= 0.5 * fisher - 1e-9, "surer than Fisher's exact test by a factor of two"


def test_welch_is_scipys() -> None:
    rng = np.random.default_rng(6)
    frame = pl.DataFrame({"v": ["a"] * 30 + ["b"] * 70, "x": np.concatenate([rng.normal(0, 1, 30), rng.normal(0.5, 3, 70)])})
    found = breakdown(coded(frame, ["v"], ["x"]), Indicator("x"), 1, rule=None).group(v="a")
    theirs = stats.ttest_ind(frame["x"][:30], frame["x"][30:], equal_var=False)
    assert found.p == pytest.approx(theirs.pvalue)
    assert found.difference == pytest.approx(float(frame["x"][:30].mean() - frame["x"][30:].mean()))


def test_where_nothing_differs_nothing_is_called_sure_and_small_groups_are_drawn_in() -> None:
    """60 registers without any difference: with Benjamini–Hochberg at 5 % at most about one in twenty may show a sure group."""
    rng = np.random.default_rng(11)
    false, crowned = 0, 0
    for _ in range(60):
        frame = pl.DataFrame(
            {f"v{i}": rng.integers(0, 6, 600) for i in range(4)} | {"yes": (rng.random(600) < 0.15).astype(float)}
        )
        found = breakdown(coded(frame, list(frame.columns[:4]), ["yes"]), Indicator("yes", "share", better="lower"), 2, rule=None)
        false += any(group.sure for group in found.groups)
        crowned += sum(abs(group.believed - found.whole.value) > 0.05 for group in found.groups)
    assert false <= 8
    assert crowned <= 5


def test_a_real_gap_is_found_first() -> None:
    rng = np.random.default_rng(12)
    frame = pl.DataFrame(
        {"sex": rng.integers(0, 2, 20_000), "area": rng.integers(0, 8, 20_000), "age": rng.integers(0, 5, 20_000)}
    )
    chance = np.where((frame["sex"].to_numpy() == 1) & (frame["area"].to_numpy() == 3), 0.35, 0.10)
    frame = frame.with_columns(yes=pl.Series((rng.random(20_000) < chance).astype(float)))
    found = breakdown(
        coded(frame, ["sex", "area", "age"], ["yes"]), Indicator("yes", "share", better="lower"), 2, rule=DisclosureRule()
    )
    first = next(group for group in found.groups if len(group.levels) == 2)
    assert dict(first.levels) == {"sex": "1", "area": "3"}
    assert first.sure
