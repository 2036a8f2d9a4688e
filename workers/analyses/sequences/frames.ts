import type { OutputTable } from '../../table/columns';
import { setText } from '../item-names';
import type { Follower, Outcome } from './outcome';
import { nextTable } from './tables';

const MOST_BARS = 12;
const MOST_EDGES = 24;
const MOST_SIDE = 12;

/** Small tables that only charts read. */
export function frames(outcome: Outcome): Record<string, OutputTable> {
  const [next, edges] = [toldFollowers(outcome), edgesOf(outcome)];
  return {
    common: commonFrame(outcome),
    ...(next.length > 0 ? { followers: followersFrame(outcome, next), matrix: matrixFrame(outcome) } : {}),
    ...(edges.length > 0 ? { graph: graphFrame(outcome, edges) } : {}),
  };
}

/** What follows more often than after anything at all: the first ones are told. */
export function toldFollowers({ followers }: Outcome): Follower[] {
  return followers.filter(({ lift }) => lift > 1).slice(0, MOST_BARS);
}

/** Sequences of several steps, the most frequent first; of single ones where there are no others. */
export function commonest({ sequences }: Outcome): number[] {
  const { size, counts, steps, lengths } = sequences;
  const all = Array.from({ length: size }, (_, i) => i);
  const several = all.filter((i) => steps[i]! > 1);
  return (several.length > 0 ? several : all)
    .toSorted((a, b) => counts[b]! - counts[a]! || lengths[b]! - lengths[a]! || a - b)
    .slice(0, MOST_BARS);
}

function commonFrame(outcome: Outcome): OutputTable {
  const { sequences, customers, text } = outcome;
  const order = commonest(outcome);
  const shares = order.map((i) => sequences.counts[i]! / customers.customers);
  return {
    rows: order.length,
    columns: {
      sequence: { type: 'text', values: order.map(text) },
      customers: { type: 'integer', values: Float64Array.from(order, (i) => sequences.counts[i]!) },
      support: { type: 'number', values: Float64Array.from(shares) },
    },
  };
}

function followersFrame(outcome: Outcome, followers: readonly Follower[]): OutputTable {
  const table = nextTable(outcome, followers);
  return {
    ...table,
    columns: {
      ...table.columns,
      whole: { type: 'text', values: followers.map(({ whole }) => outcome.text(whole)) },
    },
  };
}

/** From one item to one item. */
function steps({ followers, sequences }: Outcome): Follower[] {
  return followers.filter(({ before }) => sequences.parents[before]! < 0);
}

export function edgesOf(outcome: Outcome): Follower[] {
  return steps(outcome)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_EDGES);
}

/** The items of most steps, the commonest first. */
export function matrixItems({ customers, sequences }: Outcome): string[] {
  const { size, parents, counts, items } = sequences;
  return Array.from({ length: size }, (_, i) => i)
    .filter((i) => parents[i]! < 0)
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST_SIDE)
    .map((i) => setText([customers.names[items[i]!]!]));
}

function matrixFrame(outcome: Outcome): OutputTable {
  const shown = new Set(matrixItems(outcome));
  const { text, customers } = outcome;
  return nextTable(
    outcome,
    steps(outcome).filter(
      ({ before, item }) => shown.has(text(before)) && shown.has(setText([customers.names[item]!])),
    ),
  );
}

function graphFrame(outcome: Outcome, edges: readonly Follower[]): OutputTable {
  const { sequences, customers, text } = outcome;
  const single = new Map<number, number>();
  for (let i = 0; i < sequences.size; i++) {
    if (sequences.parents[i]! < 0) single.set(sequences.items[i]!, i);
  }
  const nodes = [...new Set(edges.flatMap(({ before, item }) => [before, single.get(item)!]))];
  const none = nodes.map(() => null);
  const name = (item: number): string => setText([customers.names[item]!]);
  return {
    rows: nodes.length + edges.length,
    columns: {
      item: { type: 'text', values: [...nodes.map(text), ...edges.map(() => null)] },
      ever: {
        type: 'integer',
        values: Float64Array.from([...nodes.map((i) => sequences.counts[i]!), ...edges.map(() => NaN)]),
      },
      sequence: { type: 'text', values: [...none, ...edges.map(({ before }) => text(before))] },
      next: { type: 'text', values: [...none, ...edges.map(({ item }) => name(item))] },
      customers: {
        type: 'integer',
        values: Float64Array.from([...nodes.map(() => NaN), ...edges.map(({ count }) => count)]),
      },
      confidence: {
        type: 'number',
        values: Float64Array.from([...nodes.map(() => NaN), ...edges.map(({ confidence }) => confidence)]),
      },
    },
  };
}
