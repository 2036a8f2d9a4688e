import type { ColumnInfo } from '../../engine/exact-query';

/** A table as it was read: the same hash means the same columns and rows, in whatever order. */
export interface TableReceipt {
  name: string;
  rows: number;
  columns: ColumnInfo[];
  hash: string;
}

/** What a cell came to. */
export interface ResultReceipt {
  cell: string;
  /** `done`, `failed`, `stale` … */
  status: string;
  /** Of its findings, tables and numbers in charts; null for what is too large to be hashed by the way, or has none. */
  hash: string | null;
}

/** What an answer was made from, so that a second run can be held against it. */
export interface Receipt {
  /** The form of the receipt itself. */
  receipt: 1;
  /** ISO time, UTC. */
  time: string;
  /** Versions of the page and of its engine. */
  daybook: string;
  engine: string;
  /** SHA-256 of the notebook's cells. */
  notebook: string;
  tables: TableReceipt[];
  /** By cell, of analyses that draw at random. */
  seeds: Record<string, number>;
  /** By name, as the notebook writes them. */
  inputs: Record<string, string>;
  /** What is selected, as conditions by the name of the cell. */
  selections: Record<string, string>;
  results: ResultReceipt[];
}

/** A receipt from somewhere else; null where there is none, or none that can be understood. */
export function readReceipt(value: unknown): Receipt | null {
  if (!isMap(value) || value.receipt !== 1) return null;
  const { time, daybook, engine, notebook, tables, seeds, inputs, results, selections = {} } = value;
  const texts = [time, daybook, engine, notebook];
  if (!texts.every((text) => typeof text === 'string')) return null;
  if (!Array.isArray(tables) || !Array.isArray(results) || !isMap(seeds)) return null;
  if (!isTexts(inputs) || !isTexts(selections)) return null;
  if (!tables.every(isTable) || !results.every(isResult)) return null;
  if (!Object.values(seeds).every((seed) => typeof seed === 'number')) return null;
  return { ...value, selections } as unknown as Receipt;
}

function isTexts(value: unknown): value is Record<string, string> {
  return isMap(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isTable(value: unknown): boolean {
  if (!isMap(value) || !Array.isArray(value.columns)) return false;
  const isColumn = (column: unknown) =>
    isMap(column) && typeof column.name === 'string' && typeof column.type === 'string';
  return (
    typeof value.name === 'string' &&
    typeof value.rows === 'number' &&
    typeof value.hash === 'string' &&
    value.columns.every(isColumn)
  );
}

function isResult(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { cell, status, hash } = value;
  return (
    typeof cell === 'string' && typeof status === 'string' && (hash === null || typeof hash === 'string')
  );
}

/** A JSON object. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
