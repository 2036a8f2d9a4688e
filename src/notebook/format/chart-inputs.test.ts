import { describe, expect, it } from 'vitest';
import { type ChartBody, parseChartBody, printChartBody, withChartFilter } from './chart-body';
import { inputsOfChart, withInputs } from './chart-inputs';

function read(text: string): ChartBody {
  const parsed = parseChartBody(text);
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return parsed.value;
}

const text = 'table: t\nx: a\nlimit: $most # so many\ntitle: The first $most of $Who, for $ 5\n';

describe('inputs in a chart', () => {
  it('stand in its limit and its texts', () => {
    expect(inputsOfChart(read(text))).toEqual(['most', 'Who']);
    expect(withInputs(read(text), { most: 7, who: ['a', null] })).toMatchObject({
      limit: 7,
      title: 'The first 7 of a, –, for $ 5',
    });
  });

  it('stay as they are written where there is no such input', () => {
    expect(withInputs(read('table: t\ntitle: $nobody'), {}).title).toBe('$nobody');
  });

  it.each([[undefined], [null], ['many'], [2.5], [-1]])('are no limit when they are %s', (most) => {
    expect(() => withInputs(read(text), { most })).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ code: 'chart-limit-input' }) as unknown }),
    );
  });

  it('are kept by a form that changes something else', () => {
    const changed = printChartBody({ ...read(text), x: 'b' }, text);
    expect(changed).toBe(text.replace('x: a', 'x: b'));
  });
});

describe('a chart that follows others', () => {
  it('reads one name or a list, and what can be picked out of it', () => {
    expect(read('table: t\nfilter: a\nselect: xy')).toMatchObject({ filter: ['a'], select: 'xy' });
    expect(read('table: t\nfilter: [a, b]').filter).toEqual(['a', 'b']);
    expect(read('table: t')).toMatchObject({ filter: [], select: null });
    expect(parseChartBody('table: t\nselect: z')).toMatchObject({
      ok: false,
      fault: { code: 'body-choice', values: { field: 'select', suggestion: 'x' } },
    });
  });

  it('changes its one line, and loses it with the last name', () => {
    const body = 'table: t # the table\nx: a\n';
    const followed = withChartFilter(body, ['m'])!;
    expect(followed).toBe('table: t # the table\nx: a\nfilter: [ m ]\n');
    expect(withChartFilter(followed, [])).toBe(body);
    expect(withChartFilter('table: [', ['m'])).toBeNull();
  });
});
