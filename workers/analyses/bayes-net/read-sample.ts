import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { uniqueRows } from '../../kernels/unique-rows';
import type { InputTable } from '../../table/columns';
import { cutNumbers } from './cut';
import { type VariableColumn, variableColumns } from './query';
import type { Sample, Value, Variable } from './sample';
import { MOST_VARIABLES, type Settings } from './settings';

/** What a gap is called where it counts as a value, and what values beyond the limit are. */
const MISSING = '(missing)';
const OTHER = 'other';

interface Read {
  variable: Variable;
  /** −1 is missing. */
  codes: Int32Array;
}

export interface Reading {
  sample: Sample;
  notices: Fault[];
}

/**
 * The rows as codes into values. Numbers are cut into bins, rare values become one, rows with gaps are left out or have a value for them.
 * @throws FaultError where nothing can be learnt from the columns
 */
export function readSample(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  settings: Settings,
): Reading {
  const { rows } = inputs;
  if (!rows) throw new Error('the input rows is missing');
  const columns = variableColumns(request);
  if (columns.length > MOST_VARIABLES)
    throw new FaultError({
      code: 'bayes-net-too-many',
      values: { variables: columns.length, most: MOST_VARIABLES },
      place: { role: 'variables' },
    });
  if (rows.rows === 0) throw new FaultError({ code: 'bayes-net-no-rows' });
  const weights = rows.numbers('n');
  const notices: Fault[] = [];
  const all = columns.flatMap((column) => {
    const found = readVariable(column, inputs, rows.numbers(column.name), weights, settings, notices);
    return found ? [found] : [];
  });
  if (all.length === 0)
    throw new FaultError({
      code: 'bayes-net-nothing',
      values: { columns: columns.map(({ column }) => column).join(', ') },
      place: { role: 'variables' },
    });
  const sample = sampleOf(all, weights, settings, notices);
  const constant = sample.variables.filter(({ values }) => values.length === 1);
  if (constant.length > 0)
    notices.push(warning('bayes-net-constant', { columns: constant.map(({ name }) => name).join(', ') }));
  if (sample.variables.length === 1)
    notices.push(warning('bayes-net-one', { column: sample.variables[0]!.name }));
  return { sample, notices };
}

function warning(code: string, values: Fault['values']): Fault {
  return { code, severity: 'warning', ...(values ? { values } : {}) };
}

/** Undefined for a column without values, and for one in which no value is there twice. */
function readVariable(
  { column, kind, name }: VariableColumn,
  inputs: Record<string, InputTable>,
  numbers: Float64Array,
  weights: Float64Array,
  { bins }: Settings,
  notices: Fault[],
): Read | undefined {
  if (!numbers.some((value) => !Number.isNaN(value))) {
    notices.push(warning('bayes-net-empty', { column }));
    return undefined;
  }
  if (kind !== 'category') {
    const { values, codes, isCut } = cutNumbers(numbers, weights, bins, kind === 'time');
    if (isCut)
      notices.push(
        warning('bayes-net-cut', {
          column,
          bins: values.length,
          values: values.map((each) => each.name).join('; '),
        }),
      );
    return { variable: { name: column, kind, values, isCut }, codes };
  }
  const table = inputs[name]!;
  const levels = table.texts('level').map((level) => level ?? '');
  const [distinct, most] = [table.numbers('levels')[0]!, table.numbers('most')[0]!];
  if (most === 1 && distinct > levels.length) {
    notices.push(warning('bayes-net-all-different', { column, values: distinct }));
    return undefined;
  }
  if (distinct > levels.length)
    notices.push(
      warning('bayes-net-many-levels', { column, levels: levels.length, merged: distinct - levels.length }),
    );
  return {
    variable: { name: column, kind, ...namedLevels(levels, distinct) },
    codes: placed(numbers, levels),
  };
}

/** Values by name, so that their order does not depend on how common they are; what is beyond the limit comes last. */
function namedLevels(levels: readonly string[], distinct: number): Pick<Variable, 'values' | 'isCut'> {
  const names = [...levels].sort();
  if (distinct > levels.length) names.push(OTHER);
  return { values: names.map(plainValue), isCut: false };
}

const plainValue = (name: string): Value => ({ name, low: NaN, high: NaN });

/** Places by how common a value is, as places by name. */
function placed(numbers: Float64Array, levels: readonly string[]): Int32Array {
  const byName = [...levels].sort();
  const places = Int32Array.from(levels, (level) => byName.indexOf(level));
  return Int32Array.from(numbers, (place) =>
    Number.isNaN(place) ? -1 : place === 0 ? levels.length : places[place - 1]!,
  );
}

function sampleOf(
  read: readonly Read[],
  weights: Float64Array,
  { missing }: Settings,
  notices: Fault[],
): Sample {
  const total = sum(weights);
  const gaps = read.map(({ codes }) =>
    codes.reduce((count, code, row) => count + (code < 0 ? weights[row]! : 0), 0),
  );
  const filled = missing === 'value' ? read.map(withGaps) : read;
  const kept = Int32Array.from(weights.keys()).filter((row) => filled.every(({ codes }) => codes[row]! >= 0));
  const left = kept.reduce((count, row) => count + weights[row]!, 0);
  const worst = gaps.indexOf(Math.max(...gaps));
  const values = { rows: total - left, total, column: read[worst]!.variable.name, gaps: gaps[worst]! };
  if (left === 0)
    throw new FaultError({ code: 'bayes-net-no-complete', values, place: { role: 'variables' } });
  if (left < total) notices.push(warning('bayes-net-dropped', values));
  else if (gaps[worst]! > 0)
    notices.push(warning('bayes-net-gaps-are-values', { columns: gapNames(read, gaps) }));
  return compressed(filled.map(onlySeen(kept)), kept, weights, left);
}

function gapNames(read: readonly Read[], gaps: readonly number[]): string {
  return read.flatMap(({ variable }, i) => (gaps[i]! > 0 ? [variable.name] : [])).join(', ');
}

function withGaps({ variable, codes }: Read): Read {
  if (!codes.includes(-1)) return { variable, codes };
  const gap = variable.values.length;
  return {
    variable: { ...variable, values: [...variable.values, plainValue(MISSING)] },
    codes: codes.map((code) => (code < 0 ? gap : code)),
  };
}

/** Values that only rows had which are left out are no values of the network. */
function onlySeen(rows: Int32Array): (read: Read) => Read {
  return ({ variable, codes }) => {
    const seen = new Set<number>();
    for (const row of rows) seen.add(codes[row]!);
    const places = [...seen].sort((a, b) => a - b);
    const place = new Map(places.map((code, i) => [code, i]));
    const values = places.map((code) => variable.values[code]!);
    return { variable: { ...variable, values }, codes: codes.map((code) => place.get(code) ?? -1) };
  };
}

function compressed(read: readonly Read[], rows: Int32Array, weights: Float64Array, total: number): Sample {
  const columns = read.map(({ codes }) => Float64Array.from(rows, (row) => codes[row]!));
  const { of, first } = uniqueRows(columns);
  const counts = new Float64Array(first.length);
  of.forEach((unique, at) => (counts[unique]! += weights[rows[at]!]!));
  return {
    variables: read.map(({ variable }) => variable),
    codes: columns.map((column) => Int32Array.from(first, (row) => column[row]!)),
    weights: counts,
    total,
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
