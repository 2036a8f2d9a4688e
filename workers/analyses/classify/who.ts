import { FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import type { Assessment } from '../../learning/classification/assess';
import { type Who, likeliestRow } from '../../learning/classification/explained';
import type { Rows } from './rows';
import type { Settings } from './settings';

/** Identifiers that are looked at for one that is nearly the same. */
const MOST_COMPARED = 20_000;

/**
 * The row whose prediction is explained: the named one, or that with the highest probability of the positive class.
 * @throws FaultError where no row has the name
 */
export function whoOf(rows: Rows, assessment: Assessment, { row: named }: Settings): Who {
  const names = rows.names();
  if (named === '') {
    const row = likeliestRow(assessment);
    return { row, name: names[row] ?? `#${row + 1}` };
  }
  const row = names.indexOf(named);
  if (row >= 0) return { row, name: named };
  const known = names.slice(0, MOST_COMPARED).filter((name) => name !== null);
  throw new FaultError({
    code: 'classify-no-row',
    values: { row: named, suggestion: suggestName(named, known) ?? known.slice(0, 3) },
    place: { param: 'row' },
  });
}
