import { type Scalar, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Fault, Place } from '../../../workers/contract/fault';
import { suggestName } from '../../../workers/kernels/suggest-name';
import { type ExactValue, exactValue, scalarText } from './exact-value';
import { type YamlDocument, nodeAt, readYaml } from './yaml-document';

/** A body that was read, or the first fault in it, with line and character in the body. */
export type BodyResult<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** What a field was expected to hold; worded as `value.<expectation>`. */
type Expectation =
  | 'a-text'
  | 'a-number'
  | 'a-whole-number'
  | 'a-date'
  | 'yes-or-no'
  | 'one-value'
  | 'a-list'
  | 'named-fields'
  | 'two-dates';

/** Thrown inside this folder only: a field that cannot be read ends the reading. */
class UnreadableField extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** Reads a body with `read`; its first complaint becomes the fault. */
export function readBody<T>(text: string, read: (fields: BodyFields) => T): BodyResult<T> {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  try {
    return { ok: true, value: read(new BodyFields(yaml.yaml, yaml.yaml.document.contents)) };
  } catch (error) {
    if (error instanceof UnreadableField) return { ok: false, fault: error.fault };
    throw error;
  }
}

/**
 * The fields of a map in a body, each read as the type that is asked for. An absent or empty field is null.
 * Complaints: `body-field`, `body-choice`, `body-missing-field`.
 */
export class BodyFields {
  constructor(
    private readonly yaml: YamlDocument,
    private readonly map: unknown,
  ) {}

  keys(): string[] {
    if (!isMap(this.map)) return [];
    return this.map.items.flatMap(({ key }) => (isScalar(key) ? String(key.value) : []));
  }

  /** Any scalar, as it is written: a column may be called 2024. */
  text(key: string): string | null {
    const node = this.node(key);
    if (node === null) return null;
    if (!isScalar(node)) throw this.wrong(key, 'a-text');
    return scalarText(node);
  }

  value(key: string): ExactValue {
    const node = this.node(key);
    if (node === null) return null;
    if (!isScalar(node)) throw this.wrong(key, 'one-value');
    return exactValue(node);
  }

  /** A finite number; digits beyond a double are rounded. */
  number(key: string): number | null {
    const exact = this.exactNumber(key);
    return exact === null ? null : Number(exact);
  }

  /** A finite number; `bigint` for integers beyond 2^53. */
  exactNumber(key: string): number | bigint | null {
    const value = this.value(key);
    if (value === null || typeof value === 'bigint') return value;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw this.wrong(key, 'a-number');
    return number;
  }

  wholeNumber(key: string): number | null {
    const number = this.number(key);
    if (number !== null && (!Number.isSafeInteger(number) || number < 0))
      throw this.wrong(key, 'a-whole-number');
    return number;
  }

  flag(key: string): boolean | null {
    const value = this.value(key);
    if (value !== null && typeof value !== 'boolean') throw this.wrong(key, 'yes-or-no');
    return value;
  }

  /** A day of the calendar as `YYYY-MM-DD`; an empty text is none. */
  date(key: string): string | null {
    const text = this.text(key);
    if (text === null || text === '') return null;
    if (!isDate(text)) throw this.wrong(key, 'a-date');
    return text;
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | null {
    const text = this.text(key);
    return text === null ? null : this.chosen(key, text, choices);
  }

  choices<T extends string>(key: string, choices: readonly T[]): T[] {
    return (this.texts(key) ?? []).map((text) => this.chosen(key, text, choices));
  }

  /** A list of scalars, empty ones left out; a single scalar is a list of one. */
  values(key: string): Exclude<ExactValue, null>[] | null {
    return (
      this.items(key)
        ?.map(exactValue)
        .filter((value) => value !== null) ?? null
    );
  }

  /** A list of texts, as they are written. */
  texts(key: string): string[] | null {
    return this.items(key)?.map(scalarText) ?? null;
  }

  isList(key: string): boolean {
    return isSeq(this.node(key));
  }

  isMap(key: string): boolean {
    return isMap(this.node(key));
  }

  fields(key: string): BodyFields {
    const node = this.node(key);
    if (node !== null && !isMap(node)) throw this.wrong(key, 'named-fields');
    return new BodyFields(this.yaml, node);
  }

  /** The maps of a list; null where the field is no list, or its first item no map. */
  maps(key: string): BodyFields[] | null {
    const node = this.node(key);
    if (!isSeq(node) || !isMap(node.items[0])) return null;
    return node.items.map((item) => {
      if (!isMap(item)) throw this.wrong(key, 'named-fields');
      return new BodyFields(this.yaml, item);
    });
  }

  /** A complaint about a field, to be thrown. */
  complaint(code: string, key: string, values: Fault['values'] = {}): Error {
    const fault: Fault = {
      code,
      severity: 'error',
      values: { field: key, ...values },
      place: this.placeOf(key),
    };
    return new UnreadableField(fault);
  }

  private chosen<T extends string>(key: string, text: string, choices: readonly T[]): T {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return found;
    const suggestion = suggestName(text, choices) ?? choices[0] ?? '';
    throw this.complaint('body-choice', key, { value: text, choices, suggestion });
  }

  private wrong(key: string, expected: Expectation): Error {
    return this.complaint('body-field', key, { expected });
  }

  private items(key: string): Scalar[] | null {
    const node = this.node(key);
    if (node === null) return null;
    if (isScalar(node)) return [node];
    if (!isSeq(node)) throw this.wrong(key, 'a-list');
    return node.items.map((item) => {
      if (!isScalar(item)) throw this.wrong(key, 'a-list');
      return item;
    });
  }

  private node(key: string): unknown {
    const node = nodeAt(this.yaml, this.map, key) ?? null;
    return isScalar(node) && node.value === null ? null : node;
  }

  private placeOf(key: string): Place {
    const pair = isMap(this.map)
      ? this.map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = [pair?.value, pair?.key, this.map].find((candidate) => isNode(candidate) && candidate.range);
    return this.yaml.placeOf(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  }
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
