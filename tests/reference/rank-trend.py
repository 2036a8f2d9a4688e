"""Kendall's S against time with its exact chance: every order of the values is looked at.

Where no two values are equal scipy's exact test has to say the same. Run with Debian's Python (python3-scipy):
/usr/bin/python3 tests/reference/rank-trend.py. Writes rank-trend.json beside itself.
"""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import scipy
from scipy import stats


def s_of(values):
    values = np.asarray(values)
    return int(np.sign(values[None, :] - values[:, None])[np.triu_indices(len(values), 1)].sum())


def falling(values):
    orders = np.array(list(permutations(values)))
    i, j = np.triu_indices(len(values), 1)
    sums = np.sign(orders[:, j] - orders[:, i]).sum(axis=1)
    return float((sums <= s_of(values)).mean())


cases = []
for values in [
    [8, 7, 6, 5, 4, 3, 2, 1],
    [1, 2, 3, 4, 5, 6],
    [310.5, 280, 295, 120, 260, 90, 75, 40],
    [50, 0, 80, 0, 0, 0],
    [100, 100, 90, 90, 80, 0, 0, 0],
    [0, 0, 10, 0, 10, 0, 0, 20],
    [5, 5, 5, 5, 5, 4],
]:
    chance = falling(values)
    if len(set(values)) == len(values):
        tau, p = stats.kendalltau(range(len(values)), values, alternative="less", method="exact")
        assert abs(p - chance) < 1e-12, (values, p, chance)
    cases.append({"values": values, "s": s_of(values), "falling": chance})
Path(__file__).with_suffix(".json").write_text(
    json.dumps({"source": f"all orders, numpy {np.__version__}, scipy {scipy.__version__}", "cases": cases}, indent=2)
    + "\n"
)
