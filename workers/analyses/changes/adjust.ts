import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { mstl } from '../../kernels/mstl';
import { chooseSeasons } from '../season-choice';
import type { SteadySeries } from '../steady-series';

/** A series without its seasons, in which breaks are sought. */
export interface Adjusted {
  values: Float64Array;
  season: Float64Array;
  lengths: number[];
  notices: Fault[];
}

/** Cycles that the shortest season is smoothed over, and more for each longer one, as the analysis `season` has it. */
const WINDOW = 11;
const WINDOW_STEP = 4;

/** Takes the seasons out, robustly, so that what is sought moves them little. */
export function adjust(request: AnalysisRequest, series: SteadySeries): Adjusted {
  const { lengths, notices } = chooseSeasons(request, series);
  const { values } = series;
  if (lengths.length === 0) return { values, season: new Float64Array(values.length), lengths, notices };
  const cycles = lengths.map((period, i) => ({ period, seasonWindow: WINDOW + WINDOW_STEP * i }));
  const { seasons } = mstl(values, cycles, { robust: true });
  const season = values.map((_, at) => seasons.reduce((sum, own) => sum + (own[at] ?? 0), 0));
  return { values: values.map((value, at) => value - (season[at] ?? 0)), season, lengths, notices };
}
