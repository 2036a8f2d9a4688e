/** Ways to make a feature; each is worded as `value.<kind>`. */
export const KINDS = [
  'value',
  'missing',
  'one-hot',
  'ordinal',
  'frequency',
  'target-mean',
  'ratio',
  'product',
  'year',
  'quarter',
  'month',
  'weekday',
  'day',
  'hour',
  'weekend',
  'days-before',
  'lag',
  'mean-before',
  'sd-before',
] as const;

export type Kind = (typeof KINDS)[number];

/** How a feature is made. */
export interface Recipe {
  /** Name of its column in the table. */
  name: string;
  /** Columns that it comes from. */
  from: string[];
  kind: Kind;
  /** An expression over the source with its rows numbered (`NUMBERED`); undefined where SQL cannot say it. */
  sql: string | undefined;
  /** Its few values are words and no amounts. */
  isDiscrete: boolean;
}

/** Kinds whose values are words. */
const DISCRETE: ReadonlySet<Kind> = new Set([
  'missing',
  'one-hot',
  'ordinal',
  'year',
  'quarter',
  'month',
  'weekday',
  'day',
  'hour',
  'weekend',
]);

export function recipe(name: string, from: string[], kind: Kind, sql?: string): Recipe {
  return { name, from, kind, sql, isDiscrete: DISCRETE.has(kind) };
}
