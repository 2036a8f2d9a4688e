"""Market shares, ranks, concentration, gain and loss with pandas, on a seeded set of sales by brand.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/share.py
Writes share.json beside itself.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd


def make_rows(rng):
    """Thirty whole months; one brand comes late, one goes, and one takes back more than it sells in a month."""
    months = pd.date_range("2022-01-01", periods=30, freq="MS")
    brands = {"Alder": (500, 0.0), "Birch": (300, 0.03), "Cedar": (280, -0.02), "Elm": (90, 0.01), "Fir": (60, 0.05), "Oak": (40, 0.0)}
    rows = []
    for brand, (size, growth) in brands.items():
        for i, month in enumerate(months):
            if (brand == "Fir" and i < 10) or (brand == "Oak" and i >= 14):
                continue
            for _ in range(rng.integers(1, 4)):
                rows.append((month + pd.Timedelta(days=int(rng.integers(0, 28))), brand, round(size * np.exp(growth * i) * rng.gamma(8, 1 / 8), 2)))
    rows.append((months[20] + pd.Timedelta(days=3), "Elm", -5000.0))
    # Every month has a row on its first and last day, so that both ends are whole.
    rows += [(months[0], "Alder", 1.0), (months[-1] + pd.offsets.MonthEnd(0), "Alder", 1.0)]
    return pd.DataFrame(rows, columns=["time", "brand", "value"])


def clean(frame):
    return frame.astype(object).where(frame.notna(), None).values.tolist()


def standing(table):
    counted = table.clip(lower=0)
    return counted.div(counted.sum(axis=1), axis=0), table.rank(axis=1, method="min", ascending=False).astype(int)


def main():
    rows = make_rows(np.random.default_rng(20250706))
    table = rows.groupby([rows["time"].dt.to_period("M"), "brand"])["value"].sum().unstack(fill_value=0).sort_index()
    share, rank = standing(table)
    squares = (share**2).sum(axis=1)
    ranked = np.sort(share.to_numpy(), axis=1)[:, ::-1]
    concentration = pd.DataFrame(
        {
            "period": [period.start_time.date().isoformat() for period in table.index],
            "total": table.clip(lower=0).sum(axis=1),
            "entities": (share > 0).sum(axis=1),
            "hhi": 1e4 * squares,
            "equivalent": 1 / squares,
            "top1": ranked[:, 0],
            "top3": ranked[:, :3].sum(axis=1),
        }
    )
    long = pd.DataFrame(
        {
            "period": np.repeat([period.start_time.date().isoformat() for period in table.index], len(table.columns)),
            "entity": list(table.columns) * len(table),
            "value": table.to_numpy().ravel(),
            "share": share.to_numpy().ravel(),
            "rank": rank.to_numpy().ravel(),
            "share_change": share.diff().to_numpy().ravel(),
            "rank_change": (-rank.diff()).to_numpy().ravel(),
        }
    )
    # The latest twelve months against the twelve before.
    windows = pd.DataFrame({"before": table.iloc[-24:-12].sum(), "now": table.iloc[-12:].sum()}).T
    both, ranks = standing(windows)
    now, before = windows.loc["now"], windows.loc["before"]
    rival = pd.Series({brand: now.drop(brand).max() for brand in now.index})
    growth = (now / before - 1).where(before > 0)
    market = windows.clip(lower=0).sum(axis=1)
    market_growth = market["now"] / market["before"] - 1
    relative = now / rival
    quadrant = [
        None if pd.isna(g) else {(True, True): "star", (True, False): "cash-cow", (False, True): "question-mark", (False, False): "dog"}[(r >= 1, g >= market_growth)]
        for g, r in zip(growth, relative)
    ]
    shifts = pd.DataFrame(
        {
            "entity": now.index,
            "before": before,
            "now": now,
            "share_before": both.loc["before"],
            "share_now": both.loc["now"],
            "shift": both.loc["now"] - both.loc["before"],
            "rank_before": ranks.loc["before"],
            "rank_now": ranks.loc["now"],
            "gained": (both.loc["now"] - both.loc["before"]) * market["now"],
            "relative_share": relative.clip(lower=0),
            "growth": growth,
            "quadrant": quadrant,
        }
    )
    result = {
        "source": f"pandas {pd.__version__} (groupby, rank, clip); tests/reference/share.py",
        "tolerance": "texts and ranks exact; numbers to 1e-9, relative or near zero",
        "rows": [[row.time.date().isoformat(), row.brand, row.value] for row in rows.itertuples(index=False)],
        "columns": {"share": list(long.columns), "concentration": list(concentration.columns), "shifts": list(shifts.columns)},
        "share": clean(long),
        "concentration": clean(concentration),
        "shifts": clean(shifts),
        "market_growth": market_growth,
    }
    text = json.dumps(result, separators=(",", ":"))
    Path(__file__).with_suffix(".json").write_text(text.replace("],[", "],\n[") + "\n")


main()
