"""Recommendations from seeded purchases, with numpy alone: similarities, implicit ALS from a given start, and quality on a time split.

Everything is written down from the papers with dense matrices (Hu, Koren and Volinsky 2008 for ALS, one row at a time with the whole C^u; precision,
recall, MAP and NDCG by their definitions). Ranks: by score, then by the number of customers with the item, then by name.

Run with Debian's Python (python3-numpy): /usr/bin/python3 tests/reference/recommend.py
Writes recommend.json beside itself.
"""

import json
from datetime import datetime, timedelta
from math import ceil, log2
from pathlib import Path

import numpy as np

CUSTOMERS, ITEMS, K, HOLDOUT = 70, 14, 4, 0.25
ALPHA, REGULARIZATION, FACTORS, ITERATIONS = 3.0, 0.7, 5, 6
rng = np.random.default_rng(20240713)
names = [f"item {chr(97 + i)}" for i in range(ITEMS)]

# Two tastes, and some items that everybody likes.
taste = rng.random(CUSTOMERS) < 0.5
likes = np.where(taste[:, None], np.linspace(3, 0.3, ITEMS), np.linspace(0.3, 3, ITEMS))
likes[:, [3, 9]] += 1.5
rows = []
for customer in range(CUSTOMERS):
    chances = likes[customer] / likes[customer].sum()
    for _ in range(rng.integers(2, 11)):
        item = int(rng.choice(ITEMS, p=chances))
        minutes = int(rng.integers(0, 365 * 24 * 60))
        at = datetime(2023, 1, 1) + timedelta(minutes=minutes)
        rows.append([f"C{customer:02d}", names[item], int(rng.integers(1, 5)), at.isoformat(sep=" ")])


def matrix(some):
    w = np.zeros((CUSTOMERS, ITEMS))
    for customer, item, weight, _ in some:
        w[int(customer[1:]), names.index(item)] += weight
    return w


# quantile_disc: the smallest value with at least this share of rows up to it.
times = sorted(row[3] for row in rows)
cut = times[ceil((1 - HOLDOUT) * len(times)) - 1]
W = matrix(rows)
early, late = matrix([row for row in rows if row[3] <= cut]), matrix([row for row in rows if row[3] > cut])


def similarity(w, measure):
    has = (w > 0).astype(float)
    both = has.T @ has
    n = np.diag(both)
    if measure == "cosine":
        s = np.divide(both, np.sqrt(np.outer(n, n)), out=np.zeros_like(both), where=both > 0)
    else:
        s = np.divide(both * CUSTOMERS, np.outer(n, n), out=np.zeros_like(both), where=both > 0)
    np.fill_diagonal(s, 0)
    return s


def als(w, start, iterations):
    y = start.copy()
    c, p = 1 + ALPHA * w, (w > 0).astype(float)
    for _ in range(iterations):
        x = np.array([np.linalg.solve(y.T @ np.diag(c[u]) @ y + REGULARIZATION * np.eye(FACTORS), y.T @ np.diag(c[u]) @ p[u]) for u in range(len(w))])
        y = np.array([np.linalg.solve(x.T @ np.diag(c[:, i]) @ x + REGULARIZATION * np.eye(FACTORS), x.T @ np.diag(c[:, i]) @ p[:, i]) for i in range(w.shape[1])])
    return x, y


def ranked(w, scores, customer, k):
    counts = (w > 0).sum(axis=0)
    free = [i for i in range(ITEMS) if w[customer, i] == 0 and counts[i] > 0]
    return sorted(free, key=lambda i: (-scores[customer, i], -counts[i], i))[:k]


def quality(scores):
    known = (early > 0).any(axis=0)
    totals, asked, covered = np.zeros(4), 0, set()
    for u in range(CUSTOMERS):
        relevant = {i for i in range(ITEMS) if late[u, i] > 0 and early[u, i] == 0 and known[i]}
        if not relevant or not (early[u] > 0).any():
            continue
        asked += 1
        top = ranked(early, scores, u, K)
        covered |= set(top)
        hits = [i in relevant for i in top]
        precision_at = [sum(hits[: r + 1]) / (r + 1) for r in range(len(hits))]
        best = min(K, len(relevant))
        totals += [
            sum(hits) / K,
            sum(hits) / len(relevant),
            sum(p for p, hit in zip(precision_at, hits) if hit) / best,
            sum(hit / log2(r + 2) for r, hit in enumerate(hits)) / sum(1 / log2(r + 2) for r in range(best)),
        ]
    values = dict(zip(["precision", "recall", "map", "ndcg"], (totals / asked).tolist()))
    return asked, {**values, "coverage": len(covered) / int(known.sum())}


popular = np.tile((early > 0).sum(axis=0), (CUSTOMERS, 1)).astype(float)
asked, popular_quality = quality(popular)
_, item_quality = quality((early > 0) @ similarity(early, "cosine"))
start = rng.normal(0, 0.1, (ITEMS, FACTORS))
x, y = als(W, start, ITERATIONS)
item_scores = (W > 0) @ similarity(W, "cosine")
recommendations = [
    [f"C{u:02d}", names[i], rank + 1, item_scores[u, i]]
    for u in range(CUSTOMERS)
    for rank, i in enumerate(ranked(W, item_scores, u, K))
]

Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "source": f"numpy {np.__version__}",
            "k": K,
            "holdout": HOLDOUT,
            "rows": rows,
            "names": names,
            "asked": asked,
            "popular": popular_quality,
            "item": item_quality,
            "cosine": similarity(W, "cosine").round(15).tolist(),
            "lift": similarity(W, "lift").round(13).tolist(),
            "recommendations": recommendations,
            "als": {
                "alpha": ALPHA,
                "regularization": REGULARIZATION,
                "factors": FACTORS,
                "iterations": ITERATIONS,
                "weights": W.tolist(),
                "start": start.tolist(),
                "rows": x.round(13).tolist(),
                "columns": y.round(13).tolist(),
            },
        },
        separators=(",", ":"),
    )
    + "\n"
)
