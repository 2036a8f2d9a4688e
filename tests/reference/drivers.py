"""What sets the best apart in seeded customers, with scipy and statsmodels.

Hedges' g and its interval from statsmodels (meta_analysis.effectsize_smd), Welch's interval and odds ratios too (CompareMeans,
Table2x2), Mann-Whitney and chi-squared from scipy, Cliff's delta from all pairs, Holm and Benjamini-Hochberg from statsmodels.

Run with Debian's Python (python3-statsmodels): /usr/bin/python3 tests/reference/drivers.py
Writes drivers.json beside itself: the customers, and what these make of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.meta_analysis import effectsize_smd
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

COUNT = 240
rng = np.random.default_rng(20240707)


def make_customers():
    visits = rng.poisson(5, COUNT).astype(float)
    age = np.round(rng.normal(45, 12, COUNT), 1)
    noise = np.round(rng.exponential(3, COUNT), 3)
    channel = rng.choice(["shop", "web", "partner"], COUNT, p=[0.5, 0.35, 0.15])
    plan = rng.choice(["basic", "plus", "gold"], COUNT, p=[0.55, 0.33, 0.12])
    value = 20 * visits + 60 * (channel == "web") + 40 * rng.gamma(1.5, 1.0, COUNT)
    plan = np.where((plan == "gold") & (value < np.quantile(value, 0.8)), "basic", plan)
    age[rng.random(COUNT) < 0.08] = np.nan
    return pd.DataFrame(
        {"id": range(COUNT), "visits": visits, "age": age, "noise": noise, "channel": channel, "plan": plan, "value": np.round(value, 2)}
    )


def numeric(best, rest):
    g, variance = effectsize_smd(best.mean(), best.std(ddof=1), len(best), rest.mean(), rest.std(ddof=1), len(rest))
    z = stats.norm.ppf(0.975)
    means = CompareMeans(DescrStatsW(best), DescrStatsW(rest))
    # scipy's t.ppf is good to 9 digits: a step of Newton's makes it exact.
    degrees, t = means.dof_satt(), stats.t.ppf(0.975, means.dof_satt())
    t += (stats.t.sf(t, degrees) - 0.025) / stats.t.pdf(t, degrees)
    difference, error = best.mean() - rest.mean(), means.std_meandiff_separatevar
    low, high = difference - t * error, difference + t * error
    assert np.allclose((low, high), means.tconfint_diff(usevar="unequal"), rtol=1e-7)
    u, p = stats.mannwhitneyu(best, rest, alternative="two-sided", method="asymptotic")
    # Cliff (1993): every pair, its rows and columns.
    d = np.sign(best[:, None] - rest[None, :])
    n1, n2 = d.shape
    delta = d.mean()
    numerator = (
        n2**2 * ((d.mean(axis=1) - delta) ** 2).sum()
        + n1**2 * ((d.mean(axis=0) - delta) ** 2).sum()
        - ((d - delta) ** 2).sum()
    )
    s2 = max(numerator / (n1 * n2 * (n1 - 1) * (n2 - 1)), (1 - delta**2) / (n1 * n2 - 1))
    root = z * np.sqrt(s2) * np.sqrt((1 - delta**2) ** 2 + z**2 * s2)
    below = 1 - delta**2 + z**2 * s2
    bounds = ((delta - delta**3 - root) / below, (delta - delta**3 + root) / below)
    flags = np.r_[np.ones(n1), np.zeros(n2)]
    return {
        "best": n1,
        "rest": n2,
        "mean_best": best.mean(),
        "mean_rest": rest.mean(),
        "median_best": float(np.median(best)),
        "median_rest": float(np.median(rest)),
        "difference": best.mean() - rest.mean(),
        "difference_low": low,
        "difference_high": high,
        "hedges_g": g,
        "g_low": g - z * np.sqrt(variance),
        "g_high": g + z * np.sqrt(variance),
        "auc": u / (n1 * n2),
        "auc_low": (bounds[0] + 1) / 2,
        "auc_high": (bounds[1] + 1) / 2,
        "cliffs_delta": delta,
        "delta_low": bounds[0],
        "delta_high": bounds[1],
        "p_value": p,
    }, abs(stats.pearsonr(flags, np.r_[best, rest])[0])


def categorical(values, is_best):
    table = pd.crosstab(values, is_best)
    chi2, p, _, _ = stats.chi2_contingency(table, correction=False)
    levels = []
    for level, row in table.iterrows():
        a, b = row[True], row[False]
        cells = [[a, b], [is_best.sum() - a, (~is_best).sum() - b]]
        corrected = bool((np.array(cells) == 0).any())
        # Haldane adds a half to every cell; statsmodels' own shift_zeros adds it to the empty one only.
        odds = Table2x2(np.array(cells) + 0.5 * corrected, shift_zeros=False)
        low, high = odds.oddsratio_confint(0.05)
        levels.append(
            {
                "level": level,
                "customers": int(a + b),
                "best": int(a),
                "share_best": a / is_best.sum(),
                "share_rest": b / (~is_best).sum(),
                "lift": (a / (a + b)) / is_best.mean(),
                "odds_ratio": odds.oddsratio,
                "odds_low": low,
                "odds_high": high,
                "corrected": corrected,
            }
        )
    return levels, float(np.sqrt(chi2 / table.to_numpy().sum())), p


frame = make_customers()
is_best = frame["value"] >= np.quantile(frame["value"], 0.8)
features, numbers, levels = [], [], []
for name in ["visits", "age", "noise"]:
    known = frame[name].notna()
    figures, strength = numeric(frame.loc[known & is_best, name].to_numpy(), frame.loc[known & ~is_best, name].to_numpy())
    numbers.append({"feature": name} | figures)
    features.append({"feature": name, "strength": strength, "p_value": figures["p_value"], "cramers_v": None})
for name in ["channel", "plan"]:
    found, v, p = categorical(frame[name], is_best)
    levels += [{"feature": name} | level for level in found]
    features.append({"feature": name, "strength": v, "p_value": p, "cramers_v": v})
chances = [feature["p_value"] for feature in features]
for feature, holm, bh in zip(
    features, multipletests(chances, method="holm")[1], multipletests(chances, method="fdr_bh")[1]
):
    feature |= {"holm": holm, "bh": bh}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and np.isnan(value) else value


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        plain(
            {
                "source": f"scipy {scipy.__version__}, statsmodels {statsmodels.__version__} (tests/reference/drivers.py)",
                "customers": [list(row) for row in frame.itertuples(index=False)],
                "features": sorted(features, key=lambda each: -each["strength"]),
                "numbers": numbers,
                "levels": levels,
            }
        ),
        separators=(",", ":"),
    )
    + "\n"
)
