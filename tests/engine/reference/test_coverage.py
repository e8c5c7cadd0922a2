"""Intervals hold the truth as often as they say: a quick look each time, the tables of the documentation in `make slow`."""

import re

import pytest

from tests.engine.reference.coverage import BEGIN, DOCS, END, Row, clusters, everything, exact_shares, means


def by(rows: list[Row], method: str) -> dict[tuple[str, str], float]:
    return {(row.situation, row.n): row.coverage for row in rows if row.method == method}


@pytest.fixture(scope="module")
def simulated() -> list[Row]:
    return list(means(300))


@pytest.mark.filterwarnings("error")
def test_intervals_of_means_hold_in_small_samples(simulated: list[Row]) -> None:
    for method in ("welch", "lin-hc2", "lin-hc3"):
        for place, coverage in by(simulated, method).items():
            assert coverage > 0.91, (method, place)


def test_equal_spread_is_a_trap_where_spreads_differ(simulated: list[Row]) -> None:
    """The classic interval fails where the smaller group has the larger spread: the reason that it is not the main one."""
    rows = [row for row in simulated if "three times" in row.situation]
    assert max(by(rows, "pooled").values()) < 0.9


def test_few_clusters_hold_with_cr2_and_not_without() -> None:
    rows = list(clusters(400))
    assert min(by(rows, "cr2").values()) > 0.92
    assert max(by(rows, "welch").values()) < 0.85


@pytest.mark.parametrize(("size", "p_i", "p_c"), [(10, 0.5, 0.5), (10, 0.9, 0.4), (30, 0.1, 0.1)])
def test_intervals_of_shares_hold_exactly(size: int, p_i: float, p_c: float) -> None:
    for method, coverage in exact_shares(size, p_i, p_c).items():
        assert coverage > 0.93, method


@pytest.mark.slow
def test_the_documentation_says_what_the_simulation_gives() -> None:
    """Another platform may round a repetition differently: half a percentage point is let through."""
    said = DOCS.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0]
    made = everything(10_000, 2_000)
    figure = re.compile(r"(?<=\| )\d+\.\d(?= \|)")
    assert figure.sub("", said).strip() == figure.sub("", made).strip()
    pairs = zip(figure.findall(said), figure.findall(made), strict=True)
    assert max(abs(float(one) - float(other)) for one, other in pairs) <= 0.5
