/** A forest of 100 trees on 20,000 rows beside scikit-learn's: `npx tsx bench/forest.ts [rounds]`. */
import { forest } from '../workers/learning/trees/forest';
import { compareLearner } from './learners';

compareLearner({
  title: 'Random forest of 100 trees',
  learner: forest,
  settings: { trees: 100 },
  script: 'forest.py',
  argument: 100,
  rows: 20_000,
  columns: 20,
  rounds: Number(process.argv[2] ?? 3),
  limit: 1,
  quality: { name: 'out-of-bag error', of: ({ diagnostics }) => Number(diagnostics?.oob_error) },
});
