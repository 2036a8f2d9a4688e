import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import type { Members } from './members';
import { usedColumns } from './query';
import type { SegmentRule } from './segments';

/** What the reader must know of how rows and missing values were treated. */
export function notices(
  request: AnalysisRequest,
  rules: readonly SegmentRule[],
  names: readonly string[],
  { counts }: Members,
  inputs: { rows: InputTable; customers: InputTable },
): Fault[] {
  const found: Fault[] = [];
  const warn = (code: string, values: NonNullable<Fault['values']>, place: Fault['place'] = {}): void => {
    found.push({ code, severity: 'warning', values, place });
  };
  const one = (name: string): number => inputs.rows.numbers(name)[0] ?? 0;
  const rows = one('rows');
  const { column: id } = binding(request, 'id');
  if (rules[0]?.quarter) warn('rules-proposed', { segments: rules.length }, { param: 'rules' });
  if (one('no_id') > 0) warn('rules-no-id', { rows: one('no_id'), total: rows, column: id });
  usedColumns(rules).forEach((column, i) => {
    const missing = one(`missing_${i}`);
    if (missing > 0) warn('rules-missing', { column, rows: missing, share: missing / rows }, { column });
  });
  const repeated = inputs.customers.numbers('n').reduce((sum, n) => sum + (n > 1 ? 1 : 0), 0);
  if (repeated > 0) warn('rules-several-rows', { customers: repeated, column: id });
  const empty = names.filter((_, segment) => counts[segment] === 0);
  if (empty.length > 0) {
    warn('rules-empty', { segments: empty, count: empty.length }, { param: 'rules' });
  }
  return found;
}
