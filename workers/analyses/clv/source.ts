import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { optionalBinding } from '../binding';

/** What a row of the source is: a purchase, a customer already summed up, or a period of contracts. */
export type Source = 'transactions' | 'summary' | 'contracts';

/**
 * The roles that are filled say what the rows are: a time makes them purchases, a frequency customers, a period contracts.
 * @throws FaultError when they say nothing, or something that the model cannot use
 */
export function sourceOf(request: AnalysisRequest): Source {
  const has = (role: string): boolean => optionalBinding(request, role) !== undefined;
  const contractual = request.params.model === 'sbg' || request.params.model === 'bdw';
  if (contractual || (!has('time') && !has('frequency') && has('period'))) {
    for (const role of ['period', 'customers']) {
      if (!has(role)) throw new FaultError({ code: 'clv-contract-roles', place: { role } });
    }
    if (!contractual && request.params.model !== 'auto') {
      throw new FaultError({
        code: 'clv-contract-model',
        values: { model: request.params.model as string },
        place: { param: 'model' },
      });
    }
    return 'contracts';
  }
  if (has('time')) return 'transactions';
  if (has('frequency')) {
    for (const role of ['customer', 'recency', 'age']) {
      if (!has(role)) throw new FaultError({ code: 'clv-summary-roles', place: { role } });
    }
    return 'summary';
  }
  throw new FaultError({ code: 'clv-no-roles', place: { role: 'time' } });
}
