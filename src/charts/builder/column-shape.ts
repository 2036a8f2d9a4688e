import type { Engine, StatementOptions } from '../../engine/engine';
import type { ColumnInfo } from '../../engine/exact-query';
import { type Meaning } from '../../ingest/meaning-words';
import { suggestRoles } from '../../ingest/suggest-roles';
import { quoteIdentifier } from '../../sql/identifier';
import { exactRows } from '../../../workers/table/exact';
import { type ValueKind, valueKind } from '../cell/value-kind';

/** What a chart builder knows of a column: enough to say where it makes sense. */
export interface ColumnShape extends ColumnInfo {
  kind: ValueKind;
  /** Different values among the rows that were looked at; null while nobody has looked. */
  distinct: number | null;
  /** Rows that were looked at and have a value. */
  seen: number;
  /** Days between the first and the last moment. */
  days: number | null;
  meaning: Meaning | undefined;
}

/** So many rows tell categories from identifiers; more would only take longer. */
const SAMPLE = 10_000;

/** Shapes from names and types alone. */
export function plainShapes(columns: readonly ColumnInfo[]): ColumnShape[] {
  return withMeanings(
    columns.map((column) => ({
      ...column,
      kind: valueKind(column.type),
      distinct: null,
      seen: 0,
      days: null,
      meaning: undefined,
    })),
  );
}

/** Shapes from the first rows, and the reach of moments from all. @throws FaultError */
export async function columnShapes(
  engine: Pick<Engine, 'query'>,
  relation: string,
  columns: readonly ColumnInfo[],
  options: StatementOptions = {},
): Promise<ColumnShape[]> {
  if (columns.length === 0) return [];
  const shapes = plainShapes(columns);
  const quoted = shapes.map(({ name }) => quoteIdentifier(name));
  const counts = quoted.map((name) => `count(DISTINCT ${name}), count(${name})`).join(', ');
  const [row = []] = exactRows(
    await engine.query(`SELECT ${counts} FROM (FROM ${relation} LIMIT ${SAMPLE})`, options),
  );
  const times = shapes.flatMap((shape, i) => (shape.kind === 'time' ? [i] : []));
  const reach = times.map((i) => `max(${quoted[i] ?? ''})::DATE - min(${quoted[i] ?? ''})::DATE`).join(', ');
  const [spans = []] =
    times.length === 0 ? [] : exactRows(await engine.query(`SELECT ${reach} FROM ${relation}`, options));
  return withMeanings(
    shapes.map((shape, i) => {
      const span = spans[times.indexOf(i)];
      return {
        ...shape,
        distinct: Number(row[2 * i] ?? 0),
        seen: Number(row[2 * i + 1] ?? 0),
        days: times.includes(i) && span !== null && span !== undefined ? Number(span) : null,
      };
    }),
  );
}

function withMeanings(shapes: ColumnShape[]): ColumnShape[] {
  const judged = suggestRoles(
    shapes.map(({ name, type, distinct, seen }) => ({
      name,
      type,
      ...(distinct === null ? {} : { profile: { rows: seen, missing: 0, distinct } }),
    })),
  );
  const meanings = new Map(judged.map(({ column, meaning }) => [column, meaning]));
  return shapes.map((shape) => ({ ...shape, meaning: meanings.get(shape.name) }));
}

const IDENTIFIERS: readonly (Meaning | undefined)[] = [
  'customer',
  'order',
  'deal',
  'case',
  'email',
  'phone',
  'name',
  'address',
];

/** Whether each value names one thing: to be counted, never added up or given a colour. */
export function isIdentifier({ name, kind, distinct, seen, meaning }: ColumnShape): boolean {
  if (kind === 'time') return false;
  if (
    IDENTIFIERS.includes(meaning) ||
    /(^|[\s_-])(id|uuid|key|no|zip)$|Id$|ID$|编号|编码|代码|号$/.test(name)
  )
    return true;
  return kind === 'text' && distinct !== null && seen > 50 && distinct > seen / 2;
}

/** More names than this are more than a reader tells apart by colour or frame. */
export const MOST_GROUPS = 24;

/** Whether the values make a few groups. */
export function isCategory(shape: ColumnShape): boolean {
  const { kind, type, distinct } = shape;
  if (isIdentifier(shape) || kind === 'time') return false;
  if (distinct === null) return kind === 'text';
  if (distinct < 2) return false;
  return kind === 'text' ? distinct <= MOST_GROUPS : type.includes('INT') && distinct <= 7;
}

/** Whether the values are amounts: numbers that neither name nor group. */
export function isMeasure(shape: ColumnShape): boolean {
  return (
    shape.kind === 'number' &&
    !isIdentifier(shape) &&
    !(shape.distinct !== null && shape.distinct < 2) &&
    !(shape.distinct !== null && isCategory(shape) && shape.meaning === undefined)
  );
}

const RATE =
  /(rate|ratio|share|percent|pct|avg|average|mean|median|score|age|tenure|price|margin|per_|率|占比|均|单价|得分|年龄)/i;

/** Whether sums of the values say something; prices and rates are averaged instead. */
export function addsUp({ name, meaning }: ColumnShape): boolean {
  return meaning !== 'price' && meaning !== 'discount' && !RATE.test(name);
}
