import { correlation } from '../../kernels/correlation';
import type { LinearInference } from '../../learning/linear/inference';

/** Above this inflation of its variance a coefficient is hardly told apart from the others'. */
const INFLATED = 10;

/** A term that hardly says anything that others do not, with the one that is most like it where there is one. */
export interface Pair {
  one: string;
  other: string | undefined;
  correlation: number | undefined;
  vif: number;
}

/** Two columns that go together like this are told as a pair. */
const ALIKE = 0.9;

/** Terms with an inflated variance, the worst first; each pair once. */
export function closePairs({ coefficients, design, encoding }: LinearInference): Pair[] {
  const inflated = coefficients
    .filter(({ term, vif }) => term >= 0 && vif > INFLATED)
    .toSorted((a, b) => b.vif - a.vif);
  const told = new Set<number>();
  return inflated.flatMap(({ term, vif }): Pair[] => {
    if (told.has(term)) return [];
    told.add(term);
    const name = (place: number): string => encoding.terms[place]!.name;
    const likest = coefficients
      .filter((each) => each.term >= 0 && each.term !== term)
      .map((each) => ({ term: each.term, r: correlation(design[term + 1]!, design[each.term + 1]!) }))
      .reduce<{ term: number; r: number } | undefined>(
        (best, each) => (best && Math.abs(best.r) >= Math.abs(each.r) ? best : each),
        undefined,
      );
    if (!likest || Math.abs(likest.r) < ALIKE) {
      return [{ one: name(term), other: undefined, correlation: undefined, vif }];
    }
    told.add(likest.term);
    return [{ one: name(term), other: name(likest.term), correlation: likest.r, vif }];
  });
}
