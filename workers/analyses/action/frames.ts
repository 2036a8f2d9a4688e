import type { OutputTable } from '../../table/columns';
import type { Flow } from './follow';
import type { Outlook } from './outlook';

/** Segments in charts; more are in the table. */
const MOST_BARS = 20;

/** Stand for a segment where the customer was not there. */
export const CAME = 'new-customer';
export const LEFT = 'gone-customer';

/** Small tables that only charts read. */
export function frames({ plan, segmented, followed }: Outlook): Record<string, OutputTable> {
  const customers = plan.reduce((sum, { segment }) => sum + segment.customers, 0);
  const value = plan.reduce((sum, { segment }) => sum + (segment.value || 0), 0);
  const shown = plan.slice(0, MOST_BARS);
  const shares = shown.flatMap(({ segment, share, action }) => [
    { segment, action, measure: 'customers', share: segment.customers / customers },
    ...(segmented.hasValue && value > 0
      ? [{ segment, action, measure: 'value', share: segment.value / value }]
      : []),
    { segment, action, measure: 'budget', share },
  ]);
  const moves = (followed?.moves ?? []).slice(0, MOST_BARS).flatMap((move) => [
    { segment: move.segment, when: 'then', customers: move.customersThen, value: move.valueThen },
    { segment: move.segment, when: 'now', customers: move.customersNow, value: move.valueNow },
  ]);
  return {
    shares: {
      rows: shares.length,
      columns: {
        segment: { type: 'text', values: shares.map(({ segment }) => segment.name) },
        action: { type: 'text', values: shares.map(({ action }) => action) },
        measure: { type: 'text', values: shares.map(({ measure }) => measure) },
        share: { type: 'number', values: Float64Array.from(shares, ({ share }) => share) },
      },
    },
    shifts: {
      rows: moves.length,
      columns: {
        segment: { type: 'text', values: moves.map(({ segment }) => segment) },
        when: { type: 'text', values: moves.map(({ when }) => when) },
        customers: { type: 'integer', values: Float64Array.from(moves, (move) => move.customers) },
        value: { type: 'number', values: Float64Array.from(moves, (move) => move.value) },
      },
    },
    paths: pathsFrame(followed?.flows ?? []),
  };
}

function pathsFrame(flows: readonly Flow[]): OutputTable {
  return {
    rows: flows.length,
    columns: {
      from: { type: 'text', values: flows.map(({ from }) => from ?? CAME) },
      to: { type: 'text', values: flows.map(({ to }) => to ?? LEFT) },
      customers: { type: 'integer', values: Float64Array.from(flows, ({ customers }) => customers) },
    },
  };
}
