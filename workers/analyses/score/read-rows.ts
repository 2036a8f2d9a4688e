import { driftOf } from '../../learning/profile';
import type { SavedModel } from '../../learning/saved-model';
import type { InputTable } from '../../table/columns';
import type { ReadRows, Seen } from './answers';
import type { Matched } from './match';

/** A feature of the model as the table holds it, and what was found on the way. */
export interface ReadFeature extends Matched {
  /** Rows with a category that the model has never seen, and the commonest of these; how many different ones there are. */
  unseen: number;
  unseenWords: string[];
  differentUnseen: number;
  /** Rows with a value that is no number, or no time. */
  unreadable: number;
  /** Rows without a value that can be used, all of the above but for unseen ones that count as the rest. */
  missing: number;
  /** How far the values have moved from those that the model was fitted on; NaN where it does not tell these. */
  psi: number;
}

/** Reads the model's features from a table's rows; NaN where the table has no such column. */
export function rowsReader(matched: readonly Matched[], rows: InputTable): ReadRows {
  return (from, to, into) =>
    matched.map(({ feature, column, name }, i) => {
      const values = into?.[i] ?? new Float64Array(to - from);
      if (!column) values.fill(NaN);
      else {
        rows.readNumbers(name, from, values);
        if (feature.kind === 'number') leaveOutUnusable(values);
      }
      return { ...feature, values };
    });
}

/** As features are read for learning: larger ones are no numbers to reckon with. */
const LARGEST = 1e100;

/** NaN for what is infinite or too large. */
export function leaveOutUnusable(values: Float64Array): Float64Array {
  const { length } = values;
  for (let row = 0; row < length; row++) if (!(Math.abs(values[row]!) < LARGEST)) values[row] = NaN;
  return values;
}

/** What is known of each feature once all rows have been read. */
export function readFeatures(
  matched: readonly Matched[],
  seen: readonly Seen[],
  model: SavedModel,
  inputs: Record<string, InputTable>,
  rows: number,
): ReadFeature[] {
  const unseen = unseenWords(inputs.unseen);
  return matched.map((one, i) => {
    const { column, name } = one;
    const { unseen: unseenRows, missing, counts } = seen[i]!;
    const profile = model.profile?.[i];
    const words = unseen.get(name);
    const there = inputs.there?.names.includes(name) ? inputs.there.numbers(name)[0] : undefined;
    return {
      ...one,
      unseen: unseenRows,
      unseenWords: words?.words ?? [],
      differentUnseen: words?.different ?? 0,
      unreadable: there === undefined ? 0 : there - (rows - missing),
      missing,
      psi: profile && column ? driftOf(profile, counts) : NaN,
    };
  });
}

function unseenWords(input: InputTable | undefined): Map<string, { words: string[]; different: number }> {
  const found = new Map<string, { words: string[]; different: number }>();
  if (!input) return found;
  const [features, words, different] = [input.texts('feature'), input.texts('word'), input.numbers('words')];
  features.forEach((feature, row) => {
    const entry = found.get(feature ?? '') ?? { words: [], different: different[row]! };
    entry.words.push(words[row] ?? '');
    found.set(feature ?? '', entry);
  });
  return found;
}
