import type { OutputTable } from '../../table/columns';
import { setText } from '../item-names';
import type { Follower, Outcome } from './outcome';

/** Short sequences first, the most frequent ones first. */
export function sequencesTable({ sequences, customers, text }: Outcome): OutputTable {
  const { size, counts, lengths, steps } = sequences;
  const order = Int32Array.from({ length: size }, (_, i) => i).sort(
    (a, b) => lengths[a]! - lengths[b]! || counts[b]! - counts[a]! || a - b,
  );
  const integers = (of: ArrayLike<number>) => ({
    type: 'integer' as const,
    values: Float64Array.from(order, (i) => of[i]!),
  });
  return {
    rows: size,
    columns: {
      sequence: { type: 'text', values: Array.from(order, text) },
      length: integers(lengths),
      customers: integers(counts),
      support: { type: 'number', values: Float64Array.from(order, (i) => counts[i]! / customers.customers) },
      steps: integers(steps),
    },
  };
}

export function nextTable(outcome: Outcome, followers: readonly Follower[] = outcome.followers): OutputTable {
  const { customers, text } = outcome;
  const number = (of: (follower: Follower) => number) => ({
    type: 'number' as const,
    values: Float64Array.from(followers, of),
  });
  return {
    rows: followers.length,
    columns: {
      sequence: { type: 'text', values: followers.map(({ before }) => text(before)) },
      next: { type: 'text', values: followers.map(({ item }) => setText([customers.names[item]!])) },
      customers: { type: 'integer', values: Float64Array.from(followers, ({ count }) => count) },
      confidence: number(({ confidence }) => confidence),
      lift: number(({ lift }) => lift),
      support: number(({ count }) => count / customers.customers),
    },
  };
}
