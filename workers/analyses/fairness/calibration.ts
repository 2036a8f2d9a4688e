import { type Share, wilson } from '../../kernels/wilson';
import type { InputTable } from '../../table/columns';

/** People of a group with a probability in a tenth: what was said, and what came. */
export interface Bin {
  rows: number;
  probability: number;
  rate: Share;
}

/** How what was said of a group compares with what came. */
export interface Calibration {
  /** Mean probability, and the share that came. */
  said: number;
  came: number;
  /** Mean over the tenths of |said − came|, by their rows: the expected calibration error. */
  error: number;
  bins: Bin[];
}

/** By group. */
export function readCalibration(
  input: InputTable,
  attribute: number,
  positive: string,
  z: number,
): Map<string, Calibration> {
  const [of, bin, n, total] = ['attribute', 'bin', 'n', 'total'].map((name) => input.numbers(name));
  const [group, actual] = [input.texts('group'), input.texts('actual')];
  const sums = new Map<string, Map<number, { rows: number; said: number; hits: number }>>();
  group.forEach((name, row) => {
    if (of![row] !== attribute) return;
    const bins = sums.get(name ?? '') ?? new Map<number, { rows: number; said: number; hits: number }>();
    const sum = bins.get(bin![row]!) ?? { rows: 0, said: 0, hits: 0 };
    sum.rows += n![row]!;
    sum.said += total![row]!;
    if (actual[row] === positive) sum.hits += n![row]!;
    bins.set(bin![row]!, sum);
    sums.set(name ?? '', bins);
  });
  return new Map(Array.from(sums, ([name, bins]) => [name, calibrationOf([...bins.values()], z)]));
}

function calibrationOf(
  sums: readonly { rows: number; said: number; hits: number }[],
  z: number,
): Calibration {
  const total = (of: (sum: (typeof sums)[number]) => number): number =>
    sums.reduce((sum, each) => sum + of(each), 0);
  const rows = total((sum) => sum.rows);
  return {
    said: total((sum) => sum.said) / rows,
    came: total((sum) => sum.hits) / rows,
    error: total((sum) => Math.abs(sum.said - sum.hits)) / rows,
    bins: sums
      .map((sum) => ({
        rows: sum.rows,
        probability: sum.said / sum.rows,
        rate: wilson(sum.hits, sum.rows, z),
      }))
      .sort((a, b) => a.probability - b.probability),
  };
}
