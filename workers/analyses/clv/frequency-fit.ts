import { uniqueRows } from '../../kernels/unique-rows';
import type { Predictor } from '../../purchases/models/purchase-model';

/** Customers by number of repeat purchases: 0, 1, … and "this many or more" at the end. */
export interface FrequencyFit {
  actual: Float64Array;
  expected: Float64Array;
  /** Share of customers that the model puts where they are. */
  agreement: number;
}

/** Compares the purchases of all customers with what the model expects of customers of their ages. */
export function frequencyFit(
  predictor: Pick<Predictor, 'probabilities'>,
  frequency: Float64Array,
  age: Float64Array,
  classes: number,
): FrequencyFit {
  const actual = new Float64Array(classes);
  for (const x of frequency) actual[Math.min(x, classes - 1)]!++;
  const expected = new Float64Array(classes);
  const { first, counts } = uniqueRows([age]);
  first.forEach((row, i) => {
    let rest = 1;
    predictor.probabilities(age[row]!, classes - 1).forEach((probability, x) => {
      expected[x]! += counts[i]! * probability;
      rest -= probability;
    });
    expected[classes - 1]! += counts[i]! * Math.max(0, rest);
  });
  const misplaced = actual.reduce((sum, count, x) => sum + Math.abs(count - expected[x]!), 0) / 2;
  return { actual, expected, agreement: 1 - misplaced / frequency.length };
}
