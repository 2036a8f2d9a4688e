"""Threshold segments with pandas, on a seeded set of customers with missing values.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/rules.py
Writes rules.json beside itself: the customers, the rules, and what pandas makes of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

# By name: the condition as Daybook reads it, and as pandas does (a comparison with NaN is False in both).
RULES = {
    "Regulars": ("visits >= 10 and satisfaction >= 4", lambda t: (t.visits >= 10) & (t.satisfaction >= 4)),
    "Long stays": ("minutes between 30 and 60", lambda t: t.minutes.between(30, 60)),
    "Gold or silver": ("plan in ('gold', 'silver')", lambda t: t.plan.isin(["gold", "silver"])),
    "Not unhappy": ("not satisfaction < 3", lambda t: ~(t.satisfaction < 3)),
    "Unknown": ("satisfaction is null or (plan = 'free' and visits < 2)",
                lambda t: t.satisfaction.isna() | ((t.plan == "free") & (t.visits < 2))),
    "Nobody": ("visits > 1000", lambda t: t.visits > 1000),
}
FEATURES = ["visits", "minutes", "satisfaction"]


def make_customers(rng):
    size = 300
    satisfaction = rng.integers(1, 6, size).astype(float)
    satisfaction[rng.random(size) < 0.1] = np.nan
    return pd.DataFrame({
        "id": np.arange(size) + 1,
        "visits": rng.poisson(6, size),
        "minutes": np.round(rng.gamma(2.0, 20.0, size), 1),
        "satisfaction": satisfaction,
        "plan": rng.choice(["gold", "silver", "free"], size),
    })


def main():
    table = make_customers(np.random.default_rng(20))
    members = {name: met(table) for name, (_, met) in RULES.items()}
    segments = []
    overlaps = []
    for name, inside in members.items():
        means = [None if pd.isna(mean) else mean for mean in table.loc[inside, FEATURES].mean()]
        segments.append([name, int(inside.sum()), inside.mean(), *means])
        if inside.sum() == 0:
            continue
        for other, also in members.items():
            if other != name:
                both = int((inside & also).sum())
                overlaps.append([name, other, both, both / inside.sum()])
    rows = [[None if pd.isna(value) else value for value in row] for row in table.astype(object).to_numpy().tolist()]
    result = {
        "source": f"pandas {pd.__version__}",
        "customers": rows,
        "rules": [{"name": name, "where": where} for name, (where, _) in RULES.items()],
        "segments": segments,
        "overlaps": overlaps,
        "unassigned": int((~np.logical_or.reduce(list(members.values()))).sum()),
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(result) + "\n")


main()
