import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { median } from '../../kernels/median';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { constantNotice, featureNotices } from '../feature-notices';
import { type Feature, countGaps, isConstant, readFeatures } from '../feature-values';
import { comparedColumns } from './query';
import type { Settings } from './settings';

/** The rows to be judged, features without gaps. */
export interface Cases {
  features: Feature[];
  /** Places in the source. */
  rows: Int32Array;
  /** Rows that were given. */
  total: number;
  ids: Vector | undefined;
  /** By row of the source. */
  groups: (string | null)[] | undefined;
  /** Milliseconds since 1970, by row of the source. */
  times: Float64Array | undefined;
  notices: Fault[];
}

const FEWEST = 3;

/**
 * Reads the rows. Gaps are filled with the usual value, so that they are no reason by themselves; rows without any value are left out, and so are features
 * that are the same everywhere.
 * @throws FaultError where there is nothing to compare
 */
export function readCases(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  settings: Settings,
): Cases {
  const { rows: table, counts } = inputs;
  if (!table || !counts) throw new Error('an input is missing');
  if (table.rows === 0) throw new FaultError({ code: 'risk-no-rows' });
  const read = readFeatures(comparedColumns(request), inputs, table, counts);
  const notices = [
    ...labelled(request),
    ...read.flatMap((feature) => featureNotices(feature, settings.levels)),
  ];
  const features = read.filter((feature) => {
    if (!isConstant(feature)) return true;
    notices.push(constantNotice(feature.column));
    return false;
  });
  if (features.length === 0)
    throw new FaultError({
      code: 'risk-all-alike',
      values: { columns: read.map(({ column }) => column), rows: table.rows },
      place: { role: 'features' },
    });
  const rows = withValues(features, table.rows);
  if (rows.length < table.rows)
    notices.push(warning('risk-without-values', { rows: table.rows - rows.length, total: table.rows }));
  if (rows.length < FEWEST)
    throw new FaultError({ code: 'risk-too-few', values: { rows: rows.length, total: table.rows } });
  for (const feature of features) fillGaps(feature, rows, notices);
  const has = (role: string): boolean => optionalBinding(request, role) !== undefined;
  return {
    features,
    rows,
    total: table.rows,
    ids: has('id') ? table.vector('id') : undefined,
    groups: has('group') ? table.texts('group') : undefined,
    times: has('time') ? table.numbers('time') : undefined,
    notices,
  };
}

export function warning(code: string, values: NonNullable<Fault['values']>): Fault {
  return { code, severity: 'warning', values };
}

/** Names of columns that say of each row whether it is what is looked for. */
const LABEL =
  /^(is_?|was_?)?(fraud(ulent)?|label(led)?|target|churn(ed)?|defaulted|returned|anomaly|anomalous|outlier|suspicious)$|^(是否)?(欺诈|标签|流失|违约|退货|异常)$/i;

function labelled({ columns }: AnalysisRequest): Fault[] {
  const found = columns.filter(({ column }) => LABEL.test(column)).map(({ column }) => column);
  return found.length > 0 ? [warning('risk-labelled', { columns: found })] : [];
}

function withValues(features: readonly Feature[], count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row).filter((row) =>
    features.some(({ values }) => !Number.isNaN(values[row]!)),
  );
}

/** The median, or the commonest value. */
export function usualOf({ kind, levels, values }: Feature, rows: Int32Array): number {
  if (kind !== 'category') {
    const known = Float64Array.from(rows, (row) => values[row]!).filter((value) => !Number.isNaN(value));
    return median(known);
  }
  const counts = new Float64Array(levels.length);
  for (const row of rows) if (!Number.isNaN(values[row]!)) counts[values[row]!]!++;
  return counts.indexOf(Math.max(...counts));
}

function fillGaps(feature: Feature, rows: Int32Array, notices: Fault[]): void {
  const { values, column, kind } = feature;
  const gaps = countGaps(Float64Array.from(rows, (row) => values[row]!));
  if (gaps === 0) return;
  const usual = usualOf(feature, rows);
  for (const row of rows) if (Number.isNaN(values[row]!)) values[row] = usual;
  notices.push(
    warning(kind === 'category' ? 'risk-filled-commonest' : 'risk-filled-median', { column, rows: gaps }),
  );
}
