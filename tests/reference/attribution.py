"""Seven ways to share out conversions, written anew with plain loops, numpy and every subset of channels.

The rules walk each journey touch by touch; the Markov chain is a matrix whose absorption is solved by numpy.linalg.solve with the rows of the
removed channel left out; Shapley values come from all orders of joining by their subsets (the definition, not the short cut).

Run with Debian's Python (python3-numpy): /usr/bin/python3 tests/reference/attribution.py
Writes attribution.json beside itself: the touches, and what these make of them.
"""

import json
from itertools import combinations
from math import factorial
from pathlib import Path

import numpy as np

rng = np.random.default_rng(20240915)
CHANNELS = ["display", "email", "search", "social", "video"]
HALF_LIFE = 7


def make_touches():
    touches = []
    for customer in range(150):
        day = 0.0
        for _ in range(int(rng.integers(1, 9))):
            # Every third touch falls on the same moment as the one before.
            day += 0 if rng.random() < 0.3 else float(rng.integers(1, 200)) / 16
            won = bool(rng.random() < 0.16)
            value = round(float(rng.gamma(3, 20)), 2) if won else None
            touches.append([customer, day, CHANNELS[int(rng.choice(5, p=[0.3, 0.15, 0.3, 0.2, 0.05]))], won, value])
    return touches


def journeys_of(touches):
    """Touches by customer, a new journey after each conversion; sorting is stable, so ties keep the order of rows."""
    journeys = []
    for customer in sorted({touch[0] for touch in touches}):
        open_journey = []
        for _, day, channel, won, value in sorted((t for t in touches if t[0] == customer), key=lambda t: t[1]):
            open_journey.append((day, channel))
            if won:
                journeys.append((open_journey, 1, value))
                open_journey = []
        if open_journey:
            journeys.append((open_journey, 0, 0.0))
    return journeys


def weights(name, journey):
    n = len(journey)
    if name == "first":
        return [1.0] + [0.0] * (n - 1)
    if name == "last":
        return [0.0] * (n - 1) + [1.0]
    if name == "linear":
        return [1 / n] * n
    if name == "time_decay":
        raw = [2 ** (-(journey[-1][0] - day) / HALF_LIFE) for day, _ in journey]
        return [each / sum(raw) for each in raw]
    if n == 1:
        return [1.0]
    if n == 2:
        return [0.5, 0.5]
    return [0.4] + [0.2 / (n - 2)] * (n - 2) + [0.4]


def ruled(journeys, name):
    conversions, values = dict.fromkeys(CHANNELS, 0.0), dict.fromkeys(CHANNELS, 0.0)
    for journey, won, value in journeys:
        if won:
            for (_, channel), weight in zip(journey, weights(name, journey)):
                conversions[channel] += weight
                values[channel] += weight * value
    return conversions, values


def conversion_chance(journeys, order, without=None):
    counts = {}
    for journey, won, _ in journeys:
        names = [channel for _, channel in journey]
        states = [("start",)] + [tuple(names[max(0, i + 1 - order) : i + 1]) for i in range(len(names))] + ["won" if won else "lost"]
        for a, b in zip(states, states[1:]):
            counts.setdefault(a, {}).setdefault(b, 0)
            counts[a][b] += 1
    states = [state for state in counts if without is None or without not in state]
    index = {state: i for i, state in enumerate(states)}
    matrix, won = np.eye(len(states)), np.zeros(len(states))
    for state in states:
        total = sum(counts[state].values())
        for target, count in counts[state].items():
            if target == "won":
                won[index[state]] += count / total
            elif target in index:
                matrix[index[state], index[target]] -= count / total
    return float(np.linalg.solve(matrix, won)[index[("start",)]])


def markov(journeys, order):
    whole = conversion_chance(journeys, order)
    return {channel: 1 - conversion_chance(journeys, order, channel) / whole for channel in CHANNELS}


def shapley(journeys, worth):
    def value(coalition):
        return sum(worth(won, value) for journey, won, value in journeys if won and {c for _, c in journey} <= coalition)

    n, found = len(CHANNELS), {}
    for channel in CHANNELS:
        rest = [each for each in CHANNELS if each != channel]
        found[channel] = sum(
            factorial(size) * factorial(n - size - 1) / factorial(n) * (value(set(s) | {channel}) - value(set(s)))
            for size in range(n)
            for s in combinations(rest, size)
        )
    return found


touches = make_touches()
journeys = journeys_of(touches)
conversions = sum(won for _, won, _ in journeys)
value = sum(value for _, won, value in journeys if won)
models = {name: ruled(journeys, name) for name in ["first", "last", "linear", "time_decay", "position"]}
removal = {order: markov(journeys, order) for order in (1, 2)}
shapleys = shapley(journeys, lambda won, value: won), shapley(journeys, lambda won, value: value)


def row(channel):
    share = removal[1][channel] / sum(removal[1].values())
    return {
        "channel": channel,
        **{name: found[0][channel] for name, found in models.items()},
        "markov": share * conversions,
        "shapley": shapleys[0][channel],
        **{f"{name}_value": found[1][channel] for name, found in models.items()},
        "markov_value": share * value,
        "shapley_value": shapleys[1][channel],
        "removal_effect": removal[1][channel],
    }


result = {
    "source": f"plain loops, every subset and numpy {np.__version__}",
    "touches": touches,
    "conversions": conversions,
    "value": value,
    "journeys": len(journeys),
    "channels": [row(channel) for channel in CHANNELS],
    "second_order": removal[2],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result) + "\n")
