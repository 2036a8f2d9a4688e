import type { Fault } from '../contract/fault';
import type { MessageValue } from '../contract/message';
import type { Feature } from './feature-values';

/** What was done to a feature when it was read; its words are in `feature-words`. */
export function featureNotices(feature: Feature, levels: number): Fault[] {
  const { column, infinite, merged, looksNumeric, otherWords } = feature;
  const notices: Fault[] = [];
  if (infinite > 0) notices.push(notice({ code: 'feature-infinite', values: { column, rows: infinite } }));
  if (merged > 0) notices.push(notice({ code: 'feature-many-levels', values: { column, levels, merged } }));
  if (looksNumeric && otherWords === 0) {
    notices.push(notice({ code: 'feature-text-numbers', values: { column } }));
  }
  if (looksNumeric && otherWords > 0) {
    notices.push(notice({ code: 'feature-text-mostly-numbers', values: { column, rows: otherWords } }));
  }
  return notices;
}

/** A feature that says nothing: the same for all rows, or empty. */
export function constantNotice(column: string): Fault {
  return notice({ code: 'feature-constant', values: { column } });
}

function notice({ code, values }: { code: string; values: Record<string, MessageValue> }): Fault {
  return { code, severity: 'warning', values, place: { column: String(values.column) } };
}
