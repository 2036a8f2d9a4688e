import type { Language, Words } from '../../workers/contract/message';

/** All words of some modules; each declares one catalogue. */
export function gatherWords(
  modules: Record<string, Record<string, Words>>,
): Record<Language, Record<string, string>> {
  const gathered: Record<Language, Record<string, string>> = { en: {}, zh: {} };
  for (const exports of Object.values(modules)) {
    for (const words of Object.values(exports)) {
      Object.assign(gathered.en, words.en);
      Object.assign(gathered.zh, words.zh);
    }
  }
  return gathered;
}
