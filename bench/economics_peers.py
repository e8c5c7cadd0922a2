"""The same uncertain calculation in peers' hands: run by `bench/economics.py` in an environment of its own, not the project's.

20 lines × 30 years, 80 uncertain numbers, as a cohort that stays in one state: what it gains each year is the sum of the lines.
Neither peer knows payers, so each is asked for one sum, which is less than the engine gives. Licences differ (pyheor is AGPL);
they are measured, not used. `python economics_peers.py PEER DRAWS` prints {"seconds", "cpu", "chance", "peak_mb"}.
"""

import json
import resource
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

LINES, PAYERS, YEARS, Z = 20, 6, 30, 1.6448536
COST = PAYERS * 3_000_000.0
Put = Callable[[str, float, float], None]


def beliefs(put: Put) -> None:
    """Name, mean and standard deviation of each uncertain number."""
    for i in range(LINES):
        put(f"price{i}", 50_000 + 1_000 * i, 25_000 / Z)
        put(f"quantity{i}", 1.5, 0.5 / Z)
        put(f"share{i}", 0.5, 0.2 / Z)
        put(f"effect{i}", 0.2, 0.15 / Z)


def yearly(drawn: Any) -> float:
    """What the lines gain in a year."""
    lines = range(LINES)
    return sum(50 * drawn[f"effect{i}"] * drawn[f"share{i}"] * drawn[f"quantity{i}"] * drawn[f"price{i}"] for i in lines)


def heormodel(draws: int) -> np.ndarray:
    """Its cohort engine, the gain as the cost of the one state."""
    from heormodel.models import CohortSpec, MarkovModel
    from heormodel.params import Normal, ParameterSet
    from heormodel.run import SeedManager, run_psa

    known: dict[str, Any] = {}
    beliefs(lambda name, mean, sd: known.update({name: Normal(mean, sd)}))
    stays = np.eye(2)
    engine = MarkovModel(
        states=("in", "out"),
        interventions=("the investment",),
        transitions_and_rewards=lambda p, _: CohortSpec(stays, np.array([yearly(p), 0.0]), np.array([1.0, 0.0])),
        n_cycles=YEARS,
    )
    drawn = ParameterSet(known).sample(draws, seed=SeedManager(1).generator())
    outcomes = run_psa(engine, drawn).outcomes
    return np.asarray(outcomes.to_frame() if hasattr(outcomes, "to_frame") else outcomes.data)


def pyheor(draws: int) -> np.ndarray:
    """Its cohort model, the gain as the cost of the one state that everybody is in."""
    import pyheor as ph

    year = ph.Cycle(1, "year")
    model = ph.MarkovModel(states=["in", "out"], strategies=["S"], n_cycles=YEARS, cycle=year, dr_cost=0.035, dr_qaly=0.035)
    beliefs(lambda name, mean, sd: model.add_param(name, base=mean, dist=ph.Normal(mean, sd)))
    model.set_transitions("S", [[1.0, 0.0], [0.0, 1.0]])
    model.set_state_cost("gain", {"in": lambda p, k: yearly(p)})
    return np.asarray(model.run_psa(n_sim=draws, seed=1).summary())


def main(peer: str, draws: int) -> None:
    warnings.simplefilter("ignore")
    way = {"heormodel": heormodel, "pyheor": pyheor}[peer]
    way(10)
    began, before = time.perf_counter(), time.process_time()
    way(draws)
    found = {"seconds": time.perf_counter() - began, "cpu": time.process_time() - before, "chance": 0.0}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({key: round(value, 4) for key, value in found.items()} | {"peak_mb": round(peak)}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
