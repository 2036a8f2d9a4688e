import { describe, expect, it } from 'vitest';
import { faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import { REASONS } from '../../purchases/prediction/reason-codes';
import { words } from './words';

const DAY = 86_400_000;
const date = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * DAY).toISOString().slice(0, 10);

/**
 * Sixty customers who buy every 10 days, each of them worth more than the one before; of three one has stopped early, one stops at some time, one
 * never does.
 */
const SHOP = Array.from({ length: 60 }, (_, c) => {
  const end = [100 + c, 150 + 5 * c, 500][c % 3]!;
  const days = Array.from({ length: 51 }, (_each, i) => 10 * i + (c % 7)).filter((day) => day <= end);
  return days.map((day) => `'C${c}', '${date(day)}', ${10 + c}`);
}).flat();

const trial = (rows: readonly string[], params = {}) => ({
  analysis: 'churn',
  sql: rowsSql('customer VARCHAR, bought TIMESTAMP, amount DOUBLE', rows),
  roles: { customer: 'customer', time: 'bought', amount: 'amount' },
  params: { model: 'logistic', churn_days: 60, ...params },
});

describe('churn', () => {
  const outcome = runAnalysis(trial(SHOP));

  it('is told of everyone, and tested on those who had still been there', async () => {
    const { tables, findings } = await outcome;
    const rows = new Map((tables[''] ?? []).map((each) => [each.id, each]));
    expect(rows.size).toBe(60);
    expect(rows.get('C0')).toMatchObject({ actual: 'yes', predicted: 'yes', fold: null });
    expect(rows.get('C2')).toMatchObject({ actual: 'no', predicted: 'no' });
    const active = findings.find(({ key }) => key.startsWith('finding.active'));
    const here = (tables[''] ?? []).filter(({ recency }) => Number(recency) < 60).length;
    expect(active?.values).toMatchObject({ days: 60, active: here, gone: 60 - here });
  });

  it('is the other side of a purchase in the same window, also for the model of CLV', async () => {
    const next = await runAnalysis({
      ...trial(SHOP),
      analysis: 'next-purchase',
      params: { window: 60, model: 'logistic' },
    });
    const bought = new Map((next.tables.customers ?? []).map((each) => [each.customer, each]));
    const told = new Map((next.tables[''] ?? []).map((each) => [each.id, each.actual]));
    for (const { customer, clv_probability: leaves, p_alive: alive } of (await outcome).tables.customers ??
      []) {
      const other = bought.get(customer)!;
      expect(Number(leaves) + Number(other.clv_probability)).toBeCloseTo(1, 12);
      expect(alive).toBe(other.p_alive);
    }
    for (const { id, actual } of (await outcome).tables[''] ?? []) expect(told.get(id)).not.toBe(actual);
  });

  it('lists those to win back who are still there, by what is at risk', async () => {
    const { suggestions, frames, tables } = await outcome;
    expect(suggestions?.[0]).toMatchObject({ name: 'customers_to_win_back' });
    expect(suggestions?.[0]?.sql).toContain('WHERE recency < 60\nORDER BY probability * spend DESC');
    const spend = new Map((tables.customers ?? []).map((each) => [each.customer, Number(each.spend)]));
    const risks = (frames.listed ?? []).map(({ id, probability }) => Number(probability) * spend.get(id)!);
    expect(risks.length).toBeGreaterThan(5);
    expect(risks).toEqual(risks.toSorted((a, b) => b - a));
    expect((frames.listed ?? []).every(({ recency }) => Number(recency) < 60)).toBe(true);
  });

  it('takes the days that nine of ten customers come back in', async () => {
    const { findings } = await runAnalysis(trial(SHOP, { churn_days: 0 }));
    expect(findings.find(({ key }) => key === 'finding.window')?.values).toMatchObject({
      days: 14,
      rhythm: 10,
    });
  });

  it('names the parameter to change where the window does not fit', async () => {
    const fault = await faultOf(trial(SHOP, { churn_days: 400 }));
    expect(fault).toMatchObject({ code: 'prediction-short-history', place: { param: 'churn_days' } });
  });
});

it('has every reason in both languages, each feature with its own', () => {
  const reasons = Object.entries(REASONS).flatMap(([feature, sides]) =>
    [...new Set(Object.values(sides))].map((reason) => [reason, feature] as const),
  );
  expect(new Map(reasons).size).toBe(reasons.length);
  for (const [reason] of reasons) {
    expect(words.en[`value.${reason}` as keyof typeof words.en]).toBe(reason);
    expect(words.zh[`value.${reason}` as keyof typeof words.zh]).toMatch(/\p{Script=Han}/u);
  }
  for (const feature of Object.keys(REASONS)) {
    expect(words.en).toHaveProperty([`value.${feature}`]);
  }
});
