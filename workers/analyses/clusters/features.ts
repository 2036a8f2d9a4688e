import { gather } from '../../kernels/gather';
import { median } from '../../kernels/median';
import type { Feature } from '../feature-values';

/** The rows of a feature that take part. */
export function pickRows(feature: Feature, rows: Int32Array): Feature {
  return { ...feature, values: gather(feature.values, rows) };
}

/** The feature with its gaps filled: numbers by their median, categories by the commonest value. */
export function fillGaps(feature: Feature): Feature {
  const { values, kind, levels } = feature;
  const filled = values.filter((value) => !Number.isNaN(value));
  if (filled.length === values.length) return feature;
  const usual = kind === 'category' ? commonest(filled, levels.length) : median(filled);
  return { ...feature, values: values.map((value) => (Number.isNaN(value) ? usual : value)) };
}

function commonest(codes: Float64Array, levels: number): number {
  const counts = new Float64Array(levels);
  for (const code of codes) counts[code]!++;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}
