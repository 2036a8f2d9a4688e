import { type InlineValueReference, inlineValueKey } from '../../notebook/format/inline-values';
import type { CellResult } from '../../notebook/run/result';
import type { ShownValue } from './inline-value-extension';
import { shownValue } from './value-text';

/** The values that a cell's prose names, as its last run read them. */
export function valuesOf(result: CellResult | null): (reference: InlineValueReference) => ShownValue {
  const values = result?.kind === 'prose' ? result.values : null;
  return (reference) => shownValue(values?.get(inlineValueKey(reference)));
}
