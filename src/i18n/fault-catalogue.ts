import type { Words } from '../../workers/contract/message';
import { gatherWords } from './gather-words';

/** The words of all faults: a chunk of its own, because the first paint has none to tell. */
export const faultCatalogue = gatherWords(
  import.meta.glob<Record<string, Words>>(['./faults/*.ts', '!./faults/*.test.ts'], { eager: true }),
);
