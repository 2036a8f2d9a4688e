"""Discounted value, annuity, ratio and payback of seeded cash flows, with pandas and numpy, period by period.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/cashflow.py
Writes cashflow.json beside itself: the flows, and what numpy makes of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

SHIFT = {"end": 0.0, "mid": 0.5, "start": 1.0}


def make_flows(rng):
    """Customers with several rows a period, gaps and refunds; customer 1 brings the same every month."""
    rows = [(1, 1 + k, 100.0, 40.0) for k in range(12)]
    for customer in range(2, 26):
        for period in sorted(rng.choice(np.arange(1, 19), size=rng.integers(1, 14), replace=False)):
            for _ in range(rng.integers(1, 3)):
                revenue = round(float(rng.gamma(2.0, 60.0)), 2)
                if rng.random() < 0.08:
                    revenue = -round(revenue / 2, 2)
                cost = round(float(rng.uniform(0, 40)), 2)
                rows.append((customer, int(period), revenue, cost))
    return pd.DataFrame(rows, columns=["customer", "period", "revenue", "cost"])


def first_crossing(positions, sums, target):
    """Walks through the periods one by one."""
    if target == 0:
        return None
    before = 0.0
    for position, amount in zip(positions, sums):
        if before < target <= before + amount:
            return float(position - 1 + (target - before) / amount)
        before += amount
    return None


def analyse(flows, rate, timing, acquisition_cost, months):
    out = []
    for customer, mine in flows.groupby("customer"):
        per = mine.groupby("period")[["revenue", "cost"]].sum()
        net = (per["revenue"] - per["cost"]).to_numpy()
        t = per.index.to_numpy(dtype=float)
        present = net * (1 + rate) ** (-(t - SHIFT[timing]) * months / 12)
        annuity = None
        if np.allclose(net, net[0], rtol=1e-9, atol=0) and len(t) == t[-1] - t[0] + 1:
            i = (1 + rate) ** (months / 12) - 1
            # The formula divides by the rate; its limit is the plain sum.
            factor = (1 - (1 + i) ** -len(t)) / i if i > 0 else len(t)
            annuity = float(net[0] * factor * (1 + i) ** (SHIFT[timing] - t[0] + 1))
        out.append(
            {
                "customer": int(customer),
                "periods": len(t),
                "revenue": float(per["revenue"].sum()),
                "cost": float(per["cost"].sum()),
                "net": float(net.sum()),
                "value": float(present.sum()),
                "annuity": annuity,
                "ratio": float(present.sum() / acquisition_cost) if acquisition_cost else None,
                "payback": first_crossing(t, net, acquisition_cost),
                "discounted_payback": first_crossing(t, present, acquisition_cost),
            }
        )
    return out


flows = make_flows(np.random.default_rng(20240605))
cases = [
    {"discount_rate": rate, "timing": timing, "acquisition_cost": cost, "period_unit": unit}
    for rate, timing, cost, unit in [
        (0.1, "end", 250.0, "year"),
        (0.1, "start", 250.0, "month"),
        (0.25, "mid", 90.0, "quarter"),
        (0.0, "end", 0.0, "year"),
    ]
]
MONTHS = {"year": 12, "quarter": 3, "month": 1}
for case in cases:
    case["customers"] = analyse(
        flows, case["discount_rate"], case["timing"], case["acquisition_cost"], MONTHS[case["period_unit"]]
    )

result = {
    "source": f"pandas {pd.__version__}, numpy {np.__version__}; tests/reference/cashflow.py",
    "tolerance": "1e-10 relative",
    "flows": flows.values.tolist(),
    "cases": cases,
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")).replace("],[", "],\n[").replace("},{", "},\n{") + "\n")
