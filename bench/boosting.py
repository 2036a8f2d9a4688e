"""Histogram boosting of scikit-learn in one thread: what bench/boosting.ts is timed against.

Arguments: file of doubles (the features column by column, then the classes), rows, columns, iterations.
"""

import json
import sys
import time

import numpy as np
from sklearn import __version__
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import log_loss

file, rows, columns, iterations = sys.argv[1], *map(int, sys.argv[2:5])
values = np.fromfile(file)
x = values[: rows * columns].reshape(columns, rows).T.copy()
y = values[rows * columns :].astype(int)

began, worked = time.perf_counter(), time.process_time()
model = HistGradientBoostingClassifier(max_iter=iterations, early_stopping=False).fit(x, y)
seconds, cpu = time.perf_counter() - began, time.process_time() - worked
loss = log_loss(y, model.predict_proba(x))
print(json.dumps({"version": __version__, "seconds": seconds, "cpu": cpu, "quality": loss}))
