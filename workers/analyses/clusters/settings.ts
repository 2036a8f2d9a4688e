import type { AnalysisRequest } from '../../contract/analysis';

/** Clusters that a reader can still tell apart, and that have words and colours. */
export const MOST_CLUSTERS = 30;

export interface Settings {
  /** 0: the number with the best silhouette. */
  k: number;
  kMax: number;
  method: 'kmeans' | 'kmedoids';
  scale: 'z' | 'minmax' | 'none';
  restarts: number;
  missing: 'impute' | 'drop';
  /** Values of a category that count by themselves; the rest is "other". */
  levels: number;
  seed: number;
}

export function readSettings({ params }: AnalysisRequest): Settings {
  return {
    k: Number(params.k),
    kMax: Number(params.k_max),
    method: params.method === 'kmedoids' ? 'kmedoids' : 'kmeans',
    scale: params.scale === 'minmax' || params.scale === 'none' ? params.scale : 'z',
    restarts: Number(params.restarts),
    missing: params.missing === 'drop' ? 'drop' : 'impute',
    levels: Number(params.levels),
    seed: Number(params.seed),
  };
}
