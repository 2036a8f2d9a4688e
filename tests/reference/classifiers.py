"""Logistic regression, support vector machines and naive Bayes of scikit-learn and statsmodels on drawn data, and on deals of the samples.

Run with Debian's Python (python3-sklearn, python3-statsmodels): /usr/bin/python3 tests/reference/classifiers.py
Writes classifiers.json beside itself, with the data that it has drawn.
"""

import json
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
import statsmodels
import statsmodels.api as sm
from scipy.optimize import minimize
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import CategoricalNB, GaussianNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.svm import SVC

warnings.simplefilter("ignore")
rng = np.random.default_rng(11)
here = Path(__file__).parent
ROWS = 240

numbers = np.column_stack(
    [
        rng.normal(0, 1, ROWS),
        rng.normal(50, 20, ROWS),
        rng.exponential(0.2, ROWS),
        rng.normal(-3, 2, ROWS),
    ]
).round(4)
# Two columns that are nearly the same.
numbers[:, 3] = (numbers[:, 3] * 0.1 + numbers[:, 0] * 2).round(4)
plan = rng.integers(0, 4, ROWS)
area = rng.integers(0, 3, ROWS)
lean = numbers[:, 0] - 0.03 * (numbers[:, 1] - 50) + 4 * numbers[:, 2] + np.array([0, 0.8, -0.6, 0.3])[plan] - 0.9
two = (rng.random(ROWS) < 1 / (1 + np.exp(-lean))).astype(int)
three = two + (rng.random(ROWS) < 1 / (1 + np.exp(1 - 0.05 * numbers[:, 1] + 2.5 * (area == 1)))).astype(int)
weights = rng.integers(1, 4, ROWS).astype(float)
gaps = numbers.copy()
gaps[rng.random(ROWS) < 0.1, 1] = np.nan
gaps[rng.random(ROWS) < 0.15, 2] = np.nan
standard = (numbers - numbers.mean(0)) / numbers.std(0)
weighted = StandardScaler().fit(numbers, sample_weight=weights).transform(numbers)


def plain(values):
    return np.asarray(values, float).ravel().tolist()


def exact(X, y, C, weight=None):
    """The optimum of scikit-learn's objective: its Newton steps from its own answer until nothing changes."""
    kinds = np.unique(y)
    model = LogisticRegression(C=C, tol=1e-8, max_iter=300, solver="newton-cg").fit(X, y, weight)
    w = np.ones(len(y)) if weight is None else weight
    Z = np.column_stack([X, np.ones(len(y))])
    k, p = (1 if len(kinds) == 2 else len(kinds)), Z.shape[1]
    theta = np.column_stack([model.coef_, model.intercept_])
    penalty = np.append(np.ones(p - 1), 0.0)
    for _ in range(30):
        z = Z @ theta.T
        if k == 1:
            share = 1 / (1 + np.exp(-z))
            truth = (y == kinds[1])[:, None].astype(float)
        else:
            e = np.exp(z - z.max(1, keepdims=True))
            share, truth = e / e.sum(1, keepdims=True), (y[:, None] == kinds).astype(float)
        slope = C * ((share - truth) * w[:, None]).T @ Z + theta * penalty
        curve = np.zeros((k * p, k * p))
        for a in range(k):
            for b in range(k):
                c = C * w * share[:, a] * ((a == b) - share[:, b])
                curve[a * p : (a + 1) * p, b * p : (b + 1) * p] = (Z * c[:, None]).T @ Z
        curve += np.diag(np.tile(penalty, k))
        theta = theta - np.linalg.lstsq(curve, slope.ravel(), rcond=1e-13)[0].reshape(k, p)
    assert np.abs(slope).max() < 1e-9 * len(y)
    if k > 1:
        theta[:, -1] -= theta[:, -1].mean()
    # scikit-learn's own answer is there, as near as it comes.
    assert np.allclose(theta[:, :-1], model.coef_, atol=2e-4), np.abs(theta[:, :-1] - model.coef_).max()
    return {"C": C, "coefficients": theta[:, :-1].tolist(), "intercepts": plain(theta[:, -1])}


