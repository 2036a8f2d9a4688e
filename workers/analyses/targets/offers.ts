import type { EditableRows, Offer } from '../../contract/analysis';
import type { ParamRow } from '../../contract/manifest';
import { CATCH_UP } from './adjustment-fields';
import type { Adjustment } from './adjustments';
import { type Story, periodOfPlan } from './story';

/** Periods to come that stand ready to be adjusted. */
const MOST_READY = 6;

/** Adjustments that were made, and the periods to come, which have none as long as nobody makes one. */
export function editable(story: Story): EditableRows {
  const { horizon, adjustments } = story;
  const made = new Set(adjustments.map(({ key }) => key));
  const ready = Array.from({ length: Math.min(MOST_READY, horizon.length - horizon.closed) }, (_, i) =>
    periodOfPlan(story, horizon.closed + i),
  ).filter((key) => !made.has(key));
  const rows = [
    ...adjustments.map((one) => ({ values: rowOf(one), isEdited: true })),
    ...ready.map((from) => ({
      values: { from, change: 0, amount: 0, periods: 0, reason: null },
      isEdited: false,
    })),
  ];
  return {
    param: 'adjustments',
    rows: rows.toSorted((a, b) => String(a.values.from).localeCompare(String(b.values.from))),
  };
}

function rowOf({ key, change, amount, periods, reason }: Adjustment): ParamRow {
  return { from: key, change, amount, periods, reason };
}

/** A gap worth moving, as a share of what was planned. */
const WORTH = 1e-3;

/** To move what is missing so far to what is to come. */
export function offers(story: Story): Offer[] {
  const { horizon, whole, planned, adjustments, targets, actual } = story;
  const at = horizon.closed;
  if (at === 0 || at >= horizon.length) return [];
  const missing = targets.reduce(
    (sum, each, part) =>
      each
        .subarray(0, at)
        .reduce((all, target, i) => (planned[i] ? all + (target || 0) - (actual[part]![i]! || 0) : all), sum),
    0,
  );
  if (!(missing > WORTH * whole.goal)) return [];
  const row = {
    from: freeKey(periodOfPlan(story, at), adjustments),
    change: 0,
    amount: Number(missing.toPrecision(12)),
    periods: 0,
    reason: CATCH_UP,
  };
  const values = { amount: missing, from: periodOfPlan(story, at), grain: story.ledger.span.grain };
  return [
    {
      id: 'catch-up',
      title: { key: 'offer.catch-up', values },
      help: { key: 'offer.catch-up.help', values },
      params: { adjustments: [...adjustments.map(rowOf), row] },
    },
  ];
}

/** The day, and a number behind it where there is an adjustment from that day already. */
function freeKey(day: string, adjustments: readonly Adjustment[]): string {
  const taken = new Set(adjustments.map(({ key }) => key));
  let key = day;
  for (let count = 2; taken.has(key); count++) key = `${day} (${count})`;
  return key;
}
