import type { ChartSpec } from '../../contract/chart';
import { type Credits } from './credit';
import { mostMoved } from './findings';
import { topPaths } from './frames';
import { MODELS } from './models';
import { pathName } from './tables';

/** What the analysis shows. */
export function charts(credits: Credits): ChartSpec[] {
  return [modelsChart(credits), movesChart(credits), pathsChart(credits), networkChart(credits)].filter(
    (chart) => chart !== undefined,
  );
}

function modelsChart({ channels, conversions }: Credits): ChartSpec {
  const shares = MODELS.map((model) => (channels[0]?.conversions[model] ?? NaN) / conversions);
  return {
    id: 'models',
    table: 'models',
    title: {
      key: 'chart.models',
      values: { channel: channels[0]?.name ?? '', low: Math.min(...shares), high: Math.max(...shares) },
    },
    caption: { key: 'chart.models.caption' },
    marks: [
      {
        type: 'dot',
        x: { column: 'share' },
        y: { column: 'channel' },
        color: { column: 'model' },
        opacity: 0.8,
      },
    ],
    x: { label: { key: 'axis.share' }, format: 'percent', type: 'linear', zero: true },
    y: { label: { key: 'column.channel' }, format: 'text', type: 'band' },
    color: {
      label: { key: 'axis.model' },
      format: 'label',
      scheme: 'categorical',
      domain: [...MODELS],
    },
    tip: [
      { column: 'channel', format: 'text' },
      { column: 'model', label: { key: 'axis.model' }, format: 'label' },
      { column: 'credit', label: { key: 'axis.credit' }, format: 'number' },
      { column: 'share', label: { key: 'axis.share' }, format: 'percent' },
    ],
    select: 'channel',
  };
}

function movesChart(credits: Credits): ChartSpec | undefined {
  const most = mostMoved(credits);
  if (!most) return undefined;
  const { markov, last } = most.conversions;
  return {
    id: 'moves',
    table: 'moves',
    title: {
      key: markov >= last ? 'chart.moves.more' : 'chart.moves.less',
      values: { channel: most.name, last, markov },
    },
    caption: { key: 'chart.moves.caption' },
    marks: [
      { type: 'bar', x: { column: 'gain' }, y: { column: 'channel' }, color: { ink: 'good' } },
      { type: 'bar', x: { column: 'loss' }, y: { column: 'channel' }, color: { ink: 'bad' } },
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: { label: { key: 'axis.moves' }, format: 'number' },
    y: { label: { key: 'column.channel' }, format: 'text', type: 'band' },
    tip: [
      { column: 'channel', format: 'text' },
      { column: 'last', format: 'number' },
      { column: 'markov', format: 'number' },
    ],
    select: 'channel',
  };
}

function pathsChart(credits: Credits): ChartSpec | undefined {
  const [first] = topPaths(credits);
  if (!first) return undefined;
  return {
    id: 'paths',
    table: 'top-paths',
    title: {
      key: 'chart.paths',
      values: {
        path: pathName(first, credits.names),
        share: first.conversions / credits.conversions,
      },
    },
    marks: [{ type: 'bar', x: { column: 'conversions' }, y: { column: 'path' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.conversions' }, format: 'integer' },
    y: { label: { key: 'column.path' }, format: 'text', type: 'band' },
    tip: [
      { column: 'path', format: 'text' },
      { column: 'conversions', format: 'integer' },
      { column: 'journeys', format: 'integer' },
      { column: 'rate', label: { key: 'axis.rate' }, format: 'percent' },
    ],
    select: 'path',
  };
}

function networkChart({ conversions, journeys }: Credits): ChartSpec {
  return {
    id: 'network',
    table: 'network',
    title: { key: 'chart.network', values: { share: conversions / journeys } },
    caption: { key: 'chart.network.caption' },
    marks: [],
    network: {
      nodes: { id: 'channel', figure: 'touches', shape: 'shape' },
      edges: { source: 'source', target: 'target', weight: 'count' },
      across: true,
    },
    tip: [
      { column: 'channel', format: 'label' },
      { column: 'touches', format: 'integer' },
      { column: 'source', format: 'label' },
      { column: 'target', format: 'label' },
      { column: 'count', format: 'integer' },
      { column: 'probability', format: 'percent' },
    ],
    select: 'channel',
  };
}
