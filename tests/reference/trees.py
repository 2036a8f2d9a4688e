"""Trees, forests and boosting by scikit-learn, on data that a formula gives (see `numbers`; tests/harness/drawn-table.ts is the same formula).

Run with Debian's Python (python3-sklearn): OMP_NUM_THREADS=1 /usr/bin/python3 tests/reference/trees.py

- trees: structure, thresholds, shares; only data whose tree is the same for all seeds, so that no two cuts are equally good
- forests: accuracy and log loss (or R²) on rows that were not seen, over 20 seeds
- boosting: predictions, where nothing is drawn; else the same figures over twelve samples to learn from
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.ensemble import (
    HistGradientBoostingClassifier,
    HistGradientBoostingRegressor,
    RandomForestClassifier,
    RandomForestRegressor,
)
from sklearn.metrics import accuracy_score, log_loss, r2_score
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

MASK = 0xFFFFFFFF


def numbers(seed, rows, columns):
    """Whole numbers from 0 to 9999 by a hash of their place."""
    out = np.empty((rows, columns), dtype=np.int64)
    for i in range(rows * columns):
        z = (seed * 0x9E3779B1 + i * 0x85EBCA6B) & MASK
        z = ((z ^ (z >> 16)) * 0x7FEB352D) & MASK
        z = ((z ^ (z >> 15)) * 0x846CA68B) & MASK
        out[i // columns, i % columns] = (z ^ (z >> 16)) % 10000
    return out


def table(seed, rows, kind):
    """Six features as multiples of 1/8, exact in 32 bits; the target from the first four and a noise."""
    raw = numbers(seed, rows, 8)
    x = raw[:, :6] / 8.0
    u = raw / 10000.0
    z = 3 * u[:, 0] + 4 * np.abs(u[:, 1] - 0.5) * (u[:, 2] > 0.4) - 2 * u[:, 3] + 1.5 * (u[:, 6] - 0.5)
    if kind == "two":
        return x, (z > 1.1).astype(int)
    if kind == "three":
        return x, (z > 0.6).astype(int) + (z > 1.7).astype(int)
    # Whole thousandths, so that both sides read the same number.
    return x, np.floor(z * 1000) / 1000


def as_tree(model, kind):
    t = model.tree_
    leaf = t.children_left < 0
    values = t.value[:, 0, :] / t.value[:, 0, :].sum(axis=1, keepdims=True) if kind != "number" else t.value[:, 0, :]
    return {
        "feature": np.where(leaf, -1, t.feature).tolist(),
        "threshold": np.where(leaf, 0, t.threshold).tolist(),
        "rows_in": t.n_node_samples.tolist(),
        "weight": t.weighted_n_node_samples.tolist(),
        "impurity": np.round(t.impurity, 12).tolist(),
        "values": [np.round(row, 12).tolist() for row in values],
    }


def trees():
    cases = [
        ("two", 200, {"min_samples_leaf": 12}, False),
        ("two", 200, {"max_depth": 4, "min_samples_leaf": 8}, False),
        ("two", 250, {"min_samples_split": 40, "min_samples_leaf": 6, "ccp_alpha": 0.01}, False),
        ("two", 200, {"max_depth": 5, "min_samples_leaf": 5}, True),
        ("three", 250, {"max_depth": 6, "min_samples_leaf": 10}, False),
        ("three", 250, {"min_samples_leaf": 4, "ccp_alpha": 0.01}, True),
        ("number", 200, {"min_samples_leaf": 8}, False),
        ("number", 250, {"min_samples_leaf": 5, "ccp_alpha": 0.004}, True),
    ]
    for kind, rows, settings, weighted in cases:
        made = DecisionTreeRegressor if kind == "number" else DecisionTreeClassifier
        for seed in range(1, 200):
            x, y = table(seed, rows, kind)
            weights = 1 + numbers(seed + 1000, rows, 1)[:, 0] / 8000 if weighted else None
            found = [as_tree(made(**settings, random_state=i).fit(x, y, weights), kind) for i in range(10)]
            if all(f["threshold"] == found[0]["threshold"] and f["feature"] == found[0]["feature"] for f in found):
                yield {"kind": kind, "seed": seed, "rows": rows, "weighted": weighted, "settings": settings, **found[0]}
                break


def judge(model, kind, test):
    x, y = test
    if kind == "number":
        return {"r2": r2_score(y, model.predict(x))}
    shares = model.predict_proba(x)
    return {"accuracy": accuracy_score(y, shares.argmax(axis=1)), "log_loss": log_loss(y, shares)}


def spread(found):
    return {
        name: {"mean": np.mean(values), "sd": np.std(values, ddof=1), "least": min(values), "most": max(values)}
        for name in found[0]
        for values in [[each[name] for each in found]]
    }


def forests():
    for kind, settings in [("two", {}), ("three", {"min_samples_leaf": 3}), ("number", {}), ("number", {"max_features": 1 / 3})]:
        train, test = table(21, 600, kind), table(22, 1000, kind)
        made = RandomForestRegressor if kind == "number" else RandomForestClassifier
        found = [made(100, random_state=i, **settings).fit(*train) for i in range(20)]
        yield {"kind": kind, "settings": settings, "figures": spread([judge(model, kind, test) for model in found])}


def with_gaps(x, seed):
    """A fifth of the first feature is missing, the more the higher it is; the fourth becomes one of twelve levels."""
    raw = numbers(seed, len(x), 1)[:, 0]
    x = x.copy()
    x[raw < 3.2 * x[:, 0], 0] = np.nan
    x[:, 3] = np.floor(x[:, 3] * 12 / 1250) * 5 % 12
    return x


def boosted():
    """Without gaps the same trees on both sides; with gaps (where equally good places and sets are drawn by rounding) figures over twelve samples."""
    for kind, settings, gaps in [
        ("two", {}, False),
        ("three", {"max_iter": 30, "max_leaf_nodes": 7}, False),
        ("number", {"max_depth": 3, "learning_rate": 0.2}, False),
        ("two", {"max_leaf_nodes": 7, "l2_regularization": 1.0}, True),
        ("three", {"max_iter": 40}, True),
        ("number", {"min_samples_leaf": 10, "max_iter": 60}, True),
    ]:
        found = []
        for seed in range(31, 43 if gaps else 32):
            train, test = table(seed, 800 if gaps else 1500, kind), table(99, 1000, kind)
            if gaps:
                train, test = (with_gaps(train[0], seed), train[1]), (with_gaps(test[0], 99), test[1])
            made = HistGradientBoostingRegressor if kind == "number" else HistGradientBoostingClassifier
            model = made(early_stopping=False, categorical_features=[3] if gaps else None, **settings).fit(*train)
            found.append(judge(model, kind, test))
        figures = spread(found) if gaps else found[0]
        first = model.predict(test[0][:5]) if kind == "number" else model.predict_proba(test[0][:5])
        yield {"kind": kind, "settings": settings, "gaps": gaps, "figures": figures, "first": [] if gaps else first.ravel().tolist()}


if __name__ == "__main__":
    data = {
        "source": f"scikit-learn {sklearn.__version__}; tests/reference/trees.py",
        "trees": list(trees()),
        "forests": list(forests()),
        "boosting": list(boosted()),
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(data) + "\n")
