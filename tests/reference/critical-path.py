"""Critical paths with networkx: longest paths of random plans, and PERT with scipy.

Run with a Python that has networkx, numpy and scipy: python3 tests/reference/critical-path.py
Writes critical-path.json beside itself.
"""

import json
from pathlib import Path

import networkx as nx
import numpy as np
from scipy.stats import norm


def make_plan(rng, size):
    """Estimates in whole tenths, so that several critical paths happen; each activity waits for some of the earlier ones."""
    rows = []
    for i in range(size):
        low = int(rng.integers(0, 30)) / 10
        likely = low + int(rng.integers(0, 40)) / 10
        high = likely + int(rng.integers(0, 60)) / 10
        before = sorted(int(each) for each in set(rng.integers(0, i, min(i, int(rng.integers(0, 4)))))) if i else []
        rows.append((f"T{i:02}", [f"T{each:02}" for each in before], round(low, 1), round(likely, 1), round(high, 1)))
    return rows


def longest(graph, lengths):
    """Length of the longest path by nodes: every edge weighs what its source takes, a last node gathers all ends."""
    weighted = nx.DiGraph()
    for node in graph:
        weighted.add_edge(node, "END", weight=lengths[node])
        for after in graph.successors(node):
            weighted.add_edge(node, after, weight=lengths[node])
    return nx.dag_longest_path_length(weighted)


def solve(rows, deadline):
    graph = nx.DiGraph()
    expected, variance = {}, {}
    for name, before, low, likely, high in rows:
        graph.add_node(name)
        graph.add_edges_from((each, name) for each in before)
        expected[name] = (low + 4 * likely + high) / 6
        variance[name] = ((high - low) / 6) ** 2
    length = longest(graph, expected)
    activities = []
    for name in graph:
        ahead = graph.subgraph(nx.ancestors(graph, name))
        behind = graph.subgraph(nx.descendants(graph, name))
        start = longest(ahead, expected) if len(ahead) else 0.0
        rest = longest(behind, expected) if len(behind) else 0.0
        finish = start + expected[name]
        late = length - rest
        shorter = {**expected, name: max(0.0, expected[name] - 1)}
        slack = late - finish
        activities.append(
            [name, expected[name], start, finish, late - expected[name], late, slack, abs(slack) < 1e-9, length - longest(graph, shorter)]
        )
    critical = {row[0] for row in activities if row[7]}
    starts = {row[0]: row[2] for row in activities}
    tight = nx.DiGraph()
    tight.add_nodes_from(critical)
    tight.add_edges_from((a, b) for a, b in graph.edges if a in critical and b in critical and abs(starts[a] + expected[a] - starts[b]) < 1e-9)
    paths = []
    for first in (n for n in critical if starts[n] < 1e-9):
        for last in (n for n in critical if abs(starts[n] + expected[n] - length) < 1e-9):
            paths += [[first]] if first == last else list(nx.all_simple_paths(tight, first, last))
    # A milestone of no length may begin or end a longer path; only the longest ones are told.
    paths = [p for p in paths if not any(len(q) > len(p) and (q[: len(p)] == p or q[-len(p) :] == p) for q in paths)]
    deviations = [float(np.sqrt(sum(variance[n] for n in path))) for path in paths]
    return {
        "rows": rows,
        "length": length,
        "activities": activities,
        "paths": sorted(" → ".join(path) for path in paths),
        "deviation": max(deviations),
        "deadline": deadline,
        "chance": float(norm.cdf((deadline - length) / max(deviations))),
    }


rng = np.random.default_rng(11)
plans = []
for size in (6, 12, 25):
    rows = make_plan(rng, size)
    plans.append(solve(rows, round(solve(rows, 1.0)["length"] + 1, 1)))
out = {"source": f"networkx {nx.__version__}", "plans": plans}
Path(__file__).with_suffix(".json").write_text(json.dumps(out, ensure_ascii=False) + "\n")
print([(p["length"], p["paths"], p["chance"]) for p in plans])
