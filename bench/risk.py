"""An isolation forest of scikit-learn on one thread, on the doubles in a file: how long it takes to fit and to score all rows."""

import json
import sys
import time

import numpy as np
import sklearn
from sklearn.ensemble import IsolationForest

file, rows, columns, trees = sys.argv[1], *map(int, sys.argv[2:5])
points = np.fromfile(file).reshape(columns, rows).T.copy()
clock, cpu = time.perf_counter(), time.process_time()
model = IsolationForest(n_estimators=trees, max_samples=256, n_jobs=1, random_state=1).fit(points)
scores = -model.score_samples(points)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - clock,
            "cpu": time.process_time() - cpu,
            "mean": float(scores.mean()),
            "version": sklearn.__version__,
        }
    )
)
