"""k-means, its measures and principal components with scikit-learn, on published and generated tables and on a sample.

Run with Debian's Python (python3-sklearn, python3-pandas): /usr/bin/python3 tests/reference/clusters.py
Writes clusters.json beside itself: the tables, the least inertia of 50 starts, its labels and what they measure.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris, load_wine, make_blobs
from sklearn.decomposition import PCA
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_samples, silhouette_score
from sklearn.preprocessing import MinMaxScaler, StandardScaler

HERE = Path(__file__).parent
SCALERS = {"z": StandardScaler().fit_transform, "minmax": MinMaxScaler().fit_transform, "none": lambda points: points}


def tables():
    rng = np.random.default_rng(20241103)
    deals = pd.read_csv(HERE / "../../samples/data/deals.csv").select_dtypes("number").dropna()
    skewed = np.round(np.exp(rng.normal(size=(400, 3)) * [0.5, 1, 1.5]), 3)
    yield "iris", load_iris().data, "none", [2, 3, 4, 5]
    yield "iris", load_iris().data, "z", [2, 3]
    yield "wine", load_wine().data, "z", [2, 3, 6]
    yield "wine", load_wine().data, "minmax", [3]
    yield "blobs", np.round(make_blobs(500, 5, centers=6, cluster_std=2.5, random_state=4)[0], 4), "z", [4, 6, 8]
    yield "skewed", skewed, "z", [2, 5, 9]
    yield "deals", deals.iloc[:400].to_numpy(float), "z", [2, 4]


def measure(points, scale, k):
    scaled = SCALERS[scale](points)
    model = KMeans(k, n_init=50, tol=0, random_state=1).fit(scaled)
    labels = model.labels_
    samples = silhouette_samples(scaled, labels)
    return {
        "k": k,
        "inertia": model.inertia_,
        "labels": labels.tolist(),
        "silhouette": silhouette_score(scaled, labels),
        "silhouettes": [samples[0], samples[len(samples) // 2], samples[-1], samples.min(), samples.max()],
        "calinski_harabasz": calinski_harabasz_score(scaled, labels),
        "davies_bouldin": davies_bouldin_score(scaled, labels),
        "sizes": sorted(np.bincount(labels).tolist(), reverse=True),
    }


def main():
    found = list(tables())
    result = {
        "source": f"scikit-learn {sklearn.__version__} (KMeans with n_init=50, metrics, PCA); tests/reference/clusters.py",
        "tolerance": "inertia to 1e-4 of the best known; measures of the same labels and variances of components to 1e-9",
        "tables": {name: points.tolist() for name, points, _, _ in found},
        "cases": [
            {
                "table": name,
                "scale": scale,
                "variances": PCA().fit(SCALERS[scale](points)).explained_variance_ratio_.tolist(),
                "divisions": [measure(points, scale, k) for k in ks],
            }
            for name, points, scale, ks in found
        ],
    }
    text = json.dumps(result, separators=(",", ":"))
    (HERE / "clusters.json").write_text(text.replace("],[", "],\n[") + "\n")


main()
