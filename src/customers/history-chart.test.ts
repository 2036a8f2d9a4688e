import { describe, expect, it } from 'vitest';
import { historyChart, historyFacts } from './history-chart';

const days = ['2024-05-03', '2024-02-01', '2023-12-31'].map((day) => new Date(day));
const history = (amount: (number | null)[], hasAmounts = true) => ({
  data: { rows: 3, columns: { day: days, amount, rows: [1, 2, 1] } },
  hasAmounts,
  isCut: false,
});

describe('the history of a customer', () => {
  it('tells refunds apart, and counts days with purchases only', () => {
    const { spec, data } = historyChart(history([-5, 20, 12.5]));
    expect(data.columns.kind).toEqual(['refund', 'purchase', 'purchase']);
    expect(spec.color?.domain).toEqual(['purchase', 'refund']);
    expect(historyFacts(history([-5, 20, 12.5]))).toEqual({
      days: 2,
      first: '2023-12-31',
      last: '2024-02-01',
      total: 27.5,
    });
  });

  it('counts rows where no amount is known', () => {
    const { spec } = historyChart(history([null, null, null], false));
    expect(spec.marks[0]).toMatchObject({ y: { column: 'rows' } });
    expect(spec.color?.domain).toEqual(['purchase']);
    expect(historyFacts(history([null, null, null], false))).toEqual({
      days: 3,
      first: '2023-12-31',
      last: '2024-05-03',
      total: undefined,
    });
  });

  it('of refunds alone has no facts', () => {
    expect(historyFacts(history([-1, -2, -3]))).toBeUndefined();
  });
});
