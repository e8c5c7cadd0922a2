"""The difference in means against published figures (National Supported Work) and statsmodels."""

import numpy as np
import pytest
import statsmodels.api as sm
from causaldata import nsw_mixtape
from scipy import stats

from rodtrad.demo import make_nsw_data
from rodtrad.document.plan import Column, DataPlan
from rodtrad.evaluation.adjusted import GROUP, adjusted, interacted
from rodtrad.evaluation.arrays import Bools, Floats
from rodtrad.evaluation.before_after import paired_change
from rodtrad.evaluation.difference import pooled, welch
from rodtrad.evaluation.least_squares import fit
from rodtrad.evaluation.robust import classic, heteroskedastic
from rodtrad.tables import read_table
from tests.engine.reference.slow_sandwich import sandwich

DATA = nsw_mixtape.load_pandas().data
EARNINGS: Floats = DATA["re78"].to_numpy(dtype=np.float64)
TREATED: Bools = DATA["treat"].to_numpy() == 1
COVARIATES: Floats = DATA[["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"]].to_numpy(dtype=np.float64)


def test_the_demo_file_is_the_packages_data() -> None:
    path = make_nsw_data.__file__.replace("make_nsw_data.py", "nsw.csv")
    with open(path, encoding="utf-8") as file:
        assert file.read() == make_nsw_data.text()
    table = read_table(path, DataPlan(columns=(Column(name="earnings_1978"), Column(name="treat"))))
    np.testing.assert_array_equal(table.numbers("earnings_1978"), EARNINGS)
    np.testing.assert_array_equal(table.numbers("treat") == 1, TREATED)


def test_nsw_is_the_published_difference() -> None:
    """Dehejia & Wahba (1999), table 3: 1,794 (633), the experimental benchmark of 185 and 260 men."""
    classical = pooled(EARNINGS, TREATED, 0.95)
    assert round(classical.estimate, 2) == 1794.34
    assert round(classical.standard_error, 2) == 632.85
    assert round(welch(EARNINGS, TREATED, 0.95).standard_error, 2) == 671.00


def test_hc_errors_are_those_of_statsmodels() -> None:
    design = np.column_stack([np.ones(len(EARNINGS)), TREATED, COVARIATES])
    ours, theirs = fit(design, EARNINGS), sm.OLS(EARNINGS, design).fit()
    np.testing.assert_allclose(ours.coefficients, theirs.params, rtol=1e-8)
    assert classic(ours, 1).standard_error == pytest.approx(theirs.bse[1], rel=1e-9)
    assert heteroskedastic(ours, 1, "HC1").standard_error == pytest.approx(theirs.HC1_se[1], rel=1e-9)
    assert heteroskedastic(ours, 1, "HC2").standard_error == pytest.approx(theirs.HC2_se[1], rel=1e-9)
    assert heteroskedastic(ours, 1, "HC3").standard_error == pytest.approx(theirs.HC3_se[1], rel=1e-9)


def test_welch_is_that_of_scipy() -> None:
    ours = welch(EARNINGS, TREATED, 0.9)
    theirs = stats.ttest_ind(EARNINGS[TREATED], EARNINGS[~TREATED], equal_var=False)
    interval = theirs.confidence_interval(0.9)
    assert (ours.p_value, ours.degrees_of_freedom) == pytest.approx((theirs.pvalue, theirs.df))
    assert (ours.interval.low, ours.interval.high) == pytest.approx((interval.low, interval.high))


def test_the_paired_change_is_that_of_scipy() -> None:
    before = DATA["re75"].to_numpy(dtype=np.float64)
    ours, theirs = paired_change(before, EARNINGS, 0.95), stats.ttest_rel(EARNINGS, before)
    assert (ours.p_value, ours.degrees_of_freedom) == pytest.approx((theirs.pvalue, theirs.df))


def test_lins_estimate_is_the_difference_of_two_regressions_at_the_common_mean() -> None:
    """Lin (2013): the coefficient is mean predicted outcome under each arm's own regression, over everybody."""
    everybody = sm.add_constant(COVARIATES)
    predicted = [sm.OLS(EARNINGS[arm], everybody[arm]).fit().predict(everybody).mean() for arm in (TREATED, ~TREATED)]
    ours = adjusted(EARNINGS, TREATED, COVARIATES, 0.95)[0]
    assert ours.estimate == pytest.approx(predicted[0] - predicted[1], rel=1e-9)
    centred = COVARIATES - COVARIATES.mean(axis=0)
    design = sm.add_constant(np.column_stack([TREATED, centred, centred * TREATED[:, None]]))
    assert ours.standard_error == pytest.approx(sm.OLS(EARNINGS, design).fit().HC2_se[1], rel=1e-7)


def test_bell_mccaffrey_freedom_is_the_published_one() -> None:
    """The vignette of R's `dfadjust` (Kolesár): 3 of 1,000 treated have 2.01 degrees of freedom, the rest 996.00."""
    treated = np.arange(1000) < 3
    regression = fit(np.column_stack([np.ones(1000), treated]), np.random.default_rng(7).normal(size=1000))
    assert round(heteroskedastic(regression, 1).degrees_of_freedom, 2) == 2.01
    assert round(heteroskedastic(regression, 0).degrees_of_freedom, 2) == 996.00


def test_bell_mccaffrey_freedom_is_that_of_the_written_out_matrices() -> None:
    some = np.arange(0, 445, 6)
    outcome, arm, covariates = EARNINGS[some], TREATED[some], COVARIATES[some][:, [0, 1, 7]]
    centred = covariates - covariates.mean(axis=0)
    design = np.column_stack([np.ones(len(some)), arm, centred, centred * arm[:, None]])
    error, freedom = sandwich(design, outcome, np.arange(len(some)), 1, "CR2")
    ours = heteroskedastic(interacted(outcome, arm, covariates), GROUP)
    assert (ours.standard_error, ours.degrees_of_freedom) == pytest.approx((error, freedom), rel=1e-6)
