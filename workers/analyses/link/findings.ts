import type { Finding } from '../../contract/analysis';
import type { Outcome } from './outcome';
import type { Summary } from './summary';
import type { Customers } from './tables-read';

/** The sentences that matter, most important first. */
export function findings(left: Customers, right: Customers, summary: Summary, outcome: Outcome): Finding[] {
  const { both, leftOnly, rightOnly, leftLinked, rightLinked, toReview, matches } = summary;
  const names = { left: left.table, right: right.table };
  const found: Finding[] = [
    matches > 0
      ? {
          key: 'finding.matched',
          values: {
            ...names,
            customers: both,
            left_share: leftLinked / left.different,
            right_share: rightLinked / right.different,
          },
          rows: { table: '', column: 'verdict', value: 'match' },
        }
      : { key: 'finding.none', values: names },
    {
      key: 'finding.one-sided',
      values: { ...names, left_only: leftOnly, right_only: rightOnly },
      rows: { table: 'entities' },
    },
  ];
  if (toReview > 0) {
    found.push({
      key: 'finding.review',
      values: { pairs: toReview },
      rows: { table: 'review', column: 'verdict', value: 'review' },
    });
  }
  if (outcome.duplicates > 0) {
    found.push({
      key: 'finding.duplicates',
      values: { ...names, records: outcome.duplicates },
      rows: { table: 'entities' },
    });
  }
  return found;
}
