import type { Words } from '../../workers/contract/message';
import { gatherWords } from './gather-words';

/** All words of the interface but for faults, gathered from the files beside this one. */
export const catalogue = gatherWords(
  import.meta.glob<Record<string, Words>>(['./words/*.ts', '!./words/*.test.ts'], { eager: true }),
);
