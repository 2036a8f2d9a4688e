import type { Finding } from '../../contract/analysis';
import type { Check, Issue, Verdict } from './issues';
import type { TableProfile } from './profile';

const MOST_FINDINGS = 7;

/** Checks of single columns that have a sentence of their own, the most telling first. */
const TOLD: readonly Check[] = [
  'end_before_start',
  'not_a_date',
  'not_a_number',
  'early_date',
  'late_date',
  'inconsistent',
  'near_spelling',
  'numbers_as_text',
  'dates_as_text',
  'placeholder',
  'missing',
  'empty',
  'spaces',
  'mixed_types',
  'outliers',
];

/** What a reader should know first: how much is wrong, then what. */
export function findings(table: TableProfile, { issues, columns }: Verdict): Finding[] {
  const named = columns.filter((column) => column.issues.some(({ severity }) => severity !== 'minor'));
  const counts = { columns: columns.length, rows: table.rows };
  const first: Finding =
    named.length > 0
      ? { key: 'finding.attention', values: { ...counts, named: named.length }, rows: { table: '' } }
      : { key: 'finding.fine', values: counts, rows: { table: 'columns' } };
  const of = (check: Check): Issue[] => issues.filter((issue) => issue.check === check);
  const whole = (['duplicate_rows', 'duplicate_key', 'key_missing'] as const).flatMap((check) =>
    of(check).map((issue): Finding => ({
      key: `finding.${check}`,
      values: {
        column: issue.column ?? '',
        rows: issue.rows,
        share: issue.rows / table.rows,
        example: issue.example ?? '',
      },
      rows: { table: '', column: 'issue', value: check },
    })),
  );
  const single = TOLD.flatMap((check) => {
    const found = of(check);
    const [worst] = found;
    if (!worst) return [];
    const values = {
      column: worst.column ?? '',
      rows: worst.rows,
      share: worst.rows / table.rows,
      example: worst.example ?? '',
      others: found.length - 1,
    };
    const key = found.length > 1 ? `finding.${check}.more` : `finding.${check}`;
    return [{ key, values, rows: { table: '', column: 'issue', value: check } }];
  });
  return [first, ...whole, ...single].slice(0, MOST_FINDINGS);
}
