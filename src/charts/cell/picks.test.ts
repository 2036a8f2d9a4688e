import { describe, expect, it } from 'vitest';
import { parseChartBody } from '../../notebook/format/chart-body';
import { planChart } from './plan-chart';

const columns = [
  { name: 'day', type: 'TIMESTAMP' },
  { name: 'channel', type: 'VARCHAR' },
  { name: 'amount', type: 'DECIMAL(9,2)' },
  { name: 'items', type: 'INTEGER' },
];

function picks(text: string) {
  const body = parseChartBody(`table: t\n${text}`);
  if (!body.ok) throw new Error(body.fault.code);
  return planChart(body.value, 't', columns).picks;
}

const day = { column: 'day', type: 'TIMESTAMP', reading: 'month', data: 'day' };
const channel = { column: 'channel', type: 'VARCHAR', reading: 'name', data: 'channel' };

describe('what can be picked out of a chart', () => {
  it('is a stretch of time or numbers, and names one by one', () => {
    expect(picks('mark: line\nx: day\ngrain: month')).toEqual({ how: 'interval', x: day });
    expect(picks('x: channel')).toEqual({ how: 'point', fields: [channel] });
    expect(picks('mark: histogram\nx: amount')).toMatchObject({
      how: 'interval',
      x: { column: 'amount', bins: { from: 'from', to: 'to' } },
    });
    expect(picks('mark: heatmap\nx: day\ny: channel\ngrain: month')).toEqual({
      how: 'point',
      fields: [day, channel],
    });
  });

  it('is a rectangle among points, free where the axis is', () => {
    expect(picks('mark: point\nx: day\ny: amount')).toMatchObject({
      how: 'interval',
      x: { column: 'day', reading: 'day' },
      y: { column: 'amount', continuous: true },
    });
    expect(picks('mark: point\nx: items\ny: amount\nselect: y')).not.toHaveProperty('x');
  });

  it('lies along the axis on which the names lie', () => {
    expect(picks('x: channel\nselect: x')).toEqual({ how: 'interval', y: channel });
  });

  it('is the series where there is one', () => {
    expect(picks('mark: line\nx: day\ncolor: channel\nselect: point')).toMatchObject({ fields: [channel] });
  });

  it('is nothing where the cell says so', () => {
    expect(picks('x: channel\nselect: none')).toBeNull();
  });

  it.each([
    ['mark: line\nx: day\nselect: y', 'x, point, none'],
    ['mark: histogram\nx: amount\nselect: point', 'x, none'],
    ['mark: point\nx: items\ny: amount\nselect: point', 'x, y, xy, none'],
  ])('is never what has no rows of its own: %s', (text, choices) => {
    expect(() => picks(text)).toThrow(
      expect.objectContaining({
        fault: expect.objectContaining({
          code: 'chart-select',
          values: expect.objectContaining({ choices }) as unknown,
        }) as unknown,
      }),
    );
  });
});
