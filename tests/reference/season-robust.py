"""Robust decomposition of an even number of months with statsmodels' STL, at the degrees, jumps and loops of R's stl().

Run with Debian's Python (python3-statsmodels): /usr/bin/python3 tests/reference/season-robust.py
Writes season-robust.json beside itself.
"""

import json
from math import ceil
from pathlib import Path

import numpy as np
import statsmodels
from statsmodels.tsa.seasonal import STL

PERIOD, WINDOW, TREND, LOW = 12, 11, 21, 13


def main():
    rng = np.random.default_rng(20250706)
    month = np.arange(120)
    values = 500 + 2 * month + 80 * np.sin(2 * np.pi * month / 12) * (1 + month / 240) + rng.normal(0, 15, 120)
    values[[17, 60, 61, 95]] += [260, -180, -200, 150]
    values = np.round(values, 2)
    jumps = {f"{name}_jump": ceil(window / 10) for name, window in [("seasonal", WINDOW), ("trend", TREND), ("low_pass", LOW)]}
    model = STL(values, period=PERIOD, seasonal=WINDOW, trend=TREND, low_pass=LOW, seasonal_deg=0, robust=True, **jumps)
    fit = model.fit(inner_iter=1, outer_iter=15)
    case = {
        "name": "months with outliers, robust",
        "periods": [PERIOD],
        "windows": [WINDOW],
        "trendWindow": None,
        "robust": True,
        "values": values.tolist(),
        "trend": fit.trend.tolist(),
        "seasons": [fit.seasonal.tolist()],
        "remainder": fit.resid.tolist(),
    }
    source = f"statsmodels {statsmodels.__version__}, STL; tests/reference/season-robust.py"
    result = {"source": source, "tolerance": "1e-8 of the range of the values", "cases": [case]}
    Path(__file__).with_suffix(".json").write_text(json.dumps(result) + "\n")


main()
