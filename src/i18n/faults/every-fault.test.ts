import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifests } from '../../../workers/analyses/manifests';
import type { Words } from '../../../workers/contract/message';
import { exportWords } from '../../export/words';
import { catalogue } from '../catalogue';
import { faultCatalogue } from '../fault-catalogue';

/** Every catalogue that can word a fault: the interface's, and those that come with a part of the page. */
const catalogues: Words[] = [
  catalogue,
  faultCatalogue,
  exportWords,
  ...[...manifests.values()].map((manifest) => manifest.words),
];

/** Where code says which fault it is: as data, or through a function that makes one. */
const SAID = [
  /\bcode: '([a-z]+(?:-[a-z0-9]+)*)'/g,
  /\b(?:warn|warning|refuse|refuseRole|fault|bad|complaint|fail|unfit|#unfit)\(\s*(?:\w+,\s*)?'([a-z]+(?:-[a-z0-9]+)+)'/g,
  /(?:return|[?:]) '((?:sql|engine|ingest|role|storage)-[a-z-]+)'/g,
];
/** Stopped by the reader's own hand, or good news: there is nothing to do about it. */
const NEEDS_NOTHING = ['cancelled', 'needed-bound'];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.test.ts'),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

const codes = new Map<string, string>();
for (const file of [...sources('src'), ...sources('workers')]) {
  const text = readFileSync(file, 'utf8');
  for (const pattern of SAID) {
    for (const [, code = ''] of text.matchAll(pattern)) codes.set(code, file);
  }
}

const worded = (language: 'en' | 'zh', key: string) =>
  catalogues.map((words) => words[language][key]).find((text) => text !== undefined);

describe('every fault that code can raise', () => {
  it('is found by this test', () => {
    expect(codes.size).toBeGreaterThan(200);
    for (const code of ['sql-no-table', 'notebook-other-tab', 'disk-changed', 'ingest-converted'])
      expect([...codes.keys()]).toContain(code);
  });

  it.each(['en', 'zh'] as const)('says what happened and what to do in %s', (language) => {
    const silent = [...codes].flatMap(([code, file]) =>
      [`fault.${code}`, `fault.${code}.fix`].flatMap((key) =>
        (worded(language, key) ?? '') === '' && !NEEDS_NOTHING.includes(code) ? [`${key} (${file})`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });
});

describe('every fault of a catalogue', () => {
  it('has both sentences in both languages', () => {
    const half = catalogues.flatMap((words) =>
      (['en', 'zh'] as const).flatMap((language) => {
        const own = words[language];
        return Object.keys(own)
          .filter((key) => /^fault\.[a-z0-9-]+$/.test(key) && key !== 'fault.at')
          .filter((key) => !NEEDS_NOTHING.includes(key.slice('fault.'.length)))
          .flatMap((key) => [key, `${key}.fix`].filter((each) => (own[each] ?? '').trim() === ''))
          .map((key) => `${language}: ${key}`);
      }),
    );
    expect(half).toEqual([]);
  });
});
