"""Cohorts of seeded orders with pandas: customers, retention and revenue by period since the first purchase.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/cohorts.py
Writes cohorts.json beside itself: the orders, and what pandas makes of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd


def make_orders(rng):
    customers = rng.integers(1, 120, size=700)
    days = rng.integers(0, 420, size=700)
    amounts = np.round(rng.gamma(2.0, 30.0, size=700), 2)
    amounts[rng.random(700) < 0.05] *= -1
    amounts[rng.random(700) < 0.02] = 0
    times = pd.Timestamp("2023-01-11") + pd.to_timedelta(days, "D")
    return pd.DataFrame({"customer": customers, "time": times, "amount": amounts})


def analyse(orders, freq):
    orders = orders.assign(period=orders["time"].dt.to_period(freq))
    bought = orders[orders["amount"] > 0]
    first = bought.groupby("customer")["period"].min().rename("cohort")
    joined = orders.join(first, on="customer", how="inner")
    joined = joined[joined["period"] >= joined["cohort"]]
    joined["k"] = [(p - c).n for p, c in zip(joined["period"], joined["cohort"])]
    sizes = first.value_counts()
    last = orders["period"].max()
    rows = []
    for cohort in sorted(sizes.index):
        mine = joined[joined["cohort"] == cohort]
        so_far = 0.0
        for k in range((last - min(sizes.index)).n + 1):
            day = cohort.start_time.strftime("%Y-%m-%d")
            if cohort + k > last:
                rows.append([day, k, int(sizes[cohort])] + [None] * 7)
                continue
            here = mine[mine["k"] == k]
            active = here[here["amount"] > 0]["customer"].nunique()
            revenue = float(here["amount"].sum())
            so_far += revenue
            size = int(sizes[cohort])
            purchases = int((here["amount"] > 0).sum())
            rows.append([day, k, size, active, active / size, purchases, revenue, revenue / size, so_far, so_far / size])
    return rows


orders = make_orders(np.random.default_rng(77))
result = {
    "source": f"pandas {pd.__version__} (to_period, groupby), numpy {np.__version__}; tests/reference/cohorts.py",
    "tolerance": "counts exact; shares and money to 1e-9",
    "orders": [[int(c), str(t.date()), float(a)] for c, t, a in orders.itertuples(index=False)],
    "cases": [{"grain": grain, "cells": analyse(orders, freq)} for grain, freq in [("month", "M"), ("quarter", "Q"), ("week", "W-SUN"), ("year", "A")]],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")).replace("],[", "],\n[") + "\n")
