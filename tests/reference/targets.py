"""A plan split by last year's shares and season, and how it stands, with pandas on a seeded set of sales.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/targets.py
Writes targets.json beside itself.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

FACTOR = 1.15
START = pd.Period("2024-01", "M")


def make_rows(rng):
    """Sales from January 2021 to 10 July 2024; one part begins in 2023 and one sells in few months only."""
    parts = {("Business", "web"): (900, 0.3, 0), ("Business", "shop"): (400, 0.1, 0), ("Home", "web"): (500, -0.4, 0), ("Home", "shop"): (150, -0.2, 24), ("Club", "shop"): (60, 0.0, 0)}
    rows = []
    for day in pd.date_range("2021-01-01", "2024-07-10", freq="D"):
        month = (day.year - 2021) * 12 + day.month - 1
        for (segment, channel), (size, swing, begins) in parts.items():
            if month < begins or (segment == "Club" and day.month not in (3, 9)):
                continue
            level = size / 30 * (1 + 0.004 * month) * (1 + swing * np.sin(2 * np.pi * day.month / 12))
            rows.append((day, segment, channel, round(level * rng.gamma(6, 1 / 6), 2)))
    return pd.DataFrame(rows, columns=["time", "segment", "channel", "value"])


def main():
    rows = make_rows(np.random.default_rng(20251129))
    keys = ["segment", "channel"]
    month = rows["time"].dt.to_period("M")
    table = rows.groupby([month, *keys])["value"].sum().unstack(keys, fill_value=0.0).sort_index()
    last = table.loc[START - 12 : START - 1]
    goal = FACTOR * last.to_numpy().sum()
    years = [table.loc[START - 12 * k : START - 12 * (k - 1) - 1] for k in (1, 2, 3)]
    shares = lambda columns: np.mean([year[columns].sum(axis=1).to_numpy() / year[columns].to_numpy().sum() for year in years if year[columns].to_numpy().sum() > 0], axis=0)
    whole = shares(list(table.columns))
    cells = {}
    for part in table.columns:
        filled = all((year[part] > 0).sum() >= 6 for year in years)
        season = shares([part]) if filled else whole
        cells[part] = goal * last[part].sum() / last.to_numpy().sum() * season
    actual = table.loc[START:]
    passed = 6 + 10 / 31
    plan = sum(cells.values())
    to_date = actual.to_numpy().sum()
    plan_to_date = plan[:6].sum() + 10 / 31 * plan[6]
    out = {
        "source": f"pandas {pd.__version__}",
        "factor": FACTOR,
        "rows": [[row.time.date().isoformat(), row.segment, row.channel, row.value] for row in rows.itertuples()],
        "goal": goal,
        "cells": [{"segment": part[0], "channel": part[1], "target": list(cells[part]), "actual": list(actual[part])} for part in table.columns],
        "plan_to_date": plan_to_date,
        "actual_to_date": to_date,
        "gap": to_date - plan_to_date,
        "run_rate": to_date / passed,
        "needed": (goal - to_date) / (12 - passed),
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=None, separators=(",", ":")) + "\n")


main()
