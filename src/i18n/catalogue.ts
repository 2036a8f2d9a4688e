import type { Language, Words } from '../../workers/contract/message';

const modules = import.meta.glob<Record<string, Words>>(
  ['./words/*.ts', './faults/*.ts', '!./**/*.test.ts'],
  { eager: true },
);

/** All words of the interface, gathered from the files beside this one; each file declares one catalogue. */
export const catalogue: Record<Language, Record<string, string>> = { en: {}, zh: {} };

for (const exports of Object.values(modules)) {
  for (const words of Object.values(exports)) {
    Object.assign(catalogue.en, words.en);
    Object.assign(catalogue.zh, words.zh);
  }
}
