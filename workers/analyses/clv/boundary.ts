import type { Fault } from '../../contract/fault';
import type { GammaGammaParams } from '../../purchases/models/gamma-gamma-likelihood';
import type { Predictor, Spread } from '../../purchases/models/purchase-model';

/** Beyond this a parameter stands for "without end": customers differ by less than a hundredth. */
const ENDLESS = 1e4;
const NEVER = 1e-5;

/** Whether customers differ enough for a density over them to be drawn: at a boundary it is a spike, or nothing at all. */
export function isSpread({ of, shape, rate }: Spread): boolean {
  const isChance = of === 'chance' || of === 'leaving-chance';
  const size = isChance ? shape + rate : shape;
  const mean = shape / (isChance ? size : rate);
  return mean >= NEVER && !(isChance && mean > 1 - NEVER) && size <= ENDLESS;
}

/**
 * Says when the likelihood only levels off as a parameter grows: the data show no difference between customers there, so
 * that expectations hold, but the parameter itself has no meaning.
 */
export function boundaryNotices(
  { params, spreads }: Predictor,
  gammaGamma: GammaGammaParams | undefined,
): Fault[] {
  const [buying, leaves] = spreads as [Spread, Spread];
  const isChance = leaves.of === 'leaving-chance';
  const mean = leaves.shape / (leaves.rate + (isChance ? leaves.shape : 0));
  const size = isChance ? leaves.shape + leaves.rate : (params.s ?? 0);
  const all = isChance && mean > 1 - NEVER;
  const found: [boolean, string][] = [
    [!isSpread(buying), 'clv-same-rate'],
    [mean < NEVER, 'clv-nobody-leaves'],
    [all, 'clv-all-leave'],
    [mean >= NEVER && !all && size > ENDLESS, 'clv-same-dropout'],
    [(gammaGamma?.p ?? 0) > ENDLESS, 'clv-steady-spend'],
    [(gammaGamma?.q ?? 0) > ENDLESS, 'clv-same-spend'],
  ];
  return found.filter(([holds]) => holds).map(([, code]) => ({ code, severity: 'warning' }));
}
