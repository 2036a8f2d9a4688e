import { firstDay, isoDay } from '../calendar';
import type { Adjustment } from './adjustments';
import type { Horizon } from './horizon';
import type { Ledger, Part } from './ledger';
import type { OriginalPlan } from './original-plan';
import type { Projection } from './projection';
import type { Standing } from './standing';

/** All that tables, sentences and charts are about. */
export interface Story {
  ledger: Ledger;
  horizon: Horizon;
  plan: OriginalPlan;
  /** Which periods of the horizon have a target. */
  planned: boolean[];
  adjustments: Adjustment[];
  /** By part and period of the horizon: what is there, and the current plan. */
  actual: Float64Array[];
  targets: Float64Array[];
  projection: Projection;
  whole: Standing;
  standings: Standing[];
}

/** Stands for a part without a name. */
const NO_PART = 'no-part';

/** The first day of a period of the horizon, as ISO text. */
export function periodOfPlan({ ledger, horizon }: Pick<Story, 'ledger' | 'horizon'>, at: number): string {
  return isoDay(firstDay(ledger.span.grain, horizon.start + at));
}

/** What a part is called in sentences and charts. */
export function partName({ segment, channel }: Part, { columns }: Ledger): string {
  const names = [...(columns.segment ? [segment] : []), ...(columns.channel ? [channel] : [])];
  return names.every((name) => name === null) ? NO_PART : names.map((name) => name ?? '–').join(' · ');
}

export function hasParts({ ledger }: Story): boolean {
  return ledger.parts.length > 1;
}
