import type { GroupFigure } from '../charts/cell/aggregate';
import type { GroupedRows } from '../charts/cell/grouped-rows';
import type { Picks } from '../charts/picks';
import { quoteIdentifier } from '../sql/identifier';
import { type Clause, type Reading, conditionSql, readingSql } from './clause';
import type { Edges } from './selecting';

/** One direction of a cube in which a selection can move: a column, read as the selecting chart reads it. */
export interface CubeSide {
  column: string;
  reading: Reading;
  /** Ends between which a brush cannot stop: rows are kept by the one before them. */
  edges?: Edges | undefined;
}

/** The sides that a chart can select on. */
export function sidesOf(
  picks: Picks,
  edges: { x?: Edges | undefined; y?: Edges | undefined } = {},
): CubeSide[] {
  if (picks.how === 'point') return picks.fields.map(({ column, reading }) => ({ column, reading }));
  return (['x', 'y'] as const).flatMap((which) => {
    const axis = picks[which];
    return axis ? [{ column: axis.column, reading: axis.reading, edges: edges[which] }] : [];
  });
}

/** Whether figures of parts can be put together to the figure of the whole. */
export function decomposes({ figures }: GroupedRows): boolean {
  return figures.every(({ how }) => how !== 'distinct' && how !== 'median');
}

/**
 * Counts rows beforehand: the groups of a dependent chart, each cut by where a selection can begin and end. What a selection
 * leaves is then put together from a few thousand rows, whatever the table holds.
 */
export function cubeSql({ source, keys, figures }: GroupedRows, sides: readonly CubeSide[]): string {
  const list = [
    ...keys.map(({ sql, name }) => [sql, name] as const),
    ...sides.map((side, i) => [sideSql(side, i), sideName(i)] as const),
    ...figures.flatMap((figure, i) => partsOf(figure).map((sql, part) => [sql, partName(i, part)] as const)),
  ];
  const select = list.map(([sql, name]) => `${sql} AS ${quoteIdentifier(name)}`).join(', ');
  const prepared = sides.flatMap(preparedSql);
  const rows = prepared.length === 0 ? source : `(SELECT *, ${prepared.join(', ')} FROM ${source})`;
  return `SELECT ${select} FROM ${rows} GROUP BY ALL`;
}

/** The chart's own query, its groups put together from a cube. */
export function fromCubeSql(
  { keys, figures, finish }: GroupedRows,
  cube: string,
  sides: readonly CubeSide[],
  clauses: readonly Clause[],
): string {
  const list = [
    ...keys.map(({ name }) => quoteIdentifier(name)),
    ...figures.map((figure, i) => `${mergeSql(figure, i)} AS ${quoteIdentifier(figure.name)}`),
  ];
  const conditions = clauses.map((clause) => {
    const side = sides.findIndex(({ column }) => column === clause.column);
    return conditionSql(clause, quoteIdentifier(sideName(side)));
  });
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return finish(`SELECT ${list.join(', ')} FROM ${cube}${where} GROUP BY ALL`);
}

/** Whether a cube with these sides can answer for a selection. */
export function answers(sides: readonly CubeSide[], clauses: readonly Clause[]): boolean {
  return clauses.every((clause) => {
    const side = sides.find(({ column, reading }) => column === clause.column && reading === clause.reading);
    if (!side) return false;
    if (!side.edges || clause.kind !== 'interval') return !side.edges;
    const ends = new Set(side.edges.at.map(String));
    return !clause.closed && ends.has(clause.from) && ends.has(clause.to);
  });
}

function sideName(index: number): string {
  return `daybook side ${index}`;
}

function partName(figure: number, part: number): string {
  return `daybook part ${figure} ${part}`;
}

/** A mean is kept as a sum and a number. */
function partsOf({ how, argument }: GroupFigure): string[] {
  if (how === 'mean') return [`sum(${argument})`, `count(${argument})`];
  return [`${how}(${argument})`];
}

function mergeSql({ how, asIs }: GroupFigure, index: number): string {
  const [first, second] = [quoteIdentifier(partName(index, 0)), quoteIdentifier(partName(index, 1))];
  if (how === 'mean') return `CAST(sum(${first}) AS DOUBLE) / nullif(sum(${second}), 0)`;
  const call = `${how === 'min' || how === 'max' ? how : 'sum'}(${first})`;
  return asIs ? call : `CAST(${call} AS DOUBLE)`;
}

function sideSql({ column, reading, edges }: CubeSide, index: number): string {
  if (!edges) return readingSql(column, reading);
  const [value, place] = [valueName(index), placeName(index)].map(quoteIdentifier);
  const list = `[${edges.at.map(number).join(', ')}]`;
  // A list is asked by places from 1 on; place 0 has nothing.
  return `${list}[${place} + (${value} >= ${list}[${place} + 1])::INTEGER - (${value} < ${list}[${place}])::INTEGER]`;
}

/**
 * What the last end that is not above a value is found from: where it should be is reckoned from equal steps, and a
 * comparison with its neighbours makes it exact to the last bit, so that a cube holds the very rows that the selection's
 * condition does.
 */
function preparedSql({ column, reading, edges }: CubeSide, index: number): string[] {
  if (!edges) return [];
  const { at, log } = edges;
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const steps = at.length - 1;
  const value = readingSql(column, reading);
  const scaled = log
    ? `ln(greatest(${value}, ${number(first)}) / ${number(first)}) / ${number(Math.log(last / first) / steps)}`
    : `(${value} - ${number(first)}) / ${number((last - first) / steps)}`;
  const guess = `CAST(floor(least(greatest(${scaled}, 0), ${steps - 1})) AS INTEGER) + 1`;
  return [
    `${value} AS ${quoteIdentifier(valueName(index))}`,
    `${guess} AS ${quoteIdentifier(placeName(index))}`,
  ];
}

function valueName(index: number): string {
  return `daybook value ${index}`;
}

function placeName(index: number): string {
  return `daybook place ${index}`;
}

function number(value: number): string {
  return `${value}::DOUBLE`;
}
