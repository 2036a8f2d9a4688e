"""Mutual information by scikit-learn, between numbers, codes, and both, and what chance alone gives of it between codes.

Numbers without equal values, so that the noise that scikit-learn adds against them changes nothing: the values agree to 1e-9. `tied` has many equal
values: there scikit-learn's own answers differ by its seed, and their range over 20 seeds (widened by half of it) is the tolerance.

Run with Debian's Python (python3-sklearn): /usr/bin/python3 tests/reference/mutual-information.py
Writes mutual-information.json beside itself.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.feature_selection import mutual_info_classif, mutual_info_regression
from sklearn.metrics import mutual_info_score
from sklearn.metrics.cluster import contingency_matrix, expected_mutual_information

rng = np.random.default_rng(88)
n = 400
x = np.round(rng.normal(0, 1, n), 9)
y = np.round(np.sin(2 * x) + rng.normal(0, 0.4, n), 9)
independent = np.round(rng.gamma(2, 3, n), 9)
codes = (x + rng.normal(0, 0.7, n) > 0.4).astype(int) + (rng.random(n) < 0.1) * 2
other = np.where(rng.random(n) < 0.6, codes, rng.integers(0, 4, n))
# As doubles: this version of scikit-learn cuts off what scaling makes of whole numbers (fixed later).
whole = np.round(3 * x)
# Nearly as many words as rows, drawn apart from everything.
noise = rng.integers(0, 300, n)


def by_chance(one, two):
    return float(expected_mutual_information(contingency_matrix(one, two, sparse=True).astype(np.int64), n))


def over_seeds(measure):
    values = [float(measure(seed)) for seed in range(20)]
    return [min(values), max(values)]


assert len({*x}) == n and len({*y}) == n and len({*independent}) == n
result = {
    "source": f"scikit-learn {sklearn.__version__}",
    "x": x.tolist(),
    "y": y.tolist(),
    "independent": independent.tolist(),
    "codes": codes.tolist(),
    "other": other.tolist(),
    "whole": whole.tolist(),
    "numbers": float(mutual_info_regression(x[:, None], y, random_state=1)[0]),
    "nothing": float(mutual_info_regression(independent[:, None], y, random_state=1)[0]),
    "mixed": float(mutual_info_classif(x[:, None], codes, discrete_features=False, random_state=1)[0]),
    "discrete": float(mutual_info_score(codes, other)),
    "noise": noise.tolist(),
    "noise_tells": float(mutual_info_score(noise, other)),
    "chance": by_chance(codes, other),
    "noise_chance": by_chance(noise, other),
    "tied": over_seeds(lambda seed: mutual_info_regression(whole[:, None], y, random_state=seed)[0]),
    "tied_mixed": over_seeds(lambda seed: mutual_info_classif(whole[:, None], codes, discrete_features=False, random_state=seed)[0]),
}
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(result) + "\n")
print({key: value for key, value in result.items() if not isinstance(value, list) or len(value) == 2})
