import { FaultError } from '../../contract/fault';
import { vectorTexts } from '../../table/texts';
import type { Cut } from './cut';
import type { Judgements } from './judged';
import type { Cases } from './read-cases';
import type { Reason } from './reason';
import type { Settings } from './settings';

/** All that tables, charts and sentences tell of. */
export interface Story {
  settings: Settings;
  cases: Cases;
  judgements: Judgements;
  cut: Cut;
  /** Reasons of the first rows of the order. */
  told: readonly Reason[][];
  /** The row that is looked at closely, as a place in the order. */
  looked: number;
}

/** Rows whose reasons are told, at least, where there are as many. */
const TOLD = 10_000;

export function storyOf(settings: Settings, cases: Cases, judgements: Judgements, cut: Cut): Story {
  const count = Math.min(judgements.order.length, Math.max(cut.flagged, TOLD));
  const told = Array.from(judgements.order.subarray(0, count), (at) => judgements.reasons(at));
  return { settings, cases, judgements, cut, told, looked: lookedAt(settings, cases, judgements) };
}

/** What a row is called: its identifier, or its number in the table. */
export function nameOf({ rows, ids }: Cases, at: number): string {
  const row = rows[at]!;
  return ids ? (vectorTexts(ids.slice(row, row + 1))[0] ?? '') : String(row + 1);
}

/** @throws FaultError for a row that there is not */
function lookedAt({ row }: Settings, { rows, ids }: Cases, { order }: Judgements): number {
  if (row === '') return 0;
  const texts = ids && vectorTexts(ids);
  const found = order.findIndex((at) => (texts ? texts[rows[at]!] : String(rows[at]! + 1)) === row);
  if (found >= 0) return found;
  throw new FaultError({ code: 'risk-no-row', values: { row }, place: { param: 'row' } });
}
