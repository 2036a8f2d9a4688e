import { describe, expect, it } from 'vitest';
import { type Outcome, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/clv-contract-intervals.json';

const REPLICATES = 1000;
const SEGMENTS = { regular: reference.regular, high_end: reference.high_end };
const rows = Object.entries(SEGMENTS).flatMap(([name, { survivors }]) =>
  survivors.map((count, t) => `${t}, ${count}, '${name}'`),
);

function run(model: string, params: Record<string, number> = {}): Promise<Outcome> {
  return runAnalysis({
    analysis: 'clv',
    sql: rowsSql('period INTEGER, customers INTEGER, segment VARCHAR', rows),
    roles: { period: 'period', customers: 'customers', segment: 'segment' },
    params: { model, horizon: reference.horizon, ...params },
  });
}

describe('intervals of contracts', () => {
  it.each(['sbg', 'bdw'] as const)('of %s are those of a bootstrap with SciPy', async (model) => {
    const outcome = await run(model, { bootstrap: REPLICATES });
    for (const [name, segment] of Object.entries(SEGMENTS)) {
      const found = outcome.tables['']!.find((row) => row.customer === name)!;
      const { expected, low80, high80, low95, high95 } = segment[model];
      expect(Math.abs(Number(found.expected_purchases) / expected - 1)).toBeLessThan(1e-4);
      const ends = { '80_low': low80, '80_high': high80, '95_low': low95, '95_high': high95 };
      for (const [end, { value, error }] of Object.entries(ends)) {
        const off = Number(found[`expected_purchases_${end}`]) - value;
        // Both are random; four standard errors of the difference.
        const apart = error * Math.sqrt(1 + reference.replicates / REPLICATES);
        expect(Math.abs(off), `${name}: ${end}`).toBeLessThan(4 * apart);
        expect(apart).toBeLessThan(0.05 * (high95.value - low95.value));
      }
    }
  });

  it('hang on the seed only, and are missing without replicates', async () => {
    const [one, again, other, none] = await Promise.all([
      run('sbg', { bootstrap: 50 }),
      run('sbg', { bootstrap: 50 }),
      run('sbg', { bootstrap: 50, seed: 2 }),
      run('sbg'),
    ]);
    expect(again).toEqual(one);
    expect(other.tables['']).not.toEqual(one.tables['']);
    expect(none.tables['']![0]!.expected_purchases_95_low).toBeNull();
  });

  it('of survivors that all stay in a replicate are taken from the others', async () => {
    const outcome = await runAnalysis({
      analysis: 'clv',
      sql: rowsSql('period INTEGER, customers INTEGER', ['0, 12', '1, 11', '2, 11', '3, 10']),
      roles: { period: 'period', customers: 'customers' },
      params: { model: 'sbg', bootstrap: 200, horizon: 3 },
    });
    const [row] = outcome.tables['']!;
    const ends = ['95_low', '80_low', '80_high', '95_high'].map((end) =>
      Number(row![`expected_purchases_${end}`]),
    );
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(ends[0]).toBeGreaterThan(0);
    expect(ends[3]).toBeLessThanOrEqual(3);
  });
});
