import { FaultError } from '../../contract/fault';
import type { Customers } from './customers';
import { fitModel } from '../../purchases/models/fit-model';
import type { ModelId, PurchaseFit } from '../../purchases/models/purchase-model';
import type { Settings } from './settings';

/** A model that was fitted, and how it did afterwards. */
export interface Candidate extends PurchaseFit {
  /** Root mean squared error of purchases per customer after calibration; NaN without a calibration. */
  error: number;
}

/** BG/BB is not among them: its likelihood is that of other data. */
const CANDIDATES: readonly ModelId[] = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'];

/**
 * Fits the model, or all that are comparable and puts the one first that predicts best after calibration; without a
 * calibration, the likeliest.
 * @throws FaultError when none converges
 */
export function chooseModel(customers: Customers, settings: Settings): Candidate[] {
  const { model } = settings;
  const ids = model === 'auto' ? CANDIDATES : [model as ModelId];
  const seen = customers.calibration ?? customers;
  const fits = ids.map((id): Candidate => {
    const fit = fitModel(id, seen);
    return { ...fit, error: fit.converged ? holdoutError(customers, fit) : NaN };
  });
  const better = (one: Candidate, other: Candidate): number =>
    Number(other.converged) - Number(one.converged) ||
    (Number.isNaN(one.error) || Number.isNaN(other.error) ? 0 : one.error - other.error) ||
    other.logLikelihood - one.logLikelihood;
  const sorted = fits.toSorted(better);
  if (!sorted[0]!.converged) {
    throw new FaultError({ code: 'clv-not-converged', values: { customers: seen.frequency.length } });
  }
  return sorted;
}

function holdoutError({ calibration }: Customers, { predictor }: PurchaseFit): number {
  if (!calibration) return NaN;
  const alive = predictor.alive(calibration);
  const active = predictor.within(calibration, calibration.rest);
  const sum = calibration.later.reduce((total, x, row) => total + (x - alive[row]! * active[row]!) ** 2, 0);
  return Math.sqrt(sum / calibration.later.length);
}
