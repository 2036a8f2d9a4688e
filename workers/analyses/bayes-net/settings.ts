import type { AnalysisRequest } from '../../contract/analysis';

/** More variables than this are no picture, and their tables no answer, any more. */
export const MOST_VARIABLES = 60;
/** Cells of one table of conditional probabilities at most. */
export const MOST_CELLS = 200_000;
/** Cells of a table inside the inference at most. */
export const MOST_FACTOR = 4_000_000;

export type Structure = 'hill-climbing' | 'chow-liu' | 'given';

export interface Settings {
  structure: Structure;
  edges: string;
  required: string;
  forbidden: string;
  root: string;
  maxParents: number;
  restarts: number;
  bins: number;
  /** Values of a category that count by themselves. */
  levels: number;
  missing: 'drop' | 'value';
  prior: 'laplace' | 'bdeu';
  smoothing: number;
  evidence: string;
  seed: number;
}

/** Parameters as they are meant: arrows that are written down are the structure unless another is asked for. */
export function settingsOf({ params }: AnalysisRequest): Settings {
  const text = (name: string): string => (typeof params[name] === 'string' ? params[name] : '');
  const edges = text('edges');
  const asked = text('structure');
  const structure =
    asked === 'given' || asked === 'chow-liu' || asked === 'hill-climbing'
      ? asked
      : edges.trim() === ''
        ? 'hill-climbing'
        : 'given';
  return {
    structure,
    edges,
    required: text('required'),
    forbidden: text('forbidden'),
    root: text('root').trim(),
    maxParents: Number(params.max_parents),
    restarts: Number(params.restarts),
    bins: Number(params.bins),
    levels: Number(params.levels),
    missing: params.missing === 'value' ? 'value' : 'drop',
    prior: params.prior === 'bdeu' ? 'bdeu' : 'laplace',
    smoothing: Number(params.smoothing),
    evidence: text('evidence').normalize('NFC'),
    seed: Number(params.seed),
  };
}
