import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../workers/contract/manifest';
import type { CellRun } from '../notebook/run/cell-run.svelte';
import { gatherFindings, keptFindings } from './gather-findings';
import { summaryFragment, summarySlides } from './summary-html';
import { summaryText, type WordedSummary } from './summary-text';

const manifest = { id: 'rfm', words: { en: {}, zh: {} } } as unknown as Manifest;
const cell = (id: string, kind: 'markdown' | 'sql' | 'analysis', body = '') => ({
  id,
  kind,
  body,
  effectiveName: `${id}_name`,
});
const answered = (keys: string[], status: CellRun['status'] = 'done') =>
  ({
    status,
    result: { kind: 'analysis', manifest, findings: keys.map((key) => ({ key })) },
  }) as unknown as CellRun;
const nothing = { status: 'idle', result: null } as unknown as CellRun;

describe('findings across a notebook', () => {
  const cells = [
    cell('t', 'markdown', '# The shop\n\nText.'),
    cell('a', 'analysis'),
    cell('m', 'markdown', 'Before.\n\n## Who *they* are, [really](x)\n\nMore.'),
    cell('q', 'sql'),
    cell('b', 'analysis'),
    cell('c', 'analysis'),
    cell('d', 'analysis'),
  ];
  const runs: Record<string, CellRun> = {
    a: answered(['one', 'two']),
    b: answered(['three'], 'stale'),
    c: answered(['four'], 'failed'),
    d: answered([]),
  };

  it('come in the order of the notebook, with the heading above, and nothing from a cell that failed', () => {
    const found = gatherFindings(cells, (id) => runs[id] ?? nothing);
    expect(found.map(({ id, heading, isOld }) => [id, heading, isOld])).toEqual([
      ['a', null, false],
      ['b', 'Who they are, really', true],
    ]);
    expect(found[0]?.findings).toHaveLength(2);
  });

  it('are the same list while they say the same', () => {
    const [first, again] = [0, 1].map(() => gatherFindings(cells, (id) => runs[id] ?? nothing));
    expect(keptFindings(first!, again!)).toBe(first);
    const changed = gatherFindings(cells, (id) => (id === 'a' ? answered(['one']) : (runs[id] ?? nothing)));
    expect(keptFindings(first!, changed)).toBe(changed);
  });
});

describe('a summary', () => {
  const summary: WordedSummary = {
    title: 'Shop & <Sons>',
    language: 'en',
    note: 'Made with Daybook.',
    parts: [
      {
        title: 'Segments',
        sentences: [
          [
            { text: '42', strong: true },
            { text: ' customers <1%', strong: false },
          ],
        ],
      },
    ],
  };

  it('is plain text', () => {
    expect(summaryText(summary)).toBe(
      'Shop & <Sons>\n\nSegments\n- 42 customers <1%\n\nMade with Daybook.\n',
    );
  });

  it('is slides: one for the title, one for each analysis, nothing that could run or be fetched', () => {
    const html = summarySlides(summary);
    expect(html.match(/<section>/g)).toHaveLength(2);
    expect(html).toContain('<li><strong>42</strong> customers &lt;1%</li>');
    expect(html).toContain('<h1>Shop &amp; &lt;Sons&gt;</h1>');
    expect(html).not.toMatch(/<script|src=|href=/);
  });

  it('is headings and lists on the clipboard', () => {
    expect(summaryFragment(summary)).toMatch(/^<h1>.*<\/h1>\n<h2>Segments<\/h2><ul><li>/);
  });
});
