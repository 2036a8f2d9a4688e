import type { ChartSpec } from '../../contract/chart';
import type { Format } from '../../contract/manifest';
import type { OutputTable } from '../../table/columns';

/** Charts and the small tables that they read, ready to be spread into an analysis' output. Words: `inspection-words`. */
export interface Pictures {
  frames: Record<string, OutputTable>;
  charts: ChartSpec[];
}

/** What a model is about, for titles and axes. */
export interface Subject {
  /** Column that is predicted. */
  target: string;
  /** Class whose probability is told; undefined where a number is predicted. */
  class?: string | undefined;
  /** How a predicted number is written; probabilities are percent. */
  format?: Format;
}

export function joinPictures(all: readonly Pictures[]): Pictures {
  return {
    frames: Object.assign({}, ...all.map(({ frames }) => frames)) as Pictures['frames'],
    charts: all.flatMap(({ charts }) => charts),
  };
}

/** How predictions are written. */
export function formatOf(subject: Subject): Format {
  return subject.class === undefined ? (subject.format ?? 'number') : 'percent';
}

/** Picks the words for a probability or for a number: `key.share` or `key.value`. */
export function wordFor(key: string, subject: Subject): string {
  return `${key}.${subject.class === undefined ? 'value' : 'share'}`;
}

/** What titles mention of the subject. */
export function valuesOf(subject: Subject): { target: string; class: string } {
  return { target: subject.target, class: subject.class ?? '' };
}
