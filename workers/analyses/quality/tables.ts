import type { AnalysisRequest } from '../../contract/analysis';
import type { OutputTable } from '../../table/columns';
import type { Judged, Verdict } from './issues';
import type { TableProfile } from './profile';
import { suggestionName } from './suggestions';

/** Values of a column that are listed though nothing is wrong with them. */
const USUAL_VALUES = 20;

export function issuesTable(request: AnalysisRequest, { issues }: Verdict, rows: number): OutputTable {
  return {
    rows: issues.length,
    columns: {
      column_name: { type: 'text', values: issues.map(({ column }) => column) },
      issue: { type: 'text', values: issues.map(({ check }) => check) },
      severity: { type: 'text', values: issues.map(({ severity }) => severity) },
      affected_rows: { type: 'integer', values: Float64Array.from(issues, (issue) => issue.rows) },
      share: { type: 'number', values: Float64Array.from(issues, (issue) => issue.rows / rows) },
      example: { type: 'text', values: issues.map(({ example }) => example) },
      suggestion: { type: 'text', values: issues.map(({ check }) => suggestionName(request, check)) },
    },
  };
}

export function columnsTable({ rows }: TableProfile, { columns }: Verdict): OutputTable {
  const profiles = columns.map(({ profile }) => profile);
  const numbers = (of: (judged: Judged) => number | undefined): Float64Array =>
    Float64Array.from(columns, (judged) => of(judged) ?? NaN);
  return {
    rows: columns.length,
    columns: {
      column_name: { type: 'text', values: profiles.map(({ column }) => column.column) },
      type: { type: 'text', values: profiles.map(({ column }) => column.type) },
      issues: { type: 'integer', values: numbers(({ issues }) => issues.length) },
      row_count: { type: 'integer', values: numbers(() => rows) },
      missing: { type: 'integer', values: numbers(({ profile }) => profile.missing) },
      missing_share: { type: 'number', values: numbers(({ profile }) => profile.missing / rows) },
      distinct_values: { type: 'integer', values: numbers(({ profile }) => profile.distinct) },
      minimum: { type: 'text', values: profiles.map(({ low }) => low) },
      maximum: { type: 'text', values: profiles.map(({ high }) => high) },
      mean: { type: 'number', values: numbers(({ profile }) => profile.numbers?.mean) },
      median: { type: 'number', values: numbers(({ profile }) => profile.numbers?.middle) },
      lower_quartile: { type: 'number', values: numbers(({ profile }) => profile.numbers?.q1) },
      upper_quartile: { type: 'number', values: numbers(({ profile }) => profile.numbers?.q3) },
      deviation: { type: 'number', values: numbers(({ profile }) => profile.numbers?.deviation) },
      outliers_iqr: { type: 'integer', values: numbers(({ profile }) => profile.numbers?.outliers.iqr) },
      outliers_z: { type: 'integer', values: numbers(({ profile }) => profile.numbers?.outliers.z) },
      outliers_robust_z: {
        type: 'integer',
        values: numbers(({ profile }) => profile.numbers?.outliers.robust_z),
      },
    },
  };
}

/** Every value that should be written otherwise, after the value it should be; then the most frequent other ones. */
export function valuesTable({ columns }: Verdict): OutputTable {
  const rows = columns.flatMap(({ profile, respellings }) => {
    const mended = new Map(respellings.map((each) => [each.value, each]));
    const wanted = new Set(respellings.map(({ suggested }) => suggested));
    const share = (count: number): number => count / profile.filled;
    const shown = profile.values.filter(
      ({ value }, place) => place < USUAL_VALUES || mended.has(value) || wanted.has(value),
    );
    const meaning = (value: string): string => mended.get(value)?.suggested ?? value;
    const isTouched = (value: string): boolean => mended.has(value) || wanted.has(value);
    const totals = new Map<string, number>();
    for (const { value, count } of shown)
      totals.set(meaning(value), (totals.get(meaning(value)) ?? 0) + count);
    const rank = (value: string): number => (isTouched(value) ? 1 : 0);
    return shown
      .toSorted(
        (a, b) =>
          rank(b.value) - rank(a.value) ||
          (totals.get(meaning(b.value)) ?? 0) - (totals.get(meaning(a.value)) ?? 0) ||
          meaning(a.value).localeCompare(meaning(b.value)) ||
          b.count - a.count,
      )
      .map(({ value, count }) => ({
        column: profile.column.column,
        value,
        count,
        share: share(count),
        suggested: mended.get(value)?.suggested ?? null,
        difference: mended.get(value)?.difference ?? null,
      }));
  });
  return {
    rows: rows.length,
    columns: {
      column_name: { type: 'text', values: rows.map(({ column }) => column) },
      value: { type: 'text', values: rows.map(({ value }) => value) },
      value_count: { type: 'integer', values: Float64Array.from(rows, ({ count }) => count) },
      share: { type: 'number', values: Float64Array.from(rows, ({ share }) => share) },
      suggested: { type: 'text', values: rows.map(({ suggested }) => suggested) },
      difference: { type: 'text', values: rows.map(({ difference }) => difference) },
    },
  };
}
