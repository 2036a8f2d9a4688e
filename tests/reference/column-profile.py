"""Quantiles, spread and outliers of columns with NumPy, pandas and SciPy, on seeded values.

Run with Debian's Python (python3-pandas, python3-scipy): /usr/bin/python3 tests/reference/column-profile.py
Writes column-profile.json beside itself: the values, and what the libraries make of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

SHARES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]


def describe(values):
    series = pd.Series(values, dtype="float64")
    present = series.dropna()
    finite = present[np.isfinite(present)]
    q1, q3 = np.quantile(finite, [0.25, 0.75])
    fence = 1.5 * (q3 - q1)
    z = stats.zscore(finite, ddof=1)
    counts = present.value_counts()
    return {
        "values": [None if np.isnan(value) else value for value in series],
        "missing": int(series.isna().sum()),
        "distinct": int(present.nunique()),
        "repeatedValues": int((counts > 1).sum()),
        "repeatedRows": int(present.duplicated(keep=False).sum()),
        "mean": float(finite.mean()),
        "deviation": float(finite.std(ddof=1)),
        "quantiles": [float(value) for value in np.quantile(finite, SHARES)],
        "fences": [float(q1 - fence), float(q3 + fence)],
        "iqrBelow": int((finite < q1 - fence).sum()),
        "iqrAbove": int((finite > q3 + fence).sum()),
        "zBelow": int((z < -3).sum()),
        "zAbove": int((z > 3).sum()),
    }


def days(values):
    """The smallest day at or above each share (NumPy calls it inverted_cdf)."""
    numbers = np.array(values)
    picked = np.quantile(numbers, SHARES, method="inverted_cdf")
    start = np.datetime64("2020-01-01")
    return {
        "days": [str(start + int(value)) for value in values],
        "quantiles": [str(start + int(value)) for value in picked],
    }


random = np.random.default_rng(20240229)
skewed = np.round(random.lognormal(3, 1.1, 997), 2)
normal = random.normal(100, 15, 640)
normal[::80] += 120
normal[7] -= 200
gaps = random.integers(-5, 6, 400).astype("float64")
gaps[::9] = np.nan

out = {
    "shares": SHARES,
    "numbers": {
        "skewed": describe(skewed),
        "normal": describe(normal),
        "gaps": describe(gaps),
        "few": describe([3.0, 1.0, 2.0]),
    },
    "times": days(random.integers(0, 1500, 333)),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
