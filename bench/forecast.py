"""Seasonal ARIMA by statsmodels: what bench/forecast.ts is timed against. Reads the series as JSON, prints seconds and the likelihood."""

import json
import sys
import time

import numpy as np
from statsmodels.tsa.statespace.sarimax import SARIMAX

values = np.log(np.array(json.load(open(sys.argv[1]))["passengers"][:120], dtype=float))


def fit():
    began = time.perf_counter()
    found = SARIMAX(values, order=(0, 1, 1), seasonal_order=(0, 1, 1, 12)).fit(disp=False)
    return time.perf_counter() - began, found


seconds, found = min((fit() for _ in range(3)), key=lambda each: each[0])
print(json.dumps({"seconds": seconds, "loglik": float(found.llf), "params": [float(value) for value in found.params]}))
