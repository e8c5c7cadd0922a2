"""How long the stability of a choice takes: 30 applications, 10 criteria, 10,000 draws of each kind.

python bench/choice.py      prints a line per size of panel, and writes bench/results/choice.json
"""

import json
import time
from decimal import Decimal
from pathlib import Path

import numpy as np

from rodtrad.selection.criteria import CriteriaSet, Criterion
from rodtrad.selection.lines import Line
from rodtrad.selection.ranking import rank
from rodtrad.selection.scoring import Score
from rodtrad.selection.stability import stability

APPLICATIONS, CRITERIA, DRAWS, TIMES = 30, 10, 10_000, 7
RESULTS = Path(__file__).resolve().parent / "results" / "choice.json"


def call(reviewers: int) -> tuple[CriteriaSet, list[Score], Line]:
    """Applications of different worth, judged with some disagreement; one in ten is not judged (conflicts of interest)."""
    rng = np.random.default_rng(1)
    criteria = tuple(Criterion(key=f"c{k}", label={"sv": f"K{k}"}, weight=1.0 + k % 3) for k in range(CRITERIA))
    worth = rng.normal(2.5, 1.0, (APPLICATIONS, CRITERIA))
    scores = [
        Score(
            application=f"a{a:02}",
            reviewer=f"r{r}",
            criterion=f"c{k}",
            points=float(np.clip(round(worth[a, k] + rng.normal(0, 0.6)), 0, 5)),
        )
        for a in range(APPLICATIONS)
        for r in range(reviewers)
        if r == 0 or rng.random() < 0.9
        for k in range(CRITERIA)
    ]
    asked = {f"a{a:02}": Decimal(int(rng.integers(3, 20)) * 100_000) for a in range(APPLICATIONS)}
    return (
        CriteriaSet(key="bench", title={"sv": "Prov"}, criteria=criteria),
        scores,
        Line(budget=Decimal(12_000_000), asked=asked),
    )


def best(work: object) -> float:
    """The shortest of some runs, in milliseconds: what else the machine does is no part of it."""
    seconds = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()  # type: ignore[operator]
        seconds.append(time.perf_counter() - start)
    return round(min(seconds) * 1000, 1)


def main() -> None:
    rows = []
    for reviewers in (2, 3, 5, 8):
        criteria, scores, line = call(reviewers)
        stability(criteria, scores, line, draws=10)  # loads the compiled loop
        ranked = best(lambda c=criteria, s=scores: rank(c, s))
        tested = best(lambda c=criteria, s=scores, where=line: stability(c, s, where, draws=DRAWS))
        rows.append({"reviewers": reviewers, "rank_ms": ranked, "stability_ms": tested})
        print(f"{reviewers} reviewers: rank {ranked} ms, stability (3 × {DRAWS} draws) {tested} ms")
    RESULTS.write_text(
        json.dumps({"applications": APPLICATIONS, "criteria": CRITERIA, "draws": DRAWS, "rows": rows}, indent=2) + "\n"
    )


if __name__ == "__main__":
    main()
