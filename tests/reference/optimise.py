"""Linear and mixed-integer programmes, solved by scipy (linprog and milp).

Run with Debian's Python (python3-scipy): /usr/bin/python3 tests/reference/optimise.py
Writes optimise.json beside itself.

Shadow prices are the change of the objective with one more unit of the limit, in the direction as it is asked for. Only programmes whose prices are
the same on both sides are kept: moved by a little either way, each limit changes the objective by its price.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

rng = np.random.default_rng(20240611)
STEP = 1e-5


def solve(sense, c, rows, relations, limits, lower, upper):
    sign = -1 if sense == "max" else 1
    a = np.array(rows)
    at_most = [i for i, r in enumerate(relations) if r == "<="]
    at_least = [i for i, r in enumerate(relations) if r == ">="]
    equal = [i for i, r in enumerate(relations) if r == "="]
    ub = at_most + at_least
    a_ub = np.vstack([a[at_most], -a[at_least]]) if ub else None
    b_ub = np.concatenate([limits[at_most], -limits[at_least]]) if ub else None
    found = linprog(
        sign * c,
        A_ub=a_ub,
        b_ub=b_ub,
        A_eq=a[equal] if equal else None,
        b_eq=limits[equal] if equal else None,
        bounds=list(zip(lower, upper)),
        method="highs",
    )
    if found.status != 0:
        return None
    prices = np.zeros(len(relations))
    if ub:
        for place, marginal in zip(ub, found.ineqlin.marginals):
            prices[place] = sign * marginal * (1 if relations[place] == "<=" else -1)
    for place, marginal in zip(equal, found.eqlin.marginals if equal else []):
        prices[place] = sign * marginal
    reduced = sign * (found.lower.marginals + found.upper.marginals)
    return sign * found.fun, found.x, prices, reduced


def plain(values):
    return [None if not np.isfinite(v) else float(v) for v in values]


linear = []
while len(linear) < 12:
    sense = ["max", "min"][len(linear) % 2]
    n, m = int(rng.integers(3, 9)), int(rng.integers(2, 6))
    c = np.round(rng.uniform(1, 40, n), 2)
    rows = np.round(rng.uniform(0, 20, (m, n)) * (rng.random((m, n)) < 0.8), 2)
    usual, other = ("<=", ">=") if sense == "max" else (">=", "<=")
    relations = [usual if rng.random() < 0.7 else "=" if rng.random() < 0.4 else other for _ in range(m)]
    relations[0] = usual
    inside = rng.uniform(1, 10, n)
    slack = {"<=": 1.15, "=": 1.0, ">=": 0.85}
    limits = np.array([round(float(rows[i] @ inside) * slack[relations[i]], 2) for i in range(m)])
    lower = np.where(rng.random(n) < 0.3, np.round(inside * 0.5, 1), 0.0)
    upper = np.where(rng.random(n) < 0.5, np.round(inside * 2, 1), np.inf)
    found = solve(sense, c, rows, relations, limits, lower, upper)
    if found is None or abs(found[0]) > 1e6:
        continue
    objective, x, prices, reduced = found
    kink = False
    for i in range(m):
        for by in (STEP, -STEP):
            moved = limits.copy()
            moved[i] += by
            again = solve(sense, c, rows, relations, moved, lower, upper)
            if again is None or abs((again[0] - objective) / by - prices[i]) > 1e-4:
                kink = True
    if kink:
        continue
    linear.append(
        {
            "sense": sense,
            "objective": plain(c),
            "rows": [plain(r) for r in rows],
            "relations": relations,
            "limits": plain(limits),
            "lower": plain(lower),
            "upper": plain(upper),
            "best": float(objective),
            "values": plain(x),
            "prices": plain(prices),
            "reduced": plain(reduced),
        }
    )

whole = []
while len(whole) < 8:
    sense = "max"
    n, m = int(rng.integers(4, 12)), int(rng.integers(1, 4))
    c = np.round(rng.uniform(1, 40, n), 2)
    rows = np.round(rng.uniform(1, 20, (m, n)), 2)
    limits = np.round(rows.sum(axis=1) * rng.uniform(0.6, 2.5), 2)
    upper = rng.integers(1, 6, n).astype(float)
    integer = (rng.random(n) < 0.8).astype(int)
    found = milp(
        -c,
        constraints=LinearConstraint(rows, -np.inf, limits),
        bounds=Bounds(np.zeros(n), upper),
        integrality=integer,
        options={"mip_rel_gap": 0},
    )
    if found.status != 0:
        continue
    whole.append(
        {
            "objective": plain(c),
            "rows": [plain(r) for r in rows],
            "limits": plain(limits),
            "upper": plain(upper),
            "integer": [bool(i) for i in integer],
            "best": float(-found.fun),
        }
    )

found = {"scipy": scipy.__version__, "linear": linear, "whole": whole}
Path(__file__).with_suffix(".json").write_text(json.dumps(found, indent=1) + "\n")
