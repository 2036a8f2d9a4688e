"""A random forest of scikit-learn in one thread: what bench/forest.ts is timed against.

Arguments: file of doubles (the features column by column, then the classes), rows, columns, trees.
"""

import json
import sys
import time

import numpy as np
from sklearn import __version__
from sklearn.ensemble import RandomForestClassifier

file, rows, columns, trees = sys.argv[1], *map(int, sys.argv[2:5])
values = np.fromfile(file)
x = values[: rows * columns].reshape(columns, rows).T.copy()
y = values[rows * columns :].astype(int)

began, worked = time.perf_counter(), time.process_time()
model = RandomForestClassifier(trees, n_jobs=1, random_state=1, oob_score=True).fit(x, y)
seconds, cpu = time.perf_counter() - began, time.process_time() - worked
print(json.dumps({"version": __version__, "seconds": seconds, "cpu": cpu, "quality": 1 - model.oob_score_}))
