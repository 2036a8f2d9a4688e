import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { Outcome } from './outcome';
import { type Side, columnsOf } from './query';
import { FIELDS } from './records';
import type { Customers } from './tables-read';

/** What the reader must know of how the tables were read. */
export function treatmentNotices(
  request: AnalysisRequest,
  left: Customers,
  right: Customers,
  outcome: Outcome,
): Fault[] {
  const notices: Fault[] = [];
  const warn = (code: string, values: NonNullable<Fault['values']>): void => {
    notices.push({ code, severity: 'warning', values });
  };
  for (const { table, unnamed, total, rows, different } of [left, right]) {
    if (unnamed > 0) warn('link-no-id', { table, rows: unnamed, total });
    if (rows.length > different) warn('link-repeated-ids', { table, ids: rows.length - different });
  }
  for (const field of FIELDS) {
    const sides = (['left', 'right'] as const).filter((side) => columnsOf(request, side, field));
    const [side] = sides;
    if (side !== undefined && sides.length === 1) {
      warn('link-one-sided', { field, table: tableWithout(side, left, right) });
    } else if (side !== undefined) {
      const empty = [left, right].find(({ fields }) =>
        fields[field]?.every((text) => text === null || text.trim() === ''),
      );
      if (empty) warn('link-empty-column', { field, table: empty.table });
    }
  }
  const { blocks, records, largest } = outcome.skipped;
  if (blocks > 0) warn('link-large-blocks', { blocks, records, largest });
  return notices;
}

function tableWithout(side: Side, left: Customers, right: Customers): string {
  return (side === 'left' ? right : left).table;
}
