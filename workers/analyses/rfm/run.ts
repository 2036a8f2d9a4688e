import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable, OutputTable } from '../../table/columns';
import { charts } from './charts';
import { type Customers, readCustomers } from './customers';
import { findings } from './findings';
import { flowFrame } from './flow-frame';
import { frames } from './frames';
import { type Migration, migrationOf } from './migration';
import { customersSql, leftOutRowsSql, migrationSql } from './query';
import { type Scored, readScheme, score } from './scheme';
import { type SegmentGroup, summarise } from './summary';
import { thinDataNotices } from './treatment';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { customers: input, left_out, migration: day } = inputs;
  if (!input || !left_out || !day) throw new Error('the inputs customers, left_out and migration are needed');
  const customers = readCustomers(request, { customers: input, left_out, migration: day });
  const scheme = readScheme(request);
  const scored = score(customers, scheme);
  const groups = summarise(customers, scored);
  const migration = migrationOf(customers, scored, scheme);
  const drawn = frames(customers, scored, groups);
  return {
    tables: {
      '': customersTable(customers, scored, migration),
      segments: segmentsTable(groups),
      migration: migrationTable(migration),
    },
    frames: { ...drawn.frames, ...(migration ? { flow: flowFrame(migration) } : {}) },
    findings: findings(customers, groups, migration),
    charts: charts(customers, scored, groups, drawn.bigSpenders, migration),
    notices: [...customers.notices, ...thinDataNotices(customers.recency, scored.classes)],
  };
}

function customersTable(
  customers: Customers,
  { r, f, m, codes, segments }: Scored,
  migration: Migration | undefined,
): OutputTable {
  const { count, ids, rows } = customers;
  const scores = (values: Uint8Array): { type: 'integer'; values: Int32Array } => ({
    type: 'integer',
    values: Int32Array.from(values),
  });
  return {
    rows: count,
    columns: {
      customer: { type: 'same', vector: ids, rows },
      recency_days: { type: 'integer', values: customers.recency },
      frequency: { type: 'integer', values: customers.frequency },
      monetary: { type: 'number', values: customers.monetary },
      r: scores(r),
      f: scores(f),
      m: scores(m),
      segment: { type: 'label', codes: Int32Array.from(codes), words: segments },
      segment_before: {
        type: 'label',
        codes: migration ? Int32Array.from(migration.before) : new Int32Array(count).fill(-1),
        words: migration?.segments ?? [],
      },
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

function migrationTable(migration: Migration | undefined): OutputTable {
  const { flows, segments } = migration ?? { flows: [], segments: [] };
  const codes = (of: (flow: (typeof flows)[number]) => number): Int32Array => Int32Array.from(flows, of);
  return {
    rows: flows.length,
    columns: {
      from: { type: 'label', codes: codes(({ from }) => from), words: segments },
      to: { type: 'label', codes: codes(({ to }) => to), words: segments },
      customers: { type: 'integer', values: codes(({ customers }) => customers) },
    },
  };
}

export const analysis: Analysis = {
  peek: (request) => ({ migration: migrationSql(request) }),
  plan: (request, { migration }) => ({
    left_out: leftOutRowsSql(request),
    customers: customersSql(request, migration?.numbers('day')[0] ?? NaN),
  }),
  run,
};
