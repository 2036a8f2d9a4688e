"""Funnel, time in stage, chances and win rates of the sample deals with pandas, and Wilson's intervals with statsmodels.

Run with Debian's Python (python3-pandas, python3-statsmodels): /usr/bin/python3 tests/reference/funnel.py
Writes funnel.json beside itself.
"""

import json
from pathlib import Path

import pandas as pd
import statsmodels
from statsmodels.stats.proportion import proportion_confint

HERE = Path(__file__).parent
ORDER = ["lead", "qualified", "proposal", "negotiation", "won"]
DATES = ["created_on", "qualified_on", "proposal_on", "negotiation_on"]


def long(deals):
    """One row for each stage that a deal came to. Every seventh deal lacks its second stage, so that it is skipped."""
    parts = [deals[["deal_id", "amount", "owner", "channel", date]].rename(columns={date: "time"}).assign(stage=stage) for stage, date in zip(ORDER, DATES)]
    closed = deals[deals.outcome != "open"]
    parts.append(closed[["deal_id", "amount", "owner", "channel", "closed_on", "outcome"]].rename(columns={"closed_on": "time", "outcome": "stage"}))
    rows = pd.concat(parts).dropna(subset=["time"])
    number = rows.deal_id.str[1:].astype(int)
    return rows[~((rows.stage == "qualified") & (number % 7 == 0))].assign(time=lambda frame: pd.to_datetime(frame.time))


def share(hits, of):
    low, high = proportion_confint(hits, of, method="wilson")
    return [hits / of, low, high]


def stages(rows, cases, strict):
    visited = {stage: set(rows.deal_id[rows.stage == stage]) for stage in ORDER}
    furthest = rows[rows.stage.isin(ORDER)].assign(step=lambda frame: frame.stage.map(ORDER.index)).groupby("deal_id").step.max()
    entered = [visited[stage] if strict else set(furthest.index[furthest >= step]) for step, stage in enumerate(ORDER)]
    ordered = rows.sort_values(["deal_id", "time"], kind="stable")
    days = (ordered.groupby("deal_id").time.shift(-1) - ordered.time).dt.total_seconds() / 86400
    decided = cases.status != "open"
    found = []
    for step, stage in enumerate(ORDER):
        here = cases[cases.index.isin(entered[step])]
        following = entered[step] & entered[step + 1] if step + 1 < len(ORDER) else None
        spent = days[(ordered.stage == stage) & days.notna()]
        chance = (here.status == "won").sum() / (here.status != "open").sum()
        standing = cases[~decided & (cases.stage == stage)]
        found.append({
            "stage": stage,
            "entered": len(entered[step]),
            "converted": None if following is None else len(following),
            "conversion": None if following is None else share(len(following), len(entered[step])),
            "amount": here.amount.sum(),
            "quartiles": None if stage == "won" else spent.quantile([0.25, 0.5, 0.75]).tolist(),
            "timed": 0 if stage == "won" else int(spent.size),
            "lost": int((furthest[furthest.index.isin(cases.index[cases.status == "lost"])] == step).sum()),
            "open": len(standing),
            "open_amount": standing.amount.sum(),
            "chance": chance,
            "weighted_amount": standing.amount.sum() * chance,
        })
    return found


def segments(cases, by):
    found = {}
    for name, group in cases.groupby(by):
        won, lost = int((group.status == "won").sum()), int((group.status == "lost").sum())
        found[name] = {
            "cases": len(group), "won": won, "lost": lost, "win_rate": share(won, won + lost),
            "median_days_to_win": group[group.status == "won"].days.median(),
            "won_amount": group[group.status == "won"].amount.sum(),
            "open_amount": group[group.status == "open"].amount.sum(),
        }
    return found


def main():
    deals = pd.read_csv(HERE / "../../samples/data/deals.csv")
    rows = long(deals)
    ordered = rows.sort_values(["deal_id", "time"], kind="stable")
    last = ordered.groupby("deal_id").last()
    status = last.stage.where(last.stage.isin(["won", "lost"]), "open")
    started, ended = ordered.groupby("deal_id").time.min(), ordered.groupby("deal_id").time.max()
    cases = last.assign(status=status, days=(ended.where(status != "open", rows.time.max()) - started).dt.days, month=started.dt.strftime("%Y-%m-01"))
    furthest = ordered[ordered.stage.isin(ORDER)].assign(step=lambda frame: frame.stage.map(ORDER.index)).groupby("deal_id").step.max()
    months = [[month, stage, int((furthest.reindex(group.index) >= step).sum()), len(group), int((group.status == "open").sum())]
              for month, group in cases.groupby("month") for step, stage in enumerate(ORDER)]
    out = {
        "source": f"pandas {pd.__version__}, statsmodels {statsmodels.__version__}",
        "stages": stages(rows, cases, False),
        "strict": stages(rows, cases, True),
        "owner": segments(cases, "owner"),
        "channel": segments(cases, "channel"),
        "months": months,
        "cases": [[case, row.stage, row.status, int(row.days)] for case, row in cases.iterrows()][::17],
    }
    (HERE / "funnel.json").write_text(json.dumps(out, default=float).replace("], [", "],\n [").replace("}, ", "},\n ").replace("}, {", "},\n {") + "\n")


main()
