"""Lloyd's k-means of scikit-learn from given centres, one thread: what bench/clusters.ts is timed against.

Arguments: file of doubles (the points, then the centres), rows, columns, k. It stops when no point changes its centre, or after 300 steps.
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn import __version__
from sklearn.cluster import KMeans

file, rows, columns, k = sys.argv[1], *map(int, sys.argv[2:5])
values = np.fromfile(file)
points = values[: rows * columns].reshape(rows, columns)
centers = values[rows * columns :].reshape(k, columns)
warnings.simplefilter("ignore")

began, worked = time.perf_counter(), time.process_time()
model = KMeans(k, init=centers, n_init=1, max_iter=300, tol=0, algorithm="lloyd").fit(points)
seconds, cpu = time.perf_counter() - began, time.process_time() - worked
print(json.dumps({"version": __version__, "seconds": seconds, "cpu": cpu, "inertia": model.inertia_, "iterations": model.n_iter_}))
