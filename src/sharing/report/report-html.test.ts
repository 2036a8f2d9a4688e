import { describe, expect, it } from 'vitest';
import { reportHtml } from './report-html';
import type { ReportModel } from './report-model';

const EVIL = `"'></style></title></pre><script>alert(1)</script><img src=x onerror=alert(2)>`;
const legend = {
  items: [{ key: 'a', label: EVIL, colour: `red"><script>`, shape: 'square' as const }],
  ramp: { label: EVIL, low: EVIL, high: EVIL, colours: ['#123456', EVIL] },
};

/** A report in which every text that a notebook, its data or its names can bring is hostile. */
function hostile(): ReportModel {
  const parts = [{ text: EVIL, strong: true }];
  return {
    language: 'en',
    title: EVIL,
    day: EVIL,
    words: { made: EVIL, receipt: EVIL, receiptAbout: EVIL, method: EVIL, code: EVIL },
    light: { page: '#fff' },
    dark: { page: '#000' },
    font: 'sans-serif',
    codeFont: 'monospace',
    blocks: [
      { kind: 'prose', proseHtml: '<p>Sanitised elsewhere.</p>' },
      { kind: 'input', label: EVIL, value: EVIL },
      {
        kind: 'cell',
        name: EVIL,
        title: EVIL,
        facts: [{ label: EVIL, value: EVIL }],
        state: EVIL,
        notes: [{ what: EVIL, fix: EVIL, isError: true }],
        code: EVIL,
        findings: [parts],
        charts: [
          {
            title: parts,
            caption: EVIL,
            summary: EVIL,
            legend,
            legendDark: legend,
            lightSvg: '<svg></svg>',
            darkSvg: '<svg></svg>',
            notes: [EVIL],
          },
        ],
        tables: [{ title: EVIL, columns: [{ label: EVIL, isNumeric: true }], rows: [[EVIL]], note: EVIL }],
        methodHtml: '',
      },
    ],
    receipt: {
      receipt: 1,
      time: EVIL,
      daybook: EVIL,
      engine: EVIL,
      notebook: EVIL,
      tables: [{ name: EVIL, rows: 1, columns: [{ name: EVIL, type: EVIL }], hash: EVIL }],
      seeds: {},
      inputs: { [EVIL]: EVIL },
      selections: { [EVIL]: EVIL },
      results: [],
    },
    receiptLines: [{ label: EVIL, text: EVIL }],
  };
}

describe('reportHtml', () => {
  it('lets no text become markup, wherever it stands', () => {
    const html = reportHtml(hostile());
    // Escaped it is there, so that this test cannot pass by leaving things out.
    expect(html.split('&lt;script&gt;').length).toBeGreaterThan(25);
    expect(html).not.toMatch(/<script|<img/i);
    // The sheet ends where the report ends it, and nowhere before.
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    // No tag has a handler: what stands in quotes is text.
    const tags = html.replaceAll(/<style>.*<\/style>/gs, '').match(/<[a-z][^>]*>/gi) ?? [];
    for (const tag of tags) expect(tag.replaceAll(/"[^"]*"/g, '')).not.toMatch(/\son\w+\s*=/i);
  });

  it('forbids everything but its own style and pictures in it', () => {
    const html = reportHtml(hostile());
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
    expect(html).not.toMatch(/(src|href)="(?!#)/);
  });
});
