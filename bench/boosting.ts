/** Histogram boosting on 100,000 rows beside scikit-learn's: `npx tsx bench/boosting.ts [rounds]`. */
import { boosting } from '../workers/learning/trees/boosting';
import { compareLearner } from './learners';

compareLearner({
  title: 'Gradient boosting, 100 iterations of 31 leaves',
  learner: boosting,
  settings: { iterations: 100 },
  script: 'boosting.py',
  argument: 100,
  rows: 100_000,
  columns: 20,
  rounds: Number(process.argv[2] ?? 3),
  limit: 1.5,
  quality: { name: 'log loss of the rows', of: ({ diagnostics }) => Number(diagnostics?.objective) },
});
