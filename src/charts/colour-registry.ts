import type { ChartTheme } from './chart-theme';
import { rampColour } from './colour-mix';

/** Customer segments from the best to the worst, in the spellings that are common. */
const rankedSegments: readonly string[][] = [
  ['champions', 'champion', 'vip', '重要价值客户', '冠军客户'],
  ['loyal', 'loyal_customers', '忠诚客户', '忠实客户'],
  ['potential_loyalists', 'potential_loyalist', '潜在忠诚客户'],
  ['new_customers', 'new', 'recent_customers', '新客户'],
  ['promising', '有潜力客户'],
  ['need_attention', 'needs_attention', 'customers_needing_attention', '需关注客户'],
  ['about_to_sleep', '即将沉睡客户'],
  ['at_risk', '流失风险客户'],
  ['cannot_lose', 'cant_lose', 'cannot_lose_them', 'cant_lose_them', '不能流失客户'],
  ['hibernating', '沉睡客户'],
  ['lost', 'lost_customers', '已流失客户', '流失客户'],
];

const ranks = new Map(
  rankedSegments.flatMap((names, rank) => names.map((name) => [name, rank / (rankedSegments.length - 1)])),
);

/** What is left over, or stands outside: grey, so that it does not look like one of the others. */
const leftOver = new Set([
  'other',
  'others',
  'rest_of_activities',
  'not_yet_a_customer',
  '其他',
  '其它',
  '尚未成为客户',
]);

function normalise(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[\s-]+/g, '_');
}

/**
 * Gives every name (a segment, channel, product) one colour for as long as the registry lives, which is one notebook.
 * Known segments are ranked from good to bad, what is left over is grey; all others take the palette in order of
 * appearance.
 */
export class ColourRegistry {
  readonly #slots = new Map<string, number>();

  /** The colour of a name in a theme, as hex; the same name keeps its place in the palette when the theme changes. */
  colourFor(name: string, theme: ChartTheme): string {
    const normal = normalise(name);
    if (leftOver.has(normal)) return theme.muted;
    const rank = ranks.get(normal);
    if (rank !== undefined) return rampColour(theme.ranked, rank);
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(name, slot);
    }
    return theme.categorical[slot % theme.categorical.length] ?? theme.accent;
  }
}
