"""Writes clv-models.json: what the models of `clv` beyond BG/NBD are held against.

Run with Debian's python3-scipy, -numpy and -mpmath, after clv.py:

    /usr/bin/python3 tests/reference/clv-models.py

Everything is computed by other means than in the project: likelihoods in their textbook forms (hypergeometric functions,
differences of gammaln) maximised by SciPy without gradients, expectations by closed forms or adaptive quadrature
in mpmath at 30 digits or more.
"""

import json
import pathlib
import re
import time

import mpmath as mp
import numpy as np
from scipy import optimize, special

HERE = pathlib.Path(__file__).parent
TARGET = HERE / "clv-models.json"
mp.mp.dps = 30
DELTA = mp.log(mp.mpf("1.1")) * 7 / mp.mpf("365.25")


def maximise(ll, starts):
    best = None
    for start in starts:
        found = optimize.minimize(lambda t: -ll(t), np.log(start), method="L-BFGS-B", options={"maxiter": 2000})
        for _ in range(2):
            found = optimize.minimize(lambda t: -ll(t), found.x, method="Nelder-Mead",
                                      options={"xatol": 1e-11, "fatol": 1e-12, "maxiter": 3000, "maxfev": 3000})
        if best is None or found.fun < best.fun:
            best = found
    return best.x, -best.fun


def standard_errors(ll, theta):
    """Delta method on the inverse of the Hessian by second differences of the value, with two widths extrapolated."""
    n = len(theta)

    def hessian(h):
        out = np.zeros((n, n))
        for i in range(n):
            for j in range(n):
                total = 0
                for si, sj in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
                    at = np.array(theta)
                    at[i] += si * h
                    at[j] += sj * h
                    total += si * sj * ll(at)
                out[i, j] = total / (4 * h * h)
        return out

    better = (4 * hessian(2e-3) - hessian(4e-3)) / 3
    return np.exp(theta) * np.sqrt(np.diag(np.linalg.inv(-better)))


# --------------------------------------------------------------------------- special functions


def decaying_power():
    rows = []
    for s in ("0.3", "0.606", "1", "1.7", "4.2", "25.5", "800", "0.999999999", "-0.4"):
        for z in ("1e-6", "0.002", "0.03", "0.49", "0.51", "1", "7", "90", "5000"):
            value = mp.hyperu(1, 2 - mp.mpf(s), mp.mpf(z))
            rows.append([float(s), float(z), float(value)])
    return rows


# --------------------------------------------------------------------------- MBG/NBD


def mbg_ll(theta, x, tx, T, counts):
    r, alpha, a, b = np.exp(theta)
    base = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha)
    stays = special.betaln(a, b + x + 1) - special.betaln(a, b) - (r + x) * np.log(alpha + T)
    leaves = special.betaln(a + 1, b + x) - special.betaln(a, b) - (r + x) * np.log(alpha + tx)
    return counts @ (base + np.logaddexp(stays, leaves))


def bg_active(r, alpha, a, b, x, T, t):
    z = t / (alpha + T + t)
    return (a + b + x - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x)
                                        * mp.hyp2f1(r + x, b + x, a + b + x - 1, z))


def bg_endless(r, alpha, a, b, x, T):
    """DERT of an active customer: delta times the integral of the discounted cumulative expectation."""
    scale = 1 / DELTA
    return mp.quad(lambda u: mp.e ** -u * bg_active(r, alpha, a, b, x, T, u * scale),
                   [0, mp.mpf("1e-4"), mp.mpf("1e-2"), mp.mpf("0.1"), 1, 4, 12, 40, 90])


def case_of(params, x, tx, T, alive, active, endless):
    steps = [active(k) if k else mp.mpf(0) for k in range(53)]
    worth = sum(mp.e ** (-DELTA * k) * (steps[k] - steps[k - 1]) for k in range(1, 53))
    return {"params": [float(p) for p in params], "frequency": x, "recency": tx, "age": T, "p_alive": float(alive),
            "expected_39": float(active(39)), "expected_52": float(steps[52]), "discounted_52": float(worth),
            "endless": float(endless)}


HISTORIES = [(0, 0, 30), (0, 0, 0.5), (1, 20, 21), (2, 30.43, 38.86), (26, 30.86, 31), (7, 2, 90), (120, 190, 208),
             (3, 10, 10)]


