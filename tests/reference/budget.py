"""The best use of a budget over items with tiers, bounds and shares, solved by scipy (linprog and milp).

Run with Debian's Python (python3-scipy): /usr/bin/python3 tests/reference/budget.py
Writes budget.json beside itself.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

rng = np.random.default_rng(7)
STEP = 1e-5


def make_case(count, falling):
    """Items in two groups; each has one to four tiers with a unit cost of its own."""
    items = []
    for i in range(count):
        tiers = int(rng.integers(1, 5))
        values = np.round(rng.uniform(0.5, 6, tiers), 3)
        values = -np.sort(-values) if falling else values
        uppers = np.round(np.cumsum(rng.uniform(40, 400, tiers)), 1)
        items.append(
            {
                "item": f"i{i}",
                "group": "ab"[i % 2],
                "cost": round(float(rng.uniform(0.5, 4)), 2),
                "values": [float(v) for v in values],
                "uppers": [float(u) for u in uppers],
                "minimum": round(float(uppers[0] * rng.uniform(0.1, 0.5)), 1) if rng.random() < 0.3 else None,
                "maximum": round(float(uppers[-1] * rng.uniform(0.4, 0.9)), 1) if rng.random() < 0.4 else None,
            }
        )
    for item in items:
        if item["minimum"] is not None and item["maximum"] is not None:
            item["minimum"] = min(item["minimum"], item["maximum"])
    return items


def matrices(items, budget, share):
    """Variables are tiers; the first row is the budget. Group `a` gets at most a share of what is spent."""
    tiers = [(i, t) for i, item in enumerate(items) for t in range(len(item["values"]))]
    value = np.array([items[i]["values"][t] for i, t in tiers])
    cost = np.array([items[i]["cost"] for i, t in tiers])
    width = np.array([items[i]["uppers"][t] - (items[i]["uppers"][t - 1] if t else 0) for i, t in tiers])
    rows, limits = [cost], [budget]
    for at, item in enumerate(items):
        own = np.array([1.0 if i == at else 0.0 for i, _ in tiers])
        if item["minimum"] is not None:
            rows.append(-own)
            limits.append(-item["minimum"])
        if item["maximum"] is not None:
            rows.append(own)
            limits.append(item["maximum"])
    if share is not None:
        inside = np.array([1.0 if items[i]["group"] == "a" else 0.0 for i, _ in tiers])
        rows.append(cost * (inside - share))
        limits.append(0.0)
    return tiers, value, width, np.array(rows), np.array(limits)


def linear(items, budget, share):
    _, value, width, rows, limits = matrices(items, budget, share)
    return linprog(-value, A_ub=rows, b_ub=limits, bounds=list(zip(np.zeros(len(width)), width)), method="highs")


def ordered(items, budget, share, whole):
    """Tiers in order by yes-or-no variables; whole amounts by one more variable an item."""
    tiers, value, width, rows, limits = matrices(items, budget, share)
    n, m = len(tiers), len(items)
    size = n + n + m
    lower = np.full(len(rows), -np.inf)
    full = [np.pad(row, (0, n + m)) for row in rows]
    lows, highs = list(lower), list(limits)
    for k, (i, t) in enumerate(tiers):
        if t + 1 < len(items[i]["values"]):
            below, above = np.zeros(size), np.zeros(size)
            below[k], below[n + k] = 1, -width[k]
            above[k + 1], above[n + k] = 1, -width[k + 1]
            full += [below, above]
            lows += [0, -np.inf]
            highs += [np.inf, 0]
    for at in range(m):
        total = np.zeros(size)
        for k, (i, _) in enumerate(tiers):
            total[k] = 1 if i == at else 0
        total[n + n + at] = -1
        full.append(total)
        lows.append(0)
        highs.append(0)
    return milp(
        -np.pad(value, (0, n + m)),
        constraints=LinearConstraint(np.array(full), lows, highs),
        bounds=Bounds(np.zeros(size), np.concatenate([width, np.ones(n), np.full(m, np.inf)])),
        integrality=np.concatenate([np.zeros(n), np.ones(n), np.full(m, 1 if whole else 0)]),
        options={"mip_rel_gap": 0},
    )


falling = []
while len(falling) < 8:
    items = make_case(int(rng.integers(3, 12)), True)
    most = sum(item["uppers"][-1] * item["cost"] for item in items)
    budget = round(float(most * rng.uniform(0.2, 0.6)), 2)
    share = [None, 0.4][len(falling) % 2]
    found = linear(items, budget, share)
    if found.status != 0:
        continue
    price = -found.ineqlin.marginals[0]
    around = [linear(items, budget + by, share) for by in (STEP, -STEP)]
    slopes = [(-one.fun + found.fun) / by for one, by in zip(around, (STEP, -STEP))]
    if any(abs(slope - price) > 1e-4 for slope in slopes):
        continue
    tiers = matrices(items, budget, share)[0]
    amounts = [float(sum(x for x, (i, _) in zip(found.x, tiers) if i == at)) for at in range(len(items))]
    others = [round(budget * f, 2) for f in (0.8, 1.0, 1.3)]
    falling.append(
        {
            "items": items,
            "budget": budget,
            "share": share,
            "best": float(-found.fun),
            "price": float(price),
            "amounts": amounts,
            "spend": float(found.x @ matrices(items, budget, share)[3][0]),
            "curve": [[b, float(-linear(items, b, share).fun)] for b in others],
        }
    )

rising = []
while len(rising) < 8:
    items = make_case(int(rng.integers(2, 7)), False)
    most = sum(item["uppers"][-1] * item["cost"] for item in items)
    budget = round(float(most * rng.uniform(0.2, 0.6)), 2)
    whole = len(rising) % 2 == 1
    found = ordered(items, budget, None, whole)
    if found.status != 0:
        continue
    rising.append({"items": items, "budget": budget, "whole": whole, "best": float(-found.fun)})

answer = {"scipy": scipy.__version__, "falling": falling, "rising": rising}
Path(__file__).with_suffix(".json").write_text(json.dumps(answer, indent=1) + "\n")
