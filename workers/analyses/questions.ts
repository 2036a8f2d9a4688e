import type { Questions } from '../contract/manifest';

const found = import.meta.glob<Questions>('./*/questions.ts', { import: 'questions', eager: true });

/** What each analysis is asked for, by its id. */
export const questions: ReadonlyMap<string, Questions> = new Map(
  Object.entries(found).map(([path, each]) => [path.split('/')[1] ?? path, each]),
);
