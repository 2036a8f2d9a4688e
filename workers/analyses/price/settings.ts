import type { AnalysisRequest } from '../../contract/analysis';
import type { ErrorKind } from '../../kernels/regression';

export interface Settings {
  /** 0: the mean price. */
  atPrice: number;
  /** The product that is shown; empty for the one with most revenue. */
  product: string;
  season: 'auto' | 'none' | 'quarter' | 'month';
  trend: boolean;
  errors: ErrorKind;
  seed: number;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  return {
    atPrice: Number(params.at_price),
    product: typeof params.product === 'string' ? params.product.normalize('NFC').trim() : '',
    season: params.season as Settings['season'],
    trend: params.trend === true,
    errors: params.errors as ErrorKind,
    seed: Number(params.seed),
  };
}
