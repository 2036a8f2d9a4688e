"""Contracts with partners: active value by month, renewals, concentration, ends and yield by mode, with pandas.

Run with Debian's Python (python3-pandas, python3-statsmodels): /usr/bin/python3 tests/reference/partners.py
Writes partners.json beside itself, rows and all.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels
from statsmodels.stats.proportion import proportion_confint

AS_OF = pd.Timestamp("2025-03-14")
WITHIN = 60


def make_rows(rng):
    """Thirty partners; contracts follow each other at once, late or never, some overlap, some have no end, one is a credit note."""
    rows = []
    for i in range(30):
        mode = str(rng.choice(["project", "strategic", "reseller"]))
        start = pd.Timestamp("2021-01-01") + pd.Timedelta(days=int(rng.integers(0, 500)))
        while start < pd.Timestamp("2025-09-01"):
            days = {"project": int(rng.integers(20, 300)), "strategic": int(rng.choice([730, 1095])), "reseller": 365}[mode]
            end = start + pd.Timedelta(days=days - 1)
            value = float(round(rng.lognormal(9, 0.8), 2))
            rows.append([f"P{i:02d}", mode if rng.random() < 0.9 else "project", value, start, end if rng.random() < 0.95 else None, float(round(value * rng.uniform(0.5, 1.6), 2))])
            if rng.random() < 0.2:
                break
            start = end + pd.Timedelta(days=int(rng.integers(-80, 150)))
    rows.append(["P00", "project", -500.0, pd.Timestamp("2024-12-01"), pd.Timestamp("2025-06-30"), 0.0])
    return rows


def share(hits, of):
    if of == 0:
        return [None, None, None]
    low, high = proportion_confint(hits, of, method="wilson")
    return [hits / of, low, high]


def months(start, end):
    stop = end + pd.Timedelta(days=1)
    return (stop.year - start.year) * 12 + stop.month - start.month + (stop.day - start.day) / 30.4375


def hhi(sums):
    counted = sums.clip(lower=0)
    return float(((100 * counted / counted.sum()) ** 2).sum()) if counted.sum() > 0 else None


def main():
    rows = make_rows(np.random.default_rng(5))
    table = pd.DataFrame(rows, columns=["partner", "mode", "value", "start", "end", "revenue"])
    far = pd.Timestamp("2200-01-01")
    table["until"] = table.end.fillna(far)
    table["months"] = [months(row.start, row.end) if pd.notna(row.end) else np.nan for row in table.itertuples()]
    table["annual"] = np.where(table.end.isna(), table.value, table.value / table.months * 12)
    pairs = table.reset_index().merge(table.reset_index(), on="partner", suffixes=("", "_next"))
    gap = (pairs.start_next - pairs.until).dt.days
    follows = pairs[(pairs.start_next > pairs.start) & (gap.abs() <= WITHIN) & (pairs.until_next > pairs.until)]
    table["renewed"] = table.index.isin(follows["index"])
    table["due"] = table.until + pd.Timedelta(days=WITHIN) <= AS_OF
    active = table[(table.start <= AS_OF) & (table.until >= AS_OF)]
    by = table.groupby("partner")
    total, running = by.value.sum(), active.groupby("partner").value.sum().reindex(by.groups.keys()).fillna(0)
    partners = {
        name: [len(group), total[name], running[name], str(group.start.min().date()), None if group.end.isna().any() else str(group.end.max().date()),
               int(group.renewed.sum()), max(0, total[name]) / total.clip(lower=0).sum(), max(0, running[name]) / running.clip(lower=0).sum(),
               active[active.partner == name].annual.sum(), int(group.due.sum()), group.months.mean()]
        for name, group in by
    }
    periods = []
    for day in pd.date_range(table.start.min() + pd.offsets.MonthEnd(0), AS_OF + pd.offsets.MonthEnd(0), freq="M"):
        here = table[(table.start <= day) & (table.until >= day)]
        ended = table[table.until.dt.to_period("M") == day.to_period("M")]
        due = ended[ended.due]
        periods.append([str(day.replace(day=1).date()), here.value.sum(), here.annual.sum(), len(here), here.partner.nunique(),
                        int((table.start.dt.to_period("M") == day.to_period("M")).sum()), len(ended), len(due), int(due.renewed.sum()), hhi(here.groupby("partner").value.sum())])
    modes = {}
    for name, group in table.groupby("mode"):
        ending, due = group[group.end.notna()], group[group.due]
        modes[name] = {
            "partners": group.partner.nunique(), "contracts": len(group), "contract_value": group.value.sum(),
            "value_per_partner": group.value.sum() / group.partner.nunique(), "value_per_year": ending.value.sum() / (ending.months.sum() / 12),
            "due": len(due), "renewed": int(due.renewed.sum()), "renewal": share(int(due.renewed.sum()), len(due)), "mean_months": group.months.mean(),
            "active_value": active[active["mode"] == name].value.sum(), "revenue_ratio": group.revenue.sum() / group.value.sum(),
        }
    coming = table[table.end.notna() & (table.end >= AS_OF)].sort_values("end", kind="stable")
    out = {
        "source": f"pandas {pd.__version__}, statsmodels {statsmodels.__version__}",
        "as_of": str(AS_OF.date()),
        "within": WITHIN,
        "rows": [[p, m, v, str(s.date()), None if e is None else str(e.date()), r] for p, m, v, s, e, r in rows],
        "partners": partners,
        "periods": periods,
        "modes": modes,
        "expiring": [[row.partner, str(row.end.date()), int((row.end - AS_OF).days), bool(row.renewed)] for row in coming.itertuples()],
        "renewal": share(int(table.renewed[table.due].sum()), int(table.due.sum())),
    }
    text = json.dumps(out, default=float).replace("], [", "],\n [").replace("}, ", "},\n ")
    (Path(__file__).parent / "partners.json").write_text(text + "\n")


main()
