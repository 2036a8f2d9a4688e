"""Rates by group, their intervals, differences and tests, for workers/analyses/fairness.

Run with Debian's python3 (numpy, pandas, scipy, statsmodels): python3 tests/reference/fairness.py > tests/reference/fairness.json
"""

import json
from itertools import product

import numpy as np
import pandas as pd
from scipy.stats import fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    proportions_ztest,
)

# rows by group of (actual, predicted): yes/yes, no/yes, yes/no, no/no
COUNTS = {
    "north": (120, 60, 40, 380),
    "south": (50, 45, 35, 170),
    "east": (9, 2, 11, 48),
    "west": (0, 1, 2, 4),
    "alone": (1, 0, 0, 0),
}
KINDS = [("yes", "yes"), ("no", "yes"), ("yes", "no"), ("no", "no")]


def share(hits, of):
    if of == 0:
        return None
    low, high = proportion_confint(hits, of, 0.05, method="wilson")
    return {"value": hits / of, "low": low, "high": high}


def parts(tp, fp, fn, tn):
    return {
        "actual": (tp + fn, tp + fp + fn + tn),
        "selection": (tp + fp, tp + fp + fn + tn),
        "tpr": (tp, tp + fn),
        "fpr": (fp, fp + tn),
        "precision": (tp, tp + fp),
        "accuracy": (tp + tn, tp + fp + fn + tn),
    }


def compare(own, reference):
    (a, n), (b, m) = own, reference
    if n == 0 or m == 0:
        return None
    low, high = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff")
    pooled = (a + b) / (n + m)
    if min(n, m) * min(pooled, 1 - pooled) < 5:
        p = fisher_exact([[a, n - a], [b, m - b]])[1]
    else:
        p = proportions_ztest([a, b], [n, m])[1]
    found = {"difference": a / n - b / m, "low": low, "high": high, "p": p}
    if a > 0 and b > 0:
        found["ratio"] = (a / n) / (b / m)
        found["ratio_low"], found["ratio_high"] = confint_proportions_2indep(
            a, n, b, m, method="log", compare="ratio"
        )
    return found


def frame():
    rng = np.random.default_rng(8)
    rows = []
    for group, counts in COUNTS.items():
        for (actual, predicted), n in zip(KINDS, counts):
            middle = 0.5 if predicted == "yes" else 0.0
            rows += [(group, actual, predicted, middle + round(p, 2)) for p in rng.uniform(0, 0.49, n)]
    return pd.DataFrame(rows, columns=["group", "actual", "predicted", "probability"])


def calibration(data):
    found = {}
    for group, own in data.groupby("group"):
        bins = np.minimum(np.floor(own["probability"] * 10), 9)
        hit = (own["actual"] == "yes").astype(float)
        sums = pd.DataFrame({"bin": bins, "said": own["probability"], "hit": hit}).groupby("bin").sum()
        found[group] = {
            "said": own["probability"].mean(),
            "error": (sums["said"] - sums["hit"]).abs().sum() / len(own),
        }
    return found


def main():
    reference = parts(*COUNTS["north"])
    groups = {name: parts(*counts) for name, counts in COUNTS.items()}
    tests = [
        (name, rate, compare(groups[name][rate], reference[rate]))
        for name, rate in product(list(COUNTS)[1:], ["selection", "tpr", "fpr"])
    ]
    known = [test for _, _, test in tests if test]
    for test, adjusted in zip(known, multipletests([t["p"] for t in known], method="holm")[1]):
        test["p_adjusted"] = adjusted
    data = frame()
    print(
        json.dumps(
            {
                "counts": COUNTS,
                "rates": {g: {r: share(*p) for r, p in found.items()} for g, found in groups.items()},
                "tests": [{"group": g, "rate": r, **t} for g, r, t in tests if t],
                "probabilities": data["probability"].round(2).tolist(),
                "calibration": calibration(data.round({"probability": 2})),
            }
        )
    )


main()
