"""Regression: exact least squares of hard data sets, and what statsmodels and scikit-learn make of one table.

`exact`: Longley, Wampler 4 and 5, Filippelli (NIST Statistical Reference Datasets, https://www.itl.nist.gov/div898/strd/) and two nearly collinear
columns, as doubles, solved in rational numbers (fractions.Fraction), so every digit counts; NIST's certified values are beside them. Columns of
powers are the doubles that a program gets, which is why Filippelli's solution differs from NIST's in the seventh digit.
Tolerance: 1e-9 relative.

`table`: statsmodels OLS (classic, HC1, HC3 with Student's t), WLS, influence, VIF and tests: 1e-9 relative. scikit-learn Ridge and Lasso on standardised
columns (tol 1e-13): 1e-8; predictions in given folds: 1e-8; LassoCV over the same folds: the same penalty.

Run with Debian's Python (python3-statsmodels, python3-sklearn): /usr/bin/python3 tests/reference/regress.py
Writes regress.json beside itself.
"""

import json
import warnings
from fractions import Fraction
from math import sqrt
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.linear_model import Lasso, LassoCV, LinearRegression, Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import PredefinedSplit, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from statsmodels.stats.diagnostic import het_breuschpagan
from statsmodels.stats.outliers_influence import OLSInfluence, variance_inflation_factor
from statsmodels.stats.stattools import durbin_watson, jarque_bera

warnings.simplefilter("ignore")


def solve_exactly(columns, target):
    """Estimates and standard errors of least squares with an intercept, by rational elimination."""
    n = len(target)
    design = [[Fraction(1)] * n] + [[Fraction(value) for value in column] for column in columns]
    y = [Fraction(value) for value in target]
    k = len(design)
    gram = [[sum(a * b for a, b in zip(one, other)) for other in design] for one in design]
    along = [sum(a * b for a, b in zip(one, y)) for one in design]
    wide = [row + [along[i]] + [Fraction(int(i == j)) for j in range(k)] for i, row in enumerate(gram)]
    for i in range(k):
        pivot = wide[i][i]
        wide[i] = [value / pivot for value in wide[i]]
        for j in range(k):
            if j != i and wide[j][i] != 0:
                factor = wide[j][i]
                wide[j] = [a - factor * b for a, b in zip(wide[j], wide[i])]
    beta = [row[k] for row in wide]
    squares = sum(value * value for value in y) - sum(b * a for b, a in zip(beta, along))
    variance = squares / (n - k)
    mean = sum(y) / n
    around = sum((value - mean) ** 2 for value in y)
    return {
        "estimates": [float(b) for b in beta],
        "errors": [sqrt(variance * wide[i][k + 1 + i]) for i in range(k)],
        "r2": float(1 - squares / around),
        "residual_sd": sqrt(variance),
    }


LONGLEY = """83.0 234289 2356 1590 107608 1947 60323
88.5 259426 2325 1456 108632 1948 61122
88.2 258054 3682 1616 109773 1949 60171
89.5 284599 3351 1650 110929 1950 61187
96.2 328975 2099 3099 112075 1951 63221
98.1 346999 1932 3594 113270 1952 63639
99.0 365385 1870 3547 115094 1953 64989
100.0 363112 3578 3350 116219 1954 63761
101.2 397469 2904 3048 117388 1955 66019
104.6 419180 2822 2857 118734 1956 67857
108.4 442769 2936 2798 120445 1957 68169
110.8 444546 4681 2637 121950 1958 66513
112.6 482704 3813 2552 123366 1959 68655
114.2 502601 3931 2514 125368 1960 69564
115.7 518173 4806 2572 127852 1961 69331
116.9 554894 4007 2827 130081 1962 70551"""

