import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { foldedName } from '../folded-name';
import type { Settings } from './settings';

/** Who is the best, and who the rest. */
export interface Groups {
  /** Rows of the input that are known to be one or the other, and 1 for the best of them. */
  rows: Int32Array;
  isBest: Uint8Array;
  best: number;
  /** The least value of the best, or NaN; the outcome, or null. */
  threshold: number;
  outcome: string | null;
  notices: Fault[];
}

/** Two of each are needed to tell how values spread. */
const LEAST = 2;
/** Outcomes that are taken for the good one where none is named. */
const GOOD = new Set(
  ['true', 'yes', 'y', '1', 'won', 'win', 'success', 'bought', 'converted', 'good', 'best', 'high'].concat([
    '是',
    '有',
    '赢单',
    '成交',
    '成功',
    '已购买',
    '高',
  ]),
);

/**
 * Parts the rows: by the value's top share (equal values stay together), or by the outcome.
 * @throws FaultError when there are no two of each.
 */
export function groupsOf(
  request: AnalysisRequest,
  rows: InputTable,
  outcomes: InputTable | undefined,
  settings: Settings,
): Groups {
  if (rows.rows === 0) throw new FaultError({ code: 'drivers-no-rows' });
  const target = rows.numbers('target');
  const known = Int32Array.from(target.keys()).filter((row) => !Number.isNaN(target[row]));
  const role = outcomes ? 'outcome' : 'value';
  const { column } = binding(request, role);
  if (known.length === 0) {
    throw new FaultError({
      code: 'drivers-empty-column',
      values: { column, rows: rows.rows },
      place: { role, column },
    });
  }
  const notices: Fault[] = [];
  const leftOut = rows.rows - known.length;
  if (leftOut > 0) {
    notices.push(warning('drivers-rows-left-out', { rows: leftOut, total: rows.rows, column }));
  }
  const chosen = outcomes
    ? byOutcome(request, outcomes, settings, notices)
    : byValue(target, known, settings.top, column);
  const isBest = Uint8Array.from(known, (row) => (chosen.test(target[row]!) ? 1 : 0));
  const best = isBest.reduce((sum, flag) => sum + flag, 0);
  if (best < LEAST || known.length - best < LEAST) {
    throw new FaultError({
      code: 'drivers-too-few',
      values: { best, rest: known.length - best, column },
      place: { role, column },
    });
  }
  if (outcomes && optionalBinding(request, 'value')) notices.push(warning('drivers-both', { column }));
  const { threshold, outcome } = chosen;
  if (!outcomes && best > Math.ceil(settings.top * known.length)) {
    const values = { customers: best, share: best / known.length, top: settings.top, threshold };
    notices.push(warning('drivers-equal-values', values));
  }
  return { rows: known, isBest, best, threshold, outcome, notices };
}

interface Chosen {
  test: (target: number) => boolean;
  threshold: number;
  outcome: string | null;
}

function byValue(target: Float64Array, known: Int32Array, top: number, column: string): Chosen {
  const sorted = Float64Array.from(known, (row) => target[row]!).sort();
  const least = sorted[0]!;
  if (least === sorted.at(-1)) {
    throw new FaultError({
      code: 'drivers-one-value',
      values: { column, value: least },
      place: { role: 'value', column },
    });
  }
  // 0.2 × 45 is a little above 9 in binary.
  const place = Math.ceil(top * sorted.length - 1e-9);
  const reached = sorted[sorted.length - Math.max(1, place)]!;
  // Where so many share the least value, the best are those above it.
  const threshold = reached > least ? reached : sorted.find((value) => value > least)!;
  return { test: (value) => value >= threshold, threshold, outcome: null };
}

function byOutcome(
  request: AnalysisRequest,
  outcomes: InputTable,
  { best }: Settings,
  notices: Fault[],
): Chosen {
  const { column } = binding(request, 'outcome');
  const names = outcomes.texts('outcome').map((name) => name ?? '');
  const found =
    best === null
      ? (names.find((name) => GOOD.has(foldedName(name))) ?? names.at(-1))
      : (names.find((name) => name === best) ?? names.find((name) => foldedName(name) === foldedName(best)));
  if (found === undefined) {
    throw new FaultError({
      code: 'drivers-no-outcome',
      values: {
        value: best,
        column,
        suggestion: suggestName(best ?? '', names) ?? names.slice(0, 6),
      },
      place: { param: 'best' },
    });
  }
  if (best === null) notices.push(warning('drivers-best-chosen', { column, value: found }));
  const place = names.indexOf(found) + 1;
  return { test: (target) => target === place, threshold: NaN, outcome: found };
}

function warning(code: string, values: NonNullable<Fault['values']>): Fault {
  return { code, severity: 'warning', values };
}
