import type { Sample } from '../sample';

/** How often each value of a variable comes with each combination of its parents: by combination, then by value. */
export interface FamilyCounts {
  /** Combinations of parents; the last parent changes fastest. */
  combinations: number;
  values: number;
  counts: Float64Array;
}

/** @param parents in the order in which combinations are numbered */
export function familyCounts(
  { variables, codes, weights }: Sample,
  child: number,
  parents: readonly number[],
): FamilyCounts {
  const place = new Int32Array(weights.length);
  let combinations = 1;
  for (const parent of [...parents, child]) {
    const size = variables[parent]!.values.length;
    const own = codes[parent]!;
    for (let row = 0; row < place.length; row++) place[row] = place[row]! * size + own[row]!;
    if (parent !== child) combinations *= size;
  }
  const values = variables[child]!.values.length;
  const counts = new Float64Array(combinations * values);
  for (let row = 0; row < place.length; row++) counts[place[row]!]! += weights[row]!;
  return { combinations, values, counts };
}

/** ln of the likelihood of the child given its parents, at its best: Σ n ln(n / n of the combination). */
export function logLikelihood({ combinations, values, counts }: FamilyCounts): number {
  let sum = 0;
  for (let combination = 0; combination < combinations; combination++) {
    let all = 0;
    for (let value = 0; value < values; value++) {
      const count = counts[combination * values + value]!;
      all += count;
      if (count > 0) sum += count * Math.log(count);
    }
    if (all > 0) sum -= all * Math.log(all);
  }
  return sum;
}

/** Numbers that the table of a family is free to choose. */
export function freedom({ combinations, values }: FamilyCounts): number {
  return combinations * (values - 1);
}

/** Schwarz's criterion of a family, to be made large: log-likelihood less half of ln n for each free number. */
export function familyBic(counts: FamilyCounts, total: number): number {
  return logLikelihood(counts) - 0.5 * Math.log(total) * freedom(counts);
}

/** Mutual information of two variables in nats, from how often their values come together. */
export function mutualInformation(sample: Sample, one: number, other: number): number {
  const { combinations, values, counts } = familyCounts(sample, one, [other]);
  const { total } = sample;
  const rows = new Float64Array(combinations);
  const columns = new Float64Array(values);
  counts.forEach((count, at) => {
    rows[Math.floor(at / values)]! += count;
    columns[at % values]! += count;
  });
  let sum = 0;
  counts.forEach((count, at) => {
    if (count > 0)
      sum +=
        (count / total) *
        Math.log((count * total) / (rows[Math.floor(at / values)]! * columns[at % values]!));
  });
  return Math.max(0, sum);
}
