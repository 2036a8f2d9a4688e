import type { AnalysisRequest } from '../../contract/analysis';

export const METHODS = ['isolation-forest', 'robust-z', 'iqr', 'mahalanobis', 'mcd', 'combined'] as const;
export type Method = (typeof METHODS)[number];

export interface Settings {
  method: Method;
  /** Share of rows that are expected to be unusual. */
  share: number;
  trees: number;
  sample: number;
  /** Values of a category that count by themselves. */
  levels: number;
  seed: number;
  /** The row that is looked at closely; '' for the most unusual one. */
  row: string;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  return {
    method: METHODS.find((each) => each === params.method) ?? 'isolation-forest',
    share: Number(params.share),
    trees: Number(params.trees),
    sample: Number(params.sample),
    levels: Number(params.levels),
    seed: Number(params.seed),
    row: typeof params.row === 'string' ? params.row.trim() : '',
  };
}
