import type { Transform } from '../../forecasting/transform';
import type { Tried } from '../../forecasting/choose-model';
import type { Outlook } from '../../forecasting/outlook';
import type { GroupSums } from './panel';
import type { History } from './history';

/** What came out for one group. */
export interface GroupForecast {
  group: GroupSums;
  history: History;
  /** Periods of a season that the models were given; 1 for none. */
  season: number;
  transform: Transform;
  tried: Tried[];
  chosen: Tried;
  outlook: Outlook;
  /** Why things are otherwise than asked for: codes of faults. */
  fallbacks: Fallback[];
}

export interface Fallback {
  code: string;
  values?: Record<string, string | number>;
}
