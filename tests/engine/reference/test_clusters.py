"""Cluster-robust errors against pyfixest, statsmodels, published figures and the matrices written out."""

import numpy as np
import pandas as pd
import pyfixest as pf
import pytest
import statsmodels.api as sm

from rodtrad.evaluation.adjusted import adjusted
from rodtrad.evaluation.cluster_difference import cluster_difference
from rodtrad.evaluation.clusters import clustered
from rodtrad.evaluation.least_squares import fit
from rodtrad.evaluation.robust import heteroskedastic
from tests.engine.reference.slow_sandwich import sandwich

RANDOM = np.random.default_rng(20261121)
SIZES = RANDOM.integers(3, 26, size=9)
CLUSTERS = np.repeat(np.arange(9), SIZES)
TREATED = np.isin(CLUSTERS, (0, 2, 3, 7))
AGE = RANDOM.normal(40, 10, len(CLUSTERS))
OUTCOME = 2.0 * TREATED + 0.1 * AGE + RANDOM.normal(0, 1, 9)[CLUSTERS] + RANDOM.normal(0, 2, len(CLUSTERS))
DESIGN = np.column_stack([np.ones(len(OUTCOME)), TREATED, AGE])
FIT = fit(DESIGN, OUTCOME)


@pytest.mark.parametrize("kind", ["CR0", "CR2", "CR3"])
@pytest.mark.parametrize("coefficient", [0, 1, 2])
def test_every_kind_is_that_of_the_written_out_matrices(kind: str, coefficient: int) -> None:
    error, freedom = sandwich(DESIGN, OUTCOME, CLUSTERS, coefficient, kind)
    ours = clustered(FIT, coefficient, CLUSTERS, kind)  # type: ignore[arg-type]
    assert ours.standard_error == pytest.approx(error, rel=1e-8)
    if kind != "CR0":
        assert ours.degrees_of_freedom == pytest.approx(freedom, rel=1e-8)


def test_cr1_and_cr3_are_those_of_pyfixest() -> None:
    frame = pd.DataFrame({"y": OUTCOME, "t": TREATED.astype(float), "age": AGE, "g": CLUSTERS})
    cr1 = pf.feols("y ~ t + age", frame, vcov={"CRV1": "g"}).se()["t"]
    unadjusted = pf.ssc(k_adj=False, G_adj=False)
    cr3 = pf.feols("y ~ t + age", frame, vcov={"CRV3": "g"}, ssc=unadjusted).se()["t"]
    assert clustered(FIT, 1, CLUSTERS, "CR1").standard_error == pytest.approx(cr1, rel=1e-8)
    assert clustered(FIT, 1, CLUSTERS, "CR3").standard_error == pytest.approx(cr3, rel=1e-8)


def test_cr1_is_that_of_statsmodels() -> None:
    theirs = sm.OLS(OUTCOME, DESIGN).fit(cov_type="cluster", cov_kwds={"groups": CLUSTERS})
    assert clustered(FIT, 1, CLUSTERS, "CR1").standard_error == pytest.approx(theirs.bse[1], rel=1e-8)


def test_freedom_is_the_published_one() -> None:
    """The vignette of R's `dfadjust` (Kolesár), Bell–McCaffrey: ten clusters of 50 and one of 500, three of them treated."""
    clusters = np.repeat(np.arange(11), [50] * 10 + [500])
    regression = fit(np.column_stack([np.ones(1000), clusters < 3]), np.random.default_rng(7).normal(size=1000))
    freedoms = [round(clustered(regression, coefficient, clusters).degrees_of_freedom, 2) for coefficient in (0, 1)]
    assert freedoms == [2.42, 2.70]


def test_a_mean_has_the_closed_form() -> None:
    """The formulas that R's `clubSandwich` is tested with (`test_intercept_formulas.R`): CR2 and its freedom for a mean."""
    n, sizes = len(OUTCOME), SIZES
    means = np.array([OUTCOME[cluster == CLUSTERS].mean() for cluster in range(9)])
    variance = np.sum(sizes**2 * (means - OUTCOME.mean()) ** 2 / (1 - sizes / n)) / n**2
    one, two, three = (np.sum(sizes**2 / (n - sizes) ** 2), np.sum(sizes**3 / (n - sizes) ** 2), np.sum(sizes**2 / (n - sizes)))
    ours = clustered(fit(np.ones((n, 1)), OUTCOME), 0, CLUSTERS)
    assert ours.standard_error == pytest.approx(np.sqrt(variance))
    assert ours.degrees_of_freedom == pytest.approx(n**2 / (n**2 * one - 2 * n * two + three**2))


def test_clusters_of_one_person_are_persons() -> None:
    alone = np.arange(len(OUTCOME))
    for cluster_kind, person_kind in (("CR2", "HC2"), ("CR3", "HC3")):
        ours = clustered(FIT, 1, alone, cluster_kind)  # type: ignore[arg-type]
        theirs = heteroskedastic(FIT, 1, person_kind)  # type: ignore[arg-type]
        assert (ours.standard_error, ours.degrees_of_freedom) == pytest.approx(
            (theirs.standard_error, theirs.degrees_of_freedom), rel=1e-8
        )


def test_a_cluster_that_is_a_group_of_its_own_cannot_be_compared() -> None:
    from rodtrad.errors import NotComputable

    with pytest.raises(NotComputable):
        cluster_difference(OUTCOME, CLUSTERS == 0, CLUSTERS, 0.95)


def test_adjusting_with_clusters_uses_cr2() -> None:
    centred = AGE - AGE.mean()
    design = np.column_stack([np.ones(len(OUTCOME)), TREATED, centred, centred * TREATED])
    error, freedom = sandwich(design, OUTCOME, CLUSTERS, 1, "CR2")
    ours = adjusted(OUTCOME, TREATED, AGE[:, None], 0.95, CLUSTERS)[0]
    assert (ours.standard_error, ours.degrees_of_freedom) == pytest.approx((error, freedom), rel=1e-7)
