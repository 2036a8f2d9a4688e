import type { Fault } from '../../../workers/contract/fault';
import { toFault } from '../../../workers/contract/fault';
import type { ColumnSpec, Format } from '../../../workers/contract/manifest';
import type { MessageValue, Words } from '../../../workers/contract/message';
import type { Exact } from '../../../workers/table/exact';
import { type ColumnInfo, exactRowsOf } from '../../engine/exact-query';
import { suggestName } from '../../../workers/kernels/suggest-name';
import { foldIdentifier, quoteIdentifier } from '../../sql/identifier';
import type { SqlValue } from '../../sql/literal';
import { type InlineValueReference, inlineValueKey } from '../format/inline-values';
import type { RunScope } from './scope';

/** A table or the result of a cell, as prose can read it. */
export interface ReadableRelation {
  name: string;
  columns: readonly (ColumnInfo & { meaning?: string })[];
  /** Of an analysis: how it writes its columns, and its words. */
  formats?: readonly ColumnSpec[] | undefined;
  words?: Words | undefined;
}

/** What prose can name. */
export interface ReadableNames {
  relations: readonly ReadableRelation[];
  /** Names that cells would define, had they not failed. */
  failed: readonly string[];
  inputs: Readonly<Record<string, SqlValue>>;
}

/** A value in a sentence, with all that is needed to write it in either language; or why there is none. */
export type InlineValue =
  | { kind: 'value'; value: Exact; column: ColumnInfo; format: Format | null; words: Words | undefined }
  | { kind: 'input'; value: SqlValue }
  | { kind: 'fault'; fault: Fault };

export interface ProseResult {
  kind: 'prose';
  /** By `inlineValueKey`. */
  values: ReadonlyMap<string, InlineValue>;
  /** The first of the faults among them. */
  fault: Fault | null;
}

/** Reads the first row of each relation that a text names, one query for each. What cannot be read is a fault in its place. */
export async function runProse(
  scope: RunScope,
  references: readonly InlineValueReference[],
  names: ReadableNames,
): Promise<ProseResult> {
  const values = new Map<string, InlineValue>();
  const wanted = new Map<ReadableRelation, { key: string; column: ColumnInfo & { meaning?: string } }[]>();
  for (const reference of references) {
    const key = inlineValueKey(reference);
    const found = resolve(reference, names);
    if ('relation' in found) {
      wanted.set(found.relation, [...(wanted.get(found.relation) ?? []), { key, column: found.column }]);
    } else values.set(key, found);
  }
  for (const [relation, columns] of wanted) {
    for (const [key, value] of await firstRow(scope, relation, columns)) values.set(key, value);
  }
  const faults = references.flatMap((reference) => {
    const value = values.get(inlineValueKey(reference));
    return value?.kind === 'fault' ? value.fault : [];
  });
  return { kind: 'prose', values, fault: faults[0] ?? null };
}

type Found = { relation: ReadableRelation; column: ColumnInfo } | InlineValue;

function resolve({ name, column }: InlineValueReference, names: ReadableNames): Found {
  const key = foldIdentifier(name);
  const input = Object.keys(names.inputs).find((one) => foldIdentifier(one) === key);
  if (input !== undefined) {
    if (column === null) return { kind: 'input', value: names.inputs[input] };
    return fault('value-of-input', { name: input, column });
  }
  const relation = names.relations.find((one) => foldIdentifier(one.name) === key);
  if (names.failed.some((one) => foldIdentifier(one) === key)) return fault('value-failed', { name });
  if (!relation) {
    const known = [...Object.keys(names.inputs), ...names.relations.map((one) => one.name)];
    return near('value-no-name', name, known, { name });
  }
  const known = relation.columns.map((one) => one.name);
  if (column === null) {
    const [only, ...others] = relation.columns;
    if (only && others.length === 0) return { relation, column: only };
    return fault('value-which-column', { name: relation.name, known: known.slice(0, 8) });
  }
  const found = relation.columns.find((one) => foldIdentifier(one.name) === foldIdentifier(column));
  return found
    ? { relation, column: found }
    : near('value-no-column', column, known, { name: relation.name, column });
}

function fault(code: string, values: Record<string, MessageValue>): InlineValue {
  return { kind: 'fault', fault: { code, severity: 'error', values } };
}

function near(
  code: string,
  wanted: string,
  known: readonly string[],
  values: Record<string, MessageValue>,
): InlineValue {
  const suggestion = suggestName(wanted, known);
  if (suggestion === null) return fault(code, { ...values, known: known.slice(0, 8) });
  return fault(`${code}-near`, { ...values, suggestion });
}

async function firstRow(
  { engine, signal }: RunScope,
  { name, formats, words }: ReadableRelation,
  wanted: readonly { key: string; column: ColumnInfo & { meaning?: string } }[],
): Promise<[string, InlineValue][]> {
  const columns = wanted.map(({ column }) => column);
  const list = columns.map((column) => quoteIdentifier(column.name)).join(', ');
  try {
    const sql = `SELECT ${list} FROM ${quoteIdentifier(name)} LIMIT 1`;
    const [row = []] = await exactRowsOf(engine, sql, columns, { signal });
    return wanted.map(({ key, column }, index) => {
      const value = row[index] ?? null;
      const format =
        formats?.find((one) => one.name === column.name)?.format ?? formatOfMeaning(column.meaning);
      return [key, { kind: 'value', value, column, format, words }];
    });
  } catch (error) {
    if (signal.aborted) throw error;
    const failed = toFault(error);
    return wanted.map(({ key }) => [key, { kind: 'fault', fault: failed }]);
  }
}

/** Amounts are written as money; all else follows from the type. */
function formatOfMeaning(meaning: string | undefined): Format | null {
  return meaning === 'amount' || meaning === 'price' ? 'currency' : null;
}
