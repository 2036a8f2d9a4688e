/** A value as the engine prints it; null: missing. */
export type Truth = string | null;

/** A file with something wrong or unusual in it, and what should come of it. */
export interface DirtyFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  expected: ExpectedTable | ExpectedFault;
}

export interface ExpectedTable {
  columns: string[];
  rows: Truth[][];
  /** Rows that belong into the table of rejected ones. */
  rejected: number;
  /** Codes of remarks that must be among those made. */
  said: string[];
}

/** The file is refused, with one of these codes. */
export interface ExpectedFault {
  refused: string[];
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
