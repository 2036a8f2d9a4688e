import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { countGaps } from '../feature-values';
import { isNumeric } from './query';

/** What features should tell. */
export interface TargetCodes {
  name: string;
  /** The number, or the code of the word; NaN where it is blank. */
  values: Float64Array;
  isDiscrete: boolean;
  /** Numbers whose means are taken by level: the target, or of each class whether it is that. */
  targets: { label: string | undefined; values: Float64Array }[];
  notices: Fault[];
}

/** A number with so few whole values is a code. */
const FEW = 10;
/** Classes, the commonest first, whose shares are taken by level. */
const MOST_CLASSES = 10;

/** Undefined without a column, or where it says nothing. */
export function readTarget(request: AnalysisRequest, rows: InputTable): TargetCodes | undefined {
  const name = optionalBinding(request, 'target')?.column;
  if (name === undefined) return undefined;
  const number = isNumeric(request);
  const words = number ? [] : rows.texts('target');
  const classes = number ? [] : byFrequency(words);
  const values = number
    ? rows.numbers('target')
    : Float64Array.from(words, (word) => (word === null ? NaN : classes.indexOf(word)));
  const different = new Set(values.filter((value) => !Number.isNaN(value)));
  const blank = countGaps(values);
  const notices: Fault[] = [];
  const tell = (code: string, more: Record<string, number> = {}): void => {
    notices.push({ code, severity: 'warning', values: { column: name, ...more } });
  };
  if (blank > 0) tell('features-blank-target', { rows: blank });
  if (different.size < 2) tell('features-constant-target');
  const few = number && different.size <= FEW && [...different].every(Number.isInteger);
  if (few && different.size > 1) tell('features-few-values', { values: different.size });
  // Of two classes the share of one says all.
  const shown = classes.length === 2 ? classes.slice(1) : classes.slice(0, MOST_CLASSES);
  const targets = number
    ? [{ label: undefined, values }]
    : shown.map((label) => ({
        label,
        values: values.map((code) => (Number.isNaN(code) ? NaN : Number(classes[code] === label))),
      }));
  return { name, values, isDiscrete: !number || few, targets, notices };
}

function byFrequency(words: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}
