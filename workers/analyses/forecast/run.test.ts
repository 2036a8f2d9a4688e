import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

const ROLES = { time: 'time', value: 'value' };

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}) {
  return {
    analysis: 'forecast',
    sql: rowsSql('time DATE, value DOUBLE, area VARCHAR', rows),
    roles: ROLES,
    params,
  };
}

function monthly(values: readonly number[], from = '2010-01', area = 'NULL'): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return values.map((value, i) => {
    const day = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    return `'${day}', ${value}, ${area}`;
  });
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);

describe('bad input', () => {
  it('of two points is a fault', async () => {
    expect(await faultOf(trial(monthly([1, 2])))).toMatchObject({ code: 'forecast-too-few' });
  });
  it('that is constant is said', async () => {
    const outcome = await runAnalysis(trial(monthly(new Array<number>(30).fill(5))));
    expect(codes(outcome)).toContain('forecast-constant');
  });
});
