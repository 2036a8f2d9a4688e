import type { Fault } from '../../contract/fault';
import type { BgNbdParams } from './bg-nbd-likelihood';
import type { GammaGammaParams } from './gamma-gamma-likelihood';

/** Beyond this a parameter stands for "without end": customers differ by less than a hundredth. */
const ENDLESS = 1e4;
const NEVER = 1e-5;

/**
 * Says when the likelihood only levels off as a parameter grows: the data show no difference between customers there, so
 * that expectations hold, but the parameter itself has no meaning.
 */
export function boundaryNotices({ r, a, b }: BgNbdParams, gammaGamma: GammaGammaParams | undefined): Fault[] {
  const leaving = a / (a + b);
  const found: [boolean, string][] = [
    [r > ENDLESS, 'clv-same-rate'],
    [leaving < NEVER, 'clv-nobody-leaves'],
    [leaving > 1 - NEVER, 'clv-all-leave'],
    [leaving >= NEVER && leaving <= 1 - NEVER && a + b > ENDLESS, 'clv-same-dropout'],
    [(gammaGamma?.p ?? 0) > ENDLESS, 'clv-steady-spend'],
    [(gammaGamma?.q ?? 0) > ENDLESS, 'clv-same-spend'],
  ];
  return found.filter(([holds]) => holds).map(([, code]) => ({ code, severity: 'warning' }));
}
