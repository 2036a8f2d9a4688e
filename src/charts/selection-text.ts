import { type Cell, isMissing } from './chart-data';

/** A cell as a selection names it; undefined for a missing one, which cannot be picked out. */
export function selectionText(value: Cell): string | undefined {
  if (isMissing(value)) return undefined;
  if (!(value instanceof Date)) return String(value);
  const [day = '', clock = ''] = value
    .toISOString()
    .replace(/\.?0*Z$/, '')
    .split('T');
  return clock.startsWith('00:00') && value.getTime() % 86_400_000 === 0 ? day : `${day} ${clock}`;
}
