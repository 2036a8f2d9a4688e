import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { optionalBinding } from '../binding';
import { type FeatureColumn, featureColumns } from '../feature-columns';
import { wordSql } from '../role-sql';
import { momentSql, numberSql, sequenceSql } from './column-sql';
import { type Kind, type Recipe, recipe } from './recipe';
import { type Settings, settingsOf } from './settings';

/** Numbers that are put in relation to each other; with more there would be hundreds of pairs. */
export const MOST_PAIRED = 12;

/**
 * The columns that features are made from, each once; without those that name rows or are the target.
 * @throws FaultError when none is left
 */
export function sourceColumns(request: AnalysisRequest): FeatureColumn[] {
  const used = ['id', 'target'].flatMap((role) => optionalBinding(request, role)?.column ?? []);
  const left = featureColumns(request.roles.columns ?? [], used);
  if (left.length === 0) {
    throw new FaultError({
      code: 'features-no-column',
      values: { column: used },
      place: { role: 'columns' },
    });
  }
  return left;
}

/** All features whose making is known before a row is read, in the order of the table. */
export function recipesOf(request: AnalysisRequest): Recipe[] {
  const settings = settingsOf(request);
  const columns = sourceColumns(request);
  const numbers = columns.filter(({ kind }) => kind === 'number');
  return unique([
    ...columns.flatMap((column) => ownRecipes(column, settings)),
    ...(settings.ratios ? ratios(numbers.slice(0, MOST_PAIRED)) : []),
    ...(settings.interactions ? products(numbers.slice(0, MOST_PAIRED)) : []),
    ...[...numbers, ...targetAsPast(request)].flatMap((column) => pastRecipes(request, column, settings)),
  ]);
}

function ownRecipes(column: FeatureColumn, settings: Settings): Recipe[] {
  const { column: name, kind } = column;
  const missing = recipe(`${name}_missing`, [name], 'missing', missingSql(column));
  if (kind === 'number') return [recipe(name, [name], 'value', numberSql(column)), missing];
  if (kind === 'time') return [...(settings.dateParts ? dateParts(column) : []), missing];
  const word = wordSql(column);
  const coded: Recipe[] = [];
  if (settings.ordinal) {
    const rank = `CASE WHEN ${word} IS NOT NULL THEN dense_rank() OVER (ORDER BY ${word} NULLS LAST) - 1 END`;
    coded.push(recipe(`${name}_order`, [name], 'ordinal', rank));
  }
  if (settings.frequency) {
    const share = `CASE WHEN ${word} IS NOT NULL THEN count(*) OVER (PARTITION BY ${word}) / count(*) OVER () END`;
    coded.push(recipe(`${name}_frequency`, [name], 'frequency', share));
  }
  return [...coded, missing];
}

function missingSql(column: FeatureColumn): string {
  const value = { number: numberSql, time: momentSql, category: wordSql }[column.kind](column);
  return `CASE WHEN ${value} IS NULL THEN 1 ELSE 0 END`;
}

function dateParts(column: FeatureColumn): Recipe[] {
  const { column: name } = column;
  const moment = momentSql(column);
  const part = (kind: Kind, sql: string): Recipe =>
    recipe(`${name}_${kind.replace('-', '_')}`, [name], kind, sql);
  return [
    part('year', `year(${moment})`),
    part('quarter', `quarter(${moment})`),
    part('month', `month(${moment})`),
    part('weekday', `isodow(${moment})`),
    part('day', `day(${moment})`),
    part('hour', `hour(${moment})`),
    part('weekend', `CASE WHEN isodow(${moment}) >= 6 THEN 1 WHEN ${moment} IS NOT NULL THEN 0 END`),
    part('days-before', `(epoch(max(${moment}) OVER ()) - epoch(${moment})) / 86400`),
  ];
}

function ratios(numbers: readonly FeatureColumn[]): Recipe[] {
  return numbers.flatMap((above) =>
    numbers
      .filter((below) => below !== above)
      .map((below) =>
        recipe(
          `${above.column}_per_${below.column}`,
          [above.column, below.column],
          'ratio',
          `${numberSql(above)} / nullif(${numberSql(below)}, 0)`,
        ),
      ),
  );
}

function products(numbers: readonly FeatureColumn[]): Recipe[] {
  return numbers.flatMap((one, i) =>
    numbers
      .slice(i + 1)
      .map((other) =>
        recipe(
          `${one.column}_times_${other.column}`,
          [one.column, other.column],
          'product',
          `${numberSql(one)} * ${numberSql(other)}`,
        ),
      ),
  );
}

/** What the target was in earlier rows is known in this one. */
function targetAsPast(request: AnalysisRequest): FeatureColumn[] {
  const target = optionalBinding(request, 'target');
  return target ? featureColumns([target]).filter(({ kind }) => kind === 'number') : [];
}

/** What a number was in earlier rows of the same entity; nothing of the row itself. */
function pastRecipes(request: AnalysisRequest, column: FeatureColumn, { lags, windows }: Settings): Recipe[] {
  const sequence = sequenceSql(request);
  if (sequence === undefined) return [];
  const { column: name } = column;
  const number = numberSql(column);
  const before = (rows: number): string => `${sequence} ROWS BETWEEN ${rows} PRECEDING AND 1 PRECEDING`;
  return [
    ...lags.map((rows) =>
      recipe(`${name}_lag_${rows}`, [name], 'lag', `lag(${number}, ${rows}) OVER (${sequence})`),
    ),
    ...windows.flatMap((rows) => [
      recipe(`${name}_mean_${rows}`, [name], 'mean-before', `avg(${number}) OVER (${before(rows)})`),
      ...(rows > 1
        ? [recipe(`${name}_sd_${rows}`, [name], 'sd-before', `stddev_samp(${number}) OVER (${before(rows)})`)]
        : []),
    ]),
  ];
}

/** Names that differ, also where case is not looked at; `id` is taken. */
export function unique(recipes: readonly Recipe[], taken: readonly string[] = ['id']): Recipe[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return recipes.map((each) => {
    let { name } = each;
    for (let nth = 2; used.has(name.toLowerCase()); nth++) name = `${each.name}_${nth}`;
    used.add(name.toLowerCase());
    return { ...each, name };
  });
}
