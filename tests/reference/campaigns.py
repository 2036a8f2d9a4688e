"""Rates, costs, returns, a test against control and a curve of return, with scipy and statsmodels.

Wilson's intervals from statsmodels (proportion_confint), Garwood's from scipy's chi2, the ratio of sums by its linearised variance in numpy and
Student's t from scipy; the test, Newcombe's interval, the logarithm's interval and the power from statsmodels (proportions_ztest,
confint_proportions_2indep, power_proportions_2indep), Holm from statsmodels. The curve is fitted by scipy's least_squares from many starts.

Run with Debian's Python (python3-statsmodels): /usr/bin/python3 tests/reference/campaigns.py
Writes campaigns.json beside itself: the rows, and what these make of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import scipy
import statsmodels
from scipy import stats
from scipy.optimize import brentq, least_squares
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    power_proportions_2indep,
    proportion_confint,
    proportions_ztest,
)

rng = np.random.default_rng(20240811)


def make_rows():
    rows = []
    for name, per_click, rate in [("search", 1.2, 0.05), ("social", 0.7, 0.021), ("mail", 0.15, 0.03)]:
        for day in range(28):
            for group in ["control", "test"]:
                impressions = int(rng.integers(400, 900))
                clicks = int(rng.binomial(impressions, 0.06))
                conversions = int(rng.binomial(clicks, rate * (1.9 if group == "test" else 1)))
                rows.append(
                    (name, f"2024-03-{day + 1:02d}", group, round(clicks * per_click, 2), impressions, clicks, conversions,
                     round(conversions * float(rng.gamma(4, 12)), 2))
                )
    return pd.DataFrame(rows, columns=["channel", "day", "group", "spend", "impressions", "clicks", "conversions", "revenue"])


def wilson(hits, of):
    low, high = proportion_confint(hits, of, method="wilson")
    return [hits / of, low, high]


def cost(spend, events, per=1):
    low, high = stats.chi2.ppf(0.025, 2 * events) / 2, stats.chi2.ppf(0.975, 2 * events + 2) / 2
    return [per * spend / events, per * spend / high, per * spend / low]


def ratio(units):
    x, y = units["spend"].to_numpy(), units["revenue"].to_numpy()
    n, r = len(x), y.sum() / x.sum()
    error = np.sqrt(n / (n - 1) * np.sum((y - r * x) ** 2)) / x.sum()
    t = stats.t.ppf(0.975, n - 1)
    return [r, r - t * error, r + t * error]


def channel(name, rows):
    sums = rows[["spend", "impressions", "clicks", "conversions", "revenue"]].sum()
    return {
        "channel": name,
        "spend": sums["spend"],
        "ctr": wilson(sums["clicks"], sums["impressions"]),
        "conversion_rate": wilson(sums["conversions"], sums["clicks"]),
        "cpc": cost(sums["spend"], sums["clicks"]),
        "cpm": cost(sums["spend"], sums["impressions"], 1000),
        "acquisition_cost": cost(sums["spend"], sums["conversions"]),
        "roas": ratio(rows.groupby("day")[["spend", "revenue"]].sum()),
    }


def power_at(difference, base, n, control_n):
    return power_proportions_2indep(difference, base, n, ratio=control_n / n, alpha=0.05).power


def tests(rows):
    found = []
    for scope in [None, "mail", "search", "social"]:
        own = rows if scope is None else rows[rows["channel"] == scope]
        sums = own.groupby("group")[["impressions", "clicks", "conversions"]].sum()
        for measure, hits, of in [("conversion-rate", "conversions", "clicks"), ("ctr", "clicks", "impressions")]:
            a, n, b, m = (int(sums.loc[g, c]) for g in ["test", "control"] for c in [hits, of])
            z, p = proportions_ztest([a, b], [n, m])
            low, high = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff")
            lift_low, lift_high = confint_proportions_2indep(a, n, b, m, method="log", compare="ratio")
            base = b / m
            found.append(
                {
                    "channel": scope,
                    "measure": measure,
                    "difference": a / n - base,
                    "difference_lo95": low,
                    "difference_hi95": high,
                    "lift": a / n / base - 1,
                    "lift_lo95": lift_low - 1,
                    "lift_hi95": lift_high - 1,
                    "z": z,
                    "p_value": p,
                    "power": power_at(a / n - base, base, n, m),
                    "least_difference": brentq(lambda d: power_at(d, base, n, m) - 0.8, 1e-9, 0.9 - base, xtol=1e-14),
                }
            )
    adjusted = multipletests([each["p_value"] for each in found], method="holm")[1]
    for each, p in zip(found, adjusted):
        each["p_adjusted"] = p
    return found


def carried(spend, theta):
    out, left = np.empty_like(spend), spend[0]
    for i, value in enumerate(spend):
        left = (1 - theta) * value + theta * left
        out[i] = left
    return out


def curve():
    """120 days of one channel with exponential saturation at 300, carry-over 0.5 and a height of 900."""
    n = 90
    spend = np.round(rng.gamma(1.3, 220, n), 0)
    days = np.arange(n)
    weekday = (days + 4) % 7  # 2024-03-01 is a Friday; Monday is 0
    true = 900 * (1 - np.exp(-carried(spend, 0.5) / 300))
    returns = np.round(400 + 0.5 * days + 30 * (weekday >= 5) + true + rng.normal(0, 40, n), 2)
    design = np.column_stack([np.ones(n), days] + [(weekday == k).astype(float) for k in range(1, 7)])

    def residuals(theta, k):
        column = 1 - np.exp(-carried(spend, theta) / k)
        full = np.column_stack([design, column])
        coefficients, *_ = np.linalg.lstsq(full, returns, rcond=None)
        return returns - full @ coefficients, coefficients[-1]

    fits = [
        least_squares(lambda v: residuals(v[0], np.exp(v[1]))[0], [theta, np.log(k)], bounds=([0, 2], [0.95, 9]), xtol=1e-14, ftol=1e-14, gtol=1e-14)
        for theta in (0.1, 0.4, 0.7)
        for k in (100, 400, 1200)
    ]
    best = min(fits, key=lambda fit: fit.cost)
    theta, k = best.x[0], float(np.exp(best.x[1]))
    height = residuals(theta, k)[1]
    mean = spend.mean()
    return {
        "spend": spend.tolist(),
        "returns": returns.tolist(),
        "carry_over": theta,
        "half": k,
        "effect": height * (1 - np.exp(-mean / k)),
        "next_unit": height * np.exp(-mean / k) / k,
        "true_effect": 900 * (1 - np.exp(-mean / 300)),
    }


rows = make_rows()
result = {
    "source": f"scipy {scipy.__version__} and statsmodels {statsmodels.__version__}",
    "rows": rows.values.tolist(),
    "channels": [channel(name, rows[rows["channel"] == name]) for name in rows["channel"].unique()],
    "tests": tests(rows),
    "curve": curve(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1, default=float) + "\n")
