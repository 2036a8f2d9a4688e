/** The sums of one group by position in the span; NaN where the group has no data. */
export interface GroupSums {
  /** The group's value as text; null for rows without one, and where there are no groups. */
  name: string | null;
  /** A row of the input that has the group's value. */
  row: number;
  values: Float64Array;
  /** Means of what drives it, by position in the span and on into the horizon; NaN where there are none. */
  drivers: { name: string; values: Float64Array }[];
}
