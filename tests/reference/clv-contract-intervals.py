"""Parametric bootstrap of contractual models with SciPy, for workers/analyses/clv/contract-intervals.test.ts. It takes some minutes.

    /usr/bin/python3 tests/reference/clv-contract-intervals.py

Customers of Fader and Hardie 2007, table 1 (twelve years), leave by the fitted model (a multinomial number of them each year), the
model is fitted again, and the renewals expected over the next five years of a customer who is still there are taken.
"""

import json
from pathlib import Path

import numpy as np
from scipy import optimize, special

HERE = Path(__file__).parent
REPLICATES = 2000
HORIZON = 5
SURVIVORS = {
    "regular": [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173],
    "high_end": [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394],
}


def survival(theta, t):
    alpha, beta = np.exp(theta[:2])
    c = np.exp(theta[2]) if len(theta) == 3 else 1.0
    return np.exp(special.betaln(alpha, beta + np.asarray(t, float) ** c) - special.betaln(alpha, beta))


def minus_ll(theta, survivors):
    s = survival(theta, np.arange(len(survivors)))
    return -float(-np.diff(survivors) @ np.log(np.maximum(s[:-1] - s[1:], 1e-300)) + survivors[-1] * np.log(s[-1]))


def fit(survivors, start):
    scaled = lambda theta: minus_ll(theta, survivors) / survivors[0]
    rough = optimize.minimize(scaled, start, method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-12, "maxiter": 4000, "maxfev": 4000})
    return rough.x, rough.success


def renewals(theta, end):
    return float(survival(theta, end + np.arange(1, HORIZON + 1)).sum() / survival(theta, end))


SHARES = {"low80": 0.1, "high80": 0.9, "low95": 0.025, "high95": 0.975}


def end_of(answers, share):
    """A quantile and its standard error, from how far the rank of a sample's quantile strays."""
    stray = np.sqrt(share * (1 - share) / len(answers))
    low, value, high = np.quantile(answers, [share - stray, share, share + stray])
    return {"value": float(value), "error": float(high - low) / 2}


def main():
    rng = np.random.default_rng(2007)
    out = {"about": "Written by clv-contract-intervals.py", "replicates": REPLICATES, "horizon": HORIZON}
    for name, survivors in SURVIVORS.items():
        survivors = np.array(survivors, float)
        end = len(survivors) - 1
        out[name] = {"survivors": survivors.astype(int).tolist()}
        for model, start in (("sbg", [0, 0.5]), ("bdw", [0, 0.5, 0])):
            theta, _ = fit(survivors, start)
            s = survival(theta, np.arange(end + 1))
            shares = np.append(s[:-1] - s[1:], s[-1])
            answers = []
            for _ in range(REPLICATES):
                lost = rng.multinomial(int(survivors[0]), shares / shares.sum())[:-1]
                again, converged = fit(survivors[0] - np.concatenate([[0], np.cumsum(lost)]), theta)
                if converged:
                    answers.append(renewals(again, end))
            out[name][model] = {"expected": renewals(theta, end), "used": len(answers),
                                **{key: end_of(answers, share) for key, share in SHARES.items()}}
            print(name, model, out[name][model], flush=True)
    (HERE / "clv-contract-intervals.json").write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    main()
