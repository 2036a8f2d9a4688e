"""Sums by period, growth and moving averages with pandas, on a seeded set of sales with gaps, groups and a partial end.

Run with Debian's Python (python3-pandas): /usr/bin/python3 tests/reference/trend.py
Writes trend.json beside itself: the rows, and what pandas makes of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "quarter": "Q", "year": "A"}
PER_YEAR = {"day": 364, "week": 52, "month": 12, "quarter": 4, "year": 1}
WINDOW = {"day": 7, "week": 4, "month": 3, "quarter": 4, "year": 3}


def make_rows(rng):
    """Three years to 2023-11-15, nothing in April 2022, one group that begins late and one that ends early."""
    days = rng.integers(0, 1049, size=900)
    times = pd.Timestamp("2021-01-01") + pd.to_timedelta(days, "D") + pd.to_timedelta(rng.integers(0, 86_400, 900), "s")
    groups = rng.choice(["east", "north", "south"], size=900, p=[0.5, 0.3, 0.2])
    values = np.round(rng.gamma(2.0, 20.0, size=900) * (1 + days / 800), 2)
    values[rng.random(900) < 0.03] *= -1
    rows = pd.DataFrame({"time": times, "value": values, "area": groups})
    gap = (times >= "2022-04-01") & (times < "2022-05-01")
    late = (rows["area"] == "south") & (times < "2022-02-01")
    early = (rows["area"] == "north") & (times >= "2023-06-01")
    ends = pd.DataFrame(
        {"time": pd.to_datetime(["2021-01-01", "2023-11-15"]), "value": [10.0, 20.0], "area": ["east", "east"]}
    )
    return pd.concat([rows[~gap & ~late & ~early], ends], ignore_index=True)


def percent(now, before):
    return (now / before - 1).where(before > 0)


def measures(values, grain):
    return pd.DataFrame(
        {
            "value": values,
            "change": values.diff(),
            "change_pct": percent(values, values.shift(1)),
            "yoy_pct": percent(values, values.shift(PER_YEAR[grain])),
            "moving_average": values.rolling(WINDOW[grain]).mean(),
        }
    )


def filled(values, fill):
    if fill == "zero":
        return values.fillna(0)
    if fill == "forward":
        return values.ffill().where(values.bfill().notna())
    if fill == "linear":
        return values.interpolate(limit_area="inside")
    return values


def analyse(rows, grain, fill, grouped):
    frequency = FREQUENCY[grain]
    first, last = rows["time"].min().to_period(frequency), rows["time"].max().to_period(frequency)
    periods = pd.period_range(first, last, freq=frequency)
    rows = rows.assign(period=rows["time"].dt.to_period(frequency))
    parts = rows.groupby("area") if grouped else [(None, rows)]
    tables = []
    for name, part in parts:
        sums = part.groupby("period")["value"].sum().reindex(periods)
        table = measures(filled(sums, fill), grain).dropna(subset=["value"])
        table.insert(0, "group", name)
        table.insert(0, "period", [period.start_time.date().isoformat() for period in table.index])
        tables.append(table)
    result = pd.concat(tables).sort_values(["period", "group"], kind="stable")
    result = result.astype(object).where(result.notna(), None)
    return {"grain": grain, "fill": fill, "grouped": grouped, "rows": result.values.tolist()}


def main():
    rows = make_rows(np.random.default_rng(20231115))
    result = {
        "source": f"pandas {pd.__version__} (to_period, diff, rolling, interpolate); tests/reference/trend.py",
        "tolerance": "dates and missing values exact; numbers to 1e-9 relative, or 1e-9 near zero",
        "rows": [[row.time.isoformat(), row.value, row.area] for row in rows.itertuples(index=False)],
        "cases": [
            analyse(rows, "week", "zero", False),
            analyse(rows, "month", "zero", False),
            analyse(rows, "month", "none", False),
            analyse(rows, "month", "forward", False),
            analyse(rows, "month", "linear", True),
            analyse(rows, "month", "zero", True),
            analyse(rows, "quarter", "none", True),
            analyse(rows, "year", "zero", False),
        ],
        "daily": analyse(rows[rows["time"] >= "2023-10-01"], "day", "zero", False),
    }
    text = json.dumps(result, separators=(",", ":"))
    Path(__file__).with_suffix(".json").write_text(text.replace("],[", "],\n[") + "\n")


main()
