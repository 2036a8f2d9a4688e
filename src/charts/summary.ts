import type { ChartSpec } from '../../workers/contract/chart';
import { type ChartData, column, distinct } from './chart-data';
import { ColumnWriter, channelColumn } from './column-writer';
import { colourColumn } from './layer';
import { isNetwork } from './network/figure';
import { sayNetworkSize } from './network/say-network';
import { type Wording, messageText } from './wording';

/** The mark that gives a chart its name, when there are several. */
const kinds = ['bar', 'line', 'cell', 'dot', 'area'] as const;

/** What a chart shows in words, for readers who do not see it: its title, kind, ranges and series. */
export function summarise(spec: ChartSpec, data: ChartData, wording: Wording): string {
  const writer = new ColumnWriter(spec, data, wording);
  const say = (key: string, values = {}): string => messageText({ key, values }, wording);
  const kind = kinds.find((type) => spec.marks.some((mark) => mark.type === type)) ?? 'other';
  const title = messageText(spec.title, wording);
  const stop = wording.context.language === 'zh' ? '。' : '.';
  const ended = /[.。！？!?]$/.test(title) ? title : title + stop;
  if (isNetwork(spec)) return `${ended} ${messageText(sayNetworkSize(spec, writer), wording)}`;
  const sentences = [ended, say(`charts.summary.${kind}`)];
  for (const which of ['x', 'y'] as const) {
    const name = spec.marks.map((mark) => channelColumn(mark[which])).find((each) => each !== undefined);
    if (name !== undefined) sentences.push(range(name, writer, say));
  }
  const series = spec.marks.map(colourColumn).find((each) => each !== undefined);
  if (series !== undefined && spec.color?.scheme !== 'sequential')
    sentences.push(names('series', series, writer, say));
  if (spec.facet !== undefined) sentences.push(names('parts', spec.facet, writer, say));
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

type Say = (key: string, values?: Record<string, string | number>) => string;

function range(name: string, writer: ColumnWriter, say: Say): string {
  const values = distinct(column(writer.data, name));
  if (values.length === 0) return '';
  const write = (value: (typeof values)[number] | undefined): string => writer.write(name, value ?? null);
  if (values.some((value) => typeof value === 'string')) {
    const ends = { low: write(values[0]), high: write(values.at(-1)) };
    return say('charts.summary.bands', { name: writer.label(name), n: values.length, ...ends });
  }
  const sorted = [...values].sort((a, b) => Number(a) - Number(b));
  return say('charts.summary.range', {
    name: writer.label(name),
    low: write(sorted[0]),
    high: write(sorted.at(-1)),
  });
}

const mostNames = 8;

function names(key: 'series' | 'parts', name: string, writer: ColumnWriter, say: Say): string {
  const values = distinct(column(writer.data, name));
  if (values.length === 0 || values.some((value) => typeof value === 'number')) return '';
  const list = values.slice(0, mostNames).map((value) => writer.write(name, value));
  const comma = writer.wording.context.language === 'zh' ? '、' : ', ';
  return say(`charts.summary.${key}`, {
    n: values.length,
    names: list.join(comma) + (values.length > mostNames ? ' …' : ''),
  });
}
