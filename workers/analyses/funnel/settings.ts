import type { AnalysisRequest } from '../../contract/analysis';
import type { Grain } from '../../contract/manifest';
import { asOfDay } from '../as-of';
import { listOf } from '../text-list';

/** A column that cases are compared by. */
export type Dimension = 'owner' | 'channel';

/** The parameters, typed. */
export interface Settings {
  /** In their order; empty: found in the data. */
  stages: string[];
  /** Empty: by the usual names. */
  won: string[];
  lost: string[];
  by: Dimension[];
  grain: Grain | 'auto';
  strict: boolean;
  asOf: string | null;
}

export function settingsOf(request: AnalysisRequest): Settings {
  const { params, roles } = request;
  const given = (['owner', 'channel'] as const).filter((dimension) => roles[dimension]?.length);
  return {
    stages: [...new Set(listOf(params.stages))],
    won: listOf(params.won),
    lost: listOf(params.lost),
    by: params.by === 'auto' ? given : given.filter((dimension) => dimension === params.by),
    grain: params.grain as Grain | 'auto',
    strict: params.strict === true,
    asOf: asOfDay(request),
  };
}
