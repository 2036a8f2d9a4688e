import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { fitEncoding } from '../../learning/encoding';
import { learningPart } from '../../learning/part';
import { assessRegression } from '../../learning/regression/assess';
import { modelTable } from '../../learning/saved-model';
import type { InputTable } from '../../table/columns';
import { candidates } from './candidates';
import { charts } from './charts';
import { coefficientRows } from './coefficient-rows';
import { findings } from './findings';
import { frames } from './frames';
import { inspect, rowToExplain } from './inspection';
import { modelNotices } from './notices';
import { penaltyPath } from './penalty-path';
import { plan } from './query';
import { type Rows, readRows } from './read';
import { regressionOf } from './regression';
import { type Settings, settingsOf } from './settings';
import { splitOf } from './split';
import { coefficientsTable, fitTable, measuresTable, pathTable, rowsOf } from './tables';

/** The share of the time that choosing a model takes. */
const ASSESSMENT = 0.6;

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const asked = settingsOf(request);
  const rows = readRows(request, inputs, asked);
  const settings = possible(asked, rows);
  const split = splitOf(rows, settings);
  const tried = candidates(rows.training, settings);
  const assessment = await assessRegression(rows.training, split.folds, tried, settings, {
    ...context,
    progress: (share) => context.progress(ASSESSMENT * share),
  });
  const regression = regressionOf(settings, rows, split, assessment);
  const explained = rowToExplain(rows, settings.row, regression.fitted);
  const { importance, pictures } = await inspect(regression, explained, {
    ...context,
    progress: (share) => context.progress(ASSESSMENT + (1 - ASSESSMENT) * share),
  });
  const coefficients = coefficientRows(regression);
  const path = penaltyPath(assessment);
  return {
    tables: {
      '': rowsOf(regression),
      coefficients: coefficientsTable(coefficients),
      fit: fitTable(regression),
      measures: measuresTable(regression),
      path: pathTable(path),
      importance,
      model: modelTable({
        format: 'daybook-model',
        version: 1,
        target: rows.target,
        rows: rows.training.rows,
        fitted: assessment.fitted,
      }),
    },
    frames: { ...frames(regression, coefficients, path), ...pictures.frames },
    findings: findings(regression, coefficients, path),
    charts: charts(regression, coefficients, path, pictures.charts),
    notices: [...rows.notices, ...modelNotices(regression, asked)],
  };
}

/** Without least squares where there are not more rows than terms. @throws FaultError where that was the only model */
function possible(settings: Settings, { training }: Rows): Settings {
  if (!settings.models.includes('linear')) return settings;
  const { features, rows, weights } = training;
  const terms = fitEncoding(features, rows, { reference: 'first', weights }).terms.length;
  if (terms + 1 < rows) return settings;
  const models = settings.models.filter((model) => model !== 'linear');
  if (models.length > 0) return { ...settings, models };
  throw new FaultError({
    code: 'regress-more-terms-than-rows',
    values: { terms: terms + 1, rows },
    place: { role: 'features' },
  });
}

export const analysis: Analysis = { plan, run, part: learningPart };
