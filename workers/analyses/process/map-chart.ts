import type { ChartSpec } from '../../contract/chart';
import type { Message } from '../../contract/message';
import type { Picture } from './map-frame';
import type { Story } from './story';

/** The map: which activity follows which, by how often or by how long it takes. */
export function mapChart(story: Story, picture: Picture): ChartSpec {
  const { isTimed } = story;
  return {
    id: 'map',
    table: 'map',
    title: title(story, picture),
    caption: {
      key: `chart.map.caption.${isTimed ? 'time' : 'frequency'}${picture.hiddenEdges + picture.hiddenActivities > 0 ? '' : '.all'}`,
      values: {
        edges: picture.edges.length,
        hidden_edges: picture.hiddenEdges,
        hidden_activities: picture.hiddenActivities,
        share: picture.hiddenShare,
      },
    },
    marks: [],
    network: {
      nodes: { id: 'activity', figure: isTimed ? 'working_seconds' : 'times', shape: 'shape' },
      edges: {
        source: 'source',
        target: 'target',
        weight: isTimed ? 'total_seconds' : 'count',
        ...(isTimed ? { label: 'median_seconds' } : {}),
        tone: 'tone',
      },
      tones: isTimed
        ? { bad: { key: 'tone.slow' }, muted: { key: 'tone.other' } }
        : { accent: { key: 'tone.onward' }, warn: { key: 'tone.back' } },
    },
    tip: [
      { column: 'activity' },
      { column: 'times', format: 'integer' },
      { column: 'working_seconds', format: 'duration' },
      { column: 'source' },
      { column: 'target' },
      { column: 'count', format: 'integer' },
      { column: 'cases', format: 'integer' },
      { column: 'median_seconds', format: 'duration' },
      { column: 'p90_seconds', format: 'duration' },
      { column: 'total_seconds', format: 'duration' },
    ],
    select: 'activity',
  };
}

function title({ log, drawnCases, topVariants, variants }: Story, { hiddenShare }: Picture): Message {
  const share = 1 - hiddenShare;
  if (topVariants > 0) {
    return {
      key: 'chart.map.variants',
      values: { shown: topVariants, variants: variants.length, cases: drawnCases / log.cases, share },
    };
  }
  return { key: hiddenShare > 0 ? 'chart.map.some' : 'chart.map', values: { cases: log.cases, share } };
}
