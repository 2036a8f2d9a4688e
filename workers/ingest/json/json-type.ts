import type { Fault } from '../../contract/fault';
import { columnNames, type Renamed } from '../column-names';
import type { KeyTable } from './key-table';
import { KINDS, type Kind, type Shape } from './json-shape';

/** How the values in one place of the records are kept. */
export type JsonType =
  | { kind: 'boolean' | 'integer' | 'double' | 'date' | 'timestamp' | 'nanos' | 'text' }
  /** Numbers that no Arrow number holds; the engine reads their digits. */
  | { kind: 'digits'; sql: string }
  /** The JSON as it is written; texts without their quotes. */
  | { kind: 'json' }
  | { kind: 'list'; item: JsonType }
  | { kind: 'struct'; fields: KeyTable<{ name: string; type: JsonType }> };

export interface TypeFindings {
  warnings: Fault[];
  renamed: Renamed[];
}

const DECIMAL_DIGITS = 38;
const LONGEST_SHOWN = 40;
/** A place with this share of values of one kind was meant to be of that kind. */
const MEANT_SHARE = 0.9;
const FAMILY: Record<Kind, string> = {
  boolean: 'boolean',
  number: 'number',
  text: 'text',
  date: 'date',
  timestamp: 'date',
  object: 'object',
  list: 'list',
};

/** The narrowest type that keeps every value seen, to the last digit. @param path how the place is called in messages */
export function jsonType(shape: Shape, path: string, findings: TypeFindings): JsonType {
  const kinds = KINDS.filter((kind) => shape.counts[kind] > 0);
  const warn = (code: string, values: Fault['values'] = {}, line?: number) => {
    findings.warnings.push({
      code,
      severity: 'warning',
      values: { column: path, ...values },
      place: { column: path, ...(line === undefined ? {} : { line }) },
    });
  };
  const isWide = shape.opaque === 'wide';
  // What is too deep is kept as text from the column on, not from some inner place.
  if (isWide || (path !== '' && isDeep(shape))) {
    warn(isWide ? 'ingest-json-wide' : 'ingest-json-deep');
    return { kind: 'json' };
  }
  if (kinds.length === 0) {
    warn('ingest-all-null');
    return { kind: 'text' };
  }
  const families = new Set(kinds.map((kind) => FAMILY[kind]));
  if (families.size === 1) return plainType(shape, kinds, path, findings, warn);
  if (families.size === 2 && families.has('date') && families.has('text')) {
    warnOfOddTexts(shape, warn);
    return { kind: 'text' };
  }
  const [first, second] = kinds
    .flatMap((kind) => shape.first[kind] ?? [])
    .sort((a, b) => a.line - b.line)
    .filter((_, index, all) => index === 0 || index === all.length - 1);
  warn(
    'ingest-json-mixed',
    { first: shown(first?.text), second: shown(second?.text), line: second?.line ?? 0 },
    second?.line,
  );
  return { kind: 'json' };
}

function isDeep({ opaque, fields, item }: Shape): boolean {
  return opaque === 'deep' || (item !== null && isDeep(item)) || (fields?.values.some(isDeep) ?? false);
}

type Warn = (code: string, values?: Fault['values'], line?: number) => void;

function plainType(
  shape: Shape,
  kinds: readonly Kind[],
  path: string,
  findings: TypeFindings,
  warn: Warn,
): JsonType {
  switch (kinds[0]) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'number':
      return numberType(shape, warn);
    case 'object':
      return structType(shape, path, findings);
    case 'list':
      return { kind: 'list', item: jsonType(shape.item!, `${path}[]`, findings) };
    case 'date':
    case 'timestamp':
      if (shape.counts.timestamp === 0) return { kind: 'date' };
      if (shape.hasNanos && shape.beyondNanos) return { kind: 'text' };
      if (shape.isZoned) warn('ingest-utc');
      return { kind: shape.hasNanos ? 'nanos' : 'timestamp' };
    default:
      return { kind: 'text' };
  }
}

function numberType({ numbers }: Shape, warn: Warn): JsonType {
  const { inexact, whole, fraction } = numbers;
  if (!numbers.fractions && !numbers.exponents) {
    if (!numbers.beyondBigint) return { kind: 'integer' };
    if (!numbers.beyondHugeint) return { kind: 'digits', sql: 'HUGEINT' };
    warn('ingest-huge-number', { value: shown(inexact?.text), line: inexact?.line ?? 0 }, inexact?.line);
    return { kind: 'json' };
  }
  if (!inexact) return { kind: 'double' };
  if (numbers.exponents || whole + fraction > DECIMAL_DIGITS) {
    warn('ingest-rounded', { value: shown(inexact.text), line: inexact.line }, inexact.line);
    return { kind: 'double' };
  }
  return { kind: 'digits', sql: `DECIMAL(${whole + fraction <= 18 ? 18 : DECIMAL_DIGITS},${fraction})` };
}

function structType(shape: Shape, path: string, findings: TypeFindings): JsonType {
  const keys = shape.fields!;
  // An object that never has a field has nothing to be told apart.
  if (keys.names.length === 0) return { kind: 'json' };
  const { names, renamed } = columnNames(keys.names, keys.names.length);
  findings.renamed.push(...renamed);
  return {
    kind: 'struct',
    fields: keys.map((field, index) => {
      const name = names[index]!;
      return { name, type: jsonType(field, path === '' ? name : `${path}.${name}`, findings) };
    }),
  };
}

function warnOfOddTexts({ counts, first }: Shape, warn: Warn): void {
  const dates = counts.date + counts.timestamp;
  const example = first.text;
  // Once a text was seen no more dates are looked for, so the share is only known when it came late.
  if (!example || dates / (dates + counts.text) < MEANT_SHARE) return;
  const values = { value: shown(example.text), count: counts.text, line: example.line };
  warn('ingest-mixed-date', values, example.line);
}

function shown(text = ''): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** The type as the engine names it. */
export function sqlType(type: JsonType): string {
  switch (type.kind) {
    case 'boolean':
      return 'BOOLEAN';
    case 'integer':
      return 'BIGINT';
    case 'double':
      return 'DOUBLE';
    case 'date':
      return 'DATE';
    case 'timestamp':
      return 'TIMESTAMP';
    case 'nanos':
      return 'TIMESTAMP_NS';
    case 'digits':
      return type.sql;
    case 'text':
    case 'json':
      return 'VARCHAR';
    case 'list':
      return `${sqlType(type.item)}[]`;
    case 'struct':
      return `STRUCT(${type.fields.values.map((field) => `"${field.name.replaceAll('"', '""')}" ${sqlType(field.type)}`).join(', ')})`;
  }
}
