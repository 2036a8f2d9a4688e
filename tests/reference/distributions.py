"""Beta, Student's t, chi-squared and normal distributions from scipy, for the kernels that tests of significance stand on.

Run with Debian's Python (python3-scipy): /usr/bin/python3 tests/reference/distributions.py
Writes distributions.json beside itself.
"""

import json
from pathlib import Path

import scipy
from scipy import stats

beta = [
    {
        "x": x,
        "a": a,
        "b": b,
        "lower": float(stats.beta.cdf(x, a, b)),
        "upper": float(stats.beta.sf(x, a, b)),
    }
    for x, a, b in [
        (0.25, 1.0, 1.0),
        (0.5, 0.5, 0.5),
        (0.125, 1.7, 12.0),
        (0.75, 1.7, 3.4),
        (0.5, 30.0, 2.5),
        (0.5, 400.0, 380.0),
        (0.25, 0.2, 40.0),
        (0.0625, 5.0, 100.0),
        (0.96875, 5000.0, 200.0),
    ]
]
quantiles = [
    {"p": p, "a": a, "b": b, "x": float(stats.beta.ppf(p, a, b))}
    for p, a, b in [(0.95, 1.0, 5.0), (0.975, 1.7, 34.0), (0.05, 0.6, 2.0), (0.999, 12.0, 3.0)]
]
student = [
    {"t": t, "degrees": degrees, "upper": float(stats.t.sf(t, degrees))}
    for t, degrees in [(2.0, 1), (1.5, 4.5), (-0.7, 12), (2.3, 40), (1.96, 12345.6), (4.2, 7)]
]
chi_squared = [
    {"x": x, "degrees": degrees, "upper": float(stats.chi2.sf(x, degrees))}
    for x, degrees in [(0.5, 1), (3.84, 1), (12.5, 4), (2.0, 9), (250.0, 30), (900.0, 1000)]
]
normal = [{"z": z, "upper": float(stats.norm.sf(z))} for z in [-1.3, 0.2, 1.96, 6.0, 20.0]]
Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "source": f"scipy {scipy.__version__} (tests/reference/distributions.py)",
            "beta": beta,
            "quantiles": quantiles,
            "student": student,
            "chiSquared": chi_squared,
            "normal": normal,
        },
        indent=2,
    )
    + "\n"
)
