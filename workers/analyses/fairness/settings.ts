import type { AnalysisRequest } from '../../contract/analysis';
import { normalQuantile } from '../../kernels/upper-tails';

export interface Settings {
  /** Named by the reader; '' where it is to be found out. */
  positive: string;
  reference: string;
  level: number;
  /** The point of the normal distribution that goes with the level: 1.96 for 95%. */
  z: number;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  const text = (name: string): string => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const level = Number(params.level);
  return {
    positive: text('positive'),
    reference: text('reference'),
    level,
    z: Math.abs(normalQuantile((1 - level) / 2)),
  };
}
