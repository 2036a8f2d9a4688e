import { manifests } from '../../../workers/analyses/manifests';
import type { Manifest } from '../../../workers/contract/manifest';

/** What the analyses of a part of the menu are about, in the order of the menu; `to` is the last order in it. */
const GROUPS = [
  { name: 'data', to: 9 },
  { name: 'customers', to: 29 },
  { name: 'market', to: 49 },
  { name: 'sales', to: 59 },
  { name: 'money', to: 69 },
  { name: 'together', to: 79 },
  { name: 'prediction', to: Infinity },
] as const;

export interface AnalysisGroup {
  /** Worded as `group.<name>`. */
  name: (typeof GROUPS)[number]['name'];
  analyses: Manifest[];
}

/** All analyses, by what they are about. */
export function analysisGroups(): AnalysisGroup[] {
  const groups = GROUPS.map(({ name, to }, i) => {
    const from = GROUPS[i - 1]?.to ?? -1;
    return { name, analyses: [...manifests.values()].filter(({ order }) => order > from && order <= to) };
  });
  return groups.filter(({ analyses }) => analyses.length > 0);
}
