import type { Message } from '../../contract/message';
import type { OutputColumn } from '../../table/columns';
import type { Feature } from '../features';
import { valueAt } from './explain-row';
import type { Reasons } from './reasons';
import { wordOf } from './word-of';

/** The columns `reason_1`, `reason_2`, `reason_3` of a table, one row for each that reasons were asked for; null where there are no more. */
export function reasonColumns(reasons: Reasons, features: readonly Feature[]): Record<string, OutputColumn> {
  const { most } = reasons;
  const rows = reasons.features.length / most;
  return Object.fromEntries(
    Array.from({ length: most }, (_, nth) => [
      `reason_${nth + 1}`,
      {
        type: 'text',
        values: Array.from({ length: rows }, (_, row) => reasonText(reasons, features, row, nth)),
      },
    ]),
  );
}

/** A reason in a few signs that any reader knows: `recency = 210 ↑` raises the prediction, `↓` lowers it. */
export function reasonText(
  { most, features: places, contributions }: Reasons,
  features: readonly Feature[],
  row: number,
  nth: number,
): string | null {
  const place = places[row * most + nth]!;
  if (place < 0) return null;
  const feature = features[place]!;
  const arrow = contributions[row * most + nth]! > 0 ? '↑' : '↓';
  return `${feature.name} = ${wordOf(valueAt(feature, row))} ${arrow}`;
}

/** A reason as a sentence, for findings and cards: "recency 210 (raises)". */
export function reasonMessage(
  { most, features: places, contributions }: Reasons,
  features: readonly Feature[],
  row: number,
  nth: number,
): Message | undefined {
  const place = places[row * most + nth]!;
  if (place < 0) return undefined;
  const feature = features[place]!;
  const value = valueAt(feature, row);
  const kind = value === null ? 'missing' : feature.kind;
  const way = contributions[row * most + nth]! > 0 ? 'raises' : 'lowers';
  return { key: `reason.${kind}.${way}`, values: { feature: feature.name, value } };
}
