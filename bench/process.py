"""Directly-follows graph with times, and variants, as PM4Py works them out in pandas: what bench/process.ts is timed against.

Argument: a CSV file of events (case, activity, time), which is read before the clock starts.
"""

import json
import sys
import time

import pandas as pd

log = pd.read_csv(sys.argv[1], parse_dates=["time"])
began = time.perf_counter()
log = log.sort_values(["case", "time"], kind="stable")
after = log.groupby("case", sort=False)[["activity", "time"]].shift(-1)
steps = pd.DataFrame(
    {
        "case": log["case"],
        "source": log["activity"],
        "target": after["activity"],
        "gap": (after["time"] - log["time"]).dt.total_seconds(),
    }
).dropna()
groups = steps.groupby(["source", "target"])
edges = groups["gap"].agg(["count", "mean", "median"])
edges["p90"] = groups["gap"].quantile(0.9)
edges["cases"] = groups["case"].nunique()
variants = log.groupby("case", sort=False)["activity"].agg(tuple).value_counts()
seconds = time.perf_counter() - began
print(json.dumps({"version": pd.__version__, "seconds": seconds, "edges": len(edges), "variants": len(variants), "steps": int(edges["count"].sum())}))
