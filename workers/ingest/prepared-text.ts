import type { Fault } from '../contract/fault';
import type { ColumnType } from './column-type';
import type { Dialect } from './dialect';
import type { Encoding } from './encoding';
import type { LineStep } from './line-map';

/** Delimited text as the engine can take it in one go. */
export interface PreparedText {
  /** UTF-8 rows without a header, strict in `dialect`. */
  rows: Blob;
  dialect: Dialect;
  names: string[];
  types: ColumnType[];
  /** The whole file was looked at: the types hold every value, the rows are strict. Otherwise only samples were. */
  isVerified: boolean;
  /** Number of rows; an estimate unless verified. */
  records: number;
  /** Bytes of the longest record; the longest of the samples unless verified. */
  longestRecord: number;
  /** Records that do not fit the table, as rows of `REJECTED_COLUMNS`. */
  rejected: { rows: Blob; longestRecord: number } | null;
  /** In which lines of the file the rows stand; null when that is too much to be told. */
  lines: LineStep[] | null;
  warnings: Fault[];
  found: TextFindings;
}

/** How the text was read, for people to see and to change. */
export interface TextFindings {
  encoding: Encoding;
  /** As in the file; the rows may have been written anew since. */
  delimiter: string;
  quote: string;
  hasHeader: boolean;
  /** Lines above the table. */
  preamble: number;
  /** What starts a comment; '' for none. */
  comment: string;
}

/** The answer of a look at the whole file. */
export interface Verification {
  /** What was loaded on the word of samples holds every value: same rows, same types. */
  isConfirmed: boolean;
  prepared: PreparedText;
}
