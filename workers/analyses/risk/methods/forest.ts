import {
  type IsolationColumn,
  growForest,
  isolationReasons,
  isolationScores,
} from '../../../kernels/isolation-forest';
import type { Settings } from '../settings';
import type { Judge } from './judge';

/** How easily a row is cut off from the others by cuts at random. */
export function forestJudge({ trees, sample, seed }: Settings): Judge {
  return ({ features, rows }, progress) => {
    const columns = features.map(({ kind, levels, values }): IsolationColumn => ({
      values,
      levels: kind === 'category' ? levels.length : 0,
    }));
    const forest = growForest(columns, rows, { trees, sample, seed });
    return {
      scores: isolationScores(forest, columns, rows, progress),
      reasons(at) {
        const parts = new Float64Array(columns.length);
        isolationReasons(forest, columns, rows[at]!, parts);
        return parts;
      },
    };
  };
}
