import { gather } from '../../kernels/gather';
import type { OutputTable } from '../../table/columns';
import { integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { atRisk, callList } from './call-list';
import { idColumn, integerColumn, labelColumn, numberColumn } from './columns';
import type { Prediction } from './predict';
import { REASONS } from './reason-codes';
import { boundsOf, reasonColumns, wordsFor } from './told-reasons';

/** Days since the last purchase in which customers are counted together. */
const STEPS = [0, 7, 14, 30, 60, 90, 180, 365, 730, Infinity];
export const MOST_LISTED = 20;
const MOST_REASONS = 12;

export interface SilenceBin {
  from: number;
  /** Not in it. */
  to: number;
  days: string;
  customers: number;
  probability: number;
  expected: number;
}

/** Customers by the time since their last purchase, with how probable the event is. */
export function silenceBins({ snapshots, now }: Prediction): SilenceBin[] {
  const silences = gather(snapshots.recency, snapshots.now);
  const beyond = silences.reduce((most, days) => Math.max(most, days), 0) + 1;
  return STEPS.slice(0, -1).flatMap((from, i): SilenceBin[] => {
    const to = STEPS[i + 1]!;
    const inside = now.probability.filter((_, at) => silences[at]! >= from && silences[at]! < to);
    if (inside.length === 0) return [];
    const expected = inside.reduce((sum, each) => sum + each, 0);
    return [
      {
        from,
        to: Math.min(to, Math.max(beyond, from + 1)),
        days: to === Infinity ? `${from}+` : `${from}–${to - 1}`,
        customers: inside.length,
        probability: expected / inside.length,
        expected,
      },
    ];
  });
}

export interface ReasonCount {
  reason: string;
  customers: number;
}

/** The strongest reasons of the customers of whom the event is expected (without any: of the likeliest tenth), the commonest first. */
export function commonReasons({ now }: Prediction): ReasonCount[] {
  const bounds = boundsOf(now);
  const called = Array.from(now.order).filter((at) => now.called[at] === 1);
  const some = called.length > 0 ? called : Array.from(now.order).slice(0, Math.ceil(now.order.length / 10));
  const counts = new Map<string, number>();
  for (const at of some) {
    const place = now.reasons.features[at * now.reasons.most]!;
    if (place < 0) continue;
    const reason = wordsFor(now, bounds, place, at);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return Array.from(counts, ([reason, customers]) => ({ reason, customers }))
    .sort((a, b) => b.customers - a.customers || (a.reason < b.reason ? -1 : 1))
    .slice(0, MOST_REASONS);
}

/** Small tables about customers that only charts read. */
export function customerFrames(prediction: Prediction): Record<string, OutputTable> {
  const { snapshots, now } = prediction;
  const listed = callList(prediction).slice(0, MOST_LISTED);
  const rows = Int32Array.from(listed, (at) => snapshots.now[at]!);
  return {
    listed: {
      rows: rows.length,
      columns: {
        id: idColumn(snapshots, rows),
        probability: numberColumn(gather(now.probability, listed)),
        at_risk: numberColumn(Float64Array.from(listed, (at) => atRisk(prediction, at))),
        recency: integerColumn(gather(snapshots.recency, rows)),
        spend: numberColumn(
          snapshots.spend ? gather(snapshots.spend, rows) : new Float64Array(rows.length).fill(NaN),
        ),
        ...reasonColumns(now, listed),
      },
    },
    silence: rowsTable(silenceBins(prediction), {
      days: textOf(({ days }) => days),
      from: integerOf(({ from }) => from),
      to: integerOf(({ to }) => to),
      customers: integerOf(({ customers }) => customers),
      probability: numberOf(({ probability }) => probability),
      expected: numberOf(({ expected }) => expected),
    }),
    common_reasons: rowsTable(commonReasons(prediction), {
      reason_1: textOf(({ reason }) => reason),
      customers: integerOf(({ customers }) => customers),
    }),
    why_customer: whyFrame(prediction),
  };
}

export interface WhyRow {
  reason: string;
  feature: string;
  value: number;
  effect: number;
}

const MOST_WHY = 10;

/** What moves the prediction of the customer who is looked at, the strongest first. */
export function whyRows({ now }: Prediction): WhyRow[] {
  const { at, explanation } = now.explained;
  const bounds = boundsOf(now);
  return Array.from(explanation.contributions.keys())
    .filter((place) => explanation.contributions[place] !== 0)
    .sort((a, b) => Math.abs(explanation.contributions[b]!) - Math.abs(explanation.contributions[a]!))
    .slice(0, MOST_WHY)
    .map((place) => {
      const { name, kind, values } = now.features[place]!;
      return {
        reason: wordsFor(now, bounds, place, at),
        feature: name,
        value: kind === 'number' ? values[at]! : NaN,
        effect: explanation.contributions[place]!,
      };
    });
}

function whyFrame(prediction: Prediction): OutputTable {
  const words = [...new Set(Object.values(REASONS).flatMap((sides) => Object.values(sides)))];
  return rowsTable(whyRows(prediction), {
    reason: (rows) =>
      labelColumn(
        rows.map(({ reason }) => reason),
        words,
      ),
    feature: textOf(({ feature }) => feature),
    value: numberOf(({ value }) => value),
    raises: numberOf(({ effect }) => (effect >= 0 ? effect : NaN)),
    lowers: numberOf(({ effect }) => (effect < 0 ? effect : NaN)),
    effect: numberOf(({ effect }) => effect),
  });
}
