"""Recency, frequency and monetary scores with pandas, on a seeded set of orders with refunds and ties.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/rfm.py
Writes rfm.json beside itself: the orders, and what pandas makes of them.
"""

import json
import re
from pathlib import Path

import numpy as np
import pandas as pd

# The grid in common use, by recency and value score; the oldest class of rare buyers is split in two.
GRID = {
    r"2[1-2]": "Hibernating",
    r"1[1-2]": "Lost",
    r"[1-2][3-4]": "At risk",
    r"[1-2]5": "Cannot lose",
    r"3[1-2]": "About to sleep",
    r"33": "Need attention",
    r"[3-4][4-5]": "Loyal",
    r"41": "Promising",
    r"51": "New",
    r"[4-5][2-3]": "Potential loyalist",
    r"5[4-5]": "Champions",
}


def make_orders(rng):
    customers = rng.integers(1, 90, size=400) ** 2 // 90
    days = rng.integers(0, 500, size=400)
    seconds = rng.integers(0, 86_400, size=400)
    amounts = np.round(rng.gamma(2.0, 30.0, size=400), 2)
    amounts[rng.random(400) < 0.04] *= -1
    amounts[rng.random(400) < 0.02] = 0
    times = pd.Timestamp("2023-02-01") + pd.to_timedelta(days, "D") + pd.to_timedelta(seconds, "s")
    return pd.DataFrame({"customer": customers.astype(int), "time": times, "amount": amounts})


def rising(values, classes):
    """pandas.qcut where its edges are distinct, its quantiles otherwise; both must agree where both are defined."""
    cuts = np.quantile(values, np.linspace(0, 1, classes + 1))
    scores = 1 + (values.to_numpy()[:, None] > cuts[1:-1][None, :]).sum(axis=1)
    if len(np.unique(cuts)) == classes + 1:
        assert (scores == pd.qcut(values, classes, labels=False).to_numpy() + 1).all()
    return scores


def fifth(score, classes):
    return 1 + np.floor((score - 1) * 4 / (classes - 1) + 0.5).astype(int)


def segment(r, f, m):
    value = (f + m + 1) // 2
    return next(name for pattern, name in GRID.items() if re.fullmatch(pattern, f"{r}{value}"))


def analyse(orders, classes, as_of):
    end = pd.Timestamp(as_of) if as_of else orders["time"].max().normalize() + pd.Timedelta(days=1)
    orders = orders[orders["time"] < end + pd.Timedelta(days=1)]
    bought = orders[orders["amount"] > 0].groupby("customer")
    table = pd.DataFrame(
        {
            "recency_days": (end - bought["time"].max().dt.normalize()).dt.days,
            "frequency": bought.size(),
            "monetary": orders.groupby("customer")["amount"].sum(),
        }
    ).dropna(subset=["frequency"])
    table["r"] = classes + 1 - rising(table["recency_days"], classes)
    table["f"] = rising(table["frequency"], classes)
    table["m"] = rising(table["monetary"], classes)
    fifths = [fifth(table[name].to_numpy(), classes) for name in "rfm"]
    table["segment"] = [segment(*scores) for scores in zip(*fifths)]
    groups = table.groupby("segment")
    segments = pd.DataFrame(
        {
            "customers": groups.size(),
            "share": groups.size() / len(table),
            "revenue": groups["monetary"].sum(),
            "revenue_share": groups["monetary"].sum() / table["monetary"].sum(),
            "mean_recency_days": groups["recency_days"].mean(),
            "mean_frequency": groups["frequency"].mean(),
            "mean_monetary": groups["monetary"].mean(),
        }
    )
    return {
        "quantiles": classes,
        "as_of": as_of,
        "customers": table.reset_index().astype(object).values.tolist(),
        "segments": segments.reset_index().astype(object).values.tolist(),
    }


def migration(orders, classes, from_day):
    """How many went from which segment of an earlier day to which of the day after the last event."""
    as_of = orders["time"].max().normalize() + pd.Timedelta(days=1)
    if from_day is None:
        first = orders["time"].min().normalize()
        from_day = str((first + pd.Timedelta(days=(as_of - first).days // 2)).date())
    names = lambda day: {row[0]: row[-1] for row in analyse(orders, classes, day)["customers"]}
    before, now = names(from_day), names(None)
    flows = pd.Series([(before.get(customer, "Not yet a customer"), to) for customer, to in now.items()])
    return {
        "quantiles": classes,
        "from": from_day,
        "flows": [[*flow, int(count)] for flow, count in flows.value_counts().sort_index().items()],
    }


def score_cases(rng):
    """Values for cut points alone: without ties as pandas.qcut cuts them, and with many."""
    cases = []
    for classes in range(2, 11):
        for size in (classes, 5 * classes + 1, 97):
            smooth = pd.Series(np.round(rng.lognormal(3, 1, size), 3)).drop_duplicates()
            whole = pd.Series(rng.poisson(3, size))
            for values in (smooth, whole):
                cases.append([classes, values.tolist(), rising(values, classes).tolist()])
    return cases


def main():
    rng = np.random.default_rng(20240229)
    orders = make_orders(rng)
    result = {
        "source": f"pandas {pd.__version__} (qcut, groupby), numpy {np.__version__} (quantile); tests/reference/rfm.py",
        "tolerance": "scores, days and counts exact; money and means to 1e-12 relative",
        "orders": [
            [row.customer, row.time.isoformat(), row.amount] for row in orders.itertuples(index=False)
        ],
        "cases": [
            analyse(orders, 5, None),
            analyse(orders, 3, "2024-03-31"),
            analyse(orders, 10, "2024-12-31"),
        ],
        "migrations": [migration(orders, 5, None), migration(orders, 3, "2024-03-31")],
        "scores": score_cases(rng),
    }
    text = json.dumps(result, separators=(",", ":"))
    Path(__file__).with_suffix(".json").write_text(text.replace('],[', '],\n[') + "\n")


main()
