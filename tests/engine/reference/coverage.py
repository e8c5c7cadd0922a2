"""How often the intervals hold the true effect, and how often no effect is called one, at the sizes that the field has.

`python -m tests.engine.reference.coverage` writes the tables into `docs/evaluation.md`; `make slow` checks that they still hold.
Means: simulated. Shares: no simulation, every outcome weighed by its probability.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from causaldata import nsw_mixtape
from numpy.typing import NDArray
from scipy import stats

from rodtrad.errors import NotComputable
from rodtrad.evaluation.adjusted import adjusted
from rodtrad.evaluation.cluster_difference import cluster_difference
from rodtrad.evaluation.difference import pooled, welch
from rodtrad.evaluation.effect import Estimate
from rodtrad.evaluation.randomisation import redraw
from rodtrad.evaluation.risk_difference import score_interval, wilson

DOCS = Path(__file__).parents[3] / "docs/evaluation.md"
BEGIN, END = "<!-- coverage: begin -->", "<!-- coverage: end -->"
SEED = 20261121
EFFECT = 0.5
Draw = Callable[[np.random.Generator, int], NDArray[np.float64]]


@dataclass(frozen=True)
class Row:
    """One line of a table: the situation, the method, and the share of intervals that hold the truth (0–1)."""

    situation: str
    n: str
    method: str
    coverage: float


def normal(random: np.random.Generator, n: int) -> NDArray[np.float64]:
    return random.normal(size=n)


def earnings(random: np.random.Generator, n: int) -> NDArray[np.float64]:
    """Drawn from the real earnings of the NSW comparison group: a third are zero, a few are very large."""
    return random.choice(_pool(), size=n)


@cache
def _pool() -> NDArray[np.float64]:
    data = nsw_mixtape.load_pandas().data
    pool = data.loc[data["treat"] == 0, "re78"].to_numpy(dtype=np.float64)
    return (pool - pool.mean()) / pool.std()


def _share(estimates: Iterator[tuple[Estimate, ...]], truth: float) -> dict[str, float]:
    held: dict[str, list[bool]] = {}
    for some in estimates:
        for found in some:
            held.setdefault(found.method, []).append(found.interval.low <= truth <= found.interval.high)
    return {method: float(np.mean(values)) for method, values in held.items()}


def means(repetitions: int) -> Iterator[Row]:
    """Two groups drawn by lot; also with the intervention group the smaller one and three times as spread."""
    situations: list[tuple[str, Draw, float, float]] = [
        ("normal, half in each group", normal, 0.5, 1.0),
        ("earnings, half in each group", earnings, 0.5, 1.0),
        ("normal, a quarter treated, three times the spread", normal, 0.25, 3.0),
    ]
    for name, draw, share, spread in situations:
        for n in (20, 60, 200):
            random = np.random.default_rng([SEED, n])
            found = _share((_two_groups(random, draw, n, share, spread) for _ in range(repetitions)), EFFECT)
            for method, coverage in found.items():
                yield Row(name, str(n), method, coverage)


def _two_groups(random: np.random.Generator, draw: Draw, n: int, share: float, spread: float) -> tuple[Estimate, ...]:
    treated = random.permutation(n) < round(n * share)
    before = random.normal(size=n)
    outcome = draw(random, n)
    outcome = np.where(treated, EFFECT + spread * outcome, outcome)
    explained = outcome + before
    return (welch(outcome, treated, 0.95), pooled(outcome, treated, 0.95), *adjusted(explained, treated, before[:, None], 0.95))


def clusters(repetitions: int) -> Iterator[Row]:
    """Whole clusters of 5 to 25 persons drawn by lot, a fifth of the variance between clusters."""
    for name, share in (("half of the clusters treated", 2), ("a third of the clusters treated", 3)):
        for count in (6, 10, 20):
            random = np.random.default_rng([SEED, count])
            found = _share((_clustered(random, count, count // share) for _ in range(repetitions)), EFFECT)
            for method, coverage in found.items():
                yield Row(name, f"{count} clusters", method, coverage)


def _clustered(random: np.random.Generator, count: int, drawn: int) -> tuple[Estimate, ...]:
    members = np.repeat(np.arange(count), random.integers(5, 26, size=count))
    treated = (random.permutation(count) < drawn)[members]
    outcome = random.normal(0, np.sqrt(0.2), count)[members] + random.normal(0, np.sqrt(0.8), len(members)) + EFFECT * treated
    before = random.normal(size=(len(members), 1))
    adjusted_main, _ = adjusted(outcome + before[:, 0], treated, before, 0.95, members)
    return (*cluster_difference(outcome, treated, members, 0.95), adjusted_main, welch(outcome, treated, 0.95))


def shares() -> Iterator[Row]:
    """Every possible outcome of two groups of the same size, weighed by its probability."""
    for p_i, p_c in ((0.5, 0.5), (0.6, 0.3), (0.1, 0.1)):
        for n in (20, 60, 200):
            for method, coverage in exact_shares(n // 2, p_i, p_c).items():
                yield Row(f"shares {p_i:g} and {p_c:g}", str(n), method, coverage)


def exact_shares(size: int, p_i: float, p_c: float) -> dict[str, float]:
    """The exact coverage of each interval with `size` persons in each group."""
    weights = np.outer(stats.binom.pmf(range(size + 1), size, p_i), stats.binom.pmf(range(size + 1), size, p_c))
    held = {"miettinen-nurminen": 0.0, "newcombe": 0.0}
    left = 0.0
    for x_i, x_c in zip(*np.unravel_index(np.argsort(-weights, axis=None), weights.shape), strict=True):
        if left > 1 - 1e-6:
            break
        weight = float(weights[x_i, x_c])
        left += weight
        for method, (low, high) in _of_counts(int(x_i), int(x_c), size).items():
            held[method] += weight * (low <= p_i - p_c <= high)
    return held


def _of_counts(x_i: int, x_c: int, size: int) -> dict[str, tuple[float, float]]:
    z = float(stats.norm.ppf(0.975))
    (low_i, high_i), (low_c, high_c) = wilson(x_i, size, z), wilson(x_c, size, z)
    p_i, p_c = x_i / size, x_c / size
    down, up = np.hypot(p_i - low_i, high_c - p_c), np.hypot(high_i - p_i, p_c - low_c)
    return {"miettinen-nurminen": score_interval(x_i, size, x_c, size, 0.95), "newcombe": (p_i - p_c - down, p_i - p_c + up)}


def false_alarms(repetitions: int) -> Iterator[Row]:
    """Randomisation test at 5 % where nobody is affected; `coverage` is the share with p above 0.05."""
    for n in (20, 60, 200):
        random = np.random.default_rng([SEED, n, 5])
        kept = [_p_value(random, n) > 0.05 for _ in range(repetitions)]
        yield Row("earnings, nobody affected", str(n), "redrawn", float(np.mean(kept)))


def _p_value(random: np.random.Generator, n: int) -> float:
    return redraw(earnings(random, n), random.permutation(n) < n // 2, 499, int(random.integers(2**31))).p_value


def table(rows: list[Row]) -> str:
    """Rows as a Markdown table, one column for each method."""
    methods = list(dict.fromkeys(row.method for row in rows))
    places = list(dict.fromkeys((row.situation, row.n) for row in rows))
    found = {(row.situation, row.n, row.method): row.coverage for row in rows}
    lines = ["| " + " | ".join(["situation", "persons", *methods]) + " |", "| --- " * (len(methods) + 2) + "|"]
    for situation, n in places:
        cells = [f"{100 * found[(situation, n, method)]:.1f}" for method in methods]
        lines.append("| " + " | ".join([situation, n, *cells]) + " |")
    return "\n".join(lines)


def everything(repetitions: int, alarms: int) -> str:
    """All tables as the documentation has them."""
    said = f"Seed {SEED}; {repetitions:,} repetitions of each simulated row ({alarms:,} of the randomisation test)."
    return "\n\n".join(
        [
            said,
            "**Means**: share of 95 % intervals that hold the true effect, per cent.",
            table(list(means(repetitions))),
            "**Clusters**: the same; `welch` is what comes of forgetting the clusters.",
            table(list(clusters(repetitions))),
            "**Shares**: the same, computed exactly.",
            table(list(shares())),
            "**Randomisation test**: share of trials without any effect where p stays above 0.05.",
            table(list(false_alarms(alarms))),
        ]
    )


def main() -> int:
    text = DOCS.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    try:
        made = everything(10_000, 2_000)
    except NotComputable as error:
        print(error)
        return 1
    DOCS.write_text(f"{before}{BEGIN}\n\n{made}\n\n{END}{rest.split(END)[1]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
