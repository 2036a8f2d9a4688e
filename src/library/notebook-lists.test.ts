import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import { findNotebooks } from './find-notebooks';
import { summarise } from './notebook-summary';
import { titleOfText } from './notebook-title';
import type { NotebookRecord } from './records';

const sample = (file: string) => readFileSync(new URL(`../../samples/${file}`, import.meta.url), 'utf8');

describe('the title of a notebook', () => {
  it('is what the front matter says, or the first heading', () => {
    expect(titleOfText('---\ndaybook: 1\ntitle: Mine\n---\n\n# Other\n')).toBe('Mine');
    expect(titleOfText('Words\n\n## A *fine* heading ##\n')).toBe('A fine heading');
    expect(titleOfText('Words\n')).toBe('');
  });

  it('is not a comment in a cell', () => {
    expect(titleOfText('```sql\n# not this\n```\n')).toBe('');
  });
});

describe('the summary of a notebook', () => {
  it('counts cells and names the tables it needs from outside', () => {
    const { cells, tables } = summarise(sample('online-shop.md'), manifests)!;
    expect(Object.fromEntries(cells)).toMatchObject({ sql: 4, analysis: 3, chart: 2, input: 2 });
    expect(tables).toEqual(['orders']);
  });

  it('names tables that only SQL reads, not what the notebook makes itself', () => {
    const text =
      '```sql name=a\nwith c as (from Sales) select * from c join value_params using (id)\n```\n\n```analysis name=value type=clv\ntable: crm\n```\n\n```chart\ntable: a\n```\n';
    expect(summarise(text, manifests)?.tables).toEqual(['Sales', 'crm']);
  });

  it('is none for a text that cannot be read', () => {
    expect(summarise('```sql\n', manifests)).toBeNull();
  });
});

describe('a search', () => {
  const record = (id: string, title: string, text: string, changed: number): NotebookRecord => ({
    id,
    title,
    text,
    created: 0,
    changed,
    revision: 1,
  });
  const records = [
    record('a', 'Café sales', '# Café sales\nselect region from orders', 1),
    record('b', 'Kunden', 'All about sales\nof cafes in Köln', 3),
    record('c', '客户价值', '按最近一次购买分层', 2),
  ];
  const found = (search: string) =>
    findNotebooks(records, search).map(({ record: { id }, line }) => (line === null ? id : `${id}: ${line}`));

  it('for nothing finds everything, what was changed last first', () => {
    expect(found('  ')).toEqual(['b', 'c', 'a']);
  });

  it('looks into titles and text, whatever the case and the accents', () => {
    expect(found('CAFE')).toEqual(['b: of cafes in Köln', 'a']);
    expect(found('koln')).toEqual(['b: of cafes in Köln']);
    expect(found('购买')).toEqual(['c: 按最近一次购买分层']);
  });

  it('wants every word, be it in the title or the text', () => {
    expect(found('sales orders')).toEqual(['a: select region from orders']);
    expect(found('sales tea')).toEqual([]);
  });

  it('shows a long line around what was found', () => {
    const long = record('d', '', `${'x '.repeat(200)}needle ${'y '.repeat(200)}`, 9);
    const [hit] = findNotebooks([long], 'needle');
    expect(hit?.line).toMatch(/^….*needle.*…$/);
    expect(hit?.line?.length).toBeLessThan(170);
  });
});
