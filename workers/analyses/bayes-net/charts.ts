import type { ChartSpec, Scale } from '../../contract/chart';
import { shownTable } from './frames';
import { sayValue } from './say';
import { type Story, strongestChanges } from './story';

const CHANCE: Scale = { label: { key: 'axis.chance' }, format: 'percent', type: 'linear', domain: [0, 1] };

export function charts(story: Story): ChartSpec[] {
  return [
    networkChart(story),
    ...(strongestChanges(story).length > 0 ? [changesChart(story)] : []),
    ...(story.learnt.arcs.length > 0 ? [arcsChart(story)] : []),
    tableChart(story),
  ];
}

/** Every variable with its values; a click on one says that it is so. */
function networkChart({ sample, learnt, answer }: Story): ChartSpec {
  const known = [...answer.evidence].map(([variable, value]) => sayValue(sample.variables[variable]!, value));
  const [first] = learnt.arcs;
  const name = (place: number): string => sample.variables[place]!.name;
  return {
    id: 'network',
    table: 'network',
    title:
      known.length > 0
        ? {
            key: 'chart.network.known',
            values: { evidence: known.join('; '), probability: answer.probability },
          }
        : first
          ? {
              key: 'chart.network',
              values: { arcs: learnt.arcs.length, source: name(first.from), target: name(first.to) },
            }
          : { key: 'chart.network.apart', values: { variables: sample.variables.length } },
    caption: { key: 'chart.network.caption' },
    marks: [],
    network: {
      nodes: { id: 'variable', tone: 'tone' },
      edges: { source: 'source', target: 'target', weight: 'bic_gain', plain: true },
      bars: { node: 'of', label: 'value', share: 'posterior', was: 'prior' },
      tones: { good: { key: 'value.known' } },
    },
    tip: [
      { column: 'variable', format: 'text' },
      { column: 'of', format: 'text' },
      { column: 'value', format: 'text' },
      { column: 'prior', format: 'percent' },
      { column: 'posterior', format: 'percent' },
      { column: 'source', format: 'text' },
      { column: 'target', format: 'text' },
      { column: 'bic_gain', format: 'number' },
    ],
    sets: { param: 'evidence', column: 'then' },
  };
}

function changesChart(story: Story): ChartSpec {
  const [most] = strongestChanges(story);
  const { variable, value, prior, posterior } = most!;
  return {
    id: 'changes',
    table: 'changes',
    title: {
      key: posterior > prior ? 'chart.changes.up' : 'chart.changes.down',
      values: { what: sayValue(story.sample.variables[variable]!, value), prior, posterior },
    },
    caption: { key: 'chart.changes.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'posterior' },
        y: { column: 'what' },
        color: { ink: 'accent' },
        name: { key: 'column.posterior' },
      },
      {
        type: 'dot',
        x: { column: 'prior' },
        y: { column: 'what' },
        color: { ink: 'muted' },
        name: { key: 'column.prior' },
      },
    ],
    x: CHANCE,
    y: { format: 'text', type: 'band' },
    tip: [
      { column: 'what', format: 'text' },
      { column: 'prior', format: 'percent' },
      { column: 'posterior', format: 'percent' },
    ],
    sets: { param: 'evidence', column: 'then' },
  };
}

function arcsChart({ sample, learnt }: Story): ChartSpec {
  const first = learnt.arcs[0]!;
  return {
    id: 'arcs',
    table: 'arcs',
    title: {
      key: 'chart.arcs',
      values: {
        source: sample.variables[first.from]!.name,
        target: sample.variables[first.to]!.name,
        gain: first.bicGain,
      },
    },
    caption: { key: 'chart.arcs.caption' },
    marks: [{ type: 'bar', x: { column: 'bic_gain' }, y: { column: 'arrow' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.bic_gain' }, format: 'number', type: 'linear', zero: true },
    y: { format: 'text', type: 'band' },
    tip: [
      { column: 'source', format: 'text' },
      { column: 'target', format: 'text' },
      { column: 'bic_gain', format: 'number' },
      { column: 'mutual_information', format: 'measure' },
    ],
    select: [{ column: 'source' }, { column: 'target' }],
  };
}

function tableChart(story: Story): ChartSpec {
  const child = shownTable(story);
  const { name, values } = story.sample.variables[child]!;
  const rows = story.learnt.probabilityTables[child]!.combinations;
  return {
    id: 'table',
    table: 'table',
    title: { key: 'chart.table', values: { variable: name } },
    caption: { key: 'chart.table.caption' },
    marks: [
      { type: 'cell', x: { column: 'value' }, y: { column: 'parents' }, color: { column: 'probability' } },
      { type: 'text', x: { column: 'value' }, y: { column: 'parents' }, text: { column: 'probability' } },
    ],
    x: {
      label: { key: 'axis.values', values: { variable: name } },
      format: 'text',
      type: 'band',
      domain: values.map((value) => value.name),
    },
    y: { format: 'text', type: 'band' },
    color: { label: { key: 'column.probability' }, format: 'percent', scheme: 'sequential', domain: [0, 1] },
    tip: [
      { column: 'parents', format: 'text' },
      { column: 'value', format: 'text' },
      { column: 'probability', format: 'percent' },
      { column: 'count', format: 'integer' },
    ],
    aspect: Math.min(0.9, 0.07 * Math.min(rows, 14) + 0.2),
  };
}
