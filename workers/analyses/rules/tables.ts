import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Members } from './members';

/** Combinations that get a bar; more would be too thin to tell. */
const MOST_COMBINATIONS = 12;
export const BETWEEN = ' + ';

/** In the order of the rules. */
export function segmentsTable(
  { customers, counts, means }: Members,
  names: readonly string[],
  features: readonly string[],
): OutputTable {
  const columns: Record<string, OutputColumn> = {
    segment: { type: 'text', values: [...names] },
    customers: { type: 'integer', values: counts },
    share: { type: 'number', values: counts.map((count) => count / customers) },
  };
  features.forEach((feature, i) => (columns[`mean_${feature}`] = { type: 'number', values: means[i]! }));
  return { rows: names.length, columns };
}

/** Every ordered pair of segments with somebody in the first. */
export function overlapsTable({ counts, shared }: Members, names: readonly string[]): OutputTable {
  const size = names.length;
  const pairs = Array.from(shared.keys()).filter((cell) => {
    const [one, other] = [Math.floor(cell / size), cell % size];
    return one !== other && counts[one]! > 0;
  });
  const one = (cell: number): number => Math.floor(cell / size);
  return {
    rows: pairs.length,
    columns: {
      segment: { type: 'text', values: pairs.map((cell) => names[one(cell)]!) },
      other: { type: 'text', values: pairs.map((cell) => names[cell % size]!) },
      customers: { type: 'integer', values: Float64Array.from(pairs, (cell) => shared[cell]!) },
      share: {
        type: 'number',
        values: Float64Array.from(pairs, (cell) => shared[cell]! / counts[one(cell)]!),
      },
    },
  };
}

/** Small tables that only charts read. */
export function frames(
  members: Members,
  names: readonly string[],
  features: readonly string[],
): Record<string, OutputTable> {
  return {
    combinations: combinationsFrame(members, names),
    profile: profileFrame(members, names, features),
  };
}

function combinationsFrame({ combinations, customers }: Members, names: readonly string[]): OutputTable {
  const shown = combinations.slice(0, MOST_COMBINATIONS);
  return {
    rows: shown.length,
    columns: {
      combination: {
        type: 'text',
        values: shown.map(({ segments }) => segments.map((segment) => names[segment]!).join(BETWEEN)),
      },
      customers: { type: 'integer', values: Float64Array.from(shown, (each) => each.customers) },
      share: { type: 'number', values: Float64Array.from(shown, (each) => each.customers / customers) },
    },
  };
}

/** How far a segment's mean lies from everyone's, in standard deviations of customers. */
export function distance({ means, mean, deviation }: Members, feature: number, segment: number): number {
  return (means[feature]![segment]! - mean[feature]!) / deviation[feature]!;
}

function profileFrame(members: Members, names: readonly string[], features: readonly string[]): OutputTable {
  const cells = names.flatMap((_, segment) =>
    features.flatMap((_, feature) =>
      Number.isFinite(distance(members, feature, segment)) ? [{ segment, feature }] : [],
    ),
  );
  const numbers = (of: (cell: { segment: number; feature: number }) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, of),
  });
  return {
    rows: cells.length,
    columns: {
      segment: { type: 'text', values: cells.map(({ segment }) => names[segment]!) },
      feature: { type: 'text', values: cells.map(({ feature }) => features[feature]!) },
      distance: numbers(({ segment, feature }) => distance(members, feature, segment)),
      mean: numbers(({ segment, feature }) => members.means[feature]![segment]!),
      everyone: numbers(({ feature }) => members.mean[feature]!),
    },
  };
}
