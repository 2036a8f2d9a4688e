import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { type Feature, isConstant, readFeatures } from '../feature-values';
import { fillGaps, pickRows } from './features';
import { comparedColumns } from './query';
import type { Settings } from './settings';
import { countDimensions } from './space';
import { treatmentNotices } from './treatment';

/** Coordinates that fit into memory, and directions that a covariance can be taken of. */
const MOST_VALUES = 6e7;
const MOST_DIMENSIONS = 300;

/** The customers who take part, and what tells them apart: features without gaps, none of them the same for all. */
export interface Customers {
  ids: Vector;
  /** Where each stands among the rows of the input. */
  rows: Int32Array;
  features: Feature[];
  notices: Fault[];
}

/** @throws FaultError when there are too few customers, or nothing tells them apart, or it is too much. */
export function readCustomers(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  settings: Settings,
): Customers {
  const { rows: input, counts } = inputs;
  if (!input || !counts) throw new Error('an input is missing');
  const [total = 0, named = 0, different = 0] = ['total', 'named', 'different'].map(
    (name) => counts.numbers(name)[0] ?? 0,
  );
  if (total === 0) throw new FaultError({ code: 'clusters-no-rows' });
  if (named === 0) {
    throw new FaultError({ code: 'clusters-no-ids', values: { rows: total }, place: { role: 'id' } });
  }
  const read = readFeatures(comparedColumns(request), inputs, input, counts);
  const empty = read.filter(({ values }) => values.every(Number.isNaN));
  const present = read.filter((feature) => !empty.includes(feature));
  const rows = rowsWithValues(present, input.rows, settings.missing === 'drop');
  if (rows.length < 2) {
    throw new FaultError({
      code: 'clusters-too-few',
      values: { customers: rows.length, rows: total },
      place: { role: 'features' },
    });
  }
  const picked = rows.length < input.rows ? present.map((feature) => pickRows(feature, rows)) : present;
  const constant = picked.filter(isConstant);
  const features = picked.filter((feature) => !constant.includes(feature)).map(fillGaps);
  if (features.length === 0) {
    throw new FaultError({
      code: 'clusters-all-alike',
      values: { customers: rows.length, columns: names(read) },
      place: { role: 'features' },
    });
  }
  refuseTooMuch(features, rows.length);
  return {
    ids: input.vector('id'),
    rows,
    features,
    notices: treatmentNotices({
      total,
      named,
      different,
      taken: rows.length,
      features: picked,
      unused: [...empty, ...constant],
      settings,
    }),
  };
}

function names(features: readonly Feature[]): string[] {
  return features.map(({ column }) => column);
}

/** Rows with at least one value, or with all of them. */
function rowsWithValues(features: readonly Feature[], rows: number, all: boolean): Int32Array {
  const needed = all ? features.length : Math.min(1, features.length);
  const found = new Int32Array(rows);
  for (const { values } of features) {
    for (let row = 0; row < rows; row++) if (!Number.isNaN(values[row])) found[row]!++;
  }
  return Int32Array.from(found.keys()).filter((row) => features.length > 0 && found[row]! >= needed);
}

function refuseTooMuch(features: readonly Feature[], customers: number): void {
  const dimensions = countDimensions(features);
  const most = Math.min(MOST_DIMENSIONS, Math.floor(MOST_VALUES / customers));
  if (dimensions <= most) return;
  throw new FaultError({
    code: 'clusters-too-wide',
    values: { dimensions, customers, most },
    place: { role: 'features' },
  });
}
