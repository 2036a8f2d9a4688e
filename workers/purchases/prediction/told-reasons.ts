import type { OutputColumn, OutputTable } from '../../table/columns';
import { valueAt } from '../../learning/inspect/explain-row';
import { idColumn, integerColumn, labelColumn, numberColumn } from './columns';
import type { Now } from './now';
import type { Prediction } from './predict';
import { REASONS, boundOf, sideOf } from './reason-codes';

const FEATURES = Object.keys(REASONS);
const WORDS = [...new Set(Object.values(REASONS).flatMap((sides) => Object.values(sides)))];

const bounds = new WeakMap<Now['features'], number[]>();

/** Bounds of all features, by place; worked out once, because every table of customers asks for them. */
export function boundsOf({ features }: Now): number[] {
  let known = bounds.get(features);
  if (!known) bounds.set(features, (known = features.map(boundOf)));
  return known;
}

/** A feature's part in a prediction, in words. */
export function wordsFor({ features }: Now, limits: readonly number[], place: number, at: number): string {
  const feature = features[place]!;
  return REASONS[feature.name]![sideOf(feature, at, limits[place]!)];
}

/**
 * `reason_1` to `reason_3`, the strongest first.
 * @param order places of customers, in the order of the table
 */
export function reasonColumns(now: Now, order: ArrayLike<number>): Record<string, OutputColumn> {
  const limits = boundsOf(now);
  const { most, features: places } = now.reasons;
  return Object.fromEntries(
    Array.from({ length: most }, (_, nth) => {
      const words = Array.from(order, (at) => {
        const place = places[at * most + nth]!;
        return place < 0 ? undefined : wordsFor(now, limits, place, at);
      });
      return [`reason_${nth + 1}`, labelColumn(words, WORDS)];
    }),
  );
}

/** The table `<name>_reasons`: a row for each reason, with the value that it is about and what it adds. */
export function reasonsTable({ now, snapshots }: Prediction): OutputTable {
  const limits = boundsOf(now);
  const { most, features: places, contributions } = now.reasons;
  const told = Int32Array.from(places.keys()).filter((i) => places[i]! >= 0);
  const customer = (i: number): number => Math.floor(i / most);
  const feature = (i: number) => now.features[places[i]!]!;
  const each = (of: (i: number) => number): OutputColumn => numberColumn(Float64Array.from(told, of));
  return {
    rows: told.length,
    columns: {
      id: idColumn(
        snapshots,
        told.map((i) => snapshots.now[customer(i)]!),
      ),
      place: integerColumn(told.map((i) => (i % most) + 1)),
      reason: labelColumn(
        Array.from(told, (i) => wordsFor(now, limits, places[i]!, customer(i))),
        WORDS,
      ),
      feature: labelColumn(
        Array.from(told, (i) => feature(i).name),
        FEATURES,
      ),
      value: each((i) => (feature(i).kind === 'number' ? feature(i).values[customer(i)]! : NaN)),
      level: {
        type: 'text',
        values: Array.from(told, (i) => {
          const value = valueAt(feature(i), customer(i));
          return typeof value === 'string' ? value : null;
        }),
      },
      typical: each((i) => limits[places[i]!]!),
      effect: each((i) => contributions[i]!),
    },
  };
}
