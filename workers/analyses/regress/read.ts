import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { MessageValue } from '../../contract/message';
import { gather } from '../../kernels/gather';
import type { NumberTraining } from '../../learning/regression/judge';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { constantNotice, featureNotices } from '../feature-notices';
import { type Feature, countGaps, isConstant, learned, readFeatures } from '../feature-values';
import { chosenFeatures } from './query';
import type { Settings } from './settings';

/** Rows with a target, ready to learn from. */
export interface Rows {
  training: NumberTraining;
  /** Identifiers as they came, and which of them are rows of the training. */
  ids: { vector: Vector; rows: Int32Array };
  /** Identifiers as text; row numbers where there is no column for them. */
  names: string[];
  /** Seconds since 1970; NaN where unknown, undefined without a column. */
  times: Float64Array | undefined;
  /** Labels of given folds and of groups; null where empty. */
  folds: (string | null)[] | undefined;
  groups: (string | null)[] | undefined;
  /** What the target is called. */
  target: string;
  notices: Fault[];
}

/** Fewer say nothing about what was not seen. */
const FEWEST = 3;

/** @throws FaultError where nothing can be learnt from the rows */
export function readRows(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  settings: Settings,
): Rows {
  const { rows: input, counts } = inputs;
  if (!input || !counts) throw new Error('an input is missing');
  const target = binding(request, 'target').column;
  const features = readFeatures(chosenFeatures(request), inputs, input, counts);
  const notices = [
    ...countNotices(counts, target),
    ...features.flatMap((each) => featureNotices(each, settings.levels)),
  ];
  const rows = rowsIn(input, features, settings, notices);
  const values = gather(input.numbers('target'), rows);
  refuseTarget(target, values, input.rows, counts);
  const taken = features.map((feature) => ({ ...feature, values: gather(feature.values, rows) }));
  const kept = keptFeatures(taken, values, target, notices);
  const weights = optionalBinding(request, 'weight') ? gather(input.numbers('weight'), rows) : undefined;
  const texts = (role: string): (string | null)[] | undefined => {
    if (!optionalBinding(request, role)) return undefined;
    const all = input.texts(role);
    return Array.from(rows, (row) => all[row] ?? null);
  };
  const named = input.texts(optionalBinding(request, 'id') ? 'name' : 'id');
  return {
    training: {
      rows: rows.length,
      features: kept.map(learned),
      target: { kind: 'number', values },
      ...(weights ? { weights } : {}),
    },
    ids: { vector: input.vector('id'), rows },
    names: Array.from(rows, (row) => named[row] ?? ''),
    times: optionalBinding(request, 'time') ? gather(input.numbers('time'), rows) : undefined,
    folds: texts('fold'),
    groups: texts('group'),
    target,
    notices,
  };
}

function countNotices(counts: InputTable, target: string): Fault[] {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const [total, blank, infinite, weightless] = ['total', 'blank', 'infinite', 'weightless'].map(count);
  const notices: Fault[] = [];
  if (blank! > 0)
    notices.push(
      notice({ code: 'regress-blank-target', values: { column: target, rows: blank!, total: total! } }),
    );
  if (infinite! > 0)
    notices.push(notice({ code: 'regress-infinite-target', values: { column: target, rows: infinite! } }));
  if (weightless! > 0) notices.push(notice({ code: 'regress-weightless', values: { rows: weightless! } }));
  return notices;
}

/** Rows of the input that are used: all, or those without a gap in any feature. */
function rowsIn(
  input: InputTable,
  features: readonly Feature[],
  { missing }: Settings,
  notices: Fault[],
): Int32Array {
  const all = Int32Array.from({ length: input.rows }, (_, row) => row);
  // An empty feature is left out by itself, and must not take all rows with it.
  const gappy = features.filter(({ values }) => {
    const gaps = countGaps(values);
    return gaps > 0 && gaps < values.length;
  });
  if (gappy.length === 0) return all;
  const whole = all.filter((row) => gappy.every(({ values }) => !Number.isNaN(values[row])));
  const worst = gappy.reduce((most, each) => (countGaps(each.values) > countGaps(most.values) ? each : most));
  const values = {
    rows: all.length - whole.length,
    total: all.length,
    column: worst.column,
    gaps: countGaps(worst.values),
  };
  notices.push(
    missing === 'fill'
      ? notice({ code: 'regress-filled', values })
      : notice({ code: 'regress-incomplete-left-out', values }),
  );
  return missing === 'fill' ? all : whole;
}

function refuseTarget(column: string, values: Float64Array, known: number, counts: InputTable): void {
  const total = counts.numbers('total')[0] ?? 0;
  const place = { role: 'target', column };
  if (total === 0) throw new FaultError({ code: 'regress-no-rows' });
  if (known === 0)
    throw new FaultError({ code: 'regress-no-target', values: { column, rows: total }, place });
  if (values.length < FEWEST) {
    throw new FaultError({
      code: 'regress-too-few-rows',
      values: { rows: values.length, fewest: FEWEST },
      place,
    });
  }
  if (values.every((value) => value === values[0])) {
    throw new FaultError({ code: 'regress-constant-target', values: { column, value: values[0]! }, place });
  }
}

/** Without features that say nothing, say the same as another one, or are the target itself. @throws FaultError when none is left */
function keptFeatures(
  features: readonly Feature[],
  target: Float64Array,
  column: string,
  notices: Fault[],
): Feature[] {
  const kept: Feature[] = [];
  for (const feature of features) {
    const twin = kept.find((each) => isSame(each, feature));
    if (isConstant(feature) && !hasGap(feature)) notices.push(constantNotice(feature.column));
    else if (feature.kind !== 'category' && same(feature.values, target)) {
      notices.push(notice({ code: 'regress-leak', values: { feature: feature.column, column } }));
    } else if (twin) {
      notices.push(
        notice({ code: 'regress-same-column', values: { feature: feature.column, other: twin.column } }),
      );
    } else kept.push(feature);
  }
  if (kept.length > 0) return kept;
  throw new FaultError({
    code: 'regress-nothing-to-learn',
    values: { features: features.map((each) => each.column) },
    place: { role: 'features' },
  });
}

/** A value that is there or not may say something; an empty column says nothing. */
function hasGap({ values }: Feature): boolean {
  const gaps = countGaps(values);
  return gaps > 0 && gaps < values.length;
}

function isSame(one: Feature, other: Feature): boolean {
  return (
    one.kind === other.kind &&
    one.levels.length === other.levels.length &&
    one.levels.every((level, i) => level === other.levels[i]) &&
    same(one.values, other.values)
  );
}

function same(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, row) => Object.is(value, other[row]) || value === other[row]);
}

function notice({ code, values }: { code: string; values: Record<string, MessageValue> }): Fault {
  return { code, severity: 'warning', values };
}
