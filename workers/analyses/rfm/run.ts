import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable, OutputTable } from '../../table/columns';
import { charts } from './charts';
import { type Customers, readCustomers } from './customers';
import { findings } from './findings';
import { type Scored, frames } from './frames';
import { customersSql } from './query';
import { fallingScores, risingScores } from './scores';
import { SEGMENTS, segmentCodes } from './segments';
import { type SegmentGroup, summarise } from './summary';
import { thinDataNotices } from './treatment';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { customers: input } = inputs;
  if (!input) throw new Error('the input customers is missing');
  const customers = readCustomers(request, input);
  const scored = score(customers, Number(request.params.quantiles));
  const groups = summarise(customers, scored.codes);
  const drawn = frames(customers, scored, groups);
  return {
    tables: { '': customersTable(customers, scored), segments: segmentsTable(groups) },
    frames: drawn.frames,
    findings: findings(customers, groups),
    charts: charts(customers, scored, groups, drawn.bigSpenders),
    notices: [...customers.notices, ...thinDataNotices(customers.recency, scored.classes)],
  };
}

function score({ recency, frequency, monetary }: Customers, classes: number): Scored {
  const r = fallingScores(recency, classes);
  const f = risingScores(frequency, classes);
  const m = risingScores(monetary, classes);
  return { classes, r, f, m, codes: segmentCodes(r, f, m, classes) };
}

function customersTable(customers: Customers, { r, f, m, codes }: Scored): OutputTable {
  const { count, ids, rows } = customers;
  const scores = (values: Uint8Array): { type: 'integer'; values: Int32Array } => ({
    type: 'integer',
    values: Int32Array.from(values),
  });
  return {
    rows: count,
    columns: {
      customer: { type: 'same', vector: ids, ...(rows.length < ids.length ? { rows } : {}) },
      recency_days: { type: 'integer', values: customers.recency },
      frequency: { type: 'integer', values: customers.frequency },
      monetary: { type: 'number', values: customers.monetary },
      r: scores(r),
      f: scores(f),
      m: scores(m),
      segment: { type: 'label', codes: Int32Array.from(codes), words: SEGMENTS },
    },
  };
}

function segmentsTable(groups: readonly SegmentGroup[]): OutputTable {
  const numbers = (of: (group: SegmentGroup) => number): Float64Array => Float64Array.from(groups, of);
  return {
    rows: groups.length,
    columns: {
      segment: { type: 'text', values: groups.map(({ segment }) => segment) },
      customers: { type: 'integer', values: numbers((group) => group.customers) },
      share: { type: 'number', values: numbers((group) => group.share) },
      revenue: { type: 'number', values: numbers((group) => group.revenue) },
      revenue_share: { type: 'number', values: numbers((group) => group.revenueShare) },
      mean_recency_days: { type: 'number', values: numbers((group) => group.meanRecency) },
      mean_frequency: { type: 'number', values: numbers((group) => group.meanFrequency) },
      mean_monetary: { type: 'number', values: numbers((group) => group.meanMonetary) },
    },
  };
}

export const analysis: Analysis = {
  plan: (request) => ({ customers: customersSql(request) }),
  run,
};
