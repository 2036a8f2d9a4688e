"""Classifiers of scikit-learn on given folds: accuracy over seeds, and coefficients of the logistic regression.

Customers who leave or stay: four numbers and a plan. The folds are part of the data. Run with Debian's /usr/bin/python3 (scikit-learn 1.2.1); writes
classify.json beside it, data included.
"""

import json
from pathlib import Path

import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

ROWS, FOLDS, SEEDS = 600, 5, 12
random = np.random.default_rng(8)

numbers = np.round(
    np.column_stack(
        [
            random.gamma(2, 14, ROWS),
            random.normal(60, 25, ROWS),
            random.poisson(1.5, ROWS),
            random.uniform(0, 1, ROWS),
        ]
    ),
    2,
)
plan = random.choice(["monthly", "yearly", "prepaid"], ROWS, p=[0.5, 0.3, 0.2])
score = (
    -0.06 * numbers[:, 0]
    + 0.02 * (numbers[:, 1] - 60)
    + 0.8 * (numbers[:, 2] > 2)
    + 1.2 * (plan == "monthly")
    + random.logistic(0, 0.8, ROWS)
)
left = (score > np.quantile(score, 0.65)).astype(int)
fold = random.permutation(np.arange(ROWS) % FOLDS)

MODELS = {
    "logistic": lambda seed: make_pipeline(StandardScaler(), LogisticRegression(C=1, tol=1e-10, max_iter=10000)),
    "tree": lambda seed: DecisionTreeClassifier(max_depth=4, min_samples_leaf=10, random_state=seed),
    "forest": lambda seed: RandomForestClassifier(100, min_samples_leaf=5, random_state=seed),
    "boosting": lambda seed: HistGradientBoostingClassifier(
        max_iter=100, learning_rate=0.1, max_leaf_nodes=15, early_stopping=False, random_state=seed
    ),
    "svm": lambda seed: make_pipeline(StandardScaler(), SVC(C=1, gamma="scale", probability=True, random_state=seed)),
    "naive-bayes": lambda seed: GaussianNB(),
}


def out_of_fold(make):
    answers = np.zeros((ROWS, 2))
    for each in range(FOLDS):
        test = fold == each
        answers[test] = make.fit(numbers[~test], left[~test]).predict_proba(numbers[test])
    return answers


def judged(make):
    found = [out_of_fold(make(seed)) for seed in range(SEEDS)]
    return {
        "accuracy": [float(np.mean(answers.argmax(axis=1) == left)) for answers in found],
        "log_loss": [float(log_loss(left, answers)) for answers in found],
    }


encode = make_column_transformer((StandardScaler(), [0, 1, 2, 3]), (OneHotEncoder(), [4]))
table = np.column_stack([numbers.astype(object), plan])
coded = encode.fit_transform(table)
logistic = LogisticRegression(C=1, tol=1e-12, max_iter=10000).fit(coded, left)
scales = encode.named_transformers_["standardscaler"]
slopes = logistic.coef_[0][:4] / scales.scale_
result = {
    "numbers": numbers.tolist(),
    "plan": plan.tolist(),
    "left": left.tolist(),
    "fold": fold.tolist(),
    "models": {name: judged(make) for name, make in MODELS.items()},
    "logistic": {
        "intercept": float(logistic.intercept_[0] - slopes @ scales.mean_),
        "numbers": slopes.tolist(),
        "plan": dict(
            zip(encode.named_transformers_["onehotencoder"].categories_[0].tolist(), logistic.coef_[0][4:].tolist())
        ),
    },
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result) + "\n")
for name, figures in result["models"].items():
    print(name, np.round([min(figures["accuracy"]), max(figures["accuracy"]), np.mean(figures["log_loss"])], 4))
