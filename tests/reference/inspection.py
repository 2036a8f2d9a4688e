"""Partial dependence, permutation importance and scores by scikit-learn, for the inspection of models.

The model is a formula, so that both programs ask the same one. Writes inspection.json. Run with Debian's python3:
    /usr/bin/python3 tests/reference/inspection.py
"""

import json
import pathlib

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.inspection import partial_dependence, permutation_importance
from sklearn.metrics import log_loss, r2_score, roc_auc_score

ROWS = 240
REPEATS = 100
rng = np.random.default_rng(20)


def score(X):
    """A line, a curve, an interaction, and a feature (the last) that does nothing."""
    return 1.5 * X[:, 0] - X[:, 1] ** 2 + X[:, 0] * X[:, 2] + 0.4


class Curved(ClassifierMixin, BaseEstimator):
    def fit(self, X, y):
        self.classes_ = np.array([0, 1])
        self.n_features_in_ = X.shape[1]
        return self

    def predict_proba(self, X):
        p = 1 / (1 + np.exp(-score(np.asarray(X))))
        return np.column_stack([1 - p, p])

    def predict(self, X):
        return (self.predict_proba(X)[:, 1] > 0.5).astype(int)


class CurvedNumber(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        self.fitted_ = True
        self.n_features_in_ = X.shape[1]
        return self

    def predict(self, X):
        return score(np.asarray(X))


# One digit, so that both look at every value that there is.
X = np.round(rng.normal(size=(ROWS, 4)), 1) + 0.0
y = (rng.uniform(size=ROWS) < 1 / (1 + np.exp(-score(X)))).astype(int)
z = np.round(score(X) + rng.normal(size=ROWS), 3)
weights = np.round(rng.uniform(0.5, 3, ROWS), 2)
classes = Curved().fit(X, y)
numbers = CurvedNumber().fit(X, z)

dependence = []
for feature in range(4):
    found = partial_dependence(classes, X, [feature], kind="both", method="brute", grid_resolution=200)
    dependence.append(
        {
            "grid": found["values"][0].tolist(),
            "average": found["average"][0].tolist(),
            "individual": found["individual"][0][:2].tolist(),
        }
    )


def importance(model, target, scoring):
    found = permutation_importance(model, X, target, scoring=scoring, n_repeats=REPEATS, random_state=1)
    return {"mean": found.importances_mean.tolist(), "sd": found.importances.std(axis=1, ddof=1).tolist()}


p = np.round(classes.predict_proba(X)[:, 1], 1)  # Rounded, so that there are ties.
three = rng.dirichlet([1, 1, 1], ROWS)
kinds = rng.integers(0, 3, ROWS)
out = {
    "features": X.T.tolist(),
    "y": y.tolist(),
    "z": z.tolist(),
    "weights": weights.tolist(),
    "dependence": dependence,
    "importance": {
        "repeats": REPEATS,
        "auc": importance(classes, y, "roc_auc"),
        "log_loss": importance(classes, y, "neg_log_loss"),
        "r2": importance(numbers, z, "r2"),
    },
    "scores": {
        "tied": p.tolist(),
        "auc": roc_auc_score(y, p),
        "auc_weighted": roc_auc_score(y, p, sample_weight=weights),
        "three": np.round(three, 6).tolist(),
        "kinds": kinds.tolist(),
        "log_loss": log_loss(kinds, np.round(three, 6)),
        "log_loss_weighted": log_loss(kinds, np.round(three, 6), sample_weight=weights),
        "r2": r2_score(z, score(X)),
        "r2_weighted": r2_score(z, score(X), sample_weight=weights),
    },
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out) + "\n")
