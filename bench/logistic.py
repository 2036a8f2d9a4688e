"""Logistic regression of scikit-learn (lbfgs), one thread: what bench/logistic.ts is timed against.

Arguments: file of doubles (the rows, then the classes), rows, columns, C. The tolerance is scikit-learn's own.
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn import __version__
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

file, rows, columns, C = sys.argv[1], *map(int, sys.argv[2:4]), float(sys.argv[4])
values = np.fromfile(file)
features = values[: rows * columns].reshape(rows, columns)
classes = values[rows * columns :].astype(int)
warnings.simplefilter("ignore")


def objective(theta, X):
    z = X @ theta[:-1] + theta[-1]
    return C * np.sum(np.logaddexp(0, z) - classes * z) + theta[:-1] @ theta[:-1] / 2


began, worked = time.perf_counter(), time.process_time()
X = StandardScaler().fit_transform(features)
scaled, cpu_scaled = time.perf_counter() - began, time.process_time() - worked
model = LogisticRegression(C=C, max_iter=1000).fit(X, classes)
seconds, cpu = time.perf_counter() - began, time.process_time() - worked
theta = np.append(model.coef_[0], model.intercept_)
print(
    json.dumps(
        {
            "version": __version__,
            "seconds": seconds,
            "cpu": cpu,
            "seconds_fit": seconds - scaled,
            "cpu_fit": cpu - cpu_scaled,
            "objective": objective(theta, X),
            "iterations": int(model.n_iter_[0]),
        }
    )
)
