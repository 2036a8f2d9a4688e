import type { AnalysisRequest } from '../../contract/analysis';
import { normalQuantile } from '../../kernels/upper-tails';

export interface Settings {
  /** Share of customers that are the best, by value. */
  top: number;
  /** The outcome that is the best; null: found out. */
  best: string | null;
  adjust: 'holm' | 'bh';
  confidence: number;
  /** The normal number that goes with it: 1.96 for 95%. */
  z: number;
  levels: number;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  const confidence = Number(params.confidence);
  const best = typeof params.best === 'string' ? params.best.normalize('NFC').trim() : '';
  return {
    top: Number(params.top),
    best: best === '' ? null : best,
    adjust: params.adjust === 'bh' ? 'bh' : 'holm',
    confidence,
    z: normalQuantile((1 - confidence) / 2),
    levels: Number(params.levels),
  };
}
