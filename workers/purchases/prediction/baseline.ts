import { gather } from '../../kernels/gather';
import { type BgNbdFit, fitBgNbd } from '../models/bg-nbd-fit';
import type { History } from '../models/purchase-model';
import { windowChance } from '../models/window-chance';
import type { Settings } from './settings';
import type { Snapshots } from './snapshots';

/** Weeks, as in clv; the fit does not depend on it but by scale. */
const WEEK = 7;

/** What BG/NBD, the model of clv, says of every snapshot; it is fitted at each cut-off to what was known then. */
export interface BaseLine {
  /** The chance of the event in the window. */
  chance: Float64Array;
  /** P(alive). */
  alive: Float64Array;
  /** Purchases expected in the window. */
  purchases: Float64Array;
}

/** Undefined where at some cut-off nobody had come back: then there is nothing to fit. */
export function baseLineOf(snapshots: Snapshots, { event }: Settings): BaseLine | undefined {
  const { cutoff, timing } = snapshots;
  const [chance, alive, purchases] = [0, 1, 2].map(() => new Float64Array(cutoff.length).fill(NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const time = timing.days / WEEK;
  for (const k of new Set(cutoff)) {
    const rows = Int32Array.from(cutoff.keys()).filter((row) => cutoff[row] === k);
    const history = historyOf(snapshots, rows);
    if (!history.frequency.some((x) => x > 0)) return undefined;
    const { predictor, params }: BgNbdFit = fitBgNbd(history);
    const buys = windowChance(params, history, time);
    const isAlive = predictor.alive(history);
    const within = predictor.within(history, time);
    rows.forEach((row, at) => {
      chance[row] = event === 'churn' ? 1 - buys[at]! : buys[at]!;
      alive[row] = isAlive[at]!;
      purchases[row] = isAlive[at]! * within[at]!;
    });
  }
  return { chance, alive, purchases };
}

function historyOf({ purchases, recency, tenure }: Snapshots, rows: Int32Array): History {
  const [count, silence, age] = [purchases, recency, tenure].map((column) => gather(column, rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    frequency: count.map((purchased) => purchased - 1),
    recency: age.map((days, row) => (days - silence[row]!) / WEEK),
    age: age.map((days) => days / WEEK),
  };
}
