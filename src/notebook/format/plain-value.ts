import { Document, isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import { type ExactValue, exactValue } from './exact-value';
import type { YamlDocument } from './yaml-document';

/** What a YAML text says, without how it says it. */
export type PlainValue = ExactValue | readonly PlainValue[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: PlainValue | undefined;
}

/** Aliases can unfold a short text into an endless value; beyond this many nodes it is not looked at. */
const MAX_NODES = 20_000;

/** The root map of a document as plain values; maps have no prototype. Null when its aliases unfold too far. */
export function plainRoot({ document }: YamlDocument): PlainMap | null {
  let budget = MAX_NODES;
  const read = (node: unknown, depth: number): PlainValue => {
    if (--budget < 0 || depth > 100) throw new RangeError('too many nodes');
    if (isAlias(node)) return read(node.resolve(document), depth + 1);
    if (isScalar(node)) return exactValue(node);
    if (isSeq(node)) return node.items.map((item) => read(item, depth + 1));
    if (!isMap(node)) return null;
    return plainMap(
      node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', read(value, depth + 1)]),
    );
  };
  try {
    const root = read(document.contents, 0);
    return isPlainMap(root) ? root : plainMap([]);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A map without a prototype, so that no key finds what is not its own. */
export function plainMap(entries: Iterable<readonly [string, PlainValue | undefined]>): PlainMap {
  const map = Object.create(null) as Record<string, PlainValue>;
  for (const [key, value] of entries) if (value !== undefined) map[key] = value;
  return map;
}

export function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are equal; a number and a bigint of the same size are. */
export function isSame(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (isNumeric(a) && isNumeric(b)) return a <= b && a >= b; // `===` is never true of a bigint and a number
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: PlainValue, i) => isSame(item, b[i] as PlainValue));
  }
  if (!isPlainMap(a) || !isPlainMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

function isNumeric(value: PlainValue | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** The value with every integer that a double may not hold as a `bigint`, which is written with all its digits. */
export function withExactIntegers(value: PlainValue): PlainValue {
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(withExactIntegers);
  if (!isPlainMap(value)) return value;
  return plainMap(
    Object.entries(value).map(([key, item]) => [key, item === undefined ? item : withExactIntegers(item)]),
  );
}

/** The value as YAML on one line; `inFlow` when it will stand between brackets. */
export function inlineYaml(value: PlainValue, inFlow = false): string {
  const text = printYaml(inFlow ? [value] : value, 'flow');
  return inFlow ? text.slice(1, -1).trim() : text;
}

/** `key: value` as YAML, indented; a list of maps takes a line for each field, everything else one line. */
export function fieldYaml(key: string, value: PlainValue, indent: string): string {
  const isBlock = Array.isArray(value) && value.some((item: PlainValue) => isPlainMap(item));
  if (!isBlock) return `${indent}${inlineYaml(key, true)}: ${inlineYaml(value)}`;
  return printYaml(plainMap([[key, value]]), 'any').replace(/^/gm, indent);
}

/** Characters that would break a line, or that no plain text can hold: controls, separators, halves of pairs. */
const NEEDS_ESCAPES = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff]/u;

function printYaml(value: PlainValue, collectionStyle: 'flow' | 'any'): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && NEEDS_ESCAPES.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const style = { collectionStyle, lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };
  return document.toString(style).trimEnd();
}
