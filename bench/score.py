"""scikit-learn's predict_proba on encoded columns, one thread: what bench/score.ts is timed against.

Arguments: rows, rows that the models are fitted on, names of models.
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn import __version__
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression

rows, fitted_on, models = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
rng = np.random.default_rng(1)
numbers = rng.uniform(size=(rows, 16))
levels = rng.integers(0, 5, size=(rows, 4))
outcome = numbers[:, 0] + numbers[:, 1] / 2 + rng.uniform(size=rows) > 1.25
codes = np.column_stack([numbers, levels])
one_hot = np.column_stack([numbers, *(levels[:, [k]] == level for k in range(4) for level in range(5))]).astype(float)
kinds = {
    "logistic": (LogisticRegression(max_iter=500), one_hot),
    "forest": (RandomForestClassifier(100, n_jobs=1, random_state=1), codes),
    "boosting": (HistGradientBoostingClassifier(categorical_features=range(16, 20), random_state=1), codes),
}
warnings.simplefilter("ignore")

times = {}
for name in models:
    model, columns = kinds[name]
    model.fit(columns[:fitted_on], outcome[:fitted_on])
    began, worked = time.perf_counter(), time.process_time()
    model.predict_proba(columns)
    times[name] = {"seconds": time.perf_counter() - began, "cpu": time.process_time() - worked}
print(json.dumps({"version": __version__, "times": times}))
