"""Segments and bands of seeded customers then and now, with pandas: customers, values, shares of a budget, and who moved.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/action.py
Writes action.json beside itself: the customers of both days, and what pandas makes of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

BANDS = 4
BUDGET = 12_000
# What action.ts proposes for these names: effort beside the value (method of the analysis).
EFFORT = {"Champions": 1.0, "At risk": 1.2, "New": 0.8, "Lost": 0.1}

rng = np.random.default_rng(20241128)
then = pd.DataFrame({"id": range(200), "value": np.round(rng.gamma(1.2, 90, 200), 2)})
then["segment"] = rng.choice(list(EFFORT), 200, p=[0.2, 0.3, 0.3, 0.2])
stay = then[rng.random(200) < 0.9].copy()
stay["value"] = np.round(stay["value"] * rng.uniform(0.5, 1.7, len(stay)), 2)
moves = rng.random(len(stay)) < 0.3
stay.loc[moves, "segment"] = rng.choice(list(EFFORT), moves.sum())
came = pd.DataFrame({"id": range(200, 225), "value": np.round(rng.gamma(1.0, 60, 25), 2), "segment": "New"})
now = pd.concat([stay, came], ignore_index=True)


def summed(frame, by):
    table = frame.groupby(by)["value"].agg(["count", "sum"])
    return {name: {"customers": int(row["count"]), "value": float(row["sum"])} for name, row in table.iterrows()}


def bounds(values):
    """The least value of each band: customers by falling value, cut after every quarter of them."""
    falling = np.sort(values)[::-1]
    return [float(falling[int(np.ceil(len(falling) * (i + 1) / BANDS)) - 1]) for i in range(BANDS - 1)]


def band(values, cuts):
    return np.array([list("ABCD")[next((i for i, cut in enumerate(cuts) if v >= cut), BANDS - 1)] for v in values])


def crossed(before, after):
    both = before.merge(after, on="id", how="outer", suffixes=("_then", "_now"), indicator=True)
    counted = both.fillna({"name_then": "-", "name_now": "-"}).groupby(["name_then", "name_now"]).size()
    return [[a, b, int(n)] for (a, b), n in counted.items()]


segments_now = summed(now, "segment")
effort = {name: segments_now[name]["value"] * EFFORT[name] for name in segments_now}
shares = {name: effort[name] / sum(effort.values()) for name in effort}
cuts = bounds(then["value"].to_numpy())
named = lambda frame, names: pd.DataFrame({"id": frame["id"], "name": names})
Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "source": f"pandas {pd.__version__} (tests/reference/action.py)",
            "budget": BUDGET,
            "then": then[["id", "segment", "value"]].values.tolist(),
            "now": now[["id", "segment", "value"]].values.tolist(),
            "segments": {"then": summed(then, "segment"), "now": segments_now},
            "shares": shares,
            "flows": crossed(named(then, then["segment"]), named(now, now["segment"])),
            "cuts": cuts,
            "bands": {
                "then": summed(then.assign(band=band(then["value"], cuts)), "band"),
                "now": summed(now.assign(band=band(now["value"], cuts)), "band"),
            },
        },
        separators=(",", ":"),
    )
    + "\n"
)
