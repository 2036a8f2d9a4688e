import type { ChartSpec } from '../../contract/chart';
import { nearest, offers } from './frames';
import { METRICS } from './judge';
import type { Outcome } from './outcome';
import { MODELS } from './settings';

/** What the analysis shows. */
export function charts(outcome: Outcome): ChartSpec[] {
  return [
    ...(outcome.judgement.quality.length > 0 ? [modelsChart(outcome)] : []),
    ...(offers(outcome).length > 0 ? [offeredChart(outcome)] : []),
    ...(nearest(outcome).length > 0 ? [nearestChart(outcome)] : []),
  ];
}

function modelsChart({ judgement, settings, purchases }: Outcome): ChartSpec {
  const best = judgement.quality.reduce((top, each) => (each.values.ndcg > top.values.ndcg ? each : top));
  return {
    id: 'models',
    table: 'models',
    title: { key: 'chart.models', values: { model: best.model, ndcg: best.values.ndcg, k: settings.k } },
    caption: {
      key: Number.isNaN(purchases.cut) ? 'chart.models.caption.lot' : 'chart.models.caption',
      values: { customers: judgement.customers },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'value' },
        y: { column: 'metric' },
        color: { column: 'model' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'column.value' }, format: 'number' },
    y: { label: { key: 'column.metric' }, format: 'label', type: 'band', domain: [...METRICS] },
    color: {
      label: { key: 'column.model' },
      format: 'label',
      scheme: 'categorical',
      domain: [...MODELS],
    },
    tip: [
      { column: 'metric', format: 'label' },
      { column: 'model', format: 'label' },
      { column: 'value', format: 'number' },
    ],
    select: [{ column: 'metric' }, { column: 'model' }],
  };
}

function offeredChart(outcome: Outcome): ChartSpec {
  const all = offers(outcome);
  const served = new Set(outcome.customers).size;
  return {
    id: 'offered',
    table: 'offered',
    title: {
      key: 'chart.offered',
      values: {
        item: outcome.purchases.names[all[0]!.item]!,
        share: all[0]!.first / served,
        items: all.length,
      },
    },
    caption: { key: 'chart.offered.caption' },
    marks: [{ type: 'bar', x: { column: 'first' }, y: { column: 'item' }, color: { ink: 'accent' } }],
    x: { label: { key: 'axis.customers' }, format: 'integer' },
    y: { label: { key: 'column.item' }, format: 'text', type: 'band' },
    tip: [
      { column: 'item', format: 'text' },
      { column: 'first', label: { key: 'axis.first' }, format: 'integer' },
      { column: 'offered', label: { key: 'axis.offered' }, format: 'integer' },
      { column: 'holders', label: { key: 'axis.holders' }, format: 'integer' },
    ],
    select: 'item',
  };
}

function nearestChart(outcome: Outcome): ChartSpec {
  const [pair] = nearest(outcome);
  const { names } = outcome.purchases;
  const { similarity } = outcome.settings;
  return {
    id: 'nearest',
    table: 'nearest',
    title: {
      key: 'chart.nearest',
      values: { item: names[pair!.item]!, other: names[pair!.other]!, score: pair!.score },
    },
    caption: { key: `chart.nearest.caption.${similarity}` },
    marks: [{ type: 'bar', x: { column: 'score' }, y: { column: 'pair' }, color: { ink: 'accent' } }],
    x: { label: { key: `axis.similarity.${similarity}` }, format: 'decimal' },
    y: { label: { key: 'axis.pair' }, format: 'text', type: 'band' },
    tip: [
      { column: 'item', format: 'text' },
      { column: 'other', format: 'text' },
      { column: 'score', format: 'number' },
    ],
    select: [{ column: 'item' }, { column: 'other' }],
  };
}
