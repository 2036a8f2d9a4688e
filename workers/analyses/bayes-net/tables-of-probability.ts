import { FaultError } from '../../contract/fault';
import type { Sample } from './sample';
import { MOST_CELLS, type Settings } from './settings';
import type { Parents } from './structure/dag';
import { familyCounts } from './structure/families';

/** The table of a variable: a row of probabilities for each combination of its parents. */
export interface ProbabilityTable {
  /** By combination, then by value. */
  counts: Float64Array;
  probabilities: Float64Array;
  combinations: number;
  /** Combinations that no row has. */
  unseen: number;
}

/**
 * Conditional probabilities with what smoothing adds to each count: the same everywhere (Laplace), or an imagined sample of that size, spread evenly
 * over the cells of each table (BDeu). A combination that nobody has, without smoothing, has even probabilities.
 * @throws FaultError `bayes-net-table-too-large`
 */
export function probabilityTables(
  sample: Sample,
  parents: Parents,
  { prior, smoothing }: Pick<Settings, 'prior' | 'smoothing'>,
): ProbabilityTable[] {
  return parents.map((own, child) => {
    refuseLarge(sample, child, own);
    const { combinations, values, counts } = familyCounts(sample, child, own);
    const added = prior === 'laplace' ? smoothing : smoothing / counts.length;
    const probabilities = new Float64Array(counts.length);
    let unseen = 0;
    for (let from = 0; from < counts.length; from += values) {
      const all = counts.subarray(from, from + values).reduce((sum, count) => sum + count, 0);
      if (all === 0) unseen++;
      const weight = all + added * values;
      for (let at = from; at < from + values; at++)
        probabilities[at] = weight > 0 ? (counts[at]! + added) / weight : 1 / values;
    }
    return { counts, probabilities, combinations, unseen };
  });
}

function refuseLarge({ variables }: Sample, child: number, parents: readonly number[]): void {
  const cells = [child, ...parents].reduce((product, each) => product * variables[each]!.values.length, 1);
  if (cells <= MOST_CELLS) return;
  throw new FaultError({
    code: 'bayes-net-table-too-large',
    values: {
      name: variables[child]!.name,
      parents: parents.map((each) => variables[each]!.name).join(', '),
      cells,
      most: MOST_CELLS,
    },
  });
}
