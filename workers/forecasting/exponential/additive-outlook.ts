import { type Outlook, gaussianOutlook } from '../outlook';
import type { EtsState } from './ets-shape';

/** The variance h periods ahead is σ² (1 + Σ c²), c the effect of an error j periods later (Hyndman et al. 2008, table 6.1). */
export function additiveOutlook(end: EtsState, deviation: number, horizon: number): Outlook {
  const { alpha, betaShare, gamma, phi, level, slope, seasons } = end;
  const mean = new Float64Array(horizon);
  const spread = new Float64Array(horizon);
  let [steps, weight, variance] = [0, 1, 1];
  for (let h = 0; h < horizon; h++) {
    weight *= phi;
    steps += weight;
    mean[h] = level + steps * slope + (seasons[h % seasons.length] ?? 0);
    spread[h] = deviation * Math.sqrt(variance);
    const isSeason = seasons.length > 0 && (h + 1) % seasons.length === 0;
    variance += (alpha * (1 + betaShare * steps) + (isSeason ? gamma : 0)) ** 2;
  }
  return gaussianOutlook(mean, spread);
}