def bg_cases(shift, sets):
    out = []
    for params in sets:
        r, alpha, a, b = [mp.mpf(str(p)) for p in params]
        for x, tx, T in HISTORIES:
            tx_, T_ = mp.mpf(str(tx)), mp.mpf(str(T))
            odds = 0 if x + shift == 0 else a / (b + x - 1 + shift) * ((alpha + T_) / (alpha + tx_)) ** (r + x)
            out.append(case_of(params, x, tx, T, 1 / (1 + odds),
                               lambda t: bg_active(r, alpha, a, b + shift, x, T_, mp.mpf(t)),
                               bg_endless(r, alpha, a, b + shift, x, T_)))
    return out


# --------------------------------------------------------------------------- Pareto/NBD


def pareto_paths(r, alpha, s, beta, x, tx, T):
    """Logarithms of the two parts of the likelihood, without Γ(r + x) / Γ(r) and α^r β^s."""
    alive = -(r + x) * mp.log(alpha + T) - s * mp.log(beta + T)

    def part(t):
        if alpha >= beta:
            return mp.hyp2f1(r + s + x, s + 1, r + s + x + 1, (alpha - beta) / (alpha + t)) / (alpha + t) ** (r + s + x)
        return mp.hyp2f1(r + s + x, r + x, r + s + x + 1, (beta - alpha) / (beta + t)) / (beta + t) ** (r + s + x)

    with mp.workdps(60):
        gone = s / (r + s + x) * (part(tx) - part(T))
    return alive, (mp.log(gone) if gone > 0 else mp.mpf("-inf"))


def pareto_likelihoods():
    sets = [(0.553, 10.578, 0.606, 11.669), (2, 0.01, 0.4, 30), (0.7, 30, 1.6, 0.005), (0.05, 1, 12, 900), (40, 300, 0.1, 0.2)]
    rows = []
    for params in sets:
        r, alpha, s, beta = [mp.mpf(str(p)) for p in params]
        for x, tx, T in [(0, 0, 30), (2, 30.43, 38.86), (26, 30.86, 31), (7, 2, 90), (300, 190, 208), (1, 0.1, 1500), (3, 10, 10)]:
            alive, gone = pareto_paths(r, alpha, s, beta, x, mp.mpf(str(tx)), mp.mpf(str(T)))
            scale = (r + x) * mp.log(alpha) + s * mp.log(beta)
            rows.append({"params": params, "history": [x, tx, T], "alive": float(alive + scale),
                         "gone": None if gone == mp.mpf("-inf") else float(gone + scale)})
    return rows


def pareto_cases(sets):
    out = []
    for params in sets:
        r, alpha, s, beta = [mp.mpf(str(p)) for p in params]
        for x, tx, T in HISTORIES:
            tx_, T_ = mp.mpf(str(tx)), mp.mpf(str(T))
            alive, gone = pareto_paths(r, alpha, s, beta, x, tx_, T_)
            chance = 1 / (1 + mp.e ** (gone - alive))

            def active(t):
                if s == 1:
                    return (r + x) * (beta + T_) / (alpha + T_) * mp.log((beta + T_ + t) / (beta + T_))
                return (r + x) * (beta + T_) / ((alpha + T_) * (s - 1)) * (1 - ((beta + T_) / (beta + T_ + t)) ** (s - 1))

            z = DELTA * (beta + T_)
            endless = (r + x) * (beta + T_) / (alpha + T_) * z ** (s - 1) * mp.hyperu(s, s, z)
            out.append(case_of(params, x, tx, T, chance, lambda t: active(mp.mpf(t)), endless))
    return out


def pareto_probabilities():
    """P(X(t) = x) by quadrature over the time of leaving."""
    rows = []
    for params in [(0.553, 10.578, 0.606, 11.669), (1.5, 3, 2.5, 40)]:
        r, alpha, s, beta = [mp.mpf(str(p)) for p in params]

        def nbd(x, t):
            return mp.gamma(r + x) / mp.gamma(r) / mp.factorial(x) * (alpha / (alpha + t)) ** r * (t / (alpha + t)) ** x

        for t in (2, 39, 200):
            values = []
            for x in range(5):
                value = nbd(x, t) * (beta / (beta + t)) ** s
                value += mp.quad(lambda y: nbd(x, y) * s / beta * (beta / (beta + y)) ** (s + 1), [0, 0.5, 2, 10, 40, t] if t > 40 else [0, 0.5, t])
                values.append(float(value))
            rows.append({"params": params, "time": t, "probabilities": values})
    return rows


