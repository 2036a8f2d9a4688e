import type { Channel, ChartSpec } from '../../../workers/contract/chart';
import type { ChartBody } from '../../notebook/format/chart-body';
import { type Cell, type ChartData, column, distinct } from '../chart-data';
import type { ChartBasis } from '../../notebook/run/result';

/**
 * What the axes of a chart show of all rows, so that bars and bins keep their places when a selection leaves out rows. Figures
 * are not among it: their axis follows them. A chart of the first so many places has no steady ones.
 */
export function steadyDomains(body: ChartBody, spec: ChartSpec, data: ChartData): ChartBasis['domains'] {
  const domains: ChartBasis['domains'] = {};
  for (const which of ['x', 'y'] as const) {
    if (which === 'y' && body.mark === 'histogram') continue;
    const values = placesAlong(spec, which).flatMap((name) => column(data, name));
    const found = domainOfPlaces(values, body);
    if (found) domains[which] = found;
  }
  return domains;
}

/** The spec with those domains on its axes. */
export function withDomains(spec: ChartSpec, domains: ChartBasis['domains']): ChartSpec {
  const axes = (['x', 'y'] as const).flatMap((which) => {
    const domain = domains[which];
    return domain ? [[which, { ...spec[which], domain }] as const] : [];
  });
  return { ...spec, ...Object.fromEntries(axes) };
}

function placesAlong({ marks }: ChartSpec, which: 'x' | 'y'): string[] {
  return marks.flatMap((mark) => {
    const channels: (Channel | undefined)[] = which === 'x' ? [mark.x, mark.x1, mark.x2] : [mark.y];
    return channels.flatMap((channel) => (channel && 'column' in channel ? [channel.column] : []));
  });
}

function domainOfPlaces(
  values: readonly Cell[],
  { limit, mark }: ChartBody,
): (string | number)[] | undefined {
  const known = distinct(values);
  const [first] = known;
  if (typeof first === 'string') return limit === null ? known.map(String) : undefined;
  if (known.length < 2) return undefined;
  if (first instanceof Date) {
    const times = known.map(Number).sort((a, b) => a - b);
    return [times[0], times.at(-1)].map((time) => new Date(time ?? 0).toISOString().slice(0, 10));
  }
  if (mark !== 'histogram' && mark !== 'point') return undefined;
  const numbers = known.map(Number).sort((a, b) => a - b);
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
}
