import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { composedSql } from '../role-sql';
import { expectedOf } from './pert';

/** Activities with what comes before them; lengths are in the unit of the plan. */
export interface Plan {
  names: readonly string[];
  before: readonly (readonly number[])[];
  expected: Float64Array;
  /** Standard deviations; NaN where they are not known. */
  deviation: Float64Array;
  notices: Fault[];
}

/** More than this is no plan that anybody reads, and shortening each step would take minutes. */
const MOST = 5000;
const ESTIMATES = ['optimistic', 'likely', 'pessimistic'] as const;

export function planSql(request: AnalysisRequest): Record<string, string> {
  const text = (role: string): string => {
    const found = optionalBinding(request, role);
    return found ? composedSql(found.sql) : 'CAST(NULL AS VARCHAR)';
  };
  const numbers = ['duration', ...ESTIMATES].map(
    (role) => `${optionalBinding(request, role)?.sql ?? 'CAST(NULL AS DOUBLE)'} AS ${role}`,
  );
  return {
    plan: `SELECT ${text('activity')} AS activity, ${text('predecessors')} AS predecessors, ${numbers.join(', ')}
FROM ${request.relation} LIMIT ${MOST * 20}`,
  };
}

/**
 * Reads a plan: a row for each activity, or several with one of its predecessors each.
 * @throws FaultError for a length that is missing or below zero, estimates out of order, and a predecessor that the plan does not have.
 */
export function readPlan(request: AnalysisRequest, input: InputTable): Plan {
  const cleaned = input.texts('activity').map((text) => clean(text ?? ''));
  const names = [...new Set(cleaned.filter((name) => name !== ''))];
  if (names.length === 0)
    throw new FaultError({
      code: 'critical-path-no-rows',
      values: { column: binding(request, 'activity').column },
      place: { role: 'activity' },
    });
  if (names.length > MOST)
    throw new FaultError({
      code: 'critical-path-too-many',
      values: { activities: names.length, limit: MOST },
    });
  const codeOf = new Map(names.map((name, code) => [name, code]));
  const before = names.map(() => new Set<number>());
  const predecessors = input.texts('predecessors');
  const lengths = lengthsOf(request, input);
  const sums = { expected: new Float64Array(names.length), variance: new Float64Array(names.length) };
  const rows = new Int32Array(names.length);
  const spread = new Set<number>();
  cleaned.forEach((name, row) => {
    const code = codeOf.get(name);
    if (code === undefined) return;
    const { expected, deviation } = lengths(row, name);
    if (rows[code]! > 0 && Math.abs(sums.expected[code]! / rows[code]! - expected) > 1e-12) spread.add(code);
    sums.expected[code]! += expected;
    sums.variance[code]! += deviation * deviation;
    rows[code]!++;
    for (const each of readNames(predecessors[row] ?? '', codeOf)) {
      const found = codeOf.get(each);
      if (found === undefined) throw unknown(name, each, names);
      before[code]!.add(found);
    }
  });
  const left = cleaned.filter((name) => name === '').length;
  return {
    names,
    before: before.map((own) => [...own]),
    expected: sums.expected.map((sum, code) => sum / rows[code]!),
    deviation: sums.variance.map((sum, code) => Math.sqrt(sum / rows[code]!)),
    notices: notices(request, {
      left,
      blanks: blanks(input),
      spread: [...spread].map((code) => names[code]!),
    }),
  };
}

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Names that are written with other blanks somewhere. */
function blanks(input: InputTable): string[] {
  const written = new Map<string, Set<string>>();
  for (const text of input.texts('activity')) {
    const name = clean(text ?? '');
    written.set(name, (written.get(name) ?? new Set()).add(text ?? ''));
  }
  return [...written].flatMap(([name, forms]) => (name !== '' && forms.size > 1 ? [name] : []));
}

/** What a column of predecessors holds: one name, or several with commas, semicolons or bars between; a dash is none. */
function readNames(text: string, known: ReadonlyMap<string, number>): string[] {
  const whole = clean(text);
  if (known.has(whole)) return [whole];
  const isList = /^\[.*\]$/u.test(whole);
  return (isList ? whole.slice(1, -1) : whole)
    .split(/[;；|\n]/u)
    .flatMap((part) => (known.has(clean(part)) ? [part] : part.split(/[,，、]/u)))
    .map(clean)
    .filter((name) => name !== '' && (known.has(name) || !/^[-–—]$/u.test(name)));
}

function unknown(activity: string, predecessor: string, names: readonly string[]): FaultError {
  const suggestion = suggestName(predecessor, names);
  return new FaultError({
    code: suggestion === null ? 'critical-path-unknown' : 'critical-path-unknown-near',
    values: { activity, predecessor, suggestion: suggestion ?? '' },
    place: { role: 'predecessors' },
  });
}

/** The length of a row's activity: from three estimates where there are all of them, otherwise as given. */
function lengthsOf(
  request: AnalysisRequest,
  input: InputTable,
): (row: number, name: string) => { expected: number; deviation: number } {
  const hasEstimates = ESTIMATES.every((role) => optionalBinding(request, role));
  const duration = input.numbers('duration');
  const [low, middle, high] = ESTIMATES.map((role) => input.numbers(role)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return (row, activity) => {
    const estimates = [low[row]!, middle[row]!, high[row]!] as const;
    if (hasEstimates && !estimates.some(Number.isNaN)) {
      const [optimistic, likely, pessimistic] = estimates;
      if (!(optimistic >= 0 && optimistic <= likely && likely <= pessimistic))
        throw new FaultError({
          code: 'critical-path-bad-estimates',
          values: { activity, optimistic, likely, pessimistic },
          place: { role: 'likely' },
        });
      return expectedOf(optimistic, likely, pessimistic);
    }
    const length = duration[row]!;
    if (Number.isNaN(length) || !Number.isFinite(length))
      throw new FaultError({
        code: 'critical-path-no-duration',
        values: { activity },
        place: { role: 'duration' },
      });
    if (length < 0)
      throw new FaultError({
        code: 'critical-path-negative',
        values: { activity, duration: length },
        place: { role: 'duration' },
      });
    return { expected: length, deviation: NaN };
  };
}

function notices(
  request: AnalysisRequest,
  { left, blanks: names, spread }: { left: number; blanks: string[]; spread: string[] },
): Fault[] {
  const told: [boolean, string, Fault['values']][] = [
    [!optionalBinding(request, 'predecessors'), 'critical-path-no-order', undefined],
    [left > 0, 'critical-path-left-out', { rows: left }],
    [names.length > 0, 'critical-path-blanks', { names, n: names.length }],
    [spread.length > 0, 'critical-path-several', { names: spread.slice(0, 8), n: spread.length }],
  ];
  return told
    .filter(([applies]) => applies)
    .map(([, code, values]) => ({ code, severity: 'warning', ...(values ? { values } : {}) }));
}
