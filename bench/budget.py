"""Solves the budget of bench/budget.ts with scipy: the plan, and the plan with the curve of returns. Prints JSON."""

import json
import sys
import time

import numpy as np
import scipy
from scipy.optimize import linprog

data = json.loads(open(sys.argv[1]).read())
value, cost, width = (np.array(data[name]) for name in ("value", "cost", "width"))
rows, limits = np.array(data["rows"]), np.array(data["limits"])
bounds = list(zip(np.zeros(len(width)), width))


def solve(budget):
    return linprog(-value, A_ub=np.vstack([cost, rows]), b_ub=np.concatenate([[budget], limits]), bounds=bounds, method="highs")


solve(data["budget"])
start = time.perf_counter()
best = -solve(data["budget"]).fun
plan = time.perf_counter() - start
start = time.perf_counter()
for budget in data["curve"]:
    solve(budget)
curve = time.perf_counter() - start
print(json.dumps({"scipy": scipy.__version__, "best": best, "plan": plan, "curve": curve}))
