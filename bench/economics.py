"""`make bench-economics`: chance in a large calculation beside numpy written by hand and beside what memory allows, in one run.

10⁶ draws × 30 years × 20 lines × 6 payers; every line has an uncertain price, quantity, share and effect of its own. Each way
runs in a process of its own, so that its peak memory is its own. Writes bench/results/economics.json; ratios are what to quote.
`PEERS_PYTHON`: the Python of an environment where the peers heormodel and pyheor are installed, to have them in the same run.
"""

import json
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from rodtrad.document import Investment, from_data
from rodtrad.economics import calculate, calculate_with_model
from rodtrad.economics.sensitivity import variance_shares

RESULTS = Path(__file__).parent / "results" / "economics.json"
LINES, PAYERS, YEARS = 20, 6, 30
PEER_DRAWS = 1_000
REPEATS = int(os.environ.get("REPEATS", "3"))


def investment(draws: int) -> Investment:
    """Twenty consequences over thirty years in six budgets, all of it uncertain, and one cost for each payer."""
    actors = [{"key": f"p{i}", "name": f"Payer {i}"} for i in range(PAYERS)]
    effect = {"expected": 0.2}
    indicators = [{"key": f"i{i}", "name": f"I {i}", "type": "short_term", "expected_effect": effect} for i in range(LINES)]
    units = [{"key": f"u{i}", "name": f"Unit {i}", "value": 50_000 + 1_000 * i} for i in range(LINES)]
    lines = [
        {"key": f"c{i}", "description": f"Line {i}", "indicator": f"i{i}", "unit_cost": f"u{i}", "payer": f"p{i % PAYERS}"}
        | {"persons": 50, "share": 0.5, "quantity": 1.5, "first_year": 2025, "years": YEARS}
        for i in range(LINES)
    ]
    uncertain: list[dict[str, Any]] = []
    for i in range(LINES):
        uncertain += [
            {"input": f"unit_costs.u{i}.value", "low": 40_000, "high": 90_000},
            {"input": f"consequences.c{i}.quantity", "low": 1.0, "high": 2.0},
            {"input": f"consequences.c{i}.share", "low": 0.3, "high": 0.7},
            {"input": f"effects.i{i}", "low": 0.05, "high": 0.35},
        ]
    costs = [{"key": f"k{i}", "item": f"Cost {i}", "payer": f"p{i}", "amounts": {2024: 3_000_000}} for i in range(PAYERS)]
    calculation = {
        "base_year": 2024,
        "price_year": 2024,
        "discount": [{"from_year": 0, "rate": 0.035}],
        "discount_source": "-",
        "draws": draws,
        "uncertain": uncertain,
    }
    parts = {"actors": actors, "indicators": indicators, "unit_costs": units, "consequences": lines, "costs": costs}
    return from_data({"key": "bench", "title": "Bench", "calculation": calculation, **parts})


def engine(draws: int) -> dict[str, float]:
    """The whole calculation, ranges and chances for each payer included."""
    prepared = investment(draws)
    began = time.perf_counter()
    result = calculate(prepared)
    took = time.perf_counter() - began
    return {"seconds": took, "chance": result.total.chance_to_break_even or 0.0}


def by_hand(draws: int) -> dict[str, float]:
    """What one would write in numpy: draws, amounts by line and year, discounted and added up by payer, in pieces that fit."""
    random = np.random.default_rng(1)
    weights = 1.035 ** -np.arange(1, YEARS + 1)
    piece = min(draws, 10_000)
    began = time.perf_counter()
    nets = np.full((draws, PAYERS), -3_000_000.0)
    z = 1.6448536
    for start in range(0, draws, piece):
        price = 50_000 + 1_000 * np.arange(LINES) + random.standard_normal((piece, LINES)) * 25_000 / z
        quantity = 1.5 + random.standard_normal((piece, LINES)) * 0.5 / z
        share = np.clip(0.5 + random.standard_normal((piece, LINES)) * 0.2 / z, 0, 1)
        effect = 0.2 + random.standard_normal((piece, LINES)) * 0.15 / z
        yearly = effect * 50 * share * quantity * price
        present = yearly[:, :, None] * weights  # draws × lines × years
        for line in range(LINES):
            nets[start : start + piece, line % PAYERS] += present[:, line].sum(axis=1)
    total = nets.sum(axis=1)
    np.quantile(nets, [0.025, 0.975], axis=0)
    return {"seconds": time.perf_counter() - began, "chance": float((total >= 0).mean())}


