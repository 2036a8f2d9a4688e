import type { Answer } from './answer';
import type { Learnt } from './learn';
import type { Sample } from './sample';
import type { Settings } from './settings';

/** All that tables, charts and sentences tell of. */
export interface Story {
  settings: Settings;
  sample: Sample;
  learnt: Learnt;
  answer: Answer;
}

/** How a value's chance changes with the evidence. */
export interface Change {
  variable: number;
  value: number;
  prior: number;
  posterior: number;
}

/** What the evidence moves most, one value a variable; what is known itself is left out. */
export function strongestChanges({ sample, learnt, answer }: Story): Change[] {
  const changes = sample.variables.flatMap(({ values }, variable): Change[] => {
    if (answer.evidence.has(variable)) return [];
    const all = values.map((_, value) => ({
      variable,
      value,
      prior: learnt.prior[variable]![value]!,
      posterior: answer.posterior[variable]![value]!,
    }));
    return all.toSorted((a, b) => sizeOfChange(b) - sizeOfChange(a)).slice(0, 1);
  });
  return changes
    .filter((change) => sizeOfChange(change) > 5e-4)
    .toSorted((a, b) => sizeOfChange(b) - sizeOfChange(a));
}

function sizeOfChange({ prior, posterior }: Change): number {
  return Math.abs(posterior - prior);
}
