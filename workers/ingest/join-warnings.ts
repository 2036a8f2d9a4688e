import type { Fault } from '../contract/fault';
import { listed } from '../contract/listed';

/** What is said of columns one by one would be said twenty times of some files. */
const JOINED = new Set([
  'ingest-all-null',
  'ingest-utc',
  'ingest-null-words',
  'ingest-date-day-first',
  'ingest-date-month-first',
  'ingest-currency',
  'ingest-percent',
  'ingest-thousands',
  'ingest-compact-dates',
]);
const COLUMNS_TOLD = 6;

/** One warning for all columns that have the same; `columns` lists them, `count` counts them. */
export function joinWarnings(warnings: readonly Fault[]): Fault[] {
  const told = new Set<string>();
  return warnings.flatMap((warning): Fault[] => {
    const { code } = warning;
    if (!JOINED.has(code)) return [warning];
    if (told.has(code)) return [];
    told.add(code);
    const group = warnings.filter((other) => other.code === code);
    const words = new Set(group.flatMap(({ values }) => [values?.words ?? []].flat().map(String)));
    const columns = group.map(({ values }) => `“${String(values?.column)}”`);
    return [
      {
        ...warning,
        values: {
          ...warning.values,
          count: group.length,
          columns: listed(columns, COLUMNS_TOLD),
          ...(words.size > 0 ? { words: [...words] } : {}),
        },
      },
    ];
  });
}
