"""Writes clv.json: the numbers that the kernels and the analysis `clv` are held against.

Run with Debian's python3-scipy, -numpy, -pandas and -mpmath:

    /usr/bin/python3 tests/reference/clv.py [example_transactions.csv]

Everything is computed by other means than in the project: special functions by SciPy or mpmath, likelihoods written
out with gammaln and maximised by SciPy, expectations by the closed form with 2F1 at 40 digits, values customer by
customer and period by period. With the file of transactions (columns date, id) its fit is computed anew; without it
the figures already in clv.json are kept.
"""

import json
import pathlib
import sys

import mpmath as mp
import numpy as np
import pandas as pd
from scipy import optimize, special, stats

HERE = pathlib.Path(__file__).parent
TARGET = HERE / "clv.json"
mp.mp.dps = 40

# --------------------------------------------------------------------------- special functions


def special_functions():
    xs = [1e-8, 0.01, 0.3, 0.5, 1.0, 1.5, 2.0, 3.7, 9.99, 10.0, 42.5, 1e3, 1e6]
    pairs = [(0.01, 0.02), (0.5, 0.5), (1, 1), (0.8, 3.3), (3, 9.5), (2.5, 40), (0.3, 1e6), (9.9, 1e5), (25, 30),
             (1e4, 2e5), (1e6, 1e6), (1e8, 3.5)]
    hyper = [(1, 1, 2, 0.5), (2.243, 4.426, 4.219, 0.4), (0.243, 2.426, 2.219, 0.9), (5, 2, 7.5, 0.99),
             (0.5, 0.25, 3, 0.999), (30, 31, 33, 0.3), (12.5, 0.2, 40, 0.95), (3, 5, 2.1, 0.7), (0.3, 0.4, 0.5, 0)]
    return {
        "log_gamma": [[x, float(mp.loggamma(x))] for x in xs],
        "digamma": [[x, float(mp.digamma(x))] for x in xs],
        "log_beta": [[a, b, float(mp.log(mp.beta(mp.mpf(a), mp.mpf(b))))] for a, b in pairs],
        "hyp2f1": [[*row, float(mp.hyp2f1(*row))] for row in hyper],
        # Means of functions of a Beta(a, b) number: of exp(-3p) and of 1 / (p + 0.2).
        "beta_mean": [
            [a, b,
             float(mp.hyp1f1(a, a + b, -3)),
             float(5 * mp.hyp2f1(1, a, a + b, -5))]
            for a, b in [(0.01, 2), (0.5, 0.5), (0.3, 0.7), (1, 1), (0.8, 12.4), (6, 0.2), (300, 900)]
        ],
    }


# --------------------------------------------------------------------------- random numbers


def xoshiro(seed, n):
    """xoshiro128** seeded by the finaliser of MurmurHash3 over a Weyl sequence."""
    mask = 0xFFFFFFFF

    def mix(z):
        z &= mask
        z = ((z ^ (z >> 16)) * 0x85EBCA6B) & mask
        z = ((z ^ (z >> 13)) * 0xC2B2AE35) & mask
        return z ^ (z >> 16)

    def rotl(x, k):
        return ((x << k) | (x >> (32 - k))) & mask

    s = [mix(seed + (i + 1) * 0x9E3779B9) for i in range(4)]
    out = []
    for _ in range(n):
        out.append((rotl((s[1] * 5) & mask, 7) * 9) & mask)
        t = (s[1] << 9) & mask
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 11)
    return out


def distributions():
    """Points of distribution functions that seeded draws are counted against."""
    return {
        "normal": [[x, stats.norm.cdf(x)] for x in (-1.5, -0.3, 0.7, 2.0)],
        "exponential": [[x, stats.expon.cdf(x)] for x in (0.1, 0.7, 2.0)],
        "gamma_0.3": [[x, stats.gamma.cdf(x, 0.3)] for x in (0.01, 0.2, 1.0)],
        "gamma_4.5": [[x, stats.gamma.cdf(x, 4.5)] for x in (2.0, 4.0, 7.0)],
        "beta_0.8_2.5": [[x, stats.beta.cdf(x, 0.8, 2.5)] for x in (0.05, 0.2, 0.6)],
        "poisson_2.5": [[k, stats.poisson.cdf(k, 2.5)] for k in (0, 2, 5)],
        "poisson_180": [[k, stats.poisson.cdf(k, 180)] for k in (165, 180, 200)],
    }


