import type { ChartSpec } from '../../contract/chart';
import type { Message } from '../../contract/message';
import { MOST_DRAWN, kindCounts } from './frames';
import type { Judged } from './select';
import { LITTLE, type Story, byInformation, seemingOf, tellingOf } from './story';

/** What the analysis shows. */
export function charts(story: Story): ChartSpec[] {
  return [strongestChart(story), kindsChart(story)].filter((chart) => chart !== undefined);
}

function strongestChart({ target, judged }: Story): ChartSpec | undefined {
  const shown = byInformation(judged).slice(0, MOST_DRAWN);
  const [first] = shown;
  if (!target || !first) return undefined;
  const hasChance = shown.some(({ chance }) => chance > LITTLE);
  return {
    id: 'strongest',
    table: 'strongest',
    title: strongestTitle(judged, first, target.name),
    caption: { key: hasChance ? 'chart.strongest.caption.chance' : 'chart.strongest.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'mutual_information' },
        y: { column: 'feature' },
        color: { ink: 'accent' },
        name: { key: 'column.mutual_information' },
      },
      ...(hasChance
        ? [
            {
              type: 'dot',
              x: { column: 'chance' },
              y: { column: 'feature' },
              color: { ink: 'muted' },
              name: { key: 'column.chance' },
            } as const,
          ]
        : []),
    ],
    x: { label: { key: 'axis.information' }, format: 'measure', zero: true },
    y: {
      label: { key: 'column.feature' },
      format: 'text',
      type: 'band',
      domain: shown.map(({ recipe }) => recipe.name),
    },
    tip: [
      { column: 'feature', format: 'text' },
      { column: 'kind', format: 'label' },
      { column: 'made_from', format: 'text' },
      { column: 'mutual_information', format: 'measure' },
      { column: 'chance', format: 'measure' },
    ],
    select: 'feature',
  };
}

function strongestTitle(judged: readonly Judged[], first: Judged, target: string): Message {
  const [strongest] = tellingOf(judged);
  if (!strongest && seemingOf(judged).length > 0) return { key: 'chart.strongest.none', values: { target } };
  const { recipe, information, chance } = strongest ?? first;
  return {
    key: chance > LITTLE ? 'chart.strongest.chance' : 'chart.strongest',
    values: { feature: recipe.name, target, information, chance },
  };
}

function kindsChart(story: Story): ChartSpec {
  return {
    id: 'kinds',
    table: 'kinds',
    title: {
      key: 'chart.kinds',
      values: { features: story.kept.length, columns: story.columns, kinds: kindCounts(story).length },
    },
    marks: [{ type: 'bar', x: { column: 'features' }, y: { column: 'kind' }, color: { ink: 'accent' } }],
    x: { label: { key: 'axis.features' }, format: 'integer', zero: true },
    y: { label: { key: 'column.kind' }, format: 'label', type: 'band' },
    tip: [
      { column: 'kind', format: 'label' },
      { column: 'features', label: { key: 'axis.features' }, format: 'integer' },
    ],
    select: 'kind',
  };
}