def unpenalised():
    X = sm.add_constant(np.column_stack([numbers, pd.get_dummies(plan, drop_first=True).astype(float)]))
    logit = sm.Logit(two, X).fit(method="newton", tol=1e-14, maxiter=100, disp=0)
    several = sm.MNLogit(three, X).fit(method="newton", tol=1e-14, maxiter=100, disp=0)
    table = lambda fit: {
        "estimate": plain(np.asarray(fit.params).T),
        "std_error": plain(np.asarray(fit.bse).T),
        "z": plain(np.asarray(fit.tvalues).T),
        "p_value": plain(np.asarray(fit.pvalues).T),
    }
    weighted = sm.GLM(two, X, family=sm.families.Binomial(), freq_weights=weights).fit(tol=1e-14, maxiter=100)
    return {
        "two": {**table(logit), "interval": np.asarray(logit.conf_int()).tolist()},
        "three": table(several),
        "weighted": table(weighted),
    }


def mixed():
    """Medians, indicators, scales and columns of levels, as a pipeline of scikit-learn."""
    frame = pd.DataFrame(gaps, columns=list("abcd")).assign(plan=plan, area=area)
    before = ColumnTransformer(
        [
            ("n", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), list("abcd")),
            ("i", SimpleImputer(strategy="median", add_indicator=True), ["b", "c"]),
            ("c", OneHotEncoder(), ["plan", "area"]),
        ]
    )
    X = before.fit_transform(frame)
    X = np.asarray(X.todense() if hasattr(X, "todense") else X)
    # Of the second block only the indicators.
    X = np.delete(X, [4, 5], axis=1)
    fit = exact(X, three, 1.0)
    scores = X @ np.array(fit["coefficients"]).T + fit["intercepts"]
    shares = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
    return {"probabilities": shares[:20].tolist()}


def margin(X, y, **settings):
    """Dual objectives of all pairs of classes, summed, with decisions where there is one pair."""
    kinds = np.unique(y)
    total = 0.0
    for i, a in enumerate(kinds):
        for b in kinds[i + 1 :]:
            rows = np.flatnonzero((y == a) | (y == b))
            own = settings.copy()
            if own["kernel"] == "rbf" and own.get("gamma", "scale") == "scale":
                own["gamma"] = 1 / (X.shape[1] * X.var())
            weight = own.pop("weights", None)
            model = SVC(tol=1e-7, max_iter=3_000_000, **own).fit(X[rows], y[rows], None if weight is None else weight[rows])
            dual, at = model.dual_coef_[0], X[rows][model.support_]
            kernel = at @ at.T
            if own["kernel"] == "rbf":
                squares = np.diag(kernel)
                kernel = np.exp(-own["gamma"] * (squares[:, None] + squares - 2 * kernel))
            total += dual @ kernel @ dual / 2 - np.abs(dual).sum()
    answer = {"objective": total}
    # Where a plane helps nothing (two of three classes here), many sets of vectors are optimal: there is no number of them.
    if len(kinds) == 2:
        answer["support_vectors"] = len(model.support_)
        answer["decisions"] = plain(model.decision_function(X[:20]))
    return answer


def platt():
    decisions = np.round(rng.normal(0, 1.5, 60) + 0.8, 3)
    signs = np.where(rng.random(60) < 1 / (1 + np.exp(-1.7 * decisions + 0.4)), 1, -1)
    positive, negative = (signs > 0).sum(), (signs < 0).sum()
    target = np.where(signs > 0, (positive + 1) / (positive + 2), 1 / (negative + 2))

    def loss(ab):
        z = ab[0] * decisions + ab[1]
        return np.sum(np.logaddexp(0, z) - (1 - target) * z)

    best = minimize(loss, [0, 0], method="Nelder-Mead", options={"xatol": 1e-12, "fatol": 1e-15, "maxiter": 5000})
    return {"decisions": plain(decisions), "signs": signs.tolist(), "a": best.x[0], "b": best.x[1]}


