import { type Points, groupMeans, groupSizes, squareBetween } from './points';
import type { Grouping } from './silhouette';

/** Variance between the groups over variance within, each per degree of freedom (Caliński and Harabasz 1974). */
export function calinskiHarabasz(points: Points, { labels, groups }: Grouping): number {
  const { values, rows, columns } = points;
  const means = groupMeans(points, labels, groups);
  const middle = groupMeans(points, new Int32Array(rows), 1);
  let within = 0;
  for (let row = 0; row < rows; row++) {
    within += squareBetween(values, row * columns, means, labels[row]! * columns, columns);
  }
  let between = 0;
  groupSizes(labels, groups).forEach((count, group) => {
    between += count * squareBetween(means, group * columns, middle, 0, columns);
  });
  const value = between / (groups - 1) / (within / (rows - groups));
  return Number.isFinite(value) ? value : NaN;
}

/** How much each group overlaps with the one most like it, on average; small is good (Davies and Bouldin 1979). */
export function daviesBouldin(points: Points, { labels, groups }: Grouping): number {
  if (groups < 2) return NaN;
  const { values, rows, columns } = points;
  const means = groupMeans(points, labels, groups);
  const spread = new Float64Array(groups);
  for (let row = 0; row < rows; row++) {
    const group = labels[row]!;
    spread[group]! += Math.sqrt(squareBetween(values, row * columns, means, group * columns, columns));
  }
  groupSizes(labels, groups).forEach((count, group) => (spread[group]! /= count));
  const worst = spread.map((own, a) =>
    spread.reduce((most, other, b) => {
      if (a === b) return most;
      const apart = Math.sqrt(squareBetween(means, a * columns, means, b * columns, columns));
      return Math.max(most, apart > 0 ? (own + other) / apart : 0);
    }, 0),
  );
  return worst.reduce((sum, value) => sum + value, 0) / groups;
}
