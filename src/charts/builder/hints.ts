import type { Message } from '../../../workers/contract/message';
import type { ChartBody } from '../../notebook/format/chart-body';
import { type ColumnShape, MOST_GROUPS } from './column-shape';
import { type Well, markNeeds } from './mark-needs';

/** So many colours a reader tells apart; the palette repeats after them. */
const MOST_COLOURS = 8;

/** Wells that must be filled before there is a chart. */
export function emptyWells(body: ChartBody): Well[] {
  const { wells } = markNeeds[body.mark];
  return (Object.keys(wells) as Well[]).filter(
    (well) => wells[well]?.required === true && body[well] === null,
  );
}

/** What is odd about a chart that can be drawn, with what to do instead. */
export function chartHints(body: ChartBody, shapes: readonly ColumnShape[]): Message[] {
  const of = (name: string | null) => shapes.find((shape) => shape.name === name);
  const hints: Message[] = [];
  const { mark, stack, log, aggregate } = body;
  const add = (key: string, values: Message['values'] = {}) => hints.push({ key: `hint.${key}`, values });
  const stacked = stack === 'stack' || stack === 'share' || (body.color !== null && stack === null);
  const piles = mark === 'area' || mark === 'bar' || mark === 'histogram';
  if (piles && stacked && body.color !== null && body.color !== body.x && aggregate !== null) {
    if (!['sum', 'count'].includes(aggregate)) add('stack-mean', { how: aggregate });
  }
  if (stack !== null && stack !== 'none' && body.color === null) add('stack-color');
  if (mark === 'bar' && log.includes('y')) add(stacked && body.color !== null ? 'log-stack' : 'log-bar');
  const colours = of(body.color);
  const shaded = mark === 'heatmap' || (mark === 'point' && colours?.kind === 'number');
  if (colours && !shaded && colours.name !== body.x && (colours.distinct ?? 0) > MOST_COLOURS)
    add('many-colours', { column: colours.name, n: colours.distinct ?? 0, most: MOST_COLOURS });
  const parts = of(body.facet);
  if (parts && (parts.distinct ?? 0) > MOST_GROUPS)
    add('many-parts', { column: parts.name, n: parts.distinct ?? 0, most: MOST_GROUPS });
  const places = of(body.x);
  if (mark === 'bar' && places?.kind === 'text' && body.limit === null && (places.distinct ?? 0) > 40)
    add('many-bars', { column: places.name, n: places.distinct ?? 0 });
  if ((mark === 'line' || mark === 'area') && places?.kind === 'text')
    add('line-names', { column: places.name });
  if (body.limit === 0) add('limit-zero');
  return hints;
}
