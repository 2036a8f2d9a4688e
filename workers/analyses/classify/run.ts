import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { classificationCharts } from '../../learning/classification/charts';
import { decide } from '../../learning/classification/decide';
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

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const settings = settingsOf(request);
  const rows = readRows(request, inputs, settings);
  const split = splitOf(request, rows, inputs, settings);
  const { positive, notices } = positiveOf(rows.training, settings.positive);
  const assessment = await assessed(rows, split.folds, positive, settings, context);
  const calls = decide(assessment, settings.decision);
  const column = rows.classColumn;
  return {
    tables: {
      '': {
        rows: rows.training.rows,
        columns: { id: rows.id, ...rowsColumns(assessment, calls, column, split.column) },
      },
      ...classificationTables(assessment, calls, column, binding(request, 'target').column),
    },
    frames: classificationFrames(assessment, calls),
    findings: classificationFindings(assessment, calls),
    charts: classificationCharts(assessment, calls),
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
