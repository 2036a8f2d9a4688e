"""Directly-follows graph, variants, activities and durations of a seeded event log with pandas, as PM4Py counts them.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/process.py
Writes process.json beside itself.

PM4Py sorts by case, start, end (a stable sort keeps the file's order among equals), and takes the time of a step from the end
of the first event to the start of the second. Business hours are counted here minute by minute, in whole minutes.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

HOLIDAYS = ["2025-01-06", "2025-01-13"]
REFERENCE = ["Enquiry", "Offer", "Approval", "Won"]


def make_log(rng):
    """Deals with offers made again, short cuts, overlapping work, equal times and events in no order in the file."""
    rows = []
    for case in range(60):
        time = pd.Timestamp("2025-01-01") + pd.Timedelta(minutes=int(rng.integers(0, 60 * 24 * 20)))
        path = ["Enquiry"]
        for _ in range(int(rng.integers(0, 4))):
            path.append("Offer")
            if rng.random() < 0.5:
                path.append("Negotiation")
        path += ["Approval", "Won"] if rng.random() < 0.5 else ["Lost"]
        if case == 7:
            path = ["Enquiry"]
        for activity in path:
            start = time + pd.Timedelta(minutes=int(rng.integers(-20, 60 * 30)))
            end = start + pd.Timedelta(minutes=int(rng.integers(0, 240)))
            if rng.random() < 0.1:
                start, end = time, time
            rows.append((f"D{case:02}", activity, start, end, str(rng.choice(["Ann", "Bo", "Cy"]))))
            time = end
    order = rng.permutation(len(rows))
    return pd.DataFrame([rows[i] for i in order], columns=["case", "activity", "start", "time", "owner"])


def business_minutes(first, last):
    minutes = pd.date_range(first.floor("D"), last.ceil("D"), freq="min", inclusive="left")
    hours = minutes.hour + minutes.minute / 60
    works = (minutes.weekday < 5) & (hours >= 9) & (hours < 17) & ~minutes.strftime("%Y-%m-%d").isin(HOLIDAYS)
    return pd.Series(np.concatenate([[0], np.cumsum(works)]), index=minutes.append(pd.DatetimeIndex([minutes[-1] + pd.Timedelta(minutes=1)])))


def steps_of(log, keys, start, clock):
    log = log.sort_values(["case", *keys], kind="stable").reset_index(drop=True)
    after = log.shift(-1)
    same = log["case"] == after["case"]
    steps = pd.DataFrame(
        {
            "case": log["case"],
            "source": log["activity"],
            "target": after["activity"],
            "gap": clock(after[start]) - clock(log["time"]),
            "from": log["owner"],
            "to": after["owner"],
        }
    )[same]
    return log, steps


def edges_of(steps):
    return [
        [s, t, len(g), g["case"].nunique(), g["gap"].mean(), g["gap"].median(), float(np.percentile(g["gap"], 90))]
        for (s, t), g in steps.groupby(["source", "target"])
    ]


def cases_of(log, start, clock):
    cases = {}
    for case, g in log.groupby("case"):
        first, last = g[start].min(), g["time"].max()
        seconds = float(clock(pd.Series([last])).iloc[0] - clock(pd.Series([first])).iloc[0])
        cases[case] = [first.isoformat(), last.isoformat(), seconds, len(g), " → ".join(g["activity"])]
    return cases


def lcs(a, b):
    d = np.zeros((len(a) + 1, len(b) + 1), int)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            d[i + 1, j + 1] = d[i, j] + 1 if x == y else max(d[i, j + 1], d[i + 1, j])
    return int(d[-1, -1])


def describe(log, keys, start, clock):
    ordered, steps = steps_of(log, keys, start, clock)
    cases = cases_of(ordered, start, clock)
    frame = pd.DataFrame(cases.values(), columns=["start", "end", "seconds", "events", "variant"])
    variants = frame.groupby("variant")["seconds"].agg(["count", "median"])
    activities = [
        [
            activity,
            len(g),
            int((~ordered.duplicated("case") & (ordered["activity"] == activity)).sum()),
            int((~ordered.duplicated("case", keep="last") & (ordered["activity"] == activity)).sum()),
            float((clock(g["time"]) - clock(g[start])).mean()) if start == "start" else None,
        ]
        for activity, g in ordered.groupby("activity")
    ]
    handovers = [[a, b, len(g), g["case"].nunique(), g["gap"].mean()] for (a, b), g in steps.groupby(["from", "to"])]
    fitness = {
        case: 1 - (events + len(REFERENCE) - 2 * lcs(variant.split(" → "), REFERENCE)) / (events + len(REFERENCE))
        for case, (_, _, _, events, variant) in cases.items()
    }
    return {
        "edges": edges_of(steps),
        "cases": [[case, *values, fitness[case]] for case, values in cases.items()],
        "variants": [[v, int(r["count"]), r["count"] / len(cases), r["median"]] for v, r in variants.iterrows()],
        "activities": activities,
        "handovers": handovers,
    }


log = make_log(np.random.default_rng(7))
seconds = lambda times: (times - pd.Timestamp("1970-01-01")).dt.total_seconds()
worked = business_minutes(log["start"].min(), log["time"].max())
business = lambda times: times.map(worked) * 60.0
rows = [[c, a, str(s), str(t), o] for c, a, s, t, o in log.itertuples(index=False)]
out = {
    "source": f"pandas {pd.__version__}",
    "holidays": HOLIDAYS,
    "reference": REFERENCE,
    "rows": rows,
    "plain": describe(log, ["time"], "time", seconds),
    "started": describe(log, ["start", "time"], "start", seconds),
    "business": describe(log, ["start", "time"], "start", business),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, ensure_ascii=False) + "\n")
