"""Association rules of seeded baskets, made by brute force over all pairs of sets, with scipy's Fisher test and statsmodels' corrections.

Also a grid of upper tails of the hypergeometric distribution, from integers of any length (exact fractions).

Run with Debian's Python (python3-scipy, python3-statsmodels): /usr/bin/python3 tests/reference/basket.py
Writes basket.json beside itself.
"""

import json
from fractions import Fraction
from itertools import combinations
from math import ceil, comb
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import fisher_exact

ITEMS = ["bread", "butter", "coffee", "milk", "salt, coarse", "tea"]
BASKETS = 240
rng = np.random.default_rng(20240711)


def make_baskets():
    rows = []
    for basket in range(BASKETS):
        chances = dict(zip(ITEMS, [0.5, 0.3, 0.35, 0.45, 0.08, 0.2]))
        held = {item for item in ITEMS if rng.random() < chances[item]}
        if "bread" in held and rng.random() < 0.4:
            held.add("butter")
        if "coffee" in held:
            held.discard("tea") if rng.random() < 0.7 else None
            if rng.random() < 0.5:
                held.add("milk")
        if not held:
            held = {"bread"}
        rows.append(sorted(held))
    return rows


baskets = make_baskets()
sets = [set(basket) for basket in baskets]
count = {}
for size in range(len(ITEMS) + 1):
    for items in combinations(ITEMS, size):
        count[items] = sum(set(items) <= basket for basket in sets)

MIN_SUPPORT, MIN_CONFIDENCE = 0.05, 0.3
least = ceil(Fraction(str(MIN_SUPPORT)) * BASKETS)
itemsets = [[list(items), n, n / BASKETS] for items, n in count.items() if items and n >= least]
rules = []
tried = 0
for items, n in count.items():
    if len(items) < 2 or n < least:
        continue
    for size in range(1, len(items)):
        for consequent in combinations(items, size):
            tried += 1
            antecedent = tuple(item for item in items if item not in consequent)
            a, c = count[antecedent], count[consequent]
            confidence = n / a
            if Fraction(n, a) < Fraction(str(MIN_CONFIDENCE)):
                continue
            p = fisher_exact([[n, a - n], [c - n, BASKETS - a - c + n]], alternative="greater")[1]
            rules.append(
                {
                    "antecedent": list(antecedent),
                    "consequent": list(consequent),
                    "support": n / BASKETS,
                    "confidence": confidence,
                    "lift": float(Fraction(n * BASKETS, a * c)),
                    "leverage": float(Fraction(n, BASKETS) - Fraction(a * c, BASKETS**2)),
                    "conviction": None if n == a else float((1 - Fraction(c, BASKETS)) / (1 - Fraction(n, a))),
                    "count": n,
                    "p_value": float(p),
                    "redundant": any(
                        Fraction(count[tuple(sorted(fewer + consequent))], count[fewer]) >= Fraction(n, a)
                        for k in range(len(antecedent))
                        for fewer in combinations(antecedent, k)
                    ),
                }
            )

# Benjamini and Hochberg over all rules that were tried: those that are not kept count as 1.
order = sorted(range(len(rules)), key=lambda i: rules[i]["p_value"])
lowest = 1.0
for rank in range(len(order), 0, -1):
    rule = rules[order[rank - 1]]
    lowest = min(lowest, rule["p_value"] * tried / rank)
    rule["p_adjusted"] = lowest

tails = []
for total, marked, drawn in [(10, 5, 4), (50, 12, 20), (1000, 100, 80), (5000, 2500, 300), (100_000, 1200, 900)]:
    mean = marked * drawn / total
    for shared in sorted({max(0, round(mean * f)) for f in (0, 0.5, 1, 1.5, 3)} | {min(marked, drawn)}):
        upper = sum(comb(marked, k) * comb(total - marked, drawn - k) for k in range(shared, min(marked, drawn) + 1))
        tails.append([shared, marked, drawn, total, float(Fraction(upper, comb(total, drawn)))])

Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "source": f"brute force over all sets, scipy {scipy.__version__}",
            "baskets": baskets,
            "min_support": MIN_SUPPORT,
            "min_confidence": MIN_CONFIDENCE,
            "tried": tried,
            "itemsets": itemsets,
            "rules": rules,
            "tails": tails,
        },
        separators=(",", ":"),
    )
    + "\n"
)
