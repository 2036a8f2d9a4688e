import type { ColumnKind } from './column-type';
import type { DateOrder } from './date-order';
import type { Encoding } from './encoding';
import type { DecimalMark } from './number-format';

/** How delimited text is to be read. What is not given is detected. */
export interface TextOptions {
  encoding?: Encoding;
  /** One ASCII character. */
  delimiter?: string;
  /** '' for none. */
  quote?: '"' | "'" | '';
  /** false: the first row is one of values. */
  header?: boolean;
  /** Lines that start with this are no rows; '' for none. */
  comment?: string;
  /** Lines above the table. */
  skipRows?: number;
  decimal?: DecimalMark;
  /** Words that stand for a missing value, in columns of text too. */
  nullWords?: string[];
  dateOrder?: DateOrder;
  /** By the name that the column gets. */
  columns?: Record<string, ColumnOptions>;
}

export interface ColumnOptions {
  as: ColumnKind;
}
