import type { AnalysisRequest } from '../../contract/analysis';
import type { Feature } from '../../learning/features';
import { driftOf } from '../../learning/profile';
import type { SavedModel } from '../../learning/saved-model';
import type { InputTable } from '../../table/columns';
import { type Matched, matchColumns } from './match';
import { UNSEEN } from './query';

/** A feature of the model as the table holds it, and what was found on the way. */
export interface ReadFeature extends Matched {
  read: Feature;
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

export function readFeatures(
  request: AnalysisRequest,
  model: SavedModel,
  inputs: Record<string, InputTable>,
  rows: InputTable,
): ReadFeature[] {
  const unseen = unseenWords(inputs.unseen);
  return matchColumns(request, model.fitted.features).map((matched, i) => {
    const { feature, column, name } = matched;
    const values = column ? rows.numbers(name) : new Float64Array(rows.rows).fill(NaN);
    const unseenRows = feature.kind === 'category' ? settleUnseen(values, feature.rest) : 0;
    const read = { ...feature, values };
    const profile = model.profile?.[i];
    const words = unseen.get(name);
    const missing = countMissing(values);
    const there = inputs.there?.names.includes(name) ? inputs.there.numbers(name)[0] : undefined;
    return {
      ...matched,
      read,
      unseen: unseenRows,
      unseenWords: words?.words ?? [],
      differentUnseen: words?.different ?? 0,
      unreadable: there === undefined ? 0 : there - (rows.rows - missing),
      missing,
      psi: profile && column && rows.rows > 0 ? driftOf(profile, read) : NaN,
    };
  });
}

/** A loop by number: a callback or an iterator takes several times as long over millions of values. */
function countMissing(values: Float64Array): number {
  const { length } = values;
  let count = 0;
  for (let row = 0; row < length; row++) if (Number.isNaN(values[row]!)) count++;
  return count;
}

/** Values that were never seen count as the rest, where the model has put rare ones together; otherwise they are missing. */
function settleUnseen(values: Float64Array, rest: number | undefined): number {
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== UNSEEN) continue;
    values[row] = rest ?? NaN;
    count++;
  }
  return count;
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
