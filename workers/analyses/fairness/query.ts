import type { AnalysisRequest } from '../../contract/analysis';
import { optionalBinding } from '../binding';
import { finiteSql, textSql, wordSql } from '../role-sql';

/** Intervals of the probability: a tenth each. */
const BINS = 10;
/** Groups of one column beyond this are no groups but names. */
export const MOST_GROUPS = 100;
/** Between the groups of several columns that are put together. */
const AND = ' × ';

/** A column, or all of them put together, by which people are parted. */
export interface Attribute {
  name: string;
  sql: string;
}

/**
 * Counts by group, actual and predicted class; of probabilities also sums by tenths. One row per row that can be judged comes from `judged`, which
 * never leaves the database.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const judged = judgedSql(request);
  const each = attributesOf(request).map(
    (attribute, i) =>
      `SELECT ${i} AS attribute, ${attribute.sql} AS "group", actual, called, probability FROM judged`,
  );
  const long = `WITH judged AS (${judged}), long AS (${each.join('\n  UNION ALL ')})`;
  const usable = `"group" IS NOT NULL AND actual IS NOT NULL AND called IS NOT NULL`;
  return {
    counts: `${long} SELECT attribute, "group", actual, called, count(*) AS n FROM long WHERE ${usable}
GROUP BY ALL ORDER BY ALL LIMIT 100000`,
    ...(optionalBinding(request, 'probability')
      ? {
          bins: `${long} SELECT attribute, "group", least(floor(probability * ${BINS}), ${BINS - 1}) AS bin, actual, count(*) AS n, sum(probability) AS total
FROM long WHERE ${usable} AND probability BETWEEN 0 AND 1 GROUP BY ALL ORDER BY ALL LIMIT 100000`,
        }
      : {}),
    left_out: `${long} SELECT count(*) AS rows,
  count(*) FILTER (WHERE actual IS NULL) AS no_actual,
  count(*) FILTER (WHERE called IS NULL) AS no_called,
  count(*) FILTER (WHERE actual IS NOT NULL AND called IS NOT NULL AND "group" IS NULL) AS no_group
FROM long WHERE attribute = 0`,
    ...(request.relations.people === undefined ? {} : { people: peopleCountSql(request) }),
  };
}

/** The chosen columns, and all of them together where that is asked for. */
export function attributesOf({ roles, params }: AnalysisRequest): Attribute[] {
  const columns = [...new Map((roles.group ?? []).map((each) => [each.column, each])).values()];
  const own = columns.map(({ column }, i) => ({ name: column, sql: `g${i}` }));
  if (params.combine !== true || own.length < 2) return own;
  const all = own.map(({ sql }) => sql);
  // A missing part makes the whole missing.
  return [...own, { name: own.map(({ name }) => name).join(AND), sql: all.join(` || '${AND}' || `) }];
}

function groupItems({ roles }: AnalysisRequest): string {
  const columns = [...new Map((roles.group ?? []).map((each) => [each.column, each])).values()];
  return columns.map((column, i) => `${wordSql(column)} AS g${i}`).join(', ');
}

function judgedSql(request: AnalysisRequest): string {
  const items = `${textSql(request, 'actual')} AS actual, ${calledSql(request)} AS called, ${probabilitySql(request)} AS probability`;
  const { people } = request.relations;
  if (people === undefined) return `SELECT ${groupItems(request)}, ${items} FROM ${request.relation}`;
  const groups = (request.roles.group ?? []).map((_, i) => `g${i}`);
  // Somebody who is there twice counts once; which group is taken does not depend on the order of the rows.
  const first = groups.map((name) => `min(${name}) AS ${name}`).join(', ');
  return `SELECT ${groups.join(', ')}, actual, called, probability
FROM (SELECT ${textSql(request, 'id')} AS who, ${items} FROM ${request.relation}) AS answers
LEFT JOIN (SELECT who, ${first} FROM (SELECT ${textSql(request, 'person')} AS who, ${groupItems(request)} FROM ${people}) GROUP BY who) AS people USING (who)`;
}

/** What was predicted; by a threshold of its own where one is given, then as yes and no. */
function calledSql(request: AnalysisRequest): string {
  const predicted = optionalBinding(request, 'predicted');
  if (!byThreshold(request) && predicted) return textSql(request, 'predicted');
  const threshold = typeof request.params.threshold === 'number' ? request.params.threshold : 0.5;
  const probability = probabilitySql(request);
  return `CASE WHEN ${probability} >= ${threshold} THEN 'yes' WHEN ${probability} < ${threshold} THEN 'no' END`;
}

/** Whether calls are made here, from probabilities. */
export function byThreshold(request: AnalysisRequest): boolean {
  if (!optionalBinding(request, 'probability')) return false;
  return typeof request.params.threshold === 'number' || !optionalBinding(request, 'predicted');
}

function probabilitySql(request: AnalysisRequest): string {
  return finiteSql(request, 'probability', 'DOUBLE');
}

/** Rows of the second table, and different people in them. */
function peopleCountSql(request: AnalysisRequest): string {
  const who = textSql(request, 'person');
  return `SELECT count(${who}) AS rows, count(DISTINCT ${who}) AS different FROM ${request.relations.people}`;
}