def memory_limit(draws: int) -> dict[str, float]:
    """Writing each uncertain number of each draw once and reading it once, as 32-bit floats: what a calculation that keeps
    its draws in memory cannot avoid."""
    size = draws * LINES * 4
    drawn = np.empty(size, dtype=np.float32)
    began = time.perf_counter()
    drawn[:] = 1.0
    total = float(drawn.sum())
    return {"seconds": time.perf_counter() - began, "chance": total / size}


def normal_draws(draws: int) -> dict[str, float]:
    """numpy's own normal draws, as many as the calculation needs, nothing done with them."""
    random = np.random.default_rng(1)
    began = time.perf_counter()
    for _ in range(LINES * 4):
        random.standard_normal(draws, dtype=np.float32)
    return {"seconds": time.perf_counter() - began, "chance": 0.0}


def shares(draws: int) -> dict[str, float]:
    """Sobol's indices of all eighty uncertain numbers."""
    model = calculate_with_model(investment(100)).model
    began = time.perf_counter()
    found = variance_shares(model, draws=draws)
    return {"seconds": time.perf_counter() - began, "chance": sum(share.first for share in found)}


WAYS = {way.__name__: way for way in (engine, by_hand, memory_limit, normal_draws, shares)}


def alone(way: str, draws: int) -> dict[str, float]:
    """One way in a process of its own: seconds, processor seconds (the best of `REPEATS`) and peak memory in MB."""
    command = [sys.executable, __file__, way, str(draws)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout) for _ in range(REPEATS)]
    return min(runs, key=lambda run: run["cpu"])


def peers(python: str) -> dict[str, dict[str, float]]:
    """heormodel and pyheor, where an environment has them: a thousand draws each, since they take their draws one by one."""
    rows = {}
    for peer in ("heormodel", "pyheor"):
        command = [python, str(Path(__file__).with_name("economics_peers.py")), peer, str(PEER_DRAWS)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            rows[f"{peer} {PEER_DRAWS}"] = json.loads(done.stdout.splitlines()[-1])
        else:
            print(f"{peer}: {(done.stderr.splitlines() or ['?'])[-1]}")
    return rows


def measure(way: str, draws: int) -> None:
    """Prints one run as JSON. A first small run compiles and imports what is needed."""
    WAYS[way](1_000)
    before = time.process_time()
    found = WAYS[way](draws)
    found["cpu"] = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({key: round(value, 4) for key, value in found.items()} | {"peak_mb": round(peak)}))


def main() -> None:
    rows = {f"{way} {draws}": alone(way, draws) for draws in (10_000, 1_000_000) for way in list(WAYS)[:4]}
    rows["shares 4096"] = alone("shares", 4_096)
    million = {way: rows[f"{way} 1000000"]["cpu"] for way in list(WAYS)[:4]}
    others = ("by_hand", "memory_limit", "normal_draws")
    ratios = {f"engine / {way}": round(million["engine"] / million[way], 2) for way in others}
    each = million["engine"] / 1_000_000
    for name, row in (found := peers(os.environ["PEERS_PYTHON"]) if "PEERS_PYTHON" in os.environ else {}).items():
        ratios[f"{name.split()[0]} / engine, per draw"] = round(row["cpu"] / PEER_DRAWS / each)
    rows |= found
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), "load": os.getloadavg()[0]}
    RESULTS.write_text(json.dumps({"machine": machine, "rows": rows, "ratios": ratios}, indent=2) + "\n", encoding="utf-8")
    for name, row in rows.items():
        times = f"{row['seconds']:9.3f} s {row['cpu']:9.3f} s of processor"
        print(f"{name:24} {times} {row['peak_mb']:6.0f} MB   {row['chance']:.4f}")
    print(json.dumps(ratios))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], int(sys.argv[2]))
    else:
        main()
