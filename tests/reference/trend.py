"""Sums by period, growth, rolling figures and calendar effects with pandas and statsmodels, on a seeded set of sales with gaps, groups and a partial end.

Run with Debian's Python (python3-pandas, python3-statsmodels): /usr/bin/python3 tests/reference/trend.py
Writes trend.json beside itself: the rows, and what pandas makes of them.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels
import statsmodels.api as sm

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


def covered(index, first, last):
    """Working days (Monday to Friday) of each period, of the ends only those that the data cover."""
    start = [max(period.start_time, first).date() for period in index]
    end = [min(period.end_time, last).date() + pd.Timedelta(days=1) for period in index]
    return np.busday_count(start, end)


def whole(index, first, last):
    return np.array([first <= period.start_time and period.end_time.normalize() <= last for period in index])


def measures(values, grain, first, last):
    rolling = values.rolling(WINDOW[grain])
    complete = whole(values.index, first, last)
    positive = values[complete & (values > 0)]
    working = covered(values.index, first, last)
    return pd.DataFrame(
        {
            "value": values,
            "change": values.diff(),
            "change_pct": percent(values, values.shift(1)),
            "yoy_pct": percent(values, values.shift(PER_YEAR[grain])),
            "moving_average": rolling.mean(),
            "complete": complete,
            "index": 100 * values / (positive.iloc[0] if len(positive) else np.nan),
            "yoy_change": values.diff(PER_YEAR[grain]),
            "rolling_sum": rolling.sum(),
            "rolling_min": rolling.min(),
            "rolling_max": rolling.max(),
            "rolling_sd": rolling.std(),
            "working_days": working,
            "holiday_days": 0,
            "per_working_day": (values / working).where(working > 0),
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
    first, last = rows["time"].min().normalize(), rows["time"].max().normalize()
    periods = pd.period_range(first.to_period(frequency), last.to_period(frequency), freq=frequency)
    rows = rows.assign(period=rows["time"].dt.to_period(frequency))
    parts = rows.groupby("area") if grouped else [(None, rows)]
    tables = []
    for name, part in parts:
        sums = part.groupby("period")["value"].sum().reindex(periods)
        table = measures(filled(sums, fill), grain, first, last).dropna(subset=["value"])
        table.insert(0, "group", name)
        table.insert(0, "period", [period.start_time.date().isoformat() for period in table.index])
        tables.append(table)
    result = pd.concat(tables).sort_values(["period", "group"], kind="stable")
    result = result.astype(object).where(result.notna(), None)
    return {"grain": grain, "fill": fill, "grouped": grouped, "rows": result.values.tolist()}


CHINESE_NEW_YEARS = ["2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01"]


def calendar_case(rng):
    """Eight years of months that go with their working days and with the week of Chinese New Year."""
    months = pd.period_range("2015-01", "2022-12", freq="M")
    festival = pd.DatetimeIndex([day for start in CHINESE_NEW_YEARS for day in pd.date_range(start, periods=7)])
    weekdays = np.busday_count([m.start_time.date() for m in months], [(m + 1).start_time.date() for m in months])
    holidays = np.array([festival.to_period("M").to_series().eq(m).sum() for m in months])
    season = np.tile([0.1, -0.2, 0, 0.05, 0.1, 0, -0.1, -0.2, 0.1, 0.1, 0.2, 0.3], 8)
    values = np.round(
        np.exp(6 + 0.004 * np.arange(96) + season + 0.03 * weekdays - 0.02 * holidays + rng.normal(0, 0.03, 96)), 2
    )
    growth = np.log(values[12:] / values[:-12])
    regressors = sm.add_constant(np.column_stack([weekdays[12:] - weekdays[:-12], holidays[12:] - holidays[:-12]]))
    fit = sm.OLS(growth, regressors).fit()
    return {
        "rows": [[m.start_time.date().isoformat(), value] for m, value in zip(months, values.tolist())],
        "holiday_days": holidays.tolist(),
        "coefficients": fit.params[1:].tolist(),
        "errors": fit.bse[1:].tolist(),
        "t": fit.tvalues[1:].tolist(),
        "chance": fit.pvalues[1:].tolist(),
        "adjusted": (np.exp(growth - regressors[:, 1:] @ fit.params[1:]) - 1).tolist(),
    }


def main():
    rows = make_rows(np.random.default_rng(20231115))
    result = {
        "source": f"pandas {pd.__version__} (to_period, diff, rolling, interpolate), statsmodels {statsmodels.__version__} (OLS); tests/reference/trend.py",
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
        "calendar": calendar_case(np.random.default_rng(20250706)),
    }
    text = json.dumps(result, separators=(",", ":"))
    Path(__file__).with_suffix(".json").write_text(text.replace("],[", "],\n[") + "\n")


main()
