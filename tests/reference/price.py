"""Elasticities of three products over two years, with statsmodels.

ln(quantity) on ln(price), the competitor's ln(price), a trend, months and a promotion: OLS with HC1, classic and clustered errors (months for a
product, products for all together, where each product has a level), Student's t. The straight line and its AIC beside that of the logarithms
on the scale of the quantity. Best prices by their formulas, the interval of the straight line's optimum by the delta method.

Run with Debian's Python (python3-statsmodels): /usr/bin/python3 tests/reference/price.py
Writes price.json beside itself: the rows, and what these make of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels
import statsmodels.formula.api as smf

rng = np.random.default_rng(20241006)
WEEKS = 104


def make_rows():
    rows = []
    for name, elasticity, base, level, shape in [("tea", -2.2, 10.0, 300, "log"), ("coffee", -0.6, 16.0, 120, "log"), ("cocoa", -9.0, 12.0, 210, "linear")]:
        for week in range(WEEKS):
            day = pd.Timestamp("2022-01-03") + pd.Timedelta(weeks=week)
            price = round(base * float(np.exp(rng.normal(0, 0.16))), 2)
            competitor = round(base * float(np.exp(rng.normal(0, 0.1))), 2)
            promotion = int(rng.random() < 0.2)
            around = 1 + 0.15 * np.sin(2 * np.pi * day.dayofyear / 365) + 0.1 * week / WEEKS + 0.1 * promotion
            if shape == "log":
                quantity = level * around * (price / base) ** elasticity * (competitor / base) ** 0.4 * np.exp(rng.normal(0, 0.1))
            else:
                quantity = level * around + elasticity * (price - base) + rng.normal(0, 8)
            rows.append((name, day.strftime("%Y-%m-%d"), price, round(float(quantity), 1), competitor, promotion, round(base * 0.45, 2)))
    return pd.DataFrame(rows, columns=["product", "day", "price", "quantity", "competitor", "promotion", "cost"])


def prepared(rows):
    rows = rows.copy()
    day = pd.to_datetime(rows["day"])
    rows["month"] = day.dt.month
    rows["calendar"] = day.dt.year * 12 + day.dt.month
    rows["years"] = (day - day.min()).dt.days / 365.25
    for name in ["price", "quantity", "competitor"]:
        rows["l" + name] = np.log(rows[name])
    return rows


FORMULA = "lquantity ~ lprice + lcompetitor + years + C(month) + promotion"


def figures(fit):
    low, high = fit.conf_int().loc["lprice"]
    return {"elasticity": fit.params["lprice"], "std_error": fit.bse["lprice"], "lo95": low, "hi95": high, "p_value": fit.pvalues["lprice"]}


def fitted(rows, formula, errors, clusters):
    kinds = {"hc1": {"cov_type": "HC1"}, "classic": {}, "cluster": {"cov_type": "cluster", "cov_kwds": {"groups": clusters}}}
    return smf.ols(formula, rows).fit(use_t=True, **kinds[errors])


def product(name, rows):
    own = prepared(rows)
    log = fitted(own, FORMULA, "hc1", None)
    line = fitted(own, "quantity ~ price + lcompetitor + years + C(month) + promotion", "hc1", None)
    season = smf.ols("lprice ~ years + C(month)", own).fit()
    aic_log, aic_linear = log.aic + 2 * own["lquantity"].sum(), line.aic
    low, high, cost = own["price"].min(), own["price"].max(), own["cost"].mean()
    e, b = log.params["lprice"], line.params["price"]
    if aic_linear < aic_log:
        a = own["quantity"].mean() - b * own["price"].mean()
        best = {"revenue": a / (-2 * b), "profit": a / (-2 * b) + cost / 2}
        mean, centre = own["quantity"].mean(), own["price"].mean()
        level_error, slope_error = np.sqrt(line.mse_resid / len(own)), line.bse["price"]
        # p* = (centre − mean / b) / 2
        delta = 1.96 * np.hypot(level_error / (2 * b), mean * slope_error / (2 * b * b))
        quantity = a + b * (1.1 * centre)
    else:
        best = {"revenue": low if e < -1 else high, "profit": cost * e / (1 + e) if e < -1 else high}
        centre, delta = own["price"].mean(), None
        smear = np.exp(log.resid).mean()
        quantity = smear * np.exp(own["lquantity"].mean() + e * (np.log(1.1 * centre) - own["lprice"].mean()))
    return {
        "product": name,
        "hc1": figures(log),
        "classic": figures(fitted(own, FORMULA, "classic", None)),
        "cluster": figures(fitted(own, FORMULA, "cluster", own["calendar"])),
        "competitor_elasticity": log.params["lcompetitor"],
        "explained": log.rsquared,
        "season_share": max(0, season.rsquared_adj),
        "aic_log": aic_log,
        "aic_linear": aic_linear,
        "best_price_revenue": float(np.clip(best["revenue"], low, high)),
        "best_price_profit": float(np.clip(best["profit"], low, high)),
        "delta": delta,
        "best_unbounded": best["revenue"],
        "price_at": 1.1 * centre,
        "quantity_at": quantity,
    }


rows = make_rows()
everything = prepared(rows)
pooled = FORMULA + " + C(product)"
# With three products clusters are too few: HC1 stands in for them.
result = {
    "source": f"statsmodels {statsmodels.__version__}",
    "rows": rows.values.tolist(),
    "pooled": {kind: figures(fitted(everything, pooled, kind, None)) for kind in ["hc1", "classic"]},
    "products": [product(name, rows[rows["product"] == name]) for name in ["tea", "coffee", "cocoa"]],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, default=float) + "\n")
