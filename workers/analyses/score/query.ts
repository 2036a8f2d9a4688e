import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import type { FeatureSchema } from '../../learning/features';
import type { SavedModel } from '../../learning/saved-model';
import { optionalBinding, relationName } from '../binding';
import { wordSql } from '../role-sql';
import { columnNamed, matchColumns } from './match';

const SMALL_INTEGER = /^U?(TINY|SMALL)INT$|^INTEGER$|^UINTEGER$/;
const INTEGER = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const FRACTION = /^(FLOAT|DOUBLE|DECIMAL)/;
const TIME = /^(DATE|TIMESTAMP)/;
/** Unseen values of a feature that are named. */
const NAMED = 5;
/** A value that the model has no level for. */
export const UNSEEN = -1;

/** The model's table as it stands in FROM. */
function modelRelation({ relations }: AnalysisRequest): string {
  const relation = relations.model;
  if (relation === undefined) throw new Error('the request names no model');
  return relation;
}

/** Its name as readers know it. */
export function modelName(request: AnalysisRequest): string {
  return relationName(modelRelation(request));
}

/** A model has a piece for every million characters; any other table is known by its columns. */
export function peek(request: AnalysisRequest): Record<string, string> {
  return { model: `SELECT * FROM ${modelRelation(request)} LIMIT 10000` };
}

/** Only what the model needs: numbers as they are, categories as codes of its levels; and what could not be read. */
export function queries(request: AnalysisRequest, model: SavedModel): Record<string, string> {
  const matched = matchColumns(request, model.fitted.features);
  const found = matched.flatMap(({ column, ...rest }) => (column ? [{ ...rest, column }] : []));
  const id = optionalBinding(request, 'id');
  const target = columnNamed(request.columns, model.target);
  const items = [
    ...(id ? [`${id.sql} AS id`] : []),
    ...found.map(({ feature, column, name }) => `${featureSql(feature, column)} AS ${name}`),
    ...(target ? [`${targetSql(model, target)} AS target`] : []),
  ];
  const there = found.flatMap(({ feature, column, name }) => {
    const sql = thereSql(feature, column);
    return sql === undefined ? [] : [`count(${sql}) AS ${name}`];
  });
  const unseen = found
    .filter(({ feature }) => feature.kind === 'category')
    .map(({ feature, column, name }) => unseenSql(request, feature, column, name));
  return {
    rows: `SELECT ${items.length > 0 ? items.join(',\n  ') : '0 AS nothing'}\nFROM ${request.relation}`,
    ...(there.length > 0 ? { there: `SELECT ${there.join(', ')} FROM ${request.relation}` } : {}),
    ...(unseen.length > 0 ? { unseen: unseen.join('\nUNION ALL ') } : {}),
  };
}

function targetSql({ target, fitted: { classes } }: SavedModel, column: RoleBinding): string {
  return classes
    ? codeSql({ name: target, kind: 'category', levels: classes }, column)
    : numberSql({ name: target, kind: 'number', levels: [] }, column);
}

/** Numbers come as they are: to leave out in SQL those that none can be reckoned with takes ten times as long as in the worker. */
function featureSql(feature: FeatureSchema, column: RoleBinding): string {
  if (feature.kind === 'category') return codeSql(feature, column);
  // Whole numbers of up to four bytes take half the room of doubles.
  return !feature.isTime && SMALL_INTEGER.test(column.type) ? column.sql : numberSql(feature, column);
}

/** Days since 1970 for times, as they are told for learning. */
function numberSql({ isTime }: FeatureSchema, { type, sql }: RoleBinding): string {
  if (isTime) {
    const time = `TRY_CAST(${TIME.test(type) ? sql : `CAST(${sql} AS VARCHAR)`} AS TIMESTAMP)`;
    // Of an infinite time the epoch is an error.
    return `CAST(CASE WHEN isfinite(${time}) THEN epoch(${time}) / 86400 END AS DOUBLE)`;
  }
  return isNumber(type) || type === 'BOOLEAN'
    ? `CAST(${sql} AS DOUBLE)`
    : `TRY_CAST(trim(CAST(${sql} AS VARCHAR)) AS DOUBLE)`;
}

function isNumber(type: string): boolean {
  return INTEGER.test(type) || FRACTION.test(type);
}

/** The code of the level, −1 where the model has none for it; found by DuckDB's own dictionary, however many levels there are. */
function codeSql(feature: FeatureSchema, column: RoleBinding): string {
  if (column.type === 'VARCHAR' && feature.levels.length > 0) {
    // Most texts are a level as they stand. Only the rest is composed and trimmed, which takes longer than all else: `coalesce` leaves
    // that out for whoever has an answer, but only while no part stands twice, for those are worked out first, for all.
    const known = levelCode(feature, column.sql);
    const read = levelCode(feature, wordSql(column));
    return `coalesce(${known}, ${read}, CASE WHEN ltrim(${column.sql}) <> '' THEN ${UNSEEN} END)`;
  }
  return `CASE WHEN ${wordSql(column)} IS NOT NULL THEN coalesce(${levelSql(feature, column)}, ${UNSEEN}) END`;
}

function levelSql(feature: FeatureSchema, column: RoleBinding): string {
  if (feature.levels.length === 0) return 'CAST(NULL AS INTEGER)';
  const code = levelCode(feature, wordSql(column));
  if (!FRACTION.test(column.type)) return code;
  // Numbers that name something may have been whole where the model was learnt: 3 and 3.0 are one name.
  const whole = `CASE WHEN ${column.sql} = trunc(${column.sql}) THEN CAST(TRY_CAST(${column.sql} AS BIGINT) AS VARCHAR) END`;
  return `coalesce(${code}, ${levelCode(feature, whole)})`;
}

/** The code of a level by its name; NULL for any other text. */
function levelCode({ levels }: FeatureSchema, word: string): string {
  const dictionary = `ENUM(${levels.map((level) => `'${level.replaceAll("'", "''")}'`).join(', ')})`;
  return `CAST(enum_code(TRY_CAST(${word} AS ${dictionary})) AS INTEGER)`;
}

/** Counts the values that are there, some of which can perhaps not be reckoned with; undefined where all can by the type. */
function thereSql(feature: FeatureSchema, column: RoleBinding): string | undefined {
  if (feature.kind === 'category') return undefined;
  if (!feature.isTime && SMALL_INTEGER.test(column.type)) return undefined;
  // Writing millions of numbers out only to see that they are there would take most of the time.
  return column.type === 'VARCHAR' ? wordSql(column) : column.sql;
}

/** The commonest values that the model has never seen, and how many different ones there are. */
function unseenSql(
  { relation }: AnalysisRequest,
  feature: FeatureSchema,
  column: RoleBinding,
  name: string,
): string {
  // Different values first, so that reading and looking up is done once for each of them.
  const raw: RoleBinding = { ...column, sql: 'raw' };
  const word = wordSql(raw);
  return `(SELECT '${name}' AS feature, word, n, count(*) OVER () AS words
FROM (SELECT ${word} AS word, CAST(sum(rows_with) AS BIGINT) AS n
  FROM (SELECT ${column.sql} AS raw, count(*) AS rows_with FROM ${relation} GROUP BY raw)
  WHERE ${codeSql(feature, raw)} = ${UNSEEN} GROUP BY word)
ORDER BY n DESC, word LIMIT ${NAMED})`;
}
