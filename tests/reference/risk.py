"""Expected numbers for `risk`: isolation forests, covariances and fences by scikit-learn, scipy and numpy.

Run with Debian's python3: /usr/bin/python3 tests/reference/risk.py
"""

import json
from pathlib import Path

import numpy as np
from scipy import stats
from sklearn.covariance import EmpiricalCovariance, MinCovDet
from sklearn.ensemble import IsolationForest

SEEDS = 40
random = np.random.default_rng(84)


def customers():
    """Two groups of customers that differ in scale, and a few that fit neither."""
    visits = random.gamma(6, 2, 230)
    spend = 40 * visits * random.lognormal(0, 0.3, 230)
    age = random.normal(44, 11, 230)
    usual = np.column_stack([visits, spend, age])
    odd = np.array([[2.0, 4200.0, 40.0], [45.0, 300.0, 33.0], [12.0, 500.0, 101.0], [60.0, 9800.0, 20.0], [1.0, 10.0, 95.0]])
    return np.vstack([usual, odd]).round(3)


points = customers()
channel = random.choice(["web", "shop", "phone"], len(points), p=[0.6, 0.38, 0.02])
columns = np.column_stack([points] + [(channel == name).astype(float) for name in ["web", "shop", "phone"]])


def forest(data, trees=100, sample=256):
    scores = np.array(
        [
            -IsolationForest(n_estimators=trees, max_samples=min(sample, len(data)), random_state=seed)
            .fit(data)
            .score_samples(data)
            for seed in range(SEEDS)
        ]
    )
    return {"mean": scores.mean(axis=0).round(6).tolist(), "sd": scores.std(axis=0, ddof=1).round(6).tolist()}


classic = EmpiricalCovariance().fit(points)
distances = classic.mahalanobis(points)
robust = MinCovDet(random_state=0).fit(points)
medians = np.median(points, axis=0)
deviations = stats.median_abs_deviation(points, axis=0, scale="normal")
quartiles = np.quantile(points, [0.25, 0.75], axis=0)

answer = {
    "points": points.tolist(),
    "channel": channel.tolist(),
    "forest": forest(points),
    "forest_small": forest(points, sample=32),
    "forest_categories": forest(columns),
    "classic": {
        "mean": classic.location_.tolist(),
        "covariance": classic.covariance_.tolist(),
        "distances": distances.tolist(),
        "p_values": stats.chi2.sf(distances, points.shape[1]).tolist(),
    },
    "robust": {
        "mean": robust.location_.tolist(),
        "covariance": robust.covariance_.tolist(),
        "distances": robust.mahalanobis(points).tolist(),
    },
    "medians": medians.tolist(),
    "deviations": deviations.tolist(),
    "quartiles": quartiles.tolist(),
    "chi_squared": [[chance, degrees, float(stats.chi2.isf(chance, degrees))] for chance in [0.5, 0.025, 0.001] for degrees in [1, 3, 12]],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(answer) + "\n")
