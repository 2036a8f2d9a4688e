import type { ChartSpec, Mark, Scale } from '../../contract/chart';
import { type Drawn, apart, mainOf } from './frames';
import { type Story, nameOf } from './story';
import { shareOf } from './tables';

const STATE: NonNullable<ChartSpec['color']> = {
  label: { key: 'axis.state' },
  format: 'label',
  scheme: 'categorical',
  domain: ['unusual', 'ordinary'],
};

export function charts(story: Story, drawn: Drawn): ChartSpec[] {
  const apartMost = apart(story)[0];
  return [
    rankedChart(story, drawn),
    topChart(story),
    whyChart(story),
    ...(story.cut.flagged > 0 ? [causesChart(story)] : []),
    ...(apartMost && apartMost.deviations !== 0 ? [apartChart(story)] : []),
    scoresChart(story),
    ...(drawn.components ? [mapChart(story, drawn)] : []),
    ...(drawn.grain ? [timeChart(story, drawn)] : []),
  ];
}

function scoreScale({ settings }: Story): Scale {
  return { label: { key: `axis.score.${settings.method}` }, format: 'number', type: 'linear' };
}

function rankedChart(story: Story, drawn: Drawn): ChartSpec {
  const { cut, judgements } = story;
  const rule: Mark = {
    type: 'rule',
    y: { value: cut.score },
    color: { ink: 'muted' },
    dashed: true,
    name: { key: 'chart.cut' },
  };
  const rows = judgements.order.length;
  return {
    id: 'ranked',
    table: 'ranked',
    title:
      cut.flagged > 0
        ? {
            key: 'chart.ranked',
            values: { rows: cut.flagged, total: rows, share: cut.flagged / rows, score: cut.score },
          }
        : { key: 'chart.ranked.none', values: { total: rows } },
    caption:
      drawn.dots < rows
        ? { key: 'chart.ranked.caption.some', values: { dots: drawn.dots, total: rows } }
        : { key: 'chart.ranked.caption' },
    marks: [
      {
        type: 'dot',
        x: { column: 'rank' },
        y: { column: 'score' },
        color: { column: 'state' },
        opacity: 0.8,
      },
      ...(cut.flagged > 0 ? [rule] : []),
    ],
    x: { label: { key: 'axis.rank' }, format: 'integer', type: 'log' },
    y: scoreScale(story),
    color: STATE,
    tip: [
      { column: 'id', format: 'text' },
      { column: 'rank', format: 'integer' },
      { column: 'score', format: 'number' },
      { column: 'reason', format: 'text' },
    ],
    select: 'rank',
  };
}

function topChart(story: Story): ChartSpec {
  const { cases, judgements } = story;
  const first = judgements.order[0]!;
  return {
    id: 'top',
    table: 'top',
    title: { key: 'chart.top', values: { id: nameOf(cases, first), score: judgements.scores[first]! } },
    caption: { key: 'chart.top.caption' },
    marks: [{ type: 'bar', x: { column: 'score' }, y: { column: 'label' }, color: { ink: 'accent' } }],
    x: { ...scoreScale(story), zero: true },
    y: { format: 'text', type: 'band' },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'score', format: 'number' },
      { column: 'reason', format: 'text' },
    ],
    select: 'rank',
    sets: { param: 'row', column: 'then' },
  };
}

function whyChart(story: Story): ChartSpec {
  const { cases, judgements, looked, settings } = story;
  const at = judgements.order[looked]!;
  const values = { id: nameOf(cases, at), rank: looked + 1, score: judgements.scores[at]! };
  return {
    id: 'why',
    table: 'why',
    title: { key: 'chart.why', values },
    caption: { key: `chart.why.caption.${settings.method}` },
    marks: [{ type: 'bar', x: { column: 'contribution' }, y: { column: 'feature' }, color: { ink: 'warn' } }],
    x: { label: { key: `axis.part.${settings.method}` }, format: 'number', type: 'linear', zero: true },
    y: { format: 'text', type: 'band' },
    tip: [
      { column: 'feature', format: 'text' },
      { column: 'usual', format: 'text' },
      { column: 'times_usual', format: 'number' },
      { column: 'contribution', format: 'number' },
    ],
  };
}

