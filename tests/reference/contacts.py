"""Rhythm of contacts, CSAT and NPS with intervals, and open complaints with pandas and statsmodels, on a seeded log of contacts.

Run with Debian's Python (python3-pandas, python3-statsmodels): /usr/bin/python3 tests/reference/contacts.py
Writes contacts.json beside itself, rows and all.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels
from statsmodels.stats.proportion import proportion_confint

Z = 1.959963984540054


def make_rows(rng):
    """Sixty customers in three segments, each with a pace of its own; some answers are off the scale, some complaints stay open."""
    rows = []
    for i in range(60):
        segment = ["Key", "Growth", "Small"][i % 3]
        pace = {"Key": 14, "Growth": 40, "Small": 95}[segment] * rng.uniform(0.7, 1.4)
        day = rng.integers(0, 60)
        while day < 420:
            csat = int(rng.integers(1, 6)) if rng.random() < 0.4 else None
            nps = int(rng.integers(0, 11)) if rng.random() < 0.4 else (99 if rng.random() < 0.02 else None)
            complaint = str(rng.choice(["late", "broken", "closed", "no"])) if rng.random() < 0.2 else None
            closed = int(day + rng.integers(0, 60)) if complaint in ("late", "broken") and rng.random() < 0.7 else None
            rows.append([f"c{i:02d}", segment, int(day), csat, nps, complaint, closed])
            day += max(0, round(rng.exponential(pace)))
    return rows


def csat(scores):
    good = int((scores >= 4).sum())
    low, high = proportion_confint(good, len(scores), method="wilson")
    return [good / len(scores), low, high, len(scores)]


def nps(scores):
    points = np.where(scores >= 9, 100, np.where(scores <= 6, -100, 0))
    reach = Z * points.std(ddof=0) / np.sqrt(len(points))
    return [points.mean(), max(-100, points.mean() - reach), min(100, points.mean() + reach), len(points)]


def ratings(log, column, measure):
    used = log[log[column].notna() & (log[column] <= 10)]
    return {
        "all": measure(used[column].to_numpy()),
        "segment": {name: measure(group[column].to_numpy()) for name, group in used.groupby("segment")},
        "quarter": {str(name.start_time.date()): measure(group[column].to_numpy()) for name, group in used.groupby(used.time.dt.to_period("Q"))},
    }


def main():
    rows = make_rows(np.random.default_rng(11))
    log = pd.DataFrame(rows, columns=["customer", "segment", "day", "csat", "nps", "complaint", "closed"])
    log["time"] = pd.Timestamp("2023-01-02") + pd.to_timedelta(log.day, unit="D")
    today = log.day.max()
    days = log.drop_duplicates(["customer", "day"]).sort_values(["customer", "day"])
    gaps = days.assign(gap=days.groupby("customer").day.diff()).dropna(subset=["gap"])
    rhythm = {name: int(np.floor(middle + 0.5)) for name, middle in gaps.groupby("segment").gap.median().items()}
    last = log.groupby("customer").agg(segment=("segment", "last"), contacts=("day", "size"), last=("day", "max"))
    last["next"] = last["last"] + last.segment.map(rhythm)
    last["overdue"] = (today - last.next).clip(lower=0)
    told = log[log.complaint.notna() & (log.complaint != "no")]
    is_open = (told.complaint != "closed") & told.closed.isna()
    out = {
        "source": f"pandas {pd.__version__}, statsmodels {statsmodels.__version__}",
        "rows": [[name, segment, str(pd.Timestamp("2023-01-02") + pd.Timedelta(days=day))[:10], c, n, complaint,
                  None if closed is None else str(pd.Timestamp("2023-01-02") + pd.Timedelta(days=closed))[:10]] for name, segment, day, c, n, complaint, closed in rows],
        "rhythm": rhythm,
        "customers": [[name, row.segment, int(row.contacts), int(row.next - row["last"]), int(row.overdue)] for name, row in last.iterrows()],
        "csat": ratings(log, "csat", csat),
        "nps": ratings(log, "nps", nps),
        "complaints": {
            "open": int(is_open.sum()),
            "closed": int((~is_open).sum()),
            "ages": sorted((today - told.day[is_open]).tolist(), reverse=True),
            "days_to_close": float((told.closed - told.day)[told.closed.notna()].median()),
        },
    }
    (Path(__file__).parent / "contacts.json").write_text(json.dumps(out).replace("], [", "],\n [").replace("}, ", "},\n ").replace("}, {", "},\n {") + "\n")


main()
