"""Exact change points by plain dynamic programming over costs computed from the values themselves, without running sums or pruning,
and on short series by trying every set of breaks.

Run with Debian's Python (python3-numpy): /usr/bin/python3 tests/reference/changes.py
Writes changes.json beside itself.
"""

import json
from functools import lru_cache
from itertools import combinations
from pathlib import Path

import numpy as np

LEAST = {"mean": 1, "mean-variance": 2, "trend": 2}


def costs(values, model):
    whole = np.var(values)

    @lru_cache(maxsize=None)
    def cost(start, end):
        part = values[start:end]
        if model == "trend":
            if len(part) < 3:
                return 0.0
            time = np.arange(len(part))
            fit = np.polyval(np.polyfit(time, part, 1), time)
            return float(np.sum((part - fit) ** 2))
        if model == "mean":
            return float(np.sum((part - part.mean()) ** 2))
        variance = max(np.var(part), 1e-10 * whole)
        return float(len(part) * (np.log(2 * np.pi * variance) + 1))

    return cost


def penalised(values, model, penalty, least):
    cost, n, least = costs(values, model), len(values), max(least, LEAST[model])
    best = [(-penalty, [])] + [(np.inf, [])] * n
    for end in range(least, n + 1):
        for start in [0, *range(least, end - least + 1)]:
            found = best[start][0] + cost(start, end) + penalty
            if found < best[end][0]:
                best[end] = (found, best[start][1] + [start])
    breaks = [start for start in best[n][1] if start > 0]
    return breaks, sum(cost(a, b) for a, b in zip([0, *breaks], [*breaks, n]))


def given(values, model, count, least):
    cost, n, least = costs(values, model), len(values), max(least, LEAST[model])
    best = {end: (cost(0, end), []) for end in range(least, n + 1)}
    for _ in range(count):
        best = {
            end: min(
                ((best[start][0] + cost(start, end), best[start][1] + [start]) for start in best if end - start >= least),
                default=(np.inf, []),
            )
            for end in range(least, n + 1)
        }
        best = {end: found for end, found in best.items() if np.isfinite(found[0])}
    return best[n][1], best[n][0]


def tried(values, model, count, least):
    cost, n, least = costs(values, model), len(values), max(least, LEAST[model])
    sets = (
        [0, *breaks, n]
        for breaks in combinations(range(1, n), count)
        if min(np.diff([0, *breaks, n])) >= least
    )
    return min((sum(cost(a, b) for a, b in zip(cut, cut[1:])), cut[1:-1]) for cut in sets)[::-1]


def main():
    rng = np.random.default_rng(20250706)
    steps = np.repeat([20.0, 35.0, 28.0, 28.0, 50.0], [30, 25, 20, 15, 30]) + rng.normal(0, 4, 120)
    noise = rng.normal(100, 10, 90)
    spread = np.concatenate([rng.normal(10, 1, 50), rng.normal(10, 5, 40), rng.normal(14, 1, 40)])
    slope = np.concatenate([np.linspace(0, 30, 40), np.linspace(30, 25, 30), np.linspace(40, 90, 40)]) + rng.normal(0, 2, 110)
    series = {name: np.round(values, 3) for name, values in {"steps": steps, "noise": noise, "spread": spread, "slope": slope}.items()}
    short = {name: series[name][at : at + 18] for name, at in [("steps", 22), ("spread", 42), ("slope", 62)]}
    cases = []
    for name, model, penalty, least in [
        ("steps", "mean", 240.0, 1),
        ("steps", "mean", 40.0, 1),
        ("steps", "mean", 40.0, 4),
        ("noise", "mean", 1500.0, 1),
        ("noise", "mean", 200.0, 2),
        ("spread", "mean-variance", 20.0, 2),
        ("spread", "mean-variance", 6.0, 5),
        ("slope", "trend", 80.0, 2),
        ("slope", "trend", 10.0, 3),
    ]:
        breaks, cost = penalised(series[name], model, penalty, least)
        cases.append({"series": name, "model": model, "penalty": penalty, "count": None, "least": least, "breaks": breaks, "cost": cost})
    for name, model, count, least in [
        ("steps", "mean", 1, 1),
        ("steps", "mean", 3, 2),
        ("steps", "mean", 7, 3),
        ("spread", "mean-variance", 2, 3),
        ("slope", "trend", 2, 3),
        ("slope", "trend", 5, 2),
    ]:
        breaks, cost = given(series[name], model, count, least)
        cases.append({"series": name, "model": model, "penalty": None, "count": count, "least": least, "breaks": breaks, "cost": cost})
    for name, model, count, least in [("steps", "mean", 3, 1), ("spread", "mean-variance", 2, 2), ("slope", "trend", 3, 2)]:
        breaks, cost = tried(short[name], model, count, least)
        cases.append(
            {"series": f"{name}, short", "model": model, "penalty": None, "count": count, "least": least, "breaks": list(breaks), "cost": cost}
        )
    values = {name: each.tolist() for name, each in series.items()}
    values |= {f"{name}, short": each.tolist() for name, each in short.items()}
    source = f"numpy {np.__version__}, all partitions weighed; tests/reference/changes.py"
    result = {"source": source, "tolerance": "the same breaks; costs to 1e-8 relative", "series": values, "cases": cases}
    Path(__file__).with_suffix(".json").write_text(json.dumps(result) + "\n")


main()