FILIP = """0.8116 -6.860120914;0.9072 -4.324130045;0.9052 -4.358625055;0.9039 -4.358426747;0.8053 -6.955852379;0.8377 -6.661145254;0.8667 -6.355462942;0.8809 -6.118102026;0.7975 -7.115148017;0.8162 -6.815308569;0.8515 -6.519993057;0.8766 -6.204119983;0.8885 -5.853871964;0.8859 -6.109523091;0.8959 -5.79832982;0.8913 -5.482672118;0.8959 -5.171791386;0.8971 -4.851705903;0.9021 -4.517126416;0.909 -4.143573228;0.9139 -3.709075441;0.9199 -3.499489089;0.8692 -6.300769497;0.8872 -5.953504836;0.89 -5.642065153;0.891 -5.031376979;0.8977 -4.680685696;0.9035 -4.329846955;0.9078 -3.928486195;0.7675 -8.56735134;0.7705 -8.363211311;0.7713 -8.107682739;0.7736 -7.823908741;0.7775 -7.522878745;0.7841 -7.218819279;0.7971 -6.920818754;0.8329 -6.628932138;0.8641 -6.323946875;0.8804 -5.991399828;0.7668 -8.781464495;0.7633 -8.663140179;0.7678 -8.473531488;0.7697 -8.247337057;0.77 -7.971428747;0.7749 -7.676129393;0.7796 -7.352812702;0.7897 -7.072065318;0.8131 -6.774174009;0.8498 -6.478861916;0.8741 -6.159517513;0.8061 -6.835647144;0.846 -6.53165267;0.8751 -6.224098421;0.8856 -5.910094889;0.8919 -5.598599459;0.8934 -5.290645224;0.894 -4.974284616;0.8957 -4.64454848;0.9047 -4.290560426;0.9129 -3.885055584;0.9209 -3.408378962;0.9219 -3.13200249;0.7739 -8.726767166;0.7681 -8.66695597;0.7665 -8.511026475;0.7703 -8.165388579;0.7702 -7.886056648;0.7761 -7.588043762;0.7809 -7.283412422;0.7961 -6.995678626;0.8253 -6.691862621;0.8602 -6.392544977;0.8809 -6.067374056;0.8301 -6.684029655;0.8664 -6.378719832;0.8834 -6.065855188;0.8898 -5.752272167;0.8964 -5.132414673;0.8963 -4.811352704;0.9074 -4.098269308;0.9119 -3.66174277;0.9228 -3.2644011"""

WAMPLER_NOISE = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 759]


def powers(x, degree):
    """Columns as doubles, each the one before times x."""
    columns = [[float(value) for value in x]]
    while len(columns) < degree:
        columns.append([a * float(b) for a, b in zip(columns[-1], x)])
    return columns


def wampler(scale):
    x = list(range(21))
    return [sum(value**i for i in range(6)) + scale * noise for value, noise in zip(x, WAMPLER_NOISE)], powers(x, 5)


def hard():
    longley = [[float(value) for value in row.split()] for row in LONGLEY.split("\n")]
    filip = [[float(value) for value in row.split()] for row in FILIP.split(";")]
    rng = np.random.default_rng(7)
    x1 = np.round(rng.normal(50, 10, 60), 3)
    x2 = np.round(x1 + rng.normal(0, 1e-7, 60), 10)
    x3 = np.round(rng.normal(0, 1, 60), 3)
    y = np.round(3 + 2 * x1 - x2 + 0.5 * x3 + rng.normal(0, 1, 60), 4)
    w4, w5 = wampler(100), wampler(10000)
    sets = {
        "longley": ([list(column) for column in zip(*[row[:6] for row in longley])], [row[6] for row in longley]),
        "wampler4": (w4[1], w4[0]),
        "wampler5": (w5[1], w5[0]),
        "filip": (powers([x for _, x in filip], 10), [y for y, _ in filip]),
        "collinear": ([x1.tolist(), x2.tolist(), x3.tolist()], y.tolist()),
    }
    certified = {
        "longley": {
            "estimates": [-3482258.63459582, 15.0618722713733, -0.358191792925910e-01, -2.02022980381683, -1.03322686717359, -0.511041056535807e-01, 1829.15146461355],
            "errors": [890420.383607373, 84.9149257747669, 0.334910077722432e-01, 0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212],
        },
    }
    return {
        name: {"columns": columns, "target": [float(value) for value in target], **solve_exactly(columns, target), "certified": certified.get(name)}
        for name, (columns, target) in sets.items()
    }


def make_table():
    rng = np.random.default_rng(20261129)
    n = 120
    visits = rng.poisson(6, n)
    spend = np.round(rng.gamma(3, 20, n), 2)
    age = np.round(spend / 4 + rng.normal(30, 4, n), 1)
    channel = rng.choice(["web", "shop", "phone"], n, p=[0.5, 0.3, 0.2])
    noise = rng.normal(0, 1, n) * (2 + spend / 20)
    y = 10 + 1.5 * visits + 0.4 * spend + np.where(channel == "shop", 6, 0) - np.where(channel == "phone", 3, 0) + noise
    return pd.DataFrame(
        {
            "id": np.arange(1, n + 1),
            "y": np.round(y, 2),
            "visits": visits,
            "spend": spend,
            "age": age,
            "useless": np.round(rng.normal(0, 1, n), 3),
            "channel": channel,
            "w": np.round(rng.uniform(0.5, 3, n), 2),
            "fold": rng.permutation(n) % 5,
        }
    )


NUMBERS = ["visits", "spend", "age", "useless"]


def design(table, first):
    """Columns as the analysis has them: levels by frequency, the most frequent one left out where `first`."""
    levels = list(table["channel"].value_counts().index)
    X = table[NUMBERS].astype(float).copy()
    for level in levels[1 if first else 0 :]:
        X[f"channel = {level}"] = (table["channel"] == level).astype(float)
    return X


