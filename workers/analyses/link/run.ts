import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { RECORDS } from './blocks';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { linkTables } from './outcome';
import { commonFields, recordsSql } from './query';
import { summarise } from './summary';
import { readCustomers } from './tables-read';
import { entitiesTable, pairsTable, reviewTable } from './tables-written';
import { treatmentNotices } from './treatment';
import type { Thresholds } from './verdicts';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const { left: leftInput, right: rightInput } = inputs;
  if (!leftInput || !rightInput) throw new Error('an input is missing');
  const fields = commonFields(request);
  const left = readCustomers(request, 'left', leftInput, fields);
  const right = readCustomers(request, 'right', rightInput, fields);
  const rows = left.rows.length + right.rows.length;
  if (rows > RECORDS) throw new FaultError({ code: 'link-too-large', values: { rows, most: RECORDS } });
  const thresholds = thresholdsOf(request);
  const options = { ...thresholds, duplicates: request.params.duplicates === true };
  const outcome = linkTables(left, right, options, (share) => context.progress(share));
  const summary = summarise(left, right, outcome);
  return {
    tables: {
      '': pairsTable(left, right, outcome),
      entities: entitiesTable(left, right, outcome),
      review: reviewTable(left, right, outcome),
    },
    frames: frames(left, right, outcome.judged, summary, thresholds),
    findings: findings(left, right, summary, outcome),
    charts: charts(left, right, summary, thresholds),
    notices: treatmentNotices(request, left, right, outcome),
  };
}

/** @throws FaultError when what is to be reviewed would be a match already. */
function thresholdsOf({ params }: AnalysisRequest): Thresholds {
  const [match, review] = [Number(params.threshold), Number(params.review)];
  if (review > match) {
    throw new FaultError({
      code: 'link-review-above',
      values: { review, threshold: match },
      place: { param: 'review' },
    });
  }
  return { match, review, oneToOne: params.pairing !== 'many' };
}

export const analysis: Analysis = {
  plan: (request) => {
    thresholdsOf(request);
    return recordsSql(request);
  },
  run,
};
