import { gather } from '../kernels/gather';

/** What is known of a feature before a value of it is read; a fitted model carries it. */
export interface FeatureSchema {
  name: string;
  kind: 'number' | 'category';
  /** The values of a category; none for numbers. */
  levels: string[];
  /** A time, told in days since 1970. */
  isTime?: true;
  /** Code of the level that stands for all rare ones, and so for those never seen. */
  rest?: number;
}

/** A feature of all rows: numbers, or codes from 0 into `levels`. NaN is missing. */
export interface Feature extends FeatureSchema {
  values: Float64Array;
}

/** The features of chosen rows, in the order of `rows`. */
export function takeRows(features: readonly Feature[], rows: ArrayLike<number>): Feature[] {
  return features.map((feature) => ({ ...feature, values: gather(feature.values, rows) }));
}

export function schemaOf({ values: _, ...schema }: Feature): FeatureSchema {
  return schema;
}