def pareto_ll(theta, x, tx, T, counts):
    r, alpha, s, beta = np.exp(theta)
    big, small, other = (alpha, beta, s + 1) if alpha >= beta else (beta, alpha, r + x)
    total = r + s + x

    def part(t):
        return special.hyp2f1(total, other, total + 1, (big - small) / (big + t)) * np.exp(-total * np.log(big + t))

    alive = -(r + x) * np.log(alpha + T) - s * np.log(beta + T)
    gone = np.maximum(s / total * (part(tx) - part(T)), 1e-300)
    base = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha) + s * np.log(beta)
    return counts @ (base + np.logaddexp(alive, np.log(gone)))


# --------------------------------------------------------------------------- BG/BB

DONATIONS = [(6, 6, 1203), (5, 6, 728), (4, 6, 512), (3, 6, 357), (2, 6, 234), (1, 6, 129), (5, 5, 335), (4, 5, 284),
             (3, 5, 225), (2, 5, 173), (1, 5, 119), (4, 4, 240), (3, 4, 181), (2, 4, 155), (1, 4, 78), (3, 3, 322),
             (2, 3, 255), (1, 3, 129), (2, 2, 613), (1, 2, 277), (1, 1, 1091), (0, 0, 3464)]


def bgbb_terms(rows):
    """All ways in which each row came about: (row, x, opportunities while there, left after them)."""
    terms = []
    for row, (x, tx, n, _) in enumerate(rows):
        terms.append((row, x, n, 0))
        terms += [(row, x, last, 1) for last in range(tx, n)]
    return np.array(terms).T


def bgbb_ll(theta, rows, terms):
    alpha, beta, gamma, delta = np.exp(theta)
    row, x, last, left = terms
    logs = (special.betaln(alpha + x, beta + last - x) - special.betaln(alpha, beta)
            + special.betaln(gamma + left, delta + last) - special.betaln(gamma, delta))
    sums = np.zeros(len(rows))
    np.add.at(sums, row, np.exp(logs))
    return float(np.array([r[3] for r in rows]) @ np.log(sums))


def bgbb_cases(params, histories, rate=mp.mpf("0.1"), horizon=5):
    alpha, beta, gamma, delta = [mp.mpf(float(p)) for p in params]
    out = []
    for x, tx, n in histories:
        ll = mp.e ** mp.mpf(bgbb_exact(alpha, beta, gamma, delta, x, tx, n))
        buys = mp.beta(alpha + x, beta + n - x) / mp.beta(alpha, beta)
        alive = buys * mp.beta(gamma, delta + n + 1) / mp.beta(gamma, delta) / ll
        cet = (mp.beta(alpha + x + 1, beta + n - x) / mp.beta(alpha, beta) * delta / (gamma - 1) * mp.gamma(gamma + delta) / mp.gamma(1 + delta)
               * (mp.gamma(1 + delta + n) / mp.gamma(gamma + delta + n) - mp.gamma(1 + delta + n + horizon) / mp.gamma(gamma + delta + n + horizon)) / ll)
        dert = (mp.beta(alpha + x + 1, beta + n - x) / mp.beta(alpha, beta) * mp.beta(gamma, delta + n + 1) / (mp.beta(gamma, delta) * (1 + rate))
                * mp.hyp2f1(1, delta + n + 1, gamma + delta + n + 1, 1 / (1 + rate)) / ll)
        out.append({"frequency": x, "recency": tx, "age": n, "p_alive": float(alive), "expected": float(cet), "endless": float(dert)})
    return out


def bgbb_exact(alpha, beta, gamma, delta, x, tx, n):
    total = mp.beta(alpha + x, beta + n - x) * mp.beta(gamma, delta + n)
    total += sum(mp.beta(alpha + x, beta + tx - x + i) * mp.beta(gamma + 1, delta + tx + i) for i in range(n - tx))
    return mp.log(total / mp.beta(alpha, beta) / mp.beta(gamma, delta))


