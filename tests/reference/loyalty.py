"""Loyalty of seeded customers with pandas and scipy: yearly growth, retention, intervals, and the three early warnings.

Run with Debian's Python (python3-pandas, python3-scipy): /usr/bin/python3 tests/reference/loyalty.py
Writes loyalty.json beside itself: the purchases, and what pandas and scipy make of them.
"""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd
import scipy
from scipy import stats

START = pd.Timestamp("2021-01-01")
END = pd.Timestamp("2024-08-20")
DAYS = (END - START).days


def make_purchases(rng):
    """Customers with a rhythm of their own; some stop, some buy less and less, some grow dissatisfied."""
    rows = []
    for number in range(60):
        customer = f"K{number:02d}"
        gap = float(rng.uniform(12, 90))
        kind = number % 6
        day = int(rng.integers(0, 500)) if number else 0
        stop = DAYS if kind != 1 else int(rng.integers(500, 1100))
        level = float(rng.gamma(3.0, 30.0))
        while day <= stop:
            fall = max(0.15, 1 - max(0, day - 600) / 700) if kind == 2 else 1.0
            amount = round(level * fall * float(rng.uniform(0.6, 1.4)), 2)
            late = kind == 3 and day > 1150
            rating = round(float(np.clip(rng.normal(2.0 if late else 4.0, 0.5), 1, 5)), 1)
            wallet = round(level * 365 / gap * 2.5, 2) if number % 2 == 0 else None
            rows.append((customer, day, amount, wallet, rating if rng.random() < 0.7 else None))
            if rng.random() < 0.05:
                rows.append((customer, day, -round(amount / 3, 2), wallet, None))
            if rng.random() < 0.05:
                rows.append((customer, day, 5.0, wallet, None))
            day += max(1, int(round(rng.gamma(3.0, gap / 3.0))))
    frame = pd.DataFrame(rows, columns=["customer", "day", "amount", "wallet", "rating"])
    frame["day"] = START + pd.to_timedelta(frame["day"], unit="D")
    return frame.sort_values(["day", "customer"], kind="stable").reset_index(drop=True)


def s_of(values):
    return int(np.sign(values[None, :] - values[:, None])[np.triu_indices(len(values), 1)].sum())


def falling(values):
    values = np.asarray(values)
    orders = np.array(list(permutations(range(len(values)))))
    i, j = np.triu_indices(len(values), 1)
    return float((np.sign(values[orders[:, j]] - values[orders[:, i]]).sum(axis=1) <= s_of(values)).mean())


