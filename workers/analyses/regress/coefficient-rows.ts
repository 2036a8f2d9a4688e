import { encodeRows } from '../../learning/encoding';
import type { Encoding } from '../../learning/encoding';
import type { Feature } from '../../learning/features';
import type { Regression } from './regression';

/** A term of a linear model. What is not known of it is NaN. */
export interface CoefficientRow {
  term: string;
  estimate: number;
  error: number;
  t: number;
  p: number;
  low: number;
  high: number;
  vif: number;
  /** What one standard deviation more goes with. */
  perSd: number;
  /** Column that it comes from; null for the intercept. */
  feature: string | null;
  /** The level that a level is compared with. */
  reference: string | null;
  isLevel: boolean;
}

const INTERCEPT = 'intercept';

/** Terms in the order of the features, the intercept first; none where the chosen model has no coefficients. */
export function coefficientRows({ rows, terms, linear }: Regression): CoefficientRow[] {
  if (!terms) return [];
  const { training } = rows;
  const { encoding } = terms;
  const deviations = deviationsOf(encoding, training);
  const named = (place: number): Pick<CoefficientRow, 'term' | 'feature' | 'reference' | 'isLevel'> => {
    const term = encoding.terms[place];
    if (!term) return { term: INTERCEPT, feature: null, reference: null, isLevel: false };
    const feature = training.features[term.feature]!;
    const isLevel = term.part === 'level' || term.part === 'other';
    const reference = isLevel && linear ? referenceOf(encoding, term.feature, feature) : null;
    return { term: term.name, feature: feature.name, reference, isLevel };
  };
  if (linear) {
    return linear.inference.coefficients.map(({ term, ...own }) => ({
      ...named(term),
      ...own,
      perSd: term < 0 ? NaN : own.estimate * deviations[term]!,
    }));
  }
  const unknown = { error: NaN, t: NaN, p: NaN, low: NaN, high: NaN, vif: NaN };
  return [terms.intercept, ...terms.coefficients].map((estimate, i) => ({
    ...named(i - 1),
    ...unknown,
    estimate,
    perSd: i === 0 ? NaN : estimate * deviations[i - 1]!,
  }));
}

/** The level without a column among those that rows have: all others of the category are compared with it. */
function referenceOf({ codes }: Encoding, place: number, { levels, values }: Feature): string | null {
  const code = codes[place]!;
  if (code.kind !== 'category') return null;
  // Rows that were left out may have been all of a level.
  return levels.find((_, level) => code.columns[level] === -1 && values.includes(level)) ?? null;
}

/** Of each column, over all rows. */
function deviationsOf(
  encoding: Encoding,
  { features, rows, weights }: Regression['rows']['training'],
): Float64Array {
  const { values, columns } = encodeRows(encoding, features, rows);
  const squares = new Float64Array(columns);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row]! : 1;
    total += weight;
    for (let j = 0; j < columns; j++) {
      squares[j]! += weight * (values[row * columns + j]! - encoding.terms[j]!.mean) ** 2;
    }
  }
  return squares.map((square) => Math.sqrt(square / total));
}
