import { forecastGroup } from './forecast-group';
import type { History } from './history';
import type { GroupForecast } from './outcome';
import type { GroupSums } from './group-sums';
import type { Settings } from './settings';

interface Known {
  group: GroupSums;
  history: History;
}

/** Some groups, and how to forecast them; plain data. */
interface Batch {
  known: Known[];
  season: number;
  settings: Settings;
}

/** How work is told and spread over threads, as far as there are any. */
interface Workshop {
  progress(share: number): void;
  spread?: (inputs: readonly unknown[], done: (count: number) => void) => Promise<unknown[]>;
}

/** Fewer groups are done before a further thread has started. */
const LEAST_TO_SPREAD = 12;
/** With more groups than this, and a backtest, forms are chosen once for each. */
export const MANY = 50;
/** Windows of the backtest that many groups are given at most. */
const FEW_WINDOWS = 3;
/** Small enough for progress to move and threads to end together. */
const BATCH = 3;

/** Forecasts all groups, side by side where there are many; those too short are left out. */
export async function forecastAll(
  known: readonly Known[],
  season: number,
  settings: Settings,
  context: Workshop,
): Promise<GroupForecast[]> {
  const thrifty =
    known.length > MANY
      ? { ...settings, keepsForm: true, windows: Math.min(settings.windows, FEW_WINDOWS) }
      : settings;
  const batches: Batch[] = [];
  for (let at = 0; at < known.length; at += BATCH) {
    batches.push({ known: known.slice(at, at + BATCH), season, settings: thrifty });
  }
  const done = (count: number): void => context.progress(count / (batches.length + 1));
  if (context.spread && known.length >= LEAST_TO_SPREAD) {
    return ((await context.spread(batches, done)) as GroupForecast[][]).flat();
  }
  return batches.flatMap((batch, i) => {
    const forecasts = forecastBatch(batch);
    done(i + 1);
    return forecasts;
  });
}

/** What a thread of its own does. */
export function forecastBatch(input: unknown): GroupForecast[] {
  const { known, season, settings } = input as Batch;
  return known.flatMap(({ group, history }) => forecastGroup(group, history, season, settings) ?? []);
}
