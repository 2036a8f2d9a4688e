"""The likelihoods of BG/NBD and Gamma-Gamma in NumPy, maximised by SciPy: what bench/clv.ts is timed against.

Equal customers are counted once, as in the project; starts are the three that lifetimes and its followers use or come
near; the optimiser is L-BFGS-B with SciPy's own differences, finished by Nelder and Mead's method.
"""

import json
import sys
import time

import numpy as np
from scipy import optimize, special

x, tx, T, spend = np.fromfile(sys.argv[1]).reshape(4, -1)


def maximise(ll, start):
    found = optimize.minimize(lambda t: -ll(t), np.log(start), method="L-BFGS-B")
    found = optimize.minimize(lambda t: -ll(t), found.x, method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-6})
    return np.exp(found.x), -found.fun


def main():
    began = time.perf_counter()
    rows, counts = np.unique(np.column_stack([x, tx, T]), axis=0, return_counts=True)
    ux, utx, uT = rows.T

    def bg_nbd(theta):
        r, alpha, a, b = np.exp(theta)
        base = special.gammaln(r + ux) - special.gammaln(r) + r * np.log(alpha)
        base += special.betaln(a, b + ux) - special.betaln(a, b)
        alive = -(r + ux) * np.log(alpha + uT)
        gone = np.where(ux > 0, np.log(a) - np.log(b + np.maximum(ux, 1) - 1) - (r + ux) * np.log(alpha + utx), -np.inf)
        return counts @ (base + np.logaddexp(alive, gone))

    back = x > 0
    fx, z = x[back], spend[back]

    def gamma_gamma(theta):
        p, q, g = np.exp(theta)
        return np.sum(special.gammaln(p * fx + q) - special.gammaln(p * fx) - special.gammaln(q) + q * np.log(g)
                      + (p * fx - 1) * np.log(z) + p * fx * np.log(fx) - (p * fx + q) * np.log(g + fx * z))

    params, ll = maximise(bg_nbd, (1, np.mean(T), 1, 1))
    money, money_ll = maximise(gamma_gamma, (6, 4, np.mean(z) / 2))
    print(json.dumps({"seconds": time.perf_counter() - began, "params": [*params, *money], "logLikelihoods": [ll, money_ll]}))


if __name__ == "__main__":
    main()
