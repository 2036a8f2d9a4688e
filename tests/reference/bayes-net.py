"""Expected numbers for `bayes-net`, each by its definition: sums over the whole joint distribution, all networks of few variables.

Run with Debian's python3: /usr/bin/python3 tests/reference/bayes-net.py
"""

import itertools
import json
from pathlib import Path

import numpy as np
from scipy.sparse.csgraph import minimum_spanning_tree
from sklearn.metrics import mutual_info_score

random = np.random.default_rng(85)
ROWS = 400


def sample():
    """Rows of a small shop: weather drives visits, visits and price drive sales; colour has nothing to do with it."""
    weather = random.choice(["rain", "sun"], ROWS, p=[0.4, 0.6])
    visits = np.where(weather == "sun", random.choice(["few", "many", "some"], ROWS, p=[0.1, 0.6, 0.3]), random.choice(["few", "many", "some"], ROWS, p=[0.6, 0.1, 0.3]))
    price = random.choice(["high", "low"], ROWS)
    chance = 0.1 + 0.5 * (visits == "many") + 0.3 * (price == "low")
    sale = np.where(random.random(ROWS) < chance, "yes", "no")
    colour = random.choice(["blue", "red"], ROWS)
    return {"weather": weather, "visits": visits, "price": price, "sale": sale, "colour": colour}


data = sample()
names = list(data)
levels = {name: sorted(set(values)) for name, values in data.items()}
codes = {name: np.searchsorted(levels[name], values) for name, values in data.items()}
size = {name: len(levels[name]) for name in names}


def counts(child, parents):
    table = np.zeros([size[each] for each in parents] + [size[child]])
    np.add.at(table, tuple(codes[each] for each in [*parents, child]), 1)
    return table


def table(child, parents, prior, amount):
    n = counts(child, parents)
    added = amount if prior == "laplace" else amount / n.size
    return (n + added) / (n + added).sum(axis=-1, keepdims=True)


def posterior(parents, prior, amount, evidence):
    """Every marginal by summing the joint of all combinations."""
    tables = {name: table(name, parents[name], prior, amount) for name in names}
    sums = {name: np.zeros(size[name]) for name in names}
    for values in itertools.product(*(range(size[name]) for name in names)):
        now = dict(zip(names, values))
        if any(levels[name][now[name]] != value for name, value in evidence.items()):
            continue
        chance = np.prod([tables[name][tuple(now[each] for each in [*parents[name], name])] for name in names])
        for name in names:
            sums[name][now[name]] += chance
    total = sums[names[0]].sum()
    return {"probability": total, "chances": {name: (sums[name] / total).tolist() for name in names}}


def family_bic(child, parents):
    n = counts(child, parents).reshape(-1, size[child])
    all_ = n.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        likelihood = np.nansum(np.where(n > 0, n * np.log(n / all_), 0))
    return likelihood - 0.5 * np.log(ROWS) * len(n) * (size[child] - 1)


def is_acyclic(parents):
    left = dict(parents)
    while left:
        free = [name for name, own in left.items() if not any(each in left for each in own)]
        if not free:
            return False
        for name in free:
            del left[name]
    return True


def best_of(chosen):
    """The largest BIC of all directed graphs without a ring."""
    options = {
        name: [(own, family_bic(name, own)) for k in range(len(chosen)) for own in itertools.combinations([o for o in chosen if o != name], k)]
        for name in chosen
    }
    best = -np.inf
    for families in itertools.product(*(options[name] for name in chosen)):
        score = sum(score for _, score in families)
        if score > best and is_acyclic({name: own for name, (own, _) in zip(chosen, families)}):
            best = score
    return best


structure = {"weather": [], "visits": ["weather"], "price": [], "sale": ["visits", "price"], "colour": []}
information = {(a, b): mutual_info_score(data[a], data[b]) for a, b in itertools.combinations(names, 2)}
weights = np.zeros((len(names), len(names)))
for (a, b), value in information.items():
    weights[names.index(a), names.index(b)] = -value
tree = minimum_spanning_tree(weights).tocoo()
cases = [{}, {"sale": "yes"}, {"sale": "no", "weather": "sun"}, {"visits": "few", "sale": "yes", "price": "high"}]

answer = {
    "rows": [[str(data[name][i]) for name in names] for i in range(ROWS)],
    "names": names,
    "edges": "weather -> visits -> sale; price -> sale",
    "posteriors": [
        {"prior": prior, "smoothing": amount, "evidence": evidence, **posterior(structure, prior, amount, evidence)}
        for prior, amount in [("laplace", 1), ("bdeu", 10), ("laplace", 0)]
        for evidence in cases
    ],
    "sale_table": table("sale", ["visits", "price"], "laplace", 1).reshape(-1, 2).tolist(),
    "information": [[a, b, value] for (a, b), value in information.items()],
    "tree": sorted(sorted([names[i], names[j]]) for i, j in zip(tree.row, tree.col)),
    "best_bic": best_of(names),
    "given_bic": sum(family_bic(name, own) for name, own in structure.items()),
    "bic_without_price": sum(family_bic(name, [p for p in own if p != "price"]) for name, own in structure.items()),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(answer) + "\n")
