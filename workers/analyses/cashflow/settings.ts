import type { AnalysisRequest } from '../../contract/analysis';

/** The parameters, typed. */
export interface Settings {
  /** Per year. */
  rate: number;
  /** Periods by which money comes before the end of its period. */
  shift: number;
  acquisitionCost: number;
  unit: 'auto' | 'year' | 'quarter' | 'month';
  origin: 'table' | 'customer';
}

const SHIFTS: Readonly<Record<string, number>> = { end: 0, mid: 0.5, start: 1 };

export function settingsOf({ params }: AnalysisRequest): Settings {
  return {
    rate: Number(params.discount_rate),
    shift: SHIFTS[params.timing as string] ?? 0,
    acquisitionCost: Number(params.acquisition_cost),
    unit: params.period_unit as Settings['unit'],
    origin: params.origin as Settings['origin'],
  };
}
