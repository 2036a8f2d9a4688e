/** A value of a variable; one that is a bin knows its ends, the lower one inside it. */
export interface Value {
  name: string;
  low: number;
  high: number;
}

export interface Variable {
  name: string;
  kind: 'number' | 'time' | 'category';
  values: Value[];
  /** Values are bins of numbers. */
  isCut: boolean;
}

/** Rows that are different, each with how often it is there: a code into the values for every variable. */
export interface Sample {
  variables: Variable[];
  codes: Int32Array[];
  weights: Float64Array;
  /** How many rows these stand for. */
  total: number;
}
