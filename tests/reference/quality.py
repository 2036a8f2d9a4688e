"""Counts of missing values, duplicates and outliers with pandas and scipy, on a seeded table.

Run with Debian's Python (python3-pandas, python3-scipy): /usr/bin/python3 tests/reference/quality.py
Writes quality.json beside itself: the rows, and what pandas and scipy make of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import scipy
from scipy import stats


def make_table(rng, rows=400):
    table = pd.DataFrame(
        {
            "id": rng.integers(1, 380, size=rows),
            "amount": np.round(rng.lognormal(3.0, 0.8, size=rows), 2),
            "score": np.round(rng.normal(50.0, 8.0, size=rows), 3),
            "visits": rng.poisson(4, size=rows).astype(float),
            "flat": np.where(rng.random(rows) < 0.9, 1.0, rng.normal(size=rows).round(2)),
            "city": rng.choice(["Rome", "Oslo", "Kyiv", "Lima"], size=rows),
        }
    )
    for column, share in [("amount", 0.05), ("score", 0.1), ("visits", 0.02), ("city", 0.3)]:
        table.loc[rng.random(rows) < share, column] = np.nan
    table.loc[[5, 90, 200], "score"] = [500.0, -300.0, 120.0]
    return pd.concat([table, table.iloc[10:33], table.iloc[10:15]], ignore_index=True)


def profile(values, fence, z_limit, robust_limit):
    values = values.dropna().to_numpy()
    q1, middle, q3 = np.quantile(values, [0.25, 0.5, 0.75])
    spread = q3 - q1
    mad = stats.median_abs_deviation(values)
    z = np.abs(stats.zscore(values))
    robust = 0.6745 * np.abs(values - middle) / mad if mad > 0 else np.zeros(len(values))
    outside = (values < q1 - fence * spread) | (values > q3 + fence * spread)
    return {
        "mean": values.mean(),
        "median": middle,
        "lower_quartile": q1,
        "upper_quartile": q3,
        "deviation": values.std(),
        # A spread of zero has no fences.
        "outliers_iqr": int(outside.sum()) if spread > 0 else 0,
        "outliers_z": int((z > z_limit).sum()),
        "outliers_robust_z": int((robust > robust_limit).sum()),
    }


def main():
    table = make_table(np.random.default_rng(20240607))
    numeric = ["id", "amount", "score", "visits", "flat"]
    settings = [(1.5, 3.0, 3.5), (3.0, 2.0, 5.0)]
    out = {
        "source": f"pandas {pd.__version__}, scipy {scipy.__version__}",
        "rows": json.loads(table.to_json(orient="values", double_precision=15)),
        "names": list(table.columns),
        "duplicate_rows": int(table.duplicated().sum()),
        "duplicate_ids": int(table["id"].duplicated().sum()),
        "columns": {
            name: {"missing": int(table[name].isna().sum()), "distinct_values": int(table[name].nunique())}
            for name in table.columns
        },
        "cases": [
            {
                "params": {"iqr_factor": fence, "z_limit": z_limit, "robust_limit": robust_limit},
                "columns": {name: profile(table[name], fence, z_limit, robust_limit) for name in numeric},
            }
            for fence, z_limit, robust_limit in settings
        ],
    }
    path = Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(out, ensure_ascii=False) + "\n")


main()
