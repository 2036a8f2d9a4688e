import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { fitEncoding } from '../../learning/encoding';
import { importanceTable } from '../../learning/inspect/importance-chart';
import { inspectionCharts } from '../../learning/inspect/inspect-model';
import { joinPictures } from '../../learning/inspect/pictures';
import { learningPart } from '../../learning/part';
import type { InputTable } from '../../table/columns';
import { assessed } from './assessed';
import { charts } from './charts';
import { coefficientRows } from './coefficient-rows';
import { rowToExplain, whyPictures } from './explained-row';
import { findings } from './findings';
import { frames } from './frames';
import { modelNotices } from './notices';
import { penaltyPath } from './penalty-path';
import { plan } from './query';
import { type Rows, readRows } from './read';
import { regressionOf } from './regression';
import { type Settings, settingsOf } from './settings';
import { splitOf } from './split';
import { coefficientsTable, fitTable, measuresTable, pathTable, rowsOf, savedTable } from './tables';

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const asked = settingsOf(request);
  const rows = readRows(request, inputs, asked);
  const settings = possible(asked, rows);
  const split = splitOf(rows, settings);
  const { assessment, inspection } = await assessed(rows, split, settings, context);
  const regression = regressionOf(settings, rows, split, assessment);
  const pictures = joinPictures([
    inspectionCharts(inspection, { target: rows.target }),
    whyPictures(regression, rowToExplain(rows, settings.row, regression.fitted)),
  ]);
  const coefficients = coefficientRows(regression);
  const path = penaltyPath(assessment);
  return {
    tables: {
      '': rowsOf(regression),
      coefficients: coefficientsTable(coefficients),
      fit: fitTable(regression),
      measures: measuresTable(regression),
      path: pathTable(path),
      importance: importanceTable(inspection.importance),
      model: savedTable(regression),
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
