import type { ChartSpec } from '../../contract/chart';
import type { OutputTable } from '../../table/columns';
import { CHECKS, SEVERITIES, type Verdict } from './issues';
import type { TableProfile } from './profile';

/** More rows of bars or cells than this are not read. */
const MOST_COLUMNS = 30;

/** Small tables that only charts read. */
export function frames(table: TableProfile, { columns, issues }: Verdict): Record<string, OutputTable> {
  const cells = issues.filter(({ column }) => worstColumns({ columns, issues }).includes(column ?? ''));
  const gaps = columns
    .filter(({ profile }) => profile.missing > 0)
    .toSorted((a, b) => b.profile.missing - a.profile.missing)
    .slice(0, MOST_COLUMNS);
  const counted = CHECKS.flatMap((check) =>
    SEVERITIES.map((severity) => ({
      check,
      severity,
      count: issues.filter((issue) => issue.check === check && issue.severity === severity).length,
    })),
  ).filter(({ count }) => count > 0);
  return {
    cells: {
      rows: cells.length,
      columns: {
        column_name: { type: 'text', values: cells.map(({ column }) => column) },
        issue: { type: 'text', values: cells.map(({ check }) => check) },
        share: { type: 'number', values: Float64Array.from(cells, ({ rows }) => rows / table.rows) },
        affected_rows: { type: 'integer', values: Float64Array.from(cells, ({ rows }) => rows) },
      },
    },
    gaps: {
      rows: gaps.length,
      columns: {
        column_name: { type: 'text', values: gaps.map(({ profile }) => profile.column.column) },
        missing_share: {
          type: 'number',
          values: Float64Array.from(gaps, ({ profile }) => profile.missing / table.rows),
        },
        missing: { type: 'integer', values: Float64Array.from(gaps, ({ profile }) => profile.missing) },
      },
    },
    counted: {
      rows: counted.length,
      columns: {
        issue: { type: 'text', values: counted.map(({ check }) => check) },
        severity: { type: 'text', values: counted.map(({ severity }) => severity) },
        count: { type: 'integer', values: Float64Array.from(counted, ({ count }) => count) },
      },
    },
  };
}

function worstColumns({ columns, issues }: Verdict): string[] {
  const all = columns.filter((column) => column.issues.length > 0);
  const share = (name: string): number => issues.findIndex(({ column }) => column === name);
  return all
    .map(({ profile }) => profile.column.column)
    .toSorted((a, b) => share(a) - share(b))
    .slice(0, MOST_COLUMNS);
}

export function charts(table: TableProfile, { columns, issues }: Verdict): ChartSpec[] {
  const touched = columns.filter((column) => column.issues.length > 0).length;
  const gaps = columns
    .filter(({ profile }) => profile.missing > 0)
    .toSorted((a, b) => b.profile.missing - a.profile.missing);
  const [worst] = gaps;
  const serious = issues.filter(({ severity }) => severity === 'serious').length;
  return [
    {
      id: 'cells',
      table: 'cells',
      title: { key: 'chart.cells', values: { touched, columns: columns.length } },
      marks: [
        { type: 'cell', x: { column: 'issue' }, y: { column: 'column_name' }, color: { column: 'share' } },
      ],
      x: { label: { key: 'column.issue' }, format: 'label', type: 'band' },
      y: { label: { key: 'column.column_name' }, format: 'text', type: 'band' },
      color: { label: { key: 'axis.share' }, format: 'percent', scheme: 'sequential', domain: [0, 1] },
      tip: [
        { column: 'column_name', format: 'text' },
        { column: 'issue', format: 'label' },
        { column: 'affected_rows', format: 'integer' },
        { column: 'share', format: 'percent' },
      ],
      select: 'column_name',
    },
    {
      id: 'counted',
      table: 'counted',
      title: { key: 'chart.counted', values: { issues: issues.length, serious } },
      marks: [
        {
          type: 'bar',
          x: { column: 'count' },
          y: { column: 'issue' },
          color: { column: 'severity' },
          stack: 'stack',
        },
      ],
      x: { label: { key: 'axis.count' }, format: 'integer' },
      y: { label: { key: 'column.issue' }, format: 'label', type: 'band' },
      color: {
        label: { key: 'column.severity' },
        format: 'label',
        scheme: 'categorical',
        domain: [...SEVERITIES],
      },
      select: 'issue',
    },
    {
      id: 'gaps',
      table: 'gaps',
      title: worst
        ? {
            key: 'chart.gaps',
            values: {
              column: worst.profile.column.column,
              share: worst.profile.missing / table.rows,
              gaps: gaps.length,
            },
          }
        : { key: 'chart.gaps.none', values: { columns: columns.length } },
      marks: [
        {
          type: 'bar',
          x: { column: 'missing_share' },
          y: { column: 'column_name' },
          color: { ink: 'accent' },
        },
      ],
      x: { label: { key: 'column.missing_share' }, format: 'percent', domain: [0, 1] },
      y: { label: { key: 'column.column_name' }, format: 'text', type: 'band' },
      tip: [
        { column: 'column_name', format: 'text' },
        { column: 'missing', format: 'integer' },
        { column: 'missing_share', format: 'percent' },
      ],
      select: 'column_name',
    },
  ];
}
