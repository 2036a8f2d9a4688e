import type { AnalysisRequest } from '../../contract/analysis';
import type { ModelName } from '../../forecasting/groups/model-names';
import type { Driver } from './effect';

/** What is asked, beside the data. */
export interface Question {
  horizon: number;
  model: ModelName;
  seasonLength: number;
  /** Shares by which price and spend change. */
  changes: Record<Driver, number>;
  /** Elasticities that the reader sets; 0 for those that the data tell. */
  own: Record<Driver, number>;
  /** Share by which swings of the season grow. */
  strength: number;
  /** Periods by which the season comes later. */
  shift: number;
  /** Days since 1970; undefined for at once. */
  from: number | undefined;
}

export function readQuestion({ params }: AnalysisRequest): Question {
  return {
    horizon: Number(params.horizon),
    model: params.model as ModelName,
    seasonLength: Number(params.season_length),
    changes: { price: Number(params.price_change), spend: Number(params.spend_change) },
    own: { price: Number(params.price_elasticity), spend: Number(params.spend_elasticity) },
    strength: Number(params.season_strength),
    shift: Number(params.season_shift),
    from: typeof params.from === 'string' ? Date.parse(params.from) / 86_400_000 : undefined,
  };
}
