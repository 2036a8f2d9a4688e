import type { EditableRows, Offer } from '../../contract/analysis';
import type { ParamRow } from '../../contract/manifest';
import type { PlanRow } from './plan';
import type { Segmented } from './segments';

/** The plan as rows that can be edited. */
export function editable(plan: readonly PlanRow[]): EditableRows {
  return {
    param: 'actions',
    rows: plan.map(({ segment, action, rhythm, channel, share, isEdited }) => ({
      values: {
        segment: segment.name,
        action,
        rhythm: Number.isNaN(rhythm) ? null : rhythm,
        channel,
        budget_share: Number(share.toPrecision(12)),
      },
      isEdited,
    })),
  };
}

/** To follow the segments from today on, anew, or no longer. */
export function offers(segmented: Segmented, isFollowed: boolean): Offer[] {
  const start: Omit<Offer, 'id' | 'title' | 'help'> = {
    params: { baseline: baselineOf(segmented) },
    today: 'followed_from',
    keep: {
      suffix: 'customers',
      param: 'snapshot',
      roles: { then_customer: 'customer', then_segment: 'segment' },
    },
  };
  const words = (id: string) => ({ id, title: { key: `offer.${id}` }, help: { key: `offer.${id}.help` } });
  if (!isFollowed) return [{ ...words('follow'), ...start }];
  return [
    { ...words('again'), ...start },
    { ...words('stop'), params: { baseline: null, followed_from: null, snapshot: null } },
  ];
}

/** The state of today, as it is kept in the cell's text; a value that is not known, or a bound that is not there, is left out. */
function baselineOf({ segments }: Segmented): ParamRow[] {
  return segments.map(({ name, customers, value, from }) => ({
    segment: name,
    customers,
    ...(Number.isNaN(value) ? {} : { value }),
    ...(Number.isNaN(from) ? {} : { from }),
  }));
}
