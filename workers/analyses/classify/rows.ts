import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { gather } from '../../kernels/gather';
import type { ClassTraining } from '../../learning/classification/answers';
import { type ClassColumn, namedClasses } from '../../learning/classification/tables';
import type { InputTable, OutputColumn } from '../../table/columns';
import { binding } from '../binding';
import { type Feature, learned, readFeatures } from '../feature-values';
import { chooseFeatures } from './choose-features';
import { MOST_CLASSES, usedColumns } from './query';
import type { Settings } from './settings';
import { warning } from './warning';

/** All that is known of the rows: what models learn from, and how rows are told apart. */
export interface Rows {
  training: ClassTraining;
  /** How many there are in the table, used or not. */
  total: number;
  id: OutputColumn;
  /** The same as texts. */
  names: () => readonly (string | null)[];
  /** Seconds since 1970; NaN without a moment. */
  moments: Float64Array;
  /** Place of the given fold; −1 without one. */
  fold: Int32Array;
  groups: readonly (string | null)[];
  classColumn: ClassColumn;
  notices: Fault[];
}

/** @throws FaultError when there are no rows or no classes to learn, or no feature that could tell them apart */
export function readRows(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  settings: Settings,
): Rows {
  const { rows: input, counts, classes } = inputs;
  if (!input || !counts || !classes) throw new Error('an input is missing');
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  refuseEmpty(request, count);
  refuseManyClasses(request, classes, count('classes'));
  const sizes = classes.numbers('n');
  const kept = Array.from(sizes.keys()).filter((kind) => sizes[kind]! > 1);
  refuseOneClass(request, classes, kept);
  const names = classes.texts('name').map((name) => name ?? '');
  const places = input.numbers('class');
  const code = new Map(kept.map((kind, at) => [kind + 1, at]));
  const taken = Int32Array.from(places.keys()).filter((row) => code.has(places[row]!));
  const codes = taken.map((row) => code.get(places[row]!)!);
  const target = { kind: 'classes' as const, classes: kept.map((kind) => names[kind]!), codes };
  const read = readFeatures(usedColumns(request), inputs, input, counts);
  const rare = names.filter((_, kind) => !kept.includes(kind));
  const features = takeFeatures(read, taken, input.rows);
  const chosen = chooseFeatures(features, target, settings.levels, binding(request, 'target').column);
  const groups = input.texts('group');
  const folds = input.numbers('fold');
  return {
    training: {
      rows: taken.length,
      features: chosen.features.map(learned),
      target,
      ...(request.roles.weight ? { weights: gather(input.numbers('weight'), taken) } : {}),
    },
    total: count('total'),
    id: { type: 'same', vector: input.vector('id'), rows: taken },
    names: () => pickFrom(input.texts('id'), taken),
    moments: gather(input.numbers('moment'), taken),
    fold: taken.map((row) => (Number.isNaN(folds[row]!) ? -1 : folds[row]! - 1)),
    groups: pickFrom(groups, taken),
    classColumn: classColumnOf(request, classes, kept, target.classes),
    notices: [
      ...(rare.length > 0 ? [warning('classify-rare-class', { classes: rare })] : []),
      ...chosen.notices,
    ],
  };
}

function pickFrom(texts: readonly (string | null)[], rows: Int32Array): (string | null)[] {
  return Array.from(rows, (row) => texts[row] ?? null);
}

function takeFeatures(features: readonly Feature[], taken: Int32Array, rows: number): Feature[] {
  if (taken.length === rows) return [...features];
  return features.map((feature) => ({ ...feature, values: gather(feature.values, taken) }));
}

function refuseEmpty(request: AnalysisRequest, count: (name: string) => number): void {
  if (count('total') === 0) throw new FaultError({ code: 'classify-no-rows' });
  if (count('usable') > 0) return;
  throw new FaultError({
    code: 'classify-nothing-left',
    values: {
      column: binding(request, 'target').column,
      total: count('total'),
      unlabelled: count('unlabelled'),
      weightless: count('weightless'),
      momentless: count('momentless'),
    },
    place: { role: 'target' },
  });
}

/** Numbers beyond the limit are better told by a regression; texts are no classes but names. */
function refuseManyClasses(request: AnalysisRequest, classes: InputTable, count: number): void {
  if (count <= MOST_CLASSES) return;
  const { column, type } = binding(request, 'target');
  const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/.test(type);
  throw new FaultError({
    code: isNumber ? 'classify-number-target' : 'classify-many-classes',
    values: { column, classes: count, most: MOST_CLASSES, example: classes.texts('name')[0] ?? '' },
    place: { role: 'target', column },
  });
}

function refuseOneClass(request: AnalysisRequest, classes: InputTable, kept: readonly number[]): void {
  if (kept.length > 1) return;
  const { column } = binding(request, 'target');
  throw new FaultError({
    code: classes.rows > 1 ? 'classify-one-class-left' : 'classify-one-class',
    values: { column, class: classes.texts('name')[kept[0] ?? 0] ?? '', classes: classes.rows },
    place: { role: 'target', column },
  });
}

/** Texts are named without the blanks around them; anything else keeps the type of its column. */
function classColumnOf(
  request: AnalysisRequest,
  classes: InputTable,
  kept: readonly number[],
  names: readonly string[],
): ClassColumn {
  if (binding(request, 'target').type === 'VARCHAR') return namedClasses(names);
  const vector = classes.vector('value');
  return (codes) => ({
    type: 'same',
    vector,
    rows: codes.map((code) => (code < 0 ? -1 : kept[code]!)),
  });
}