function causesChart(story: Story): ChartSpec {
  const order = story.cases.features
    .map((_, i) => i)
    .toSorted((a, b) => shareOf(story, b) - shareOf(story, a));
  const first = order[0]!;
  return {
    id: 'causes',
    table: 'causes',
    title: {
      key: 'chart.causes',
      values: {
        feature: story.cases.features[first]!.column,
        share: shareOf(story, first),
        rows: mainOf(story, first),
        flagged: story.cut.flagged,
      },
    },
    caption: { key: 'chart.causes.caption' },
    marks: [{ type: 'bar', x: { column: 'share' }, y: { column: 'feature' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.share' }, format: 'percent', type: 'linear', zero: true },
    y: { format: 'text', type: 'band' },
    tip: [
      { column: 'feature', format: 'text' },
      { column: 'share', format: 'percent' },
      { column: 'rows', label: { key: 'column.main_reason' }, format: 'integer' },
    ],
    select: 'feature',
  };
}

function apartChart(story: Story): ChartSpec {
  const { feature, unusual, ordinary } = apart(story)[0]!;
  return {
    id: 'apart',
    table: 'apart',
    title: {
      key: unusual > ordinary ? 'chart.apart.more' : 'chart.apart.less',
      values: { feature, unusual, ordinary },
    },
    caption: { key: 'chart.apart.caption' },
    marks: [{ type: 'bar', x: { column: 'deviations' }, y: { column: 'feature' }, color: { ink: 'accent' } }],
    x: { label: { key: 'axis.apart' }, format: 'number', type: 'linear', zero: true },
    y: { format: 'text', type: 'band' },
    tip: [
      { column: 'feature', format: 'text' },
      { column: 'unusual', format: 'number' },
      { column: 'ordinary', format: 'number' },
      { column: 'deviations', format: 'number' },
    ],
    select: 'feature',
  };
}

function scoresChart(story: Story): ChartSpec {
  const { judgements, cut } = story;
  const middle = judgements.scores[judgements.order[judgements.order.length >> 1]!]!;
  const rule: Mark = {
    type: 'rule',
    x: { value: cut.score },
    color: { ink: 'muted' },
    dashed: true,
    name: { key: 'chart.cut' },
  };
  return {
    id: 'scores',
    table: 'scores',
    title: { key: 'chart.scores', values: { score: middle } },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'rows' },
        color: { column: 'state' },
        stack: 'stack',
      },
      ...(cut.flagged > 0 ? [rule] : []),
    ],
    x: scoreScale(story),
    y: { label: { key: 'axis.rows' }, format: 'integer', type: 'linear' },
    color: STATE,
    tip: [
      { column: 'from', format: 'number' },
      { column: 'to', format: 'number' },
      { column: 'state', format: 'label' },
      { column: 'rows', format: 'integer' },
    ],
    select: [{ column: 'score', from: 'from', to: 'to', closed: true }],
  };
}

function mapChart(story: Story, { components, dots }: Drawn): ChartSpec {
  const [first = 0, second = 0] = components!.shares;
  const rows = story.judgements.order.length;
  return {
    id: 'map',
    table: 'map',
    title: { key: 'chart.map', values: { share: first + second } },
    caption:
      dots < rows
        ? { key: 'chart.map.caption.some', values: { dots, total: rows } }
        : { key: 'chart.map.caption' },
    marks: [
      { type: 'dot', x: { column: 'x' }, y: { column: 'y' }, color: { column: 'state' }, opacity: 0.75 },
    ],
    x: { label: { key: 'axis.first', values: { share: first } }, format: 'number', type: 'linear' },
    y: { label: { key: 'axis.second', values: { share: second } }, format: 'number', type: 'linear' },
    color: STATE,
    tip: [
      { column: 'id', format: 'text' },
      { column: 'rank', format: 'integer' },
      { column: 'score', format: 'number' },
    ],
    select: 'rank',
    aspect: 0.75,
  };
}

function timeChart({ cut }: Story, { grain }: Drawn): ChartSpec {
  return {
    id: 'time',
    table: 'time',
    title: { key: 'chart.time', values: { rows: cut.flagged } },
    caption: { key: 'chart.time.caption' },
    marks: [{ type: 'bar', x: { column: 'period' }, y: { column: 'unusual' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.time' }, format: 'period', type: 'time' },
    y: { label: { key: 'axis.rows' }, format: 'integer', type: 'linear' },
    tip: [
      { column: 'period', label: { key: 'column.time' }, format: 'period' },
      { column: 'unusual', format: 'integer' },
      { column: 'rows', format: 'integer' },
      { column: 'share', label: { key: 'column.share_of_rows' }, format: 'percent' },
    ],
    total: true,
    grain: grain!,
  };
}
