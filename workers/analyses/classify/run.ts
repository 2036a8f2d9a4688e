import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { classificationCharts } from '../../learning/classification/charts';
import { decide } from '../../learning/classification/decide';
import { explainingPictures } from '../../learning/classification/explained';
import { classificationFindings } from '../../learning/classification/findings';
import { classificationFrames } from '../../learning/classification/frames';
import { classificationTables, rowsColumns } from '../../learning/classification/tables';
import { learningPart } from '../../learning/part';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { assessed } from './assessed';
import { positiveOf } from './positive';
import { plan } from './query';
import { readRows } from './rows';
import { settingsOf } from './settings';
import { splitOf } from './split';
import { rowNotices } from './treatment';
import { whoOf } from './who';

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const settings = settingsOf(request);
  const rows = readRows(request, inputs, settings);
  const split = splitOf(request, rows, inputs, settings);
  const { positive, notices } = positiveOf(rows.training, settings.positive);
  const explained = await assessed(rows, split.folds, positive, settings, context);
  const { assessment } = explained;
  const target = binding(request, 'target').column;
  const pictures = explainingPictures(explained, target, whoOf(rows, assessment, settings));
  const calls = decide(assessment, settings.decision);
  const column = rows.classColumn;
  return {
    tables: {
      '': {
        rows: rows.training.rows,
        columns: { id: rows.id, ...rowsColumns(assessment, calls, column, split.column) },
      },
      ...classificationTables(explained, calls, column, target),
    },
    frames: { ...classificationFrames(assessment, calls), ...pictures.frames },
    findings: classificationFindings(explained, calls),
    charts: [...classificationCharts(assessment, calls), ...pictures.charts],
    notices: [...rowNotices(request, inputs, settings), ...notices, ...rows.notices, ...split.notices],
    ...(calls.threshold === undefined
      ? {}
      : {
          sliders: [
            { param: 'threshold', min: 0.01, max: 1, step: 0.01, value: Math.min(1, calls.threshold) },
          ],
        }),
  };
}

export const analysis: Analysis = { plan, run, part: learningPart };
