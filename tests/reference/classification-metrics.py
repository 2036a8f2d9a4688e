"""Scores of classifiers by scikit-learn on fixed probabilities: two classes and three, with ties, with and without weights.

Run with Debian's /usr/bin/python3 (scikit-learn 1.2.1); writes classification-metrics.json beside it.
"""

import json
from pathlib import Path

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve

random = np.random.default_rng(20)


def two_classes(rows, weighted):
    codes = (random.random(rows) < 0.3).astype(int)
    # Rounded, so that many rows have the same probability; some are quite sure, and wrong.
    positive = np.clip(np.round(0.3 + 0.25 * (codes - 0.3) + random.normal(0, 0.2, rows), 2), 0, 1)
    weights = np.round(random.uniform(0.2, 3, rows), 3) if weighted else None
    probabilities = np.column_stack([1 - positive, positive])
    predicted = probabilities.argmax(axis=1)
    fpr, tpr, thresholds = metrics.roc_curve(codes, positive, sample_weight=weights)
    case = common(codes, probabilities, predicted, weights)
    case |= {
        "auc": metrics.roc_auc_score(codes, positive, sample_weight=weights),
        "brier": metrics.brier_score_loss(codes, positive, sample_weight=weights),
        "f1": metrics.f1_score(codes, predicted, sample_weight=weights),
        "roc": {"fpr": fpr.tolist(), "tpr": tpr.tolist(), "threshold": thresholds.tolist()},
    }
    if not weighted:
        rate, mean = calibration_curve(codes, positive, n_bins=10)
        case["calibration"] = {"rate": rate.tolist(), "probability": mean.tolist()}
    return case


def three_classes(rows, weighted):
    codes = random.choice(3, rows, p=[0.5, 0.35, 0.15])
    raw = random.dirichlet([1.5, 1.5, 1.5], rows)
    raw[np.arange(rows), codes] += 0.4
    probabilities = raw / raw.sum(axis=1, keepdims=True)
    weights = np.round(random.uniform(0.2, 3, rows), 3) if weighted else None
    predicted = probabilities.argmax(axis=1)
    return common(codes, probabilities, predicted, weights) | {
        "auc": metrics.roc_auc_score(
            codes, probabilities, multi_class="ovr", average="macro", sample_weight=weights
        ),
        "f1": metrics.f1_score(codes, predicted, average="macro", sample_weight=weights),
    }


def common(codes, probabilities, predicted, weights):
    return {
        "codes": codes.tolist(),
        "probabilities": probabilities.tolist(),
        "weights": None if weights is None else weights.tolist(),
        "accuracy": metrics.accuracy_score(codes, predicted, sample_weight=weights),
        "log_loss": metrics.log_loss(codes, probabilities, sample_weight=weights),
        "confusion": metrics.confusion_matrix(codes, predicted, sample_weight=weights).ravel().tolist(),
        "report": metrics.classification_report(
            codes, predicted, sample_weight=weights, output_dict=True, zero_division=0
        ),
    }


cases = {
    "two": two_classes(300, False),
    "two_weighted": two_classes(200, True),
    "three": three_classes(150, False),
    "three_weighted": three_classes(120, True),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(cases) + "\n")
