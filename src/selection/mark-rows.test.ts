import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import type { ChartSpec } from '../../workers/contract/chart';
import { type Cell, type Outcome, runAnalysis } from '../../tests/harness/run-analysis';
import { ordersSql, sampleOrders } from '../../tests/harness/sample-orders';
import type { ChartData } from '../charts/chart-data';
import { sqlLiteral } from '../sql/literal';
import { type Clause, clausesSql } from './clause';
import { litRows, markRowsSql, marksOf, readCounts, withCounts } from './mark-rows';
import { type PickTable, picksOfSpec, tableWith } from './spec-picks';

const TYPES: Record<string, string> = {
  Int64: 'BIGINT',
  Float64: 'DOUBLE',
  Int32: 'INTEGER',
  Date32: 'DATE',
};

/** An answer whose tables are in a database, as they are in the page. */
class Shown {
  readonly tables: PickTable[];

  constructor(
    readonly connection: DuckDBConnection,
    readonly id: string,
    readonly outcome: Outcome,
  ) {
    this.tables = manifests.get(id)!.tables.map((spec) => ({
      name: `${id}_${spec.suffix}`,
      relation: `"${id}_${spec.suffix}"`,
      spec,
      columns: Object.entries(outcome.types[spec.suffix] ?? {}).map(([name, type]) => ({
        name,
        type: TYPES[type.replace(/<.*/, '')] ?? 'VARCHAR',
      })),
    }));
  }

  async leaveTables(): Promise<void> {
    for (const { relation, columns, spec } of this.tables) {
      const rows = this.outcome.tables[spec.suffix] ?? [];
      const list = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
      await this.connection.run(`CREATE TABLE ${relation} (${list})`);
      const values = rows.map((row) => `(${columns.map(({ name }) => sqlLiteral(row[name])).join(', ')})`);
      if (values.length > 0) await this.connection.run(`INSERT INTO ${relation} VALUES ${values.join(', ')}`);
    }
  }

  chart(id: string): ChartSpec {
    return this.outcome.charts.find((chart) => chart.id === id)!;
  }

  data({ table }: ChartSpec): ChartData {
    const rows = this.outcome.frames[table] ?? this.outcome.tables[table] ?? [];
    const read = (value: Cell | undefined) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(value) : (value ?? null);
    const columns = (this.outcome.columns[table] ?? []).map(
      (name) => [name, rows.map((row) => read(row[name]) as string | number | Date | null)] as const,
    );
    return { rows: rows.length, columns: Object.fromEntries(columns) };
  }

  fields(spec: ChartSpec) {
    const picks = picksOfSpec(spec, this.tables);
    return picks?.how === 'point' ? picks.fields : [];
  }

  async counted(spec: ChartSpec, clauses: readonly Clause[]): Promise<ChartData> {
    const [fields, data] = [this.fields(spec), this.data(spec)];
    const figures = spec.figures ?? [];
    const table = tableWith(
      this.tables,
      [...fields, ...clauses].map(({ column }) => column),
    )!;
    const marks = marksOf(fields, data);
    const found = await this.connection.runAndReadAll(
      markRowsSql(table.relation, fields, marks, clauses, figures),
    );
    return withCounts(data, marks, readCounts(found.getRows()), figures);
  }

  async rowsOf(clauses: readonly Clause[]): Promise<number> {
    const table = tableWith(
      this.tables,
      clauses.map(({ column }) => column),
    )!;
    const found = await this.connection.runAndReadAll(
      `SELECT count(*) FROM ${table.relation} WHERE ${clausesSql(clauses)}`,
    );
    return Number(found.getRows()[0]?.[0]);
  }
}

const roles = { customer: 'customer', time: 'ordered_at', amount: 'amount' };
const shown = new Map<string, Shown>();
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const analysis of ['rfm', 'cohorts', 'clv']) {
    const outcome = await runAnalysis({ analysis, sql: ordersSql(sampleOrders()), roles });
    const one = new Shown(connection, analysis, outcome);
    await one.leaveTables();
    shown.set(analysis, one);
  }
}, 60_000);