def coupling():
    """The least squares of Wu, Lin and Weng, by their linear equations."""
    k = 4
    pairs = np.zeros((k, k))
    for i in range(k):
        for j in range(i + 1, k):
            pairs[i, j] = np.round(rng.uniform(0.05, 0.95), 3)
            pairs[j, i] = 1 - pairs[i, j]
    Q = -pairs * pairs.T
    Q[np.diag_indices(k)] = (pairs**2).sum(0)
    system = np.block([[Q, np.ones((k, 1))], [np.ones((1, k)), np.zeros((1, 1))]])
    return {"pairs": plain(pairs), "shares": plain(np.linalg.solve(system, np.append(np.zeros(k), 1))[:k])}


def bayes():
    codes = np.column_stack([plan, area])
    normal = GaussianNB().fit(numbers, three)
    levels = CategoricalNB(alpha=0.7).fit(codes, three)
    # Factors multiply; both models have the share of the class in them.
    both = normal.predict_log_proba(numbers) + levels.predict_log_proba(codes) - np.log(normal.class_prior_)
    both = np.exp(both - both.max(1, keepdims=True))
    weighted = GaussianNB(var_smoothing=0).fit(numbers, three, weights)
    return {
        "normal": normal.predict_proba(numbers)[:20].tolist(),
        "smoothed": GaussianNB(var_smoothing=0.01).fit(numbers, three).predict_proba(numbers)[:20].tolist(),
        "levels": levels.predict_proba(codes)[:20].tolist(),
        "both": (both / both.sum(1, keepdims=True))[:20].tolist(),
        "weighted": weighted.predict_proba(numbers)[:20].tolist(),
    }


def deals():
    table = pd.read_csv(here / "../../samples/data/deals.csv")
    table = table[table.outcome.isin(["won", "lost"])]
    before = ColumnTransformer(
        [
            ("n", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), ["employees", "amount"]),
            ("c", OneHotEncoder(), ["industry", "region", "channel"]),
        ]
    )
    X = before.fit_transform(table)
    X = np.asarray(X.todense() if hasattr(X, "todense") else X)
    y = (table.outcome == "won").astype(int).to_numpy()
    rows = np.arange(300)
    return {"logistic": exact(X, y, 0.3), "linear": margin(X[rows], y[rows], kernel="linear", C=1.0)}


answer = {
    "versions": {"scikit-learn": sklearn.__version__, "statsmodels": statsmodels.__version__},
    "numbers": numbers.tolist(),
    "gaps": [[None if np.isnan(v) else v for v in row] for row in gaps.tolist()],
    "plan": plan.tolist(),
    "area": area.tolist(),
    "two": two.tolist(),
    "three": three.tolist(),
    "weights": weights.tolist(),
    "logistic": {
        "two": exact(standard, two, 0.5),
        "three": exact(standard, three, 0.5),
        "two, not scaled": exact(numbers, two, 0.5),
        "three, not scaled": exact(numbers, three, 20.0),
        "two, weighted": exact(numbers, two, 2.0, weights),
    },
    "unpenalised": unpenalised(),
    "mixed": mixed(),
    "svm": {
        "linear": margin(standard, two, kernel="linear", C=1.0),
        "rbf": margin(standard, two, kernel="rbf", C=1.0),
        "rbf, hard": margin(standard, two, kernel="rbf", C=100.0, gamma=0.3),
        "rbf, weighted": margin(weighted, two, kernel="rbf", C=1.0, gamma=0.3, weights=weights),
        "linear, three": margin(standard, three, kernel="linear", C=1.0),
        "rbf, three": margin(standard, three, kernel="rbf", C=1.0),
    },
    "platt": platt(),
    "coupling": coupling(),
    "bayes": bayes(),
    "deals": deals(),
}
(here / "classifiers.json").write_text(json.dumps(answer) + "\n")
