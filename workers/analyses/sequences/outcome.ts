import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { type Histories, type Sequences, frequentSequences } from '../../kernels/frequent-sequences';
import { setText } from '../item-names';
import { fittingSupport, leastCount } from '../least-support';
import type { Customers } from './histories';

/** Sequences that are kept at most. */
const MOST = 200_000;

/** Items in a sequence, where no other limit is set: longer ones only repeat. */
const LONGEST = 200;

/** What follows a sequence in a later step. */
export interface Follower {
  /** Number of the sequence that is followed, −1 for none, and of the one that it becomes. */
  before: number;
  whole: number;
  item: number;
  count: number;
  /** Share of the customers with the sequence, and that over the share of all customers with the item after anything at all. */
  confidence: number;
  lift: number;
}

/** All that tables, sentences and charts are made from. */
export interface Outcome {
  customers: Customers;
  support: number;
  least: number;
  /** Days between steps; Infinity where there is no limit. */
  gap: number;
  sequences: Sequences;
  /** The surest of the commonest first: by customers beyond those with the item after anything at all. */
  followers: Follower[];
  /** A sequence as text: items of a step with commas, steps with arrows between. */
  text: (sequence: number) => string;
}

/** @throws FaultError with what fits, where there would be too many, or none */
export function outcomeOf(
  { params }: AnalysisRequest,
  customers: Customers,
  progress: (share: number) => void,
): Outcome {
  const support = Number(params.min_support);
  const limit = (value: unknown, most: number): number => (Number(value) > 0 ? Number(value) : most);
  const longest = limit(params.max_length, LONGEST);
  const gap = limit(params.max_gap, Infinity);
  const all = customers.customers;
  const least = leastCount(support, all);
  const found = (fewest: number, length: number, step?: (share: number) => void): Sequences | undefined =>
    frequentSequences(customers.histories, { least: fewest, longest: length, gap, most: MOST }, step);
  const sequences = found(least, longest, (share) => progress(0.9 * share));
  if (!sequences) {
    const fitting = fittingSupport(least, all, (fewest) => found(fewest, longest)?.size);
    let length = 1;
    while (length < longest && found(least, length + 1)) length++;
    throw new FaultError({
      code: 'sequences-explode',
      values: {
        support,
        least,
        customers: all,
        most: MOST,
        fitting: fitting.support,
        count: fitting.count,
        sequences: fitting.size,
        longest: length,
      },
      place: { param: 'min_support' },
    });
  }
  if (sequences.size === 0) {
    throw new FaultError({
      code: 'sequences-none',
      values: { support, least, customers: all },
      place: { param: 'min_support' },
    });
  }
  const text = textOf(sequences, customers.names);
  return {
    customers,
    support,
    least,
    gap,
    sequences,
    followers: followersOf(sequences, customers, gap),
    text,
  };
}

function followersOf(
  { size, parents, items, joined, counts }: Sequences,
  { histories, customers }: Customers,
  gap: number,
): Follower[] {
  const anyway = afterAnything(histories, gap);
  const found: Follower[] = [];
  for (let whole = 0; whole < size; whole++) {
    const before = parents[whole]!;
    if (before < 0 || joined[whole] === 1) continue;
    const [item, count] = [items[whole]!, counts[whole]!];
    const confidence = count / counts[before]!;
    found.push({ before, whole, item, count, confidence, lift: (confidence * customers) / anyway[item]! });
  }
  return found.sort((a, b) => b.count - b.count / b.lift - (a.count - a.count / a.lift) || b.count - a.count);
}

/** By item, the customers who have it in a step that follows another one, no further than the gap behind. */
function afterAnything({ customers, steps, items, times, kinds }: Histories, gap: number): Int32Array {
  const counts = new Int32Array(kinds);
  const seen = new Int32Array(kinds).fill(-1);
  for (let customer = 0; customer + 1 < customers.length; customer++) {
    for (let step = customers[customer]! + 1; step < customers[customer + 1]!; step++) {
      if (times[step]! - times[step - 1]! > gap) continue;
      for (let i = steps[step]!; i < steps[step + 1]!; i++) {
        if (seen[items[i]!] === customer) continue;
        seen[items[i]!] = customer;
        counts[items[i]!]!++;
      }
    }
  }
  return counts;
}

function textOf(
  { parents, items, joined }: Sequences,
  names: readonly string[],
): (sequence: number) => string {
  const texts = new Map<number, string>();
  const text = (sequence: number): string => {
    const known = texts.get(sequence);
    if (known !== undefined) return known;
    const own = setText([names[items[sequence]!]!]);
    const parent = parents[sequence]!;
    const made = parent < 0 ? own : `${text(parent)}${joined[sequence] ? ', ' : ' → '}${own}`;
    texts.set(sequence, made);
    return made;
  };
  return text;
}
