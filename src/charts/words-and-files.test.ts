import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../workers/contract/chart';
import { chartWords } from '../i18n/words/charts';
import type { ChartData } from './chart-data';
import { toCsv } from './csv';
import { fileName } from '../export/hand-out';
import { selectionText } from './selection-text';
import { summarise } from './summary';

const data: ChartData = {
  rows: 3,
  columns: {
    month: [new Date('2025-01-01'), new Date('2025-02-01'), null],
    revenue: [1200.5, 9007199254740991, null],
    channel: ['shop, old', 'say "hi"', null],
  },
};

describe('toCsv', () => {
  it('quotes what needs it and keeps values raw', () => {
    expect(toCsv(data)).toBe(
      'month,revenue,channel\r\n2025-01-01,1200.5,"shop, old"\r\n2025-02-01,9007199254740991,"say ""hi"""\r\n,,\r\n',
    );
  });
});

describe('fileName', () => {
  it('is the title without what file systems refuse', () => {
    expect(fileName('Revenue: up/down?\n“all”', 'csv', 'chart')).toBe('Revenue up down “all”.csv');
    expect(fileName('???', 'png', 'chart')).toBe('chart.png');
  });
});

describe('selectionText', () => {
  it('is what DuckDB writes for a date, a timestamp and a text', () => {
    expect(selectionText(new Date('2025-03-03'))).toBe('2025-03-03');
    expect(selectionText(new Date('2025-03-03T14:05:00Z'))).toBe('2025-03-03 14:05:00');
    expect(selectionText('x')).toBe('x');
    expect(selectionText(null)).toBeUndefined();
  });
});

describe('summarise', () => {
  const spec: ChartSpec = {
    id: 'c',
    table: '',
    title: { key: 'charts.cell.text', values: { text: 'Revenue grows' } },
    marks: [{ type: 'line', x: { column: 'month' }, y: { column: 'revenue' }, color: { column: 'channel' } }],
    y: { format: 'integer' },
  };
  const say = (language: 'en' | 'zh'): string => {
    const words: Record<string, string> = chartWords[language];
    return summarise(spec, data, { context: { language }, lookup: (key) => words[key] });
  };

  it('tells title, kind, ranges and series', () => {
    expect(say('en')).toBe(
      'Revenue grows. Line chart. month: Jan 2025 to Feb 2025. revenue: 1,201 to 9,007,199,254,740,991. ' +
        '2 series: shop, old, say "hi".',
    );
    expect(say('zh')).toBe(
      'Revenue grows。 折线图。 month：2025年1月至2025年2月。 revenue：1,201 至 9,007,199,254,740,991。 ' +
        '2 个系列：shop, old、say "hi"。',
    );
  });
});
