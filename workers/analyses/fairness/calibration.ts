import { type Share, wilson } from '../../kernels/wilson';
import type { InputTable } from '../../table/columns';

/** Fewer people show a share that is mostly chance. */
const LEAST_SHOWN = 20;

/** People of a group with a probability in a tenth, or in neighbouring ones: what was said, and what came. */
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
  /** To be drawn: tenths with few people are put together with their neighbours. */
  bins: Bin[];
}

interface Sum {
  rows: number;
  said: number;
  hits: number;
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
  const sums = new Map<string, Map<number, Sum>>();
  group.forEach((name, row) => {
    if (of![row] !== attribute) return;
    const bins = sums.get(name ?? '') ?? new Map<number, Sum>();
    const sum = bins.get(bin![row]!) ?? { rows: 0, said: 0, hits: 0 };
    sum.rows += n![row]!;
    sum.said += total![row]!;
    if (actual[row] === positive) sum.hits += n![row]!;
    bins.set(bin![row]!, sum);
    sums.set(name ?? '', bins);
  });
  return new Map(Array.from(sums, ([name, bins]) => [name, calibrationOf([...bins.values()], z)]));
}

function calibrationOf(sums: readonly Sum[], z: number): Calibration {
  const total = (of: (sum: Sum) => number): number => sums.reduce((sum, each) => sum + of(each), 0);
  const rows = total((sum) => sum.rows);
  return {
    said: total((sum) => sum.said) / rows,
    came: total((sum) => sum.hits) / rows,
    error: total((sum) => Math.abs(sum.said - sum.hits)) / rows,
    bins: together(sums).map(({ rows: count, said, hits }) => ({
      rows: count,
      probability: said / count,
      rate: wilson(hits, count, z),
    })),
  };
}

/** Neighbours in one from the lowest probability on, until each has enough people; what is left at the end joins the last. */
function together(sums: readonly Sum[]): Sum[] {
  const rising = sums.toSorted((a, b) => a.said / a.rows - b.said / b.rows);
  const joined: Sum[] = [];
  rising.forEach((sum, i) => {
    const last = joined.at(-1);
    const left = rising.slice(i).reduce((count, { rows }) => count + rows, 0);
    if (last && (last.rows < LEAST_SHOWN || left < LEAST_SHOWN)) {
      last.rows += sum.rows;
      last.said += sum.said;
      last.hits += sum.hits;
    } else joined.push({ ...sum });
  });
  return joined;
}