afterAll(() => connection.closeSync());

const sum = (values: readonly unknown[] = []) => values.reduce<number>((total, n) => total + Number(n), 0);

describe.each(['rfm', 'cohorts', 'clv'])('the charts of %s', (id) => {
  it('have the figures that come out of all rows of the result', async () => {
    const one = shown.get(id)!;
    const charts = one.outcome.charts.filter(({ figures }) => figures);
    expect(charts.length).toBeGreaterThan(0);
    for (const spec of charts) {
      const [whole, again] = [one.data(spec), await one.counted(spec, [])];
      for (const { column } of spec.figures!) {
        again.columns[column]!.forEach((value, row) => {
          const before = whole.columns[column]![row];
          if (before === null) return;
          expect(value, `${spec.id}: ${column} of row ${row}`).toBeCloseTo(Number(before), 3);
        });
      }
    }
  });

  it('pick as many rows as a mark says', async () => {
    const one = shown.get(id)!;
    for (const spec of one.outcome.charts) {
      const counts = spec.figures?.find(({ of }) => of === 'rows');
      if (!counts) continue;
      const data = one.data(spec);
      const { different, places } = marksOf(one.fields(spec), data);
      const row = data.columns[counts.column]!.findIndex((n) => Number(n) > 0);
      const clauses = different[places[row]!]!;
      const rows = data.columns[counts.column]!.filter((_, other) => places[other] === places[row]);
      expect(await one.rowsOf(clauses), `${spec.id}: ${JSON.stringify(clauses)}`).toBe(Number(rows[0]));
    }
  });
});

describe('a segment that is picked', () => {
  const champions: Clause = {
    kind: 'values',
    column: 'segment',
    type: 'VARCHAR',
    reading: 'name',
    values: ['Champions'],
  };

  it('leaves its customers in the charts that count them', async () => {
    const rfm = shown.get('rfm')!;
    const expected = await rfm.rowsOf([champions]);
    expect(expected).toBeGreaterThan(0);
    for (const id of ['grid', 'frequency']) {
      expect(sum((await rfm.counted(rfm.chart(id), [champions])).columns.customers), id).toBe(expected);
    }
    expect(sum((await rfm.counted(rfm.chart('grid'), [champions])).columns.share)).toBeCloseTo(1, 12);
  });

  it('stands out of the bars that are about segments', () => {
    const rfm = shown.get('rfm')!;
    const spec = rfm.chart('shares');
    const data = rfm.data(spec);
    const lit = litRows(rfm.fields(spec), data, [champions])!;
    expect(lit.map((is, row) => (is ? data.columns.segment![row] : null)).filter(Boolean)).toEqual([
      'Champions',
      'Champions',
    ]);
    expect(litRows(rfm.fields(rfm.chart('grid')), rfm.data(rfm.chart('grid')), [champions])).toBeUndefined();
  });

  it('keeps the ribbons of the flow that end in it', async () => {
    const rfm = shown.get('rfm')!;
    const spec = rfm.chart('flow');
    const data = rfm.data(spec);
    const { lit } = await rfm.counted(spec, [
      { ...champions, column: 'r', type: 'BIGINT', reading: 'number', values: ['1'] },
    ]);
    const bright = new Set(data.columns.now!.filter((_, row) => lit![row]));
    // Nobody with the lowest recency score is a champion.
    expect(bright.has('Champions')).toBe(false);
    expect(bright.size).toBeGreaterThan(1);
  });
});

describe('a cell of cohorts', () => {
  it('picks the customers of the cohort who were there in that period', async () => {
    const cohorts = shown.get('cohorts')!;
    const spec = cohorts.chart('map');
    const data = cohorts.data(spec);
    const { different, places } = marksOf(cohorts.fields(spec), data);
    const cells = places.map((place, row) => ({
      clauses: different[place]!,
      active: data.columns.active![row],
    }));
    for (const { clauses, active } of cells.slice(0, 40)) {
      expect(clauses.map(({ column }) => column)).toEqual(['cohort', 'periods']);
      expect(await cohorts.rowsOf(clauses)).toBe(Number(active));
    }
  });
});
