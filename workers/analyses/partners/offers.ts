import type { Offer } from '../../contract/analysis';
import { isoDay } from '../calendar';
import type { Portfolio } from './portfolio';

/** To keep a day that came from the clock. */
export function offers({ today, isClock }: Portfolio): Offer[] {
  if (!isClock) return [];
  const day = isoDay(today);
  return [
    {
      id: 'keep-day',
      title: { key: 'offer.keep-day', values: { day } },
      help: { key: 'offer.keep-day.help' },
      params: { as_of: day },
    },
  ];
}