def analyse(frame, alpha):
    today = frame["day"].max()
    per_day = frame.groupby(["customer", "day"]).agg(
        spent=("amount", "sum"), bought=("amount", lambda a: bool((a > 0).any())), rating=("rating", "mean")
    ).reset_index()
    # Regularity: the last two intervals of each customer, pooled (Wheat and Morrison 1990).
    uneven = []
    for _, mine in per_day[per_day["bought"]].groupby("customer"):
        gaps = mine["day"].diff().dt.days.dropna().to_numpy()
        if len(gaps) >= 2:
            uneven.append((gaps[-1] / (gaps[-1] + gaps[-2]) - 0.5) ** 2)
    v = float(np.mean(uneven))
    k = (1 - 4 * v) / (8 * v)
    # Satisfaction: variance within customers over all but the last rating.
    squares, degrees = 0.0, 0
    rated = {}
    for customer, mine in per_day.dropna(subset=["rating"]).groupby("customer"):
        scores = mine["rating"].to_numpy()
        if (today - mine["day"].iloc[-1]).days > 365:
            continue
        rated[customer] = scores
        if len(scores) >= 3:
            squares += ((scores[:-1] - scores[:-1].mean()) ** 2).sum()
            degrees += len(scores) - 2
    spread = np.sqrt(squares / degrees)
    out = []
    for customer, mine in per_day.groupby("customer"):
        bought = mine[mine["bought"]]
        first, last = bought["day"].iloc[0], bought["day"].iloc[-1]
        gaps = bought["day"].diff().dt.days.dropna().to_numpy()
        n, history, silent = len(gaps), (last - first).days, (today - last).days
        silence = float(stats.beta.sf(silent / (silent + history), k, n * k)) if n else None
        windows = min(8, (today - first).days // 91)
        back = (today - mine["day"]).dt.days // 91
        revenue = [float(mine.loc[back == w, "spent"].sum()) for w in range(windows)][::-1]
        judged = windows >= 6 and sum(r > 0 for r in revenue) >= 3
        trend = falling(np.round(revenue, 6)) if judged else None
        satisfaction = None
        scores = rated.get(customer, np.array([]))
        if len(scores) >= 3:
            before = scores[:-1]
            t = (before.mean() - scores[-1]) / (spread * np.sqrt(1 + 1 / len(before)))
            satisfaction = float(stats.t.sf(t, degrees))
        chances = {"silence": silence, "revenue": trend, "satisfaction": satisfaction}
        level = alpha / max(1, sum(p is not None for p in chances.values()))
        fired = [name for name, p in chances.items() if p is not None and p <= level]
        gone = silence is not None and silence <= level and (silence <= 0.001 or silent >= 364)
        out.append(
            {
                "customer": customer,
                "revenue": float(mine["spent"].sum()),
                "revenue_52w": float(mine.loc[back < 4, "spent"].sum()),
                "revenue_52w_before": float(mine.loc[(back >= 4) & (back < 8), "spent"].sum()),
                "purchases": len(bought),
                "interval": float(gaps.mean()) if n else None,
                "interval_median": float(np.median(gaps)) if n else None,
                "days_since": silent,
                "satisfaction": float(scores[-1]) if len(scores) else None,
                "silence_p": silence,
                "revenue_p": trend,
                "satisfaction_p": satisfaction,
                "signals": "-".join(fired) or None,
                "status": "gone" if gone else "turning" if fired else "steady",
            }
        )
    return k, out


def by_year(frame):
    """Calendar years; 2024 is not over, so that its growth is told to date against January to 20 August of 2023."""
    frame = frame.assign(year=frame["day"].dt.year)
    revenue = frame.pivot_table(index="customer", columns="year", values="amount", aggfunc="sum")
    early = frame[(frame["day"].dt.month * 31 + frame["day"].dt.day) <= 8 * 31 + 20]
    to_date = early.pivot_table(index="customer", columns="year", values="amount", aggfunc="sum")
    days = frame[frame["amount"] > 0].drop_duplicates(["customer", "day"])
    purchases = days.pivot_table(index="customer", columns="year", values="amount", aggfunc="count").fillna(0)
    years = sorted(revenue.columns)
    rows, summary = [], []
    for year in years:
        now = revenue[year].fillna(0)
        entry = {"year": int(year), "customers": int((purchases[year] > 0).sum()), "revenue": float(now.sum())}
        if year > years[0]:
            before = revenue[year - 1].fillna(0)
            was, again = purchases[year - 1] > 0, (purchases[year - 1] > 0) & (purchases[year] > 0)
            if year < 2024:
                growth = ((now - before) / before)[before > 0]
                entry |= {
                    "growth": float(now.sum() / before.sum() - 1),
                    "median_growth": float(growth.median()),
                    "retained": int(again.sum()),
                    "lost": int(was.sum() - again.sum()),
                    "retention_rate": float(again.sum() / was.sum()),
                    "revenue_retention": float(now[was].sum() / before[was].sum()),
                }
                rows += [{"customer": c, "year": int(year), "growth": float(g)} for c, g in growth.items()]
            else:
                was_by_then = to_date[year - 1].reindex(now.index).fillna(0)
                growth = ((now - was_by_then) / was_by_then)[was_by_then > 0]
                rows += [{"customer": c, "year": int(year), "growth_to_date": float(g)} for c, g in growth.items()]
        if year < 2024:
            entry["repeat_rate"] = float((purchases[year] > 1).sum() / (purchases[year] > 0).sum())
            wallet = frame.dropna(subset=["wallet"]).groupby(["customer", "year"])["wallet"].last()
            known = [(now[c], w) for (c, y), w in wallet.items() if y == year]
            entry["share_of_wallet"] = float(sum(r for r, _ in known) / sum(w for _, w in known))
        summary.append(entry)
    return rows, summary


frame = make_purchases(np.random.default_rng(20240820))
k, customers = analyse(frame, 0.1)
years, summary = by_year(frame)
Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "source": f"pandas {pd.__version__}, scipy {scipy.__version__} (tests/reference/loyalty.py)",
            "regularity": k,
            "purchases": [
                [c, d.strftime("%Y-%m-%d"), a, None if pd.isna(w) else w, None if pd.isna(r) else r]
                for c, d, a, w, r in frame.itertuples(index=False)
            ],
            "customers": customers,
            "years": years,
            "summary": summary,
        },
        separators=(",", ":"),
    )
    + "\n"
)
