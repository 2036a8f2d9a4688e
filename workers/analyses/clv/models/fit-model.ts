import { fitBgBb } from './bg-bb-fit';
import { fitBgNbd } from './bg-nbd-fit';
import { fitParetoNbd } from './pareto-nbd-fit';
import type { History, ModelId, PurchaseFit } from './purchase-model';

/** Fits a model to what was seen, from several starts or from the parameters given. */
export function fitModel(
  model: ModelId,
  history: History,
  from?: Readonly<Record<string, number>>,
): PurchaseFit {
  switch (model) {
    case 'bg-nbd':
      return fitBgNbd(history, 0, from as never);
    case 'mbg-nbd':
      return fitBgNbd(history, 1, from as never);
    case 'pareto-nbd':
      return fitParetoNbd(history, from as never);
    case 'bg-bb':
      return fitBgBb(history, from as never);
  }
}
