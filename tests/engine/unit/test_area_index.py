"""The socio-economic index and its association with an outcome, by hand and against statsmodels."""

import numpy as np
import pytest
import statsmodels.api as sm

from rodtrad.errors import NotComputable
from rodtrad.needs.index import IndexVariable, area_index, association

AREAS = ["A", "B", "C", "D"]
FOUR = {
    "education": np.array([0.2, 0.3, 0.4, 0.6]),
    "employed": np.array([0.5, 0.6, 0.7, 0.9]),
    "nordic": np.array([0.4, 0.9, 0.65, np.nan]),
    "income": np.array([200.0, 250.0, 300.0, 400.0]),
}


def test_the_guides_index_by_hand() -> None:
    found = area_index(AREAS, FOUR, [IndexVariable(name) for name in FOUR])
    # B: 2.5, 2.5, 10 and 2.5; C: 5, 5, 5 and 5.
    assert [area.index for area in found.areas] == [0.0, pytest.approx(4.375), pytest.approx(5.0), None]
    assert found.missing == ("D",)
    assert dict(found.areas[3].parts)["income"] == 10.0
    assert dict(found.areas[3].parts)["nordic"] is None


def test_weights_direction_and_other_scales() -> None:
    values = {"work": np.array([0.1, 0.2, 0.4]), "income": np.array([3.0, 1.0, 2.0])}
    variables = [IndexVariable("work", weight=3, high_is_high=False), IndexVariable("income", weight=1)]
    assert [area.index for area in area_index("ABC", values, variables).areas] == pytest.approx([10, 3 * (20 / 3) / 4, 5 / 4])
    assert [area.index for area in area_index("ABC", values, variables, "rank").areas] == pytest.approx([10, 3.75, 1.25])
    z = area_index("ABC", values, [IndexVariable("income")], "z-score").areas
    assert [area.index for area in z] == pytest.approx([1, -1, 0])


def test_faults_are_named_together() -> None:
    values = {"same": np.array([1.0, 1.0]), "fine": np.array([1.0, 2.0])}
    with pytest.raises(NotComputable) as caught:
        area_index("AB", values, [IndexVariable("same"), IndexVariable("absent"), IndexVariable("fine", weight=0)])
    assert {found.what.id for found in caught.value.problems} == {"needs-same-everywhere", "needs-no-column", "needs-weight"}


def test_the_association_agrees_with_statsmodels() -> None:
    rng = np.random.default_rng(2)
    names = [f"a{number}" for number in range(30)]
    x, weights = rng.uniform(0, 10, 30), rng.integers(20, 900, 30).astype(float)
    y = 0.5 + 0.03 * x + rng.normal(0, 0.05, 30)
    index = area_index(names, {"x": x}, [IndexVariable("x")])
    scaled = np.array([area.index for area in index.areas])
    found = association(index, dict(zip(names, y, strict=True)), dict(zip(names, weights, strict=True)))
    theirs = sm.WLS(y, sm.add_constant(scaled), weights=weights).fit(cov_type="HC3", use_t=True)
    assert found.slope == pytest.approx(theirs.params[1])
    assert (found.slope_low, found.slope_high) == pytest.approx(tuple(theirs.conf_int()[1]))
    weighted = sm.stats.DescrStatsW(np.column_stack([scaled, y]), weights=weights).corrcoef[0, 1]
    assert found.correlation == pytest.approx(weighted)
    assert found.correlation_low < weighted < found.correlation_high
    assert found.areas == 30


def test_too_few_areas() -> None:
    index = area_index(AREAS, FOUR, [IndexVariable(name) for name in FOUR])
    with pytest.raises(NotComputable):
        association(index, dict.fromkeys(AREAS, 1.0), dict.fromkeys(AREAS, 1.0))
