import type { Target } from '../../learning/learner';
import type { Feature } from '../feature-values';

type Classes = Extract<Target, { kind: 'classes' }>;

/** With fewer rows a number may part the classes by chance. */
const LEAST_ROWS = 20;
/** Rows that each value of a category must have on average to say that it foretells the class. */
const LEAST_PER_LEVEL = 5;

/**
 * Whether a feature says the class outright: it is the target in other words (`same`: one value for each class), or each of its values, or each
 * stretch of its numbers, has one class only (`perfect`). A missing value counts as a value.
 */
export function leakOf(
  { kind, values }: Feature,
  { codes, classes }: Classes,
): 'same' | 'perfect' | undefined {
  const byValue = classesByValue(values, codes);
  if (byValue) {
    if (byValue.size === classes.length && new Set(byValue.values()).size === classes.length) return 'same';
    if (values.length >= LEAST_PER_LEVEL * byValue.size && values.length >= LEAST_ROWS) return 'perfect';
  }
  return kind === 'number' && values.length >= LEAST_ROWS && partsClasses(values, codes, classes.length)
    ? 'perfect'
    : undefined;
}

/** The class of each value, or undefined where a value has several. */
function classesByValue(values: Float64Array, codes: Int32Array): Map<number, number> | undefined {
  const found = new Map<number, number>();
  for (const [row, value] of values.entries()) {
    const before = found.get(value);
    if (before === undefined) found.set(value, codes[row]!);
    else if (before !== codes[row]) return undefined;
  }
  return found;
}

/** Whether the classes follow each other without overlap along the number; those without one must be of one class. */
function partsClasses(values: Float64Array, codes: Int32Array, classes: number): boolean {
  const ranges = Array.from({ length: classes }, () => ({ low: Infinity, high: -Infinity, gaps: 0 }));
  values.forEach((value, row) => {
    const range = ranges[codes[row]!]!;
    if (Number.isNaN(value)) range.gaps++;
    range.low = Math.min(range.low, Number.isNaN(value) ? Infinity : value);
    range.high = Math.max(range.high, Number.isNaN(value) ? -Infinity : value);
  });
  const numbered = ranges.filter(({ low }) => low < Infinity).sort((a, b) => a.low - b.low);
  const apart = numbered.every(({ low }, i) => i === 0 || low > numbered[i - 1]!.high);
  const withGaps = ranges.filter(({ gaps }) => gaps > 0);
  return apart && withGaps.length <= 1 && withGaps.every(({ low }) => low === Infinity);
}