def bgbb():
    rows = [(x, tx, 6, count) for x, tx, count in DONATIONS]
    terms = bgbb_terms(rows)
    theta, ll = maximise(lambda t: bgbb_ll(t, rows, terms), [(1, 1, 0.5, 3)])
    errors = standard_errors(lambda t: bgbb_ll(t, rows, terms), theta)
    params = np.exp(theta)
    alpha, beta, gamma, delta = params
    per_class = [0.0] * 7
    stays = 1.0
    for last in range(7):
        stay_on = (delta + last) / (gamma + delta + last)
        share = stays * (1 - stay_on) if last < 6 else stays
        for x in range(last + 1):
            per_class[x] += share * special.comb(last, x) * np.exp(special.betaln(alpha + x, beta + last - x) - special.betaln(alpha, beta))
        stays *= stay_on
    # Customers seen for different times, simulated.
    rng = np.random.default_rng(77)
    mixed = {}
    for _ in range(1500):
        n = int(rng.integers(1, 16))
        buys, leaves = rng.beta(0.9, 3.5), rng.beta(0.6, 9)
        x = tx = 0
        for k in range(1, n + 1):
            if rng.random() < leaves:
                break
            if rng.random() < buys:
                x, tx = x + 1, k
        mixed[(x, tx, n)] = mixed.get((x, tx, n), 0) + 1
    mixed_rows = [(*key, count) for key, count in sorted(mixed.items())]
    mixed_terms = bgbb_terms(mixed_rows)
    mixed_theta, mixed_ll = maximise(lambda t: bgbb_ll(t, mixed_rows, mixed_terms), [(1, 3, 0.6, 9)])
    return {
        "donations": {
            "source": "Fader, Hardie and Shang 2010, Marketing Science 29(6), table 1 (donations) and table 2 (estimates); "
                      "fitted here with SciPy",
            "rows_columns": ["frequency", "recency", "customers"], "rows": [list(row) for row in DONATIONS], "opportunities": 6,
            "published": {"alpha": 1.204, "beta": 0.750, "gamma": 0.657, "delta": 2.783, "log_likelihood": -33225.6},
            "params": dict(zip(("alpha", "beta", "gamma", "delta"), map(float, params))), "log_likelihood": float(ll),
            "std_error": dict(zip(("alpha", "beta", "gamma", "delta"), map(float, errors))),
            "probabilities_6": [float(v) for v in per_class],
            "cases_rate": 0.1, "cases_horizon": 5,
            "cases": bgbb_cases(params, [(x, tx, 6) for x, tx, _ in DONATIONS]),
        },
        "mixed": {
            "source": "simulated by clv-models.py, 1 to 15 opportunities, seed 77; fitted with SciPy",
            "rows_columns": ["frequency", "recency", "age", "customers"], "rows": [list(map(int, row)) for row in mixed_rows],
            "params": dict(zip(("alpha", "beta", "gamma", "delta"), map(float, np.exp(mixed_theta)))), "log_likelihood": float(mixed_ll),
        },
    }


# --------------------------------------------------------------------------- contracts

SURVIVORS = {
    "regular": [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173],
    "high_end": [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394],
}


def survival_ll(theta, survivors, shape):
    alpha, beta = np.exp(theta[:2])
    c = np.exp(theta[2]) if shape else 1.0
    s = np.exp(special.betaln(alpha, beta + np.arange(len(survivors)) ** c) - special.betaln(alpha, beta))
    lost = -np.diff(survivors)
    return float(lost @ np.log(s[:-1] - s[1:]) + survivors[-1] * np.log(s[-1]))