def inference(fit):
    interval = fit.conf_int(0.05)
    names = ["intercept" if name == "const" else name for name in fit.params.index]
    return {
        name: {"estimate": fit.params.iloc[i], "std_error": fit.bse.iloc[i], "t": fit.tvalues.iloc[i], "p_value": fit.pvalues.iloc[i], "lo95": interval.iloc[i, 0], "hi95": interval.iloc[i, 1]}
        for i, name in enumerate(names)
    }


def diagnostics(fit, X):
    resid = fit.wresid
    lm, lm_p, _, _ = het_breuschpagan(resid, X)
    jb, jb_p, _, _ = jarque_bera(resid)
    return {
        "r_squared": fit.rsquared,
        "adjusted_r_squared": fit.rsquared_adj,
        "residual_sd": sqrt(fit.scale),
        "f": fit.fvalue,
        "f_p": fit.f_pvalue,
        "log_likelihood": fit.llf,
        "aic": fit.aic,
        "bic": fit.bic,
        "durbin_watson": durbin_watson(resid),
        "breusch_pagan": lm,
        "breusch_pagan_p": lm_p,
        "jarque_bera": jb,
        "jarque_bera_p": jb_p,
    }


def scores(y, predicted):
    return {"mse": mean_squared_error(y, predicted), "mae": mean_absolute_error(y, predicted), "r2": r2_score(y, predicted)}


def penalised(model, X, y):
    """Coefficients in units of the columns as they are."""
    pipe = make_pipeline(StandardScaler(), model).fit(X, y)
    scale = pipe[0].scale_
    own = pipe[1].coef_ / scale
    return {"intercept": pipe[1].intercept_ - float(own @ pipe[0].mean_), **dict(zip(X.columns, own))}


def of_table():
    table = make_table()
    y = table["y"]
    X = sm.add_constant(design(table, first=True))
    full = design(table, first=False)
    ols = sm.OLS(y, X).fit()
    wls = sm.WLS(y, X, weights=table["w"]).fit()
    influence = OLSInfluence(ols)
    split = PredefinedSplit(table["fold"])
    lasso_path = LassoCV(cv=split, tol=1e-10, max_iter=1000000)
    # The same penalties in each fold: those of all rows, on columns standardised over all rows.
    standard = StandardScaler().fit_transform(full)
    lasso_path.fit(standard, y)
    alphas = lasso_path.alphas_
    mses = [mean_squared_error(y, cross_val_predict(make_pipeline(StandardScaler(), Lasso(alpha=alpha, tol=1e-12, max_iter=1000000)), full, y, cv=split)) for alpha in alphas]
    return {
        "rows": table.values.tolist(),
        "columns": list(table.columns),
        "ols": {"coefficients": inference(ols), "measures": diagnostics(ols, X)},
        "hc1": {"coefficients": inference(sm.OLS(y, X).fit(cov_type="HC1", use_t=True)), "f": sm.OLS(y, X).fit(cov_type="HC1", use_t=True).fvalue},
        "hc3": {"coefficients": inference(sm.OLS(y, X).fit(cov_type="HC3", use_t=True)), "f": sm.OLS(y, X).fit(cov_type="HC3", use_t=True).fvalue},
        "wls": {"coefficients": inference(wls), "measures": diagnostics(wls, X)},
        "vif": {name: variance_inflation_factor(X.values, i) for i, name in enumerate(X.columns) if name != "const"},
        "leverage": influence.hat_matrix_diag.tolist(),
        "cooks_distance": influence.cooks_distance[0].tolist(),
        "studentised": influence.resid_studentized_external.tolist(),
        "folds": {
            "linear": scores(y, cross_val_predict(LinearRegression(), X, y, cv=split)),
            "ridge": scores(y, cross_val_predict(make_pipeline(StandardScaler(), Ridge(alpha=3.0)), full, y, cv=split)),
            "lasso": scores(y, cross_val_predict(make_pipeline(StandardScaler(), Lasso(alpha=0.7, tol=1e-13, max_iter=1000000)), full, y, cv=split)),
        },
        "ridge": penalised(Ridge(alpha=3.0), full, y),
        "lasso": penalised(Lasso(alpha=0.7, tol=1e-13, max_iter=1000000), full, y),
        "lasso_alphas": [alphas[0], alphas[-1]],
        "lasso_chosen": {"alpha": alphas[int(np.argmin(mses))], "mse": min(mses)},
    }


result = {
    "source": f"statsmodels {statsmodels.__version__}, scikit-learn {sklearn.__version__}, fractions of Python",
    "exact": hard(),
    "table": of_table(),
}
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(result, indent=None, default=float) + "\n")
print(path.stat().st_size, "bytes")