# --------------------------------------------------------------------------- BG/NBD


def bgnbd_ll(theta, x, tx, T):
    r, alpha, a, b = np.exp(theta)
    base = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha)
    base += special.betaln(a, b + x) - special.betaln(a, b)
    alive = -(r + x) * np.log(alpha + T)
    dead = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + tx), -np.inf)
    return np.sum(base + np.logaddexp(alive, dead))


def maximise(ll, starts):
    best = None
    for start in starts:
        found = optimize.minimize(lambda t: -ll(t), np.log(start), method="L-BFGS-B", options={"maxiter": 2000})
        for _ in range(3):
            found = optimize.minimize(lambda t: -ll(t), found.x, method="Nelder-Mead",
                                      options={"xatol": 1e-11, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
        if best is None or found.fun < best.fun:
            best = found
    return np.exp(best.x), -best.fun


def fit_bgnbd(x, tx, T):
    # Equal customers are counted once; the sum is the same.
    rows, counts = np.unique(np.column_stack([x, tx, T]), axis=0, return_counts=True)
    ux, utx, uT = rows.T

    def ll(theta):
        r, alpha, a, b = np.exp(theta)
        base = special.gammaln(r + ux) - special.gammaln(r) + r * np.log(alpha)
        base += special.betaln(a, b + ux) - special.betaln(a, b)
        alive = -(r + ux) * np.log(alpha + uT)
        dead = np.where(ux > 0, np.log(a) - np.log(b + np.maximum(ux, 1) - 1) - (r + ux) * np.log(alpha + utx), -np.inf)
        return counts @ (base + np.logaddexp(alive, dead))

    params, value = maximise(ll, [(1, np.mean(T), 1, 1), (0.3, 5, 0.8, 2.5), (2, 10, 0.3, 4)])
    assert abs(value - bgnbd_ll(np.log(params), x, tx, T)) < 1e-6
    return params, value


def p_alive(params, x, tx, T):
    r, alpha, a, b = params
    if x == 0:
        return 1.0
    odds = mp.mpf(a) / (b + x - 1) * ((mp.mpf(alpha) + T) / (mp.mpf(alpha) + tx)) ** (r + x)
    return float(1 / (1 + odds))


def active_purchases(params, x, T, t):
    """Expected purchases in (T, T + t] of a customer who is active at T: Fader, Hardie and Lee 2005, eq. 10,
    without its denominator, which is 1 / P(alive)."""
    r, alpha, a, b = [mp.mpf(float(v)) for v in params]
    if a == 1:
        a = a + mp.mpf(10) ** -20
    T, t = mp.mpf(float(T)), mp.mpf(float(t))
    z = t / (alpha + T + t)
    hyper = mp.hyp2f1(r + x, b + x, a + b + x - 1, z)
    return (a + b + x - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * hyper)


def purchase_cases():
    """Expectations at the edges: a near 1, many purchases, long horizons, no age, hardly any or very alike dropout."""
    cdnow = (0.243, 4.414, 0.793, 2.426)
    cases = [
        (cdnow, 0, 38.86, 39), (cdnow, 2, 38.86, 39), (cdnow, 26, 30, 39), (cdnow, 5, 0.5, 2000), (cdnow, 0, 0, 520),
        ((0.243, 4.414, 1.0, 2.426), 2, 38.86, 39), ((0.243, 4.414, 1 + 1e-9, 2.426), 2, 38.86, 39),
        ((0.243, 4.414, 0.999999, 2.426), 0, 10, 39), ((1.3, 0.4, 1.0, 0.3), 0, 0, 104),
        ((2.0, 3.0, 0.7, 1.9), 300, 150, 520), ((2.0, 3.0, 0.7, 1.9), 1500, 208, 52), ((0.9, 6, 3.2, 0.4), 1, 12, 260),
        ((0.9, 6, 0.01, 0.9), 4, 50, 52), ((0.9, 6, 1e-8, 3), 4, 50, 52), ((0.9, 6, 4e3, 9e3), 3, 50, 52),
        ((5e3, 2e4, 0.6, 2.1), 7, 50, 52), ((0.05, 0.06, 0.9, 1.1), 0, 0, 60),
    ]
    discounts = [mp.mpf("1.1") ** (-mp.mpf(k) * 7 / mp.mpf("365.25")) for k in range(0, 53)]
    out = []
    for params, x, T, t in cases:
        steps = [active_purchases(params, x, T, k) if k else mp.mpf(0) for k in range(0, 53)]
        worth = sum(discounts[k] * (steps[k] - steps[k - 1]) for k in range(1, 53))
        out.append({"params": params, "frequency": x, "age": T, "horizon": t,
                    "expected": float(active_purchases(params, x, T, t)), "discounted_52_weeks_at_10_percent": float(worth)})
    return out


# --------------------------------------------------------------------------- Gamma-Gamma


def gamma_gamma_ll(theta, x, z):
    p, q, g = np.exp(theta)
    return np.sum(special.gammaln(p * x + q) - special.gammaln(p * x) - special.gammaln(q) + q * np.log(g)
                  + (p * x - 1) * np.log(z) + p * x * np.log(x) - (p * x + q) * np.log(g + x * z))


def fit_gamma_gamma(x, z):
    mean = np.mean(z)
    return maximise(lambda theta: gamma_gamma_ll(theta, x, z), [(6, 4, mean / 2), (1, 2, mean), (2, 10, 4 * mean)])


def expected_spend(params, x, z):
    p, q, g = params
    return p * (g + x * z) / (p * x + q - 1)


# --------------------------------------------------------------------------- simulated orders


def simulate(seed=20240611, customers=400, end=727):
    """Orders by the models themselves: weeks, r 0.8, alpha 6, a 0.8, b 2.5; spend p 5, q 4, gamma 60."""
    rng = np.random.default_rng(seed)
    rows = []
    for customer in range(customers):
        rate = rng.gamma(0.8, 1 / 6.0)
        leave = rng.beta(0.8, 2.5)
        spend_rate = rng.gamma(4.0, 1 / 60.0)
        moment = float(rng.integers(0, 364))
        while moment < end + 1:
            amount = max(1, round(100 * rng.gamma(5.0, 1 / spend_rate)))
            rows.append((customer, int(moment), amount))
            if len(rows) > 1 and rows[-2][0] == customer and rng.random() < leave:
                break
            moment += rng.exponential(7 / rate)
    return pd.DataFrame(rows, columns=["customer", "day", "cents"])


def summarise(orders, end):
    days = orders.groupby(["customer", "day"], as_index=False)["cents"].sum()
    grouped = days.groupby("customer")
    first, last = grouped["day"].min(), grouped["day"].max()
    firsts = days[days["day"] == days["customer"].map(first)].set_index("customer")["cents"]
    out = pd.DataFrame({
        "frequency": grouped.size() - 1,
        "recency": (last - first) / 7.0,
        "age": (end - first) / 7.0,
        "spend": (grouped["cents"].sum() - firsts) / 100.0,
    })
    out["spend"] = out["spend"] / out["frequency"].where(out["frequency"] > 0)
    return out


def simulated():
    orders = simulate()
    end = int(orders["day"].max())
    table = summarise(orders, end)
    x, tx, T = (table[c].to_numpy(dtype=float) for c in ("frequency", "recency", "age"))
    params, ll = fit_bgnbd(x, tx, T)
    back = table[table["frequency"] > 0]
    gg, gg_ll = fit_gamma_gamma(back["frequency"].to_numpy(float), back["spend"].to_numpy(float))
    horizon, rate, margin = 52, mp.mpf("0.1"), mp.mpf("0.4")
    discount = [(1 + rate) ** (-mp.mpf(k) * 7 / mp.mpf("365.25")) for k in range(horizon + 1)]
    rows = []
    cache = {}
    for xi, txi, Ti, zi in zip(x, tx, T, table["spend"]):
        key = (xi, Ti)
        if key not in cache:
            steps = [mp.mpf(0)] + [active_purchases(params, xi, Ti, k) for k in range(1, horizon + 1)]
            worth = sum(discount[k] * (steps[k] - steps[k - 1]) for k in range(1, horizon + 1))
            cache[key] = (float(steps[horizon]), float(worth))
        expected, worth = cache[key]
        alive = p_alive(params, xi, txi, Ti)
        spend = float(expected_spend(gg, xi, 0.0 if xi == 0 else zi))
        rows.append([int(xi), txi, Ti, alive, alive * expected, spend, float(margin) * alive * worth * spend])
    # Purchases expected of customers of these ages, by number: Fader, Hardie and Lee 2005, eq. 8.
    r, alpha, a, b = params
    counts = np.zeros(8)
    for age in T:
        probabilities = []
        for k in range(7):
            value = special.beta(a, b + k) / special.beta(a, b) * stats.nbinom.pmf(k, r, alpha / (alpha + age))
            if k > 0:
                value += special.beta(a + 1, b + k - 1) / special.beta(a, b) * stats.nbinom.sf(k - 1, r, alpha / (alpha + age))
            probabilities.append(value)
        counts += np.array(probabilities + [1 - sum(probabilities)])
    return {
        "source": "simulated by clv.py from the models themselves, seed 20240611; fitted with SciPy, valued with mpmath",
        "settings": {"unit": "week", "horizon": horizon, "discount_rate": 0.1, "margin": 0.4},
        "orders_columns": ["customer", "day", "cents"],
        "orders": orders.to_numpy().tolist(),
        "bg_nbd": dict(zip(("r", "alpha", "a", "b"), map(float, params))), "bg_nbd_log_likelihood": float(ll),
        "gamma_gamma": dict(zip(("p", "q", "gamma"), map(float, gg))), "gamma_gamma_log_likelihood": float(gg_ll),
        "customers_columns": ["frequency", "recency", "age", "p_alive", "expected_purchases", "expected_value", "clv"],
        "customers": [[float(f"{v:.12g}") for v in row] for row in rows],
        "frequency_expected": [float(v) for v in counts],
        "frequency_spend_correlation": float(np.corrcoef(back["frequency"], back["spend"])[0, 1]),
    }


def transactions(path):
    data = pd.read_csv(path, parse_dates=["date"])
    data["day"] = (data["date"].dt.normalize() - pd.Timestamp("1970-01-01")).dt.days
    end = int(data["day"].max())
    grouped = data.drop_duplicates(["id", "day"]).groupby("id")["day"]
    x = (grouped.size() - 1).to_numpy(float)
    out = {"source": "fit of example_transactions.csv (columns date, id) with SciPy; the file is not in this repository",
           "customers": int(len(x)), "last_day": end}
    for unit, length in (("day", 1.0), ("week", 7.0), ("month", 365.25 / 12)):
        tx = ((grouped.max() - grouped.min()) / length).to_numpy(float)
        T = ((end - grouped.min()) / length).to_numpy(float)
        params, ll = fit_bgnbd(x, tx, T)
        out[unit] = {**dict(zip(("r", "alpha", "a", "b"), map(float, params))), "log_likelihood": float(ll)}
    return out


def published():
    """Figures on CDNOW that stand in print; the data are not in this repository."""
    return {
        "source": "Fader, Hardie and Lee 2005, Marketing Science 24(2), table 2, and the authors' spreadsheet "
                  "'Implementing the BG/NBD model in Excel' (brucehardie.com/notes/004): expected repeat purchases of a "
                  "random customer, and of the customer of the worked example",
        "bg_nbd": {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426},
        "expected_repeat_purchases": [[0.1429, 0.0078], [1.0, 0.0532], [3.0, 0.1506], [31.8571, 1.0405], [32.0, 1.0437],
                                      [78.0, 1.8576]],
        "conditional": {"frequency": 2, "recency": 30.43, "age": 38.86, "horizon": 39, "expected": 1.226},
        "tolerance": "r is printed with three decimals: 0.2% of the expectations, which have four, and 0.001 in the conditional one",
    }


def main():
    old = json.loads(TARGET.read_text()) if TARGET.exists() else {}
    result = {
        "about": "Written by clv.py; see there for the means. Tolerances stand in the tests.",
        "special": special_functions(),
        "xoshiro128": {"seed": 42, "bits": xoshiro(42, 6)},
        "distributions": distributions(),
        "published_cdnow": published(),
        "purchase_cases": purchase_cases(),
        "simulated": simulated(),
        "example_transactions": transactions(sys.argv[1]) if len(sys.argv) > 1 else old.get("example_transactions"),
    }
    text = json.dumps(result, indent=1)
    # Rows of numbers on one line: the file is read by people, too.
    import re
    text = re.sub(r"\[\s+([-\d.e+,\s]+?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m.group(1)) + "]", text)
    TARGET.write_text(text + "\n")


if __name__ == "__main__":
    main()
