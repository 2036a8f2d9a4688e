import { Z95, wilson } from '../../kernels/wilson';
import { type Answers, probabilityOf, weightOf } from './answers';

/** Rows with a probability in an interval of a tenth: what was said, and what came. */
export interface CalibrationBin {
  from: number;
  to: number;
  /** Mean probability, and the share of the class with its interval. */
  probability: number;
  rate: number;
  low: number;
  high: number;
  customers: number;
}

const BINS = 10;

/** Ten equal intervals of probability (scikit-learn's `calibration_curve`, uniform); empty ones are left out. */
export function calibrationOf(answers: Answers, kind: number): CalibrationBin[] {
  const sums = Array.from({ length: BINS }, () => ({ rows: 0, weight: 0, probability: 0, hits: 0 }));
  probabilityOf(answers, kind).forEach((probability, row) => {
    const bin = sums[Math.min(BINS - 1, Math.max(0, Math.ceil(probability * BINS) - 1))]!;
    const weight = weightOf(answers, row);
    bin.rows++;
    bin.weight += weight;
    bin.probability += weight * probability;
    if (answers.codes[row] === kind) bin.hits += weight;
  });
  return sums.flatMap((bin, i): CalibrationBin[] => {
    if (bin.rows === 0) return [];
    const rate = bin.hits / bin.weight;
    const { low, high } = wilson(rate * bin.rows, bin.rows, Z95);
    return [
      {
        from: i / BINS,
        to: (i + 1) / BINS,
        probability: bin.probability / bin.weight,
        rate,
        low: Math.min(low, rate),
        high: Math.max(high, rate),
        customers: bin.rows,
      },
    ];
  });
}

/** How far what came is from what was said, by row on average over the bins. */
export function gapOf(bins: readonly CalibrationBin[]): number {
  const rows = bins.reduce((sum, { customers }) => sum + customers, 0);
  return bins.reduce((sum, bin) => sum + (bin.customers / rows) * Math.abs(bin.rate - bin.probability), 0);
}
