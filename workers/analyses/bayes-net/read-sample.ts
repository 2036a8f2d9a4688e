import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { gather } from '../../kernels/gather';
import { uniqueRows } from '../../kernels/unique-rows';
import type { InputTable } from '../../table/columns';
import type { WordColumn } from '../../table/words';
import { cutNumbers } from './cut';
import { levelsOf, plainValue } from './levels';
import { type VariableColumn, variableColumns } from './query';
import type { Sample, Variable } from './sample';
import { MOST_VARIABLES, type Settings } from './settings';

/** What a gap is called where it counts as a value. */
const MISSING = '(missing)';

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
    const found = readVariable(column, rows, weights, settings, notices);
    return found ? [found] : [];
  });
  if (all.length === 0)
    throw new FaultError({
      code: 'bayes-net-nothing',
      values: { columns: columns.map(({ column }) => column) },
      place: { role: 'variables' },
    });
  const sample = sampleOf(all, weights, settings, notices);
  const constant = sample.variables.filter(({ values }) => values.length === 1);
  if (constant.length > 0)
    notices.push(warning('bayes-net-constant', { columns: constant.map(({ name }) => name) }));
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
  rows: InputTable,
  weights: Float64Array,
  settings: Settings,
  notices: Fault[],
): Read | undefined {
  const read =
    kind === 'category'
      ? readCategory(column, rows.words(name), weights, settings, notices)
      : readNumbers({ column, kind }, rows.numbers(name), weights, settings, notices);
  if (read?.codes.every((code) => code < 0) === true) {
    notices.push(warning('bayes-net-empty', { column }));
    return undefined;
  }
  return read;
}

function readNumbers(
  { column, kind }: Pick<VariableColumn, 'column' | 'kind'>,
  numbers: Float64Array,
  weights: Float64Array,
  { bins }: Settings,
  notices: Fault[],
): Read {
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

function readCategory(
  column: string,
  words: WordColumn,
  weights: Float64Array,
  { levels: limit }: Settings,
  notices: Fault[],
): Read | undefined {
  const { values, codes, distinct, most, merged } = levelsOf(words, weights, limit);
  if (most === 1 && merged > 0) {
    notices.push(warning('bayes-net-all-different', { column, values: distinct }));
    return undefined;
  }
  if (merged > 0) notices.push(warning('bayes-net-many-levels', { column, levels: limit, merged }));
  return { variable: { name: column, kind: 'category', values, isCut: false }, codes };
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
  const kept = completeRows(filled, weights.length);
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

function gapNames(read: readonly Read[], gaps: readonly number[]): string[] {
  return read.flatMap(({ variable }, i) => (gaps[i]! > 0 ? [variable.name] : []));
}

function withGaps({ variable, codes }: Read): Read {
  if (!codes.includes(-1)) return { variable, codes };
  const known = variable.values.findIndex(({ name }) => name === MISSING);
  const gap = known < 0 ? variable.values.length : known;
  return {
    variable: known < 0 ? { ...variable, values: [...variable.values, plainValue(MISSING)] } : variable,
    codes: codes.map((code) => (code < 0 ? gap : code)),
  };
}

/** Values that only rows had which are left out are no values of the network. */
function onlySeen(rows: Int32Array): (read: Read) => Read {
  return ({ variable, codes }) => {
    const seen = new Uint8Array(variable.values.length);
    for (const row of rows) seen[codes[row]!] = 1;
    const places = new Int32Array(seen.length);
    const values = variable.values.filter((_, code) => seen[code] === 1);
    let before = 0;
    seen.forEach((is, code) => {
      places[code] = before;
      before += is;
    });
    return { variable: { ...variable, values }, codes: codes.map((code) => places[code] ?? -1) };
  };
}

function compressed(read: readonly Read[], rows: Int32Array, weights: Float64Array, total: number): Sample {
  const columns = read.map(({ codes }) => gather(codes, rows));
  const { of, first } = uniqueRows(columns);
  const counts = new Float64Array(first.length);
  of.forEach((unique, at) => (counts[unique]! += weights[rows[at]!]!));
  return {
    variables: read.map(({ variable }) => variable),
    codes: columns.map((column) => Int32Array.from(gather(column, first))),
    weights: counts,
    total,
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Rows without a gap. */
function completeRows(read: readonly Read[], count: number): Int32Array {
  const gap = new Uint8Array(count);
  for (const { codes } of read) codes.forEach((code, row) => (gap[row]! |= code < 0 ? 1 : 0));
  return Int32Array.from(gap.keys()).filter((row) => gap[row] === 0);
}
