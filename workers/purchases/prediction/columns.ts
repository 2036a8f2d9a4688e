import { gather } from '../../kernels/gather';
import type { OutputColumn } from '../../table/columns';
import { OUTCOMES } from './learning-set';
import type { Snapshots } from './snapshots';

export const numberColumn = (values: Float64Array): OutputColumn => ({ type: 'number', values });
export const integerColumn = (values: Float64Array | Int32Array): OutputColumn => ({
  type: 'integer',
  values,
});
/** Days since 1970. */
export const dateColumn = (values: Float64Array): OutputColumn => ({ type: 'date', values });
/** Outcomes by code, −1 where unknown. */
export const outcomeColumn = (codes: Int32Array): OutputColumn => ({ type: 'label', codes, words: OUTCOMES });

/** Few distinct words; what is none of them is missing. */
export function labelColumn(values: readonly (string | undefined)[], words: readonly string[]): OutputColumn {
  const codes = new Map(words.map((word, code) => [word, code]));
  return {
    type: 'label',
    codes: Int32Array.from(values, (value) => (value === undefined ? -1 : (codes.get(value) ?? -1))),
    words,
  };
}

/** The customers of snapshots, as they came. */
export function idColumn({ ids, rows }: Snapshots, snapshots: Int32Array): OutputColumn {
  return {
    type: 'same',
    vector: ids,
    rows: Int32Array.from(gather(Float64Array.from(rows), snapshots)),
  };
}
