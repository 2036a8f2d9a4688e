import { Int64, TimestampMicrosecond } from 'apache-arrow';
import type { Fault } from '../../contract/fault';
import {
  GrowingBooleans,
  GrowingDates,
  GrowingIntegers,
  GrowingNumbers,
  GrowingTexts,
  type GrowingColumn,
} from '../../table/grow';
import { parseIso } from '../iso-time';
import { clockText, momentText } from './excel-time';
import { columnLetters, type Cell } from './sheet-rows';

/** What is known of a column of a sheet. */
export interface ColumnFacts {
  counts: Record<Cell['kind'], number>;
  /** The first cell of each kind, as `B17`, and its value. */
  first: Partial<Record<Cell['kind'], { at: string; text: string }>>;
  isWhole: boolean;
  /** Texts that are all days or moments in ISO form. */
  isoTexts: boolean;
  isoHasClock: boolean;
  isoIsZoned: boolean;
}

export function newFacts(): ColumnFacts {
  return {
    counts: { number: 0, date: 0, datetime: 0, time: 0, duration: 0, boolean: 0, text: 0, error: 0 },
    first: {},
    isWhole: true,
    isoTexts: true,
    isoHasClock: false,
    isoIsZoned: false,
  };
}

export function noteCell(facts: ColumnFacts, cell: Cell, row: number, column: number): void {
  if (facts.counts[cell.kind]++ === 0) {
    facts.first[cell.kind] = { at: `${columnLetters(column)}${row}`, text: cellText(cell) };
  }
  if (cell.kind === 'number') facts.isWhole &&= isBigint(cell.value);
  if (cell.kind === 'text' && facts.isoTexts) {
    const time = parseIso(cell.value);
    facts.isoTexts = time !== null && time.nanos === 0;
    facts.isoHasClock ||= time?.kind === 'timestamp';
    facts.isoIsZoned ||= time?.isZoned ?? false;
  }
}

/** A column with its type, and how a cell becomes one of its values. */
export interface SheetColumn {
  type: string;
  column: GrowingColumn;
  add(cell: Cell): void;
  warnings: Fault[];
}

function isBigint(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 63;
}

const MEANT_SHARE = 0.9;

/** @param name for messages */
export function sheetColumn(facts: ColumnFacts, name: string): SheetColumn {
  const { counts, first } = facts;
  const warnings: Fault[] = [];
  const warn = (code: string, values: Fault['values'] = {}) =>
    warnings.push({
      code,
      severity: 'warning',
      values: { column: name, ...values },
      place: { column: name },
    });
  if (counts.error > 0) {
    warn('ingest-excel-errors', { count: counts.error, value: first.error!.text, cell: first.error!.at });
  }
  const kinds = (Object.keys(counts) as Cell['kind'][]).filter(
    (kind) => kind !== 'error' && counts[kind] > 0,
  );
  const only = (...allowed: Cell['kind'][]) => kinds.every((kind) => allowed.includes(kind));
  if (kinds.length === 0) {
    if (counts.error === 0) warn('ingest-all-null');
    return { ...texts(), warnings };
  }
  if (only('number')) return { ...(facts.isWhole ? integers() : doubles()), warnings };
  if (only('boolean')) return { ...booleans(), warnings };
  if (only('date')) return { ...dates(), warnings };
  if (only('date', 'datetime')) return { ...moments(), warnings };
  if (only('time')) return { ...clocks('TIME'), warnings };
  if (only('time', 'duration')) return { ...clocks('INTERVAL'), warnings };
  if (only('text') && facts.isoTexts) {
    if (facts.isoIsZoned) warn('ingest-utc');
    return { ...(facts.isoHasClock ? moments() : dates()), warnings };
  }
  if (!only('text')) warnOfMixture(facts, kinds, warn);
  return { ...texts(), warnings };
}

function warnOfMixture(
  { counts, first }: ColumnFacts,
  kinds: readonly Cell['kind'][],
  warn: (code: string, values: Fault['values']) => void,
): void {
  const [most, ...rest] = [...kinds].sort((a, b) => counts[b] - counts[a]);
  const others = rest.reduce((sum, kind) => sum + counts[kind], 0);
  const odd = first[rest[0]!]!;
  // In a column of texts a few numbers are texts, too.
  if (most === 'text' && others / (others + counts.text) < 1 - MEANT_SHARE && !rest.includes('date')) return;
  warn('ingest-excel-mixed', { first: first[most!]!.text, second: odd.text, cell: odd.at, count: others });
}

function texts(): Omit<SheetColumn, 'warnings'> {
  const column = new GrowingTexts();
  return {
    type: 'VARCHAR',
    column,
    add: (cell) => (cell.kind === 'error' ? column.addNull() : column.add(cellText(cell))),
  };
}

function integers(): Omit<SheetColumn, 'warnings'> {
  const column = new GrowingIntegers(new Int64());
  return {
    type: 'BIGINT',
    column,
    add: (cell) => (cell.kind === 'number' ? column.add(cell.value) : column.addNull()),
  };
}

function doubles(): Omit<SheetColumn, 'warnings'> {
  const column = new GrowingNumbers();
  return {
    type: 'DOUBLE',
    column,
    add: (cell) => (cell.kind === 'number' ? column.add(cell.value) : column.addNull()),
  };
}

function booleans(): Omit<SheetColumn, 'warnings'> {
  const column = new GrowingBooleans();
  return {
    type: 'BOOLEAN',
    column,
    add: (cell) => (cell.kind === 'boolean' ? column.add(cell.value) : column.addNull()),
  };
}

function dates(): Omit<SheetColumn, 'warnings'> {
  const column = new GrowingDates();
  return {
    type: 'DATE',
    column,
    add(cell) {
      if (cell.kind === 'date') column.add(Math.floor(cell.value / 86_400_000));
      else if (cell.kind === 'text') column.add(parseIso(cell.value)!.days);
      else column.addNull();
    },
  };
}

function moments(): Omit<SheetColumn, 'warnings'> {
  const column = new GrowingIntegers(new TimestampMicrosecond());
  return {
    type: 'TIMESTAMP',
    column,
    add(cell) {
      if (cell.kind === 'date' || cell.kind === 'datetime') column.addThousands(cell.value, 0);
      else if (cell.kind === 'text') {
        const { ms, micros } = parseIso(cell.value)!;
        column.addThousands(ms, micros);
      } else column.addNull();
    },
  };
}

/** Written as text; the engine reads it. */
function clocks(type: 'TIME' | 'INTERVAL'): Omit<SheetColumn, 'warnings'> {
  const column = new GrowingTexts();
  return {
    type,
    column,
    add: (cell) =>
      cell.kind === 'time' || cell.kind === 'duration' ? column.add(clockText(cell.value)) : column.addNull(),
  };
}

function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'date':
    case 'datetime':
      return momentText(cell.value);
    case 'time':
    case 'duration':
      return clockText(cell.value);
    default:
      return String(cell.value);
  }
}
