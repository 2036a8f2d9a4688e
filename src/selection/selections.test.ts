import { describe, expect, it, vi } from 'vitest';
import type { Clause } from './clause';
import { clausesText } from './clause-words';
import { filteredRelation } from './filtered';
import { Selections } from './selections.svelte';

const web: Clause = { kind: 'values', column: 'channel', type: 'VARCHAR', reading: 'name', values: ['web'] };
const spring: Clause = {
  kind: 'interval',
  column: 'at',
  type: 'DATE',
  reading: 'month',
  from: '2023-03-01',
  to: '2023-06-01',
  closed: false,
};
const cells = [
  { id: 'cell-1', effectiveName: 'By_month' },
  { id: 'cell-2', effectiveName: 'sizes' },
];

describe('Selections', () => {
  it('say what changed, once for each change, and again when it is done', () => {
    const selections = new Selections({ cells });
    const heard = vi.fn();
    selections.onChange(heard);
    selections.set('cell-1', [web], 'live');
    selections.set('cell-1', [{ ...web }], 'live');
    selections.set('cell-1', [web], 'done');
    selections.set('cell-1', []);
    expect(heard.mock.calls).toEqual([
      ['cell-1', 'live'],
      ['cell-1', 'done'],
      ['cell-1', 'done'],
    ]);
  });

  it('go by the names of cells, whatever their case', () => {
    const selections = new Selections({ cells });
    selections.set('cell-1', [web]);
    expect(selections.named('by_month')).toEqual([web]);
    expect(selections.named('nobody')).toEqual([]);
    expect(selections.parameters(['By_month', 'sizes'])).toMatchObject({
      By_month: { condition: `"channel" = 'web'` },
      sizes: { condition: 'true' },
    });
  });

  it('can be kept as JSON and put back into a notebook whose cells have other ids', () => {
    const selections = new Selections({ cells });
    selections.set('cell-1', [web, spring]);
    const kept = JSON.parse(JSON.stringify(selections.snapshot())) as ReturnType<typeof selections.snapshot>;
    expect(kept).toEqual({ By_month: [web, spring] });
    const later = new Selections({ cells: [{ id: 'cell-9', effectiveName: 'by_month' }] });
    const heard = vi.fn();
    later.set('cell-9', [spring]);
    later.onChange(heard);
    later.restore({ ...kept, gone: [web] });
    expect(later.snapshot()).toEqual({ by_month: [web, spring] });
    expect(heard.mock.calls).toEqual([['cell-9', 'done']]);
    later.restore({});
    expect(later.snapshot()).toEqual({});
  });
});

describe('filteredRelation', () => {
  const orders = { relation: '"orders"', table: 'orders', columns: [{ name: 'At' }] };

  it('is the relation itself while nothing is selected', () => {
    expect(filteredRelation(orders, [{ name: 'a', clauses: [] }])).toBe('"orders"');
    expect(filteredRelation(orders, [{ name: 'a', clauses: [spring] }])).toContain('WHERE "at" >= ');
  });

  it('names the column that the table lacks, and whose selection it is', () => {
    const filter = () => filteredRelation(orders, [{ name: 'picks', clauses: [web] }]);
    expect(filter).toThrow(
      expect.objectContaining({
        fault: expect.objectContaining({
          code: 'filter-no-column',
          values: { filter: 'picks', column: 'channel', table: 'orders' },
        }) as unknown,
      }),
    );
  });
});

describe('a selection in words', () => {
  it('names the last period that is in it, not the day after', () => {
    expect(clausesText([spring], 'en')).toBe('at: Mar 2023 to May 2023');
    expect(clausesText([spring], 'zh')).toBe('at：2023年3月至2023年5月');
    expect(clausesText([{ ...spring, to: '2023-04-01' }], 'en')).toBe('at: Mar 2023');
  });

  it('lists values, and has words of an analysis for them', () => {
    const several = { ...web, values: ['a', 'b', 'c', 'd'] };
    expect(clausesText([several], 'en')).toBe('channel: a, b, c …');
    const words = { en: { 'value.web': 'Web shop', 'column.channel': 'Channel' }, zh: {} };
    expect(clausesText([web], 'en', words)).toBe('Channel: Web shop');
  });

  it('writes numbers as numbers are written', () => {
    const numbers: Clause = { ...spring, column: 'n', reading: 'number', from: '1000', to: '25000.5' };
    expect(clausesText([numbers], 'en')).toBe('n: 1,000 to 25,000.5');
  });
});
