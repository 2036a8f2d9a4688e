import { bgBbPredictor, fitBgBb } from './bg-bb-fit';
import { bgNbdPredictor, fitBgNbd } from './bg-nbd-fit';
import { fitParetoNbd, paretoNbdPredictor } from './pareto-nbd-fit';
import type { History, ModelId, Predictor, PurchaseFit } from './purchase-model';

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

/** A model whose parameters are known, as a fit has left them. */
export function predictorOf(model: ModelId, params: Readonly<Record<string, number>>): Predictor {
  switch (model) {
    case 'bg-nbd':
      return bgNbdPredictor(params as never, 0);
    case 'mbg-nbd':
      return bgNbdPredictor(params as never, 1);
    case 'pareto-nbd':
      return paretoNbdPredictor(params as never);
    case 'bg-bb':
      return bgBbPredictor(params as never);
  }
}
