"""What sBG and BdW become where customers do not differ: the geometric and the discrete Weibull distribution, with SciPy.

The likelihood of cohorts whose churn is constant or rises, maximised over p (bounded search) and over p and c (Nelder-Mead); standard errors from
central differences of the Hessian. That sBG itself finds nothing better is checked on a grid of alpha and beta up to 10^6.

Run: python3 tests/reference/survival-limits.py
Writes survival-limits.json beside itself.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import optimize, special

COHORTS = {
    "constant": [1000, 900, 810, 729, 656, 590],
    "rising": [1000, 950, 870, 760, 620, 450],
}


def log_likelihood(survival, survivors):
    s = survival(np.arange(len(survivors)))
    return float(-np.diff(survivors) @ np.log(s[:-1] - s[1:]) + survivors[-1] * np.log(s[-1]))


def weibull(p, c):
    return lambda t: (1 - p) ** (t.astype(float) ** c)


def errors(of, at, step=1e-4):
    n = len(at)
    hessian = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            a, b = np.eye(n)[i] * step * at[i], np.eye(n)[j] * step * at[j]
            hessian[i, j] = (of(at + a + b) - of(at + a - b) - of(at - a + b) + of(at - a - b)) / (4 * step**2 * at[i] * at[j])
    return np.sqrt(np.diag(np.linalg.inv(-hessian))).tolist()


def limits(survivors):
    one = optimize.minimize_scalar(
        lambda p: -log_likelihood(weibull(p, 1), survivors), bounds=(1e-6, 0.999), method="bounded", options={"xatol": 1e-12}
    )
    two = optimize.minimize(
        lambda v: -log_likelihood(weibull(1 / (1 + np.exp(-v[0])), np.exp(v[1])), survivors),
        [-2.0, 0.1],
        method="Nelder-Mead",
        options={"xatol": 1e-11, "fatol": 1e-12, "maxiter": 5000},
    )
    p, c = 1 / (1 + np.exp(-two.x[0])), np.exp(two.x[1])
    sbg = max(
        log_likelihood(lambda t: np.exp(special.betaln(a, b + t) - special.betaln(a, b)), survivors)
        for a in np.logspace(-1, 6, 60)
        for b in np.logspace(-1, 6, 60)
    )
    assert sbg < -one.fun, "sBG inside its range is better than its limit"
    return {
        "survivors": survivors,
        "geometric": {
            "chance": one.x,
            "log_likelihood": -one.fun,
            "std_error": errors(lambda v: log_likelihood(weibull(v[0], 1), survivors), np.array([one.x])),
        },
        "discrete_weibull": {
            "chance": p,
            "c": c,
            "log_likelihood": -two.fun,
            "std_error": errors(lambda v: log_likelihood(weibull(v[0], v[1]), survivors), np.array([p, c])),
        },
    }


result = {"source": f"SciPy {scipy.__version__}", "cohorts": {name: limits(survivors) for name, survivors in COHORTS.items()}}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n")
