import ChartArea from '@lucide/svelte/icons/chart-area';
import ChartCandlestick from '@lucide/svelte/icons/chart-candlestick';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ChartColumnStacked from '@lucide/svelte/icons/chart-column-stacked';
import ChartLine from '@lucide/svelte/icons/chart-line';
import ChartNoAxesColumn from '@lucide/svelte/icons/chart-no-axes-column';
import ChartScatter from '@lucide/svelte/icons/chart-scatter';
import Grid3x3 from '@lucide/svelte/icons/grid-3x3';
import type { ChartBody } from '../../notebook/format/chart-body';

/** A small picture of each kind of chart. */
export const markIcons = {
  bar: ChartColumn,
  line: ChartLine,
  area: ChartArea,
  point: ChartScatter,
  histogram: ChartNoAxesColumn,
  box: ChartCandlestick,
  heatmap: Grid3x3,
} as const satisfies Record<ChartBody['mark'], unknown>;

/** The picture of one chart: bars in parts look different from plain ones. */
export function iconOf({ mark, color, stack }: ChartBody): (typeof markIcons)[ChartBody['mark']] {
  return mark === 'bar' && color !== null && stack !== 'group' ? ChartColumnStacked : markIcons[mark];
}