def contracts():
    out = {"source": "Fader and Hardie 2007, 'How to project customer retention', Journal of Interactive Marketing 21(1), table 1 "
                     "(survivors of 1,000 in two segments) and the estimates there on seven years: alpha 0.668, beta 3.806 "
                     "(high end), alpha 0.704, beta 1.182 (regular); fitted here with SciPy",
           "published": {"high_end": {"alpha": 0.668, "beta": 3.806}, "regular": {"alpha": 0.704, "beta": 1.182}}}
    for name, survivors in SURVIVORS.items():
        seven = np.array(survivors[:8], float)
        found = {"survivors": survivors}
        for model, names, starts in (("sbg", ("alpha", "beta"), [(0.7, 2)]), ("bdw", ("alpha", "beta", "c"), [(0.5, 1.5, 1.2), (1, 2, 0.8)])):
            theta, ll = maximise(lambda t: survival_ll(t, seven, model == "bdw"), starts)
            errors = standard_errors(lambda t: survival_ll(t, seven, model == "bdw"), theta)
            alpha, beta = np.exp(theta[:2])
            c = float(np.exp(theta[2])) if model == "bdw" else 1.0
            found[model] = {"params": dict(zip(names, map(float, np.exp(theta)))), "std_error": dict(zip(names, map(float, errors))),
                            "log_likelihood": ll,
                            "survival_12": float(np.exp(special.betaln(alpha, beta + 12.0 ** c) - special.betaln(alpha, beta)))}
        out[name] = found
    return out


# --------------------------------------------------------------------------- fits of the simulated customers of clv.py


def simulated():
    data = json.loads((HERE / "clv.json").read_text())["simulated"]
    table = np.array([row[:3] for row in data["customers"]])
    rows, counts = np.unique(table, axis=0, return_counts=True)
    x, tx, T = rows.T
    out = {"source": "the customers of clv.json, fitted with SciPy"}

    def bg(theta):
        r, alpha, a, b = np.exp(theta)
        base = special.gammaln(r + x) - special.gammaln(r) + r * np.log(alpha) + special.betaln(a, b + x) - special.betaln(a, b)
        dead = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + tx), -np.inf)
        return counts @ (base + np.logaddexp(-(r + x) * np.log(alpha + T), dead))

    best = np.log([data["bg_nbd"][k] for k in ("r", "alpha", "a", "b")])
    out["bg-nbd"] = {"std_error": dict(zip(("r", "alpha", "a", "b"), map(float, standard_errors(bg, best))))}
    theta, ll = maximise(lambda t: mbg_ll(t, x, tx, T, counts), [(0.7, 5, 0.8, 2.8), (1, 8, 0.5, 3)])
    out["mbg-nbd"] = {"params": dict(zip(("r", "alpha", "a", "b"), map(float, np.exp(theta)))), "log_likelihood": float(ll)}
    theta, ll = maximise(lambda t: pareto_ll(t, x, tx, T, counts), [(0.7, 5, 0.6, 12), (1, 8, 1, 40)])
    out["pareto-nbd"] = {"params": dict(zip(("r", "alpha", "s", "beta"), map(float, np.exp(theta)))), "log_likelihood": float(ll),
                         "std_error": dict(zip(("r", "alpha", "s", "beta"),
                                               map(float, standard_errors(lambda t: pareto_ll(t, x, tx, T, counts), theta))))}
    return out


def main():
    cdnow = (0.243, 4.414, 0.793, 2.426)

    def timed(name, work):
        began = time.time()
        value = work()
        print(f"{name}: {time.time() - began:.0f} s", flush=True)
        return value

    result = {
        "about": "Written by clv-models.py; see there for the means. Tolerances stand in the tests.",
        "decaying_power": timed("decaying", decaying_power),
        "delta": float(DELTA),
        "bg_cases": timed("bg", lambda: bg_cases(0, [cdnow, (0.9, 6, 3.2, 0.4)])),
        "mbg_cases": timed("mbg", lambda: bg_cases(1, [(0.525, 6.183, 0.891, 1.614), (0.9, 6, 3.2, 0.4)])),
        "pareto_likelihoods": timed("pareto ll", lambda: pareto_likelihoods()),
        "pareto_cases": timed("pareto", lambda: pareto_cases([(0.553, 10.578, 0.606, 11.669), (0.8, 6, 1, 30), (3, 2, 2.4, 15)])),
        "pareto_probabilities": timed("pareto p", lambda: pareto_probabilities()),
        "bg_bb": timed("bgbb", lambda: bgbb()),
        "contracts": timed("contracts", lambda: contracts()),
        "simulated": timed("simulated", lambda: simulated()),
    }
    text = json.dumps(result, indent=1)
    # Rows of numbers on one line: the file is read by people, too.
    text = re.sub(r"\[\s+([-\d.e+,\s]+?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m.group(1)) + "]", text)
    TARGET.write_text(text + "\n")


if __name__ == "__main__":
    main()
