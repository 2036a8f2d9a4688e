"""Features and outcomes of customers at rolling cut-offs with pandas, and what scikit-learn makes of them, on the sample orders.

Run with Debian's Python (python3-pandas, python3-sklearn):
npx tsx tests/reference/orders-csv.ts | /usr/bin/python3 tests/reference/next-purchase.py
Writes next-purchase.json beside itself. Nothing here is taken from the program: at each cut-off all later rows are dropped first, and
then every feature is worked out from what is left.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")
WINDOW = 28
CUTOFFS = 3
# Every so many customers, by their number: pandas takes its time for each.
EVERY = 12
SEEDS = range(8)
LEVELS = ["last_category", "last_channel"]
PLAIN = ["purchase_trend", "spend_trend", "weekend_share", "refund_share", "promotion_share", "last_promotion", "top_product_share"]


def ratio(part, whole):
    return part / whole if whole else np.nan


def trend(late, early):
    return ratio(late - early, late + early)


def describe(rows, cutoff):
    """One customer: the rows up to the cut-off, in order of time."""
    days = rows.groupby("day").agg(spend=("amount", "sum"), lines=("amount", "size"), refunds=("amount", lambda a: (a < 0).sum()),
                                   orders=("order_id", "nunique"), units=("quantity", "sum"), priced=("price", "sum"),
                                   prices=("price", "count"), promotions=("promoted", "sum"),
                                   category=("product_family", "last"), channel=("channel", "last"))
    days = days[days["spend"] > 1e-8]
    if days.empty:
        return None
    when = days.index.to_numpy()
    gaps = np.diff(when)
    count, first, last = len(when), when[0], when[-1]
    recency, tenure = cutoff - last, cutoff - first
    interval = (last - first) / (count - 1) if count > 1 else np.nan
    late = (when > cutoff - WINDOW) & (when <= cutoff)
    early = (when > cutoff - 2 * WINDOW) & (when <= cutoff - WINDOW)
    year = (when > cutoff - 365) & (when <= cutoff - 365 + WINDOW)
    weekdays = pd.to_datetime(when, unit="D").dayofweek
    spend = days["spend"].to_numpy()
    bought = rows["product_family"].value_counts()
    orders, lines = days["orders"].sum(), days["lines"].sum()
    mean_price = ratio(days["priced"].sum(), days["prices"].sum())
    final = days.iloc[-1]
    return {
        "recency": recency,
        "purchases": count,
        "tenure": tenure,
        "interval": interval,
        "interval_sd": np.std(gaps, ddof=1) if len(gaps) > 1 else np.nan,
        "lateness": recency / interval if count > 1 and interval > 0 else np.nan,
        "recent_purchases": late.sum(),
        "purchase_trend": trend(late.sum(), early.sum()),
        "season_purchases": year.sum() if tenure >= 365 else np.nan,
        "weekend_share": np.mean(weekdays >= 5),
        "spend": spend.sum(),
        "average_order": spend.sum() / orders,
        "last_order_ratio": final["spend"] / final["orders"] / (spend.sum() / orders),
        "spend_trend": trend(spend[late].sum(), spend[early].sum()),
        "refund_share": days["refunds"].sum() / lines,
        "units_per_purchase": days["units"].sum() / count,
        "average_price": mean_price,
        "last_price_ratio": ratio(ratio(final["priced"], final["prices"]), mean_price),
        "promotion_share": days["promotions"].sum() / lines,
        "last_promotion": final["promotions"] / final["lines"],
        "products": len(bought),
        "top_product_share": bought.iloc[0] / bought.sum(),
        "categories": days["category"].nunique(),
        "last_category": final["category"],
        "channels": days["channel"].nunique(),
        "last_channel": final["channel"],
    }


def snapshot(orders, cutoff):
    seen = orders[orders["day"] <= cutoff]
    described = {customer: describe(rows, cutoff) for customer, rows in seen.groupby("customer_id")}
    return pd.DataFrame.from_dict({c: d for c, d in described.items() if d}, orient="index").sort_index()


def outcome(orders, cutoff, customers):
    window = orders[(orders["day"] > cutoff) & (orders["day"] <= cutoff + WINDOW)]
    sums = window.groupby(["customer_id", "day"])["amount"].sum()
    buyers = set(sums[sums > 1e-8].index.get_level_values(0))
    return pd.Series([int(c in buyers) for c in customers], index=customers)


def matrix(frame):
    numbers = frame.drop(columns=LEVELS).astype(float)
    skewed = [name for name in numbers if name not in PLAIN]
    numbers[skewed] = np.sign(numbers[skewed]) * np.log1p(numbers[skewed].abs())
    return pd.concat([numbers, pd.get_dummies(frame[LEVELS]).astype(float)], axis=1)


def judge(make, frames, labels):
    """Each cut-off but the oldest from all older ones; answers of all tested rows together."""
    columns = matrix(pd.concat(frames)).columns
    said, came = [], []
    for at in range(1, len(frames)):
        train = matrix(pd.concat(frames[:at])).reindex(columns=columns, fill_value=0.0)
        test = matrix(frames[at]).reindex(columns=columns, fill_value=0.0)
        model = make().fit(train.to_numpy(), pd.concat(labels[:at]).to_numpy())
        said.append(model.predict_proba(test.to_numpy())[:, 1])
        came.append(labels[at].to_numpy())
    said, came = np.concatenate(said), np.concatenate(came)
    return {"auc": roc_auc_score(came, said), "log_loss": log_loss(came, said)}


def spread(make, frames, labels):
    found = [judge(lambda: make(seed), frames, labels) for seed in SEEDS]
    return {
        name: {"mean": float(np.mean([f[name] for f in found])), "sd": float(np.std([f[name] for f in found], ddof=1))}
        for name in ["auc", "log_loss"]
    }


def plain(value):
    if isinstance(value, str):
        return value
    return None if pd.isna(value) else float(f"{float(value):.12g}")


orders = pd.read_csv(sys.stdin, parse_dates=["ordered_at"])
orders = orders[orders["customer_id"].str[1:].astype(int) % EVERY == 0].copy()
orders["day"] = (orders["ordered_at"].dt.normalize() - pd.Timestamp("1970-01-01")).dt.days
orders["price"] = np.where((orders["quantity"] > 0) & (orders["amount"] > 0), orders["amount"] / orders["quantity"], np.nan)
orders["promoted"] = (orders["discount"] != 0).astype(int)
orders = orders.sort_values("ordered_at", kind="stable")
sums = orders.groupby(["customer_id", "day"])["amount"].sum()
last = int(sums[sums > 1e-8].index.get_level_values(1).max())
cutoffs = [last - k * WINDOW for k in range(CUTOFFS, 0, -1)]
frames = [snapshot(orders, cutoff) for cutoff in cutoffs]
labels = [outcome(orders, cutoff, frame.index) for cutoff, frame in zip(cutoffs, frames)]
leaf = int(min(100, max(5, round(sum(map(len, frames)) / 500))))
models = {
    "logistic": spread(lambda seed: make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler(), LogisticRegression(C=1, max_iter=5000)), frames, labels),
    "forest": spread(lambda seed: make_pipeline(SimpleImputer(strategy="median"), RandomForestClassifier(100, min_samples_leaf=leaf, random_state=seed)), frames, labels),
    "boosting": spread(lambda seed: HistGradientBoostingClassifier(max_iter=100, learning_rate=0.05, max_leaf_nodes=7, min_samples_leaf=leaf, early_stopping=False, random_state=seed), frames, labels),
}
result = {
    "source": "pandas and scikit-learn on samples/data/orders.parquet",
    "window": WINDOW,
    "every": EVERY,
    "leaf": leaf,
    "models": models,
    "cutoffs": [
        {
            "day": cutoff,
            "customers": len(frame),
            "buyers": int(label.sum()),
            "sums": {n: {"sum": plain(frame[n].astype(float).sum()), "known": int(frame[n].notna().sum())} for n in frame if n not in LEVELS},
            "levels": {n: frame[n].value_counts().to_dict() for n in LEVELS},
            "some": {c: {n: plain(v) for n, v in frame.loc[c].items()} for c in frame.index[::47]},
        }
        for cutoff, frame, label in zip(cutoffs, frames, labels)
    ],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n")
print(json.dumps(models, indent=1), [len(f) for f in frames], [int(l.sum()) for l in labels], leaf)
