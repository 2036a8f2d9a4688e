import { describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import { guidePage } from './guide-page';

describe.each([...manifests.values()].map((manifest) => [manifest.id, manifest] as const))(
  'the guide’s page of %s',
  (_, manifest) => {
    it.each(['en', 'zh'] as const)('in %s has words for all that there is', (language) => {
      const page = guidePage(manifest, language);
      expect(page.questions.length).toBeGreaterThanOrEqual(3);
      const named = [...page.roles, ...page.params];
      expect(named.filter(({ label, name, help }) => label === name || help === '')).toEqual([]);
      expect(page.params.flatMap(({ choices }) => choices).filter(({ label }) => label === '')).toEqual([]);
      const columns = page.tables.flatMap((table) => table.columns);
      expect(columns.filter(({ label, name }) => label === name && name.includes('_'))).toEqual([]);
      expect(page.method.length).toBeGreaterThan(100);
    });
  },
);
