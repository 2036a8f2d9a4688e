import type { InputTable } from '../../table/columns';
import { type Examined } from './examined';
import { type Kind, type TextMark, readCode } from './query-texts';
import type { DateOrder } from './readings';

/** What is known of a column of numbers; NaN where there are none. */
export interface NumberFacts {
  q1: number;
  middle: number;
  q3: number;
  mean: number;
  deviation: number;
  mad: number;
  low: number;
  high: number;
  infinite: number;
  outliers: { iqr: number; z: number; robust_z: number };
}

export interface TimeFacts {
  early: number;
  late: number;
  infinite: number;
}

/** Texts of one kind and with the same marks. */
export interface TextGroup {
  kind: Kind;
  marks: ReadonlySet<TextMark>;
  orders: ReadonlySet<DateOrder>;
  rows: number;
  different: number;
  example: string;
  shortest: number;
  longest: number;
}

export interface ValueCount {
  value: string;
  count: number;
}

export interface ColumnProfile {
  column: Examined;
  filled: number;
  missing: number;
  distinct: number;
  /** Smallest and largest value as text; null without values or without order. */
  low: string | null;
  high: string | null;
  numbers?: NumberFacts;
  times?: TimeFacts;
  texts?: TextGroup[];
  /** The most frequent first; empty where too many differ. */
  values: ValueCount[];
}

export interface Repeated {
  groups: number;
  surplus: number;
  example: string | null;
}

export interface TableProfile {
  rows: number;
  /** The last day that is believed. */
  latest: string;
  columns: ColumnProfile[];
  duplicates: Repeated;
  keys?: Repeated & { missing: number };
  /** Rows of which the end is before the start. */
  reversed: { start: Examined; end: Examined; rows: number; example: string | null }[];
}

type Inputs = Record<string, InputTable>;

/** Puts the answers of the planned queries together, column by column. */
export function readProfile(columns: readonly Examined[], inputs: Inputs): TableProfile {
  const table = one(inputs, 'table');
  const rows = table.numbers('row_count')[0] ?? 0;
  const summary = firstRows(inputs, 'summary');
  const exact = firstRows(inputs, 'distinct');
  const numbers = byPlace(inputs, 'numbers', readNumbers);
  const times = byPlace(inputs, 'times', readTimes);
  const texts = byPlace(inputs, 'texts', readTexts);
  const values = byPlace(inputs, 'values', (read) => ({
    value: read.text('v') ?? '',
    count: read.number('n'),
  }));
  const { keys } = inputs;
  return {
    rows,
    latest: table.texts('latest')[0] ?? '',
    columns: columns.map((column) => {
      const { place } = column;
      const filled = summary.number(`f${place}`);
      const groups = texts.get(place);
      const counted = groups ? sum(groups, ({ different }) => different) : exact.number(`e${place}`);
      const isCounted = counted > 0 && (!groups || counted < filled || filled === 0);
      const [numberFacts] = numbers.get(place) ?? [];
      const [timeFacts] = times.get(place) ?? [];
      return {
        column,
        filled,
        missing: rows - filled,
        // The estimate may exceed what is possible.
        distinct: isCounted ? counted : Math.min(summary.number(`d${place}`), filled),
        low: summary.text(`l${place}`),
        high: summary.text(`h${place}`),
        ...(numberFacts ? { numbers: numberFacts } : {}),
        ...(timeFacts ? { times: timeFacts } : {}),
        ...(column.family === 'text' ? { texts: groups ?? [] } : {}),
        values: values.get(place) ?? [],
      };
    }),
    duplicates: readRepeated(one(inputs, 'duplicates')),
    ...(keys ? { keys: { ...readRepeated(keys), missing: keys.numbers('missing')[0] ?? 0 } } : {}),
    reversed: readReversed(columns, inputs),
  };
}

/** One row of an input, column by column. */
interface RowReader {
  number: (name: string) => number;
  text: (name: string) => string | null;
}

function one(inputs: Inputs, name: string): InputTable {
  const found = inputs[name];
  if (!found) throw new Error(`the input ${name} is missing`);
  return found;
}

function parts(inputs: Inputs, name: string): InputTable[] {
  return Object.keys(inputs)
    .filter((key) => key.startsWith(`${name}_`))
    .map((key) => one(inputs, key));
}

/** The only rows of several inputs, as if they were one; a name that is nowhere reads as 0 or null. */
function firstRows(inputs: Inputs, name: string): RowReader {
  const owners = new Map(parts(inputs, name).flatMap((part) => part.names.map((column) => [column, part])));
  return {
    number: (column) => owners.get(column)?.numbers(column)[0] ?? 0,
    text: (column) => owners.get(column)?.texts(column)[0] ?? null,
  };
}

function readersOf(part: InputTable): RowReader[] {
  const numbers = new Map<string, Float64Array>();
  const texts = new Map<string, (string | null)[]>();
  const columnOf = <T>(known: Map<string, T>, name: string, read: () => T): T => {
    const found = known.get(name) ?? read();
    known.set(name, found);
    return found;
  };
  return Array.from({ length: part.rows }, (_, row) => ({
    number: (name) => columnOf(numbers, name, () => part.numbers(name))[row] ?? NaN,
    text: (name) => columnOf(texts, name, () => part.texts(name))[row] ?? null,
  }));
}

function byPlace<T>(inputs: Inputs, name: string, readRow: (read: RowReader) => T): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const read of parts(inputs, name).flatMap(readersOf)) {
    const place = read.number('place');
    const rows = found.get(place);
    if (rows) rows.push(readRow(read));
    else found.set(place, [readRow(read)]);
  }
  return found;
}

function readNumbers({ number }: RowReader): NumberFacts {
  return {
    q1: number('q1'),
    middle: number('middle'),
    q3: number('q3'),
    mean: number('mean'),
    deviation: number('deviation'),
    mad: number('mad'),
    low: number('low'),
    high: number('high'),
    infinite: number('infinite'),
    outliers: { iqr: number('iqr'), z: number('z'), robust_z: number('robust_z') },
  };
}

function readTimes({ number }: RowReader): TimeFacts {
  return { early: number('early'), late: number('late'), infinite: number('infinite') };
}

function readTexts({ number, text }: RowReader): TextGroup {
  return {
    ...readCode(number('code')),
    rows: number('n'),
    different: number('different'),
    example: text('example') ?? '',
    shortest: number('shortest'),
    longest: number('longest'),
  };
}

function readRepeated(table: InputTable): Repeated {
  return {
    groups: table.numbers('groups')[0] ?? 0,
    surplus: table.numbers('surplus')[0] ?? 0,
    example: table.texts('example')[0] ?? null,
  };
}

function readReversed(columns: readonly Examined[], inputs: Inputs): TableProfile['reversed'] {
  return parts(inputs, 'pairs')
    .flatMap(readersOf)
    .flatMap(({ number, text }) => {
      const start = columns[number('start_place')];
      const end = columns[number('end_place')];
      const rows = number('reversed');
      return start && end && rows > 0 ? [{ start, end, rows, example: text('example') }] : [];
    });
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
