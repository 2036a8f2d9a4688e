import type { Analysis } from '../contract/analysis';
import { FaultError } from '../contract/fault';

const loaders = import.meta.glob<Analysis>('./*/run.ts', { import: 'analysis' });

/**
 * Loads the code of one analysis, its own chunk.
 * @throws FaultError `unknown-analysis` with the ids that there are.
 */
export async function loadAnalysis(id: string): Promise<Analysis> {
  const load = Object.hasOwn(loaders, `./${id}/run.ts`) ? loaders[`./${id}/run.ts`] : undefined;
  if (!load) {
    const known = Object.keys(loaders).map((path) => path.split('/')[1] ?? path);
    throw new FaultError({ code: 'unknown-analysis', values: { type: id, known } });
  }
  return load();
}
