import { describe, expect, it } from 'vitest';
import { parseChartBody, printChartBody } from './chart-body';

function read(body: string) {
  const result = parseChartBody(body);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

const TOP = 'table: value\nmark: bar\nx: customer\ny: clv\nlimit: 20';

describe('parseChartBody', () => {
  it('reads the documented example', () => {
    expect(read(TOP)).toMatchObject({
      table: 'value',
      mark: 'bar',
      x: 'customer',
      y: 'clv',
      limit: 20,
      color: null,
    });
  });

  it('takes dots for points, one axis for a list, and bars when nothing is said', () => {
    expect(read('mark: dot\nlog: y')).toMatchObject({ mark: 'point', log: ['y'] });
    expect(read('')).toMatchObject({ table: '', mark: 'bar', log: [] });
  });

  it.each([
    ['mark: pie', 'body-choice', 'bar'],
    ['mark: hetmap', 'body-choice', 'heatmap'],
    ['aggregate: average', 'body-choice', 'count'],
    ['limit: many', 'body-field', undefined],
    ['limit: 1.5', 'body-field', undefined],
    ['log: [x, z]', 'body-choice', 'x'],
  ])('finds the fault in %j', (body, code, suggestion) => {
    const result = parseChartBody(body);
    expect(result.ok ? null : result.fault.code).toBe(code);
    expect(result.ok ? null : result.fault.values?.suggestion).toBe(suggestion);
  });
});

describe('printChartBody', () => {
  it('writes the documented form', () => {
    expect(printChartBody(read(TOP))).toBe(TOP);
  });

  it('changes only what changed', () => {
    const body = '# best customers\ntable: value\nmark: dot\ncolor: segment # by segment\nstrange: [1]\n';
    expect(printChartBody({ ...read(body), color: null, title: 'Top 20', log: ['y'] }, body)).toBe(
      '# best customers\ntable: value\nmark: dot\nstrange: [1]\ntitle: Top 20\nlog: [ y ]\n',
    );
  });
});
