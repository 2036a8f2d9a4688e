import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { createRandom } from '../../kernels/random';
import { randomFolds } from '../../learning/folds';
import type { InputTable } from '../../table/columns';
import { featureNotices } from '../feature-notices';
import { type Feature, readFeatures } from '../feature-values';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { type Made, oneHot, targetMeans } from './made';
import { notices } from './notices';
import { plan } from './query';
import { type TargetCodes, readTarget } from './read-target';
import { recipesOf, sourceColumns, unique } from './recipes';
import { judge } from './select';
import { type Settings, settingsOf } from './settings';
import { featuresTable, listTable } from './tables';
import { suggestions } from './written-out';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const { rows, counts } = inputs;
  if (!rows || !counts) throw new Error('an input is missing');
  if (rows.rows === 0) throw new FaultError({ code: 'features-no-rows' });
  const settings = settingsOf(request);
  const columns = readFeatures(sourceColumns(request), inputs, rows, counts);
  const target = readTarget(request, rows);
  const made = named([
    ...recipesOf(request).map((recipe, i): Made => ({ recipe, values: rows.numbers(`m${i}`) })),
    ...(settings.oneHot ? categories(columns).flatMap(oneHot) : []),
    ...(settings.targetMean && target ? meansOf(columns, target, settings) : []),
  ]).filter(({ recipe, values }) => recipe.kind !== 'missing' || values.some((value) => value !== 0));
  const judged = judge(made, target, settings, (share) => context.progress(share));
  const kept = judged.filter(({ reason }) => reason === undefined);
  if (kept.length === 0) {
    throw new FaultError({
      code: 'features-nothing-left',
      values: { columns: columns.map(({ column }) => column) },
      place: { role: 'columns' },
    });
  }
  const story = { request, settings, judged, kept, target, rows: rows.rows, columns: columns.length };
  return {
    tables: { '': featuresTable(rows, kept), list: listTable(judged) },
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    notices: [...sourceNotices(columns, settings), ...(target?.notices ?? []), ...notices(story)],
    suggestions: suggestions(request, kept),
  };
}

function categories(columns: readonly Feature[]): Feature[] {
  return columns.filter(({ kind }) => kind === 'category');
}

function meansOf(columns: readonly Feature[], target: TargetCodes, settings: Settings): Made[] {
  const { length } = target.values;
  const folds = Math.min(settings.folds, length);
  const fold = new Int32Array(length);
  randomFolds(length, folds, createRandom(settings.seed)).forEach(({ test }, which) => {
    for (const row of test) fold[row] = which;
  });
  return categories(columns).flatMap((column) =>
    targetMeans(column, target, fold, folds, settings.smoothing),
  );
}

/** With names that differ. */
function named(made: readonly Made[]): Made[] {
  const recipes = unique(made.map(({ recipe }) => recipe));
  return made.map((each, i) => ({ ...each, recipe: recipes[i]! }));
}

function sourceNotices(columns: readonly Feature[], { levels }: Settings): Fault[] {
  return columns.flatMap((column) => featureNotices(column, levels));
}

export const analysis: Analysis = { plan, run };
