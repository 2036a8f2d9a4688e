import type { AnalysisRequest } from '../../contract/analysis';

export const MODELS = ['popular', 'item', 'als'] as const;
export type Model = (typeof MODELS)[number];

export interface Settings {
  model: Model | 'auto';
  k: number;
  /** Items that a customer has may be recommended again. */
  again: boolean;
  similarity: 'cosine' | 'lift';
  holdout: number;
  factors: number;
  alpha: number;
  regularization: number;
  iterations: number;
  seed: number;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  const model = MODELS.find((name) => name === params.model);
  return {
    model: model ?? 'auto',
    k: Number(params.k),
    again: params.again === true,
    similarity: params.similarity === 'lift' ? 'lift' : 'cosine',
    holdout: Number(params.holdout),
    factors: Number(params.factors),
    alpha: Number(params.alpha),
    regularization: Number(params.regularization),
    iterations: Number(params.iterations),
    seed: Number(params.seed),
  };
}
