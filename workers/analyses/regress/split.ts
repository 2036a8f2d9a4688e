import { FaultError } from '../../contract/fault';
import { createRandom } from '../../kernels/random';
import { type Fold, foldsFrom, groupFolds, randomFolds, timeFolds } from '../../learning/folds';
import type { Rows } from './read';
import type { Settings } from './settings';

/** How rows are parted into those that are learnt from and those that are asked about. */
export interface Split {
  folds: Fold[];
  way: 'given' | 'random' | 'time' | 'group';
  /** What the folds are called in tables. */
  labels: string[];
}

/** @throws FaultError where the rows cannot be parted so */
export function splitOf(rows: Rows, { folds, split, seed }: Settings): Split {
  if (rows.folds) return given(rows.folds);
  const count = Math.min(folds, rows.training.rows);
  const parted = partedBy(rows, split, count, seed);
  return { folds: parted, way: split, labels: parted.map((_, i) => String(i + 1)) };
}

function partedBy(rows: Rows, way: Settings['split'], folds: number, seed: number): Fold[] {
  if (way === 'random') return randomFolds(rows.training.rows, folds, createRandom(seed));
  if (way === 'time') {
    const { times } = rows;
    if (!times) throw new FaultError({ code: 'regress-split-needs-time', place: { role: 'time' } });
    if (times.some(Number.isNaN)) {
      throw new FaultError({
        code: 'regress-time-missing',
        values: { rows: times.filter(Number.isNaN).length },
        place: { role: 'time' },
      });
    }
    const parted = timeFolds(times, folds);
    if (parted.length > 0) return parted;
    throw new FaultError({ code: 'regress-one-moment', place: { role: 'time' } });
  }
  const { groups } = rows;
  if (!groups) throw new FaultError({ code: 'regress-split-needs-group', place: { role: 'group' } });
  const { codes, labels } = codesOf(groups);
  if (labels.length < 2) throw new FaultError({ code: 'regress-one-group', place: { role: 'group' } });
  return groupFolds(codes, Math.min(folds, labels.length), createRandom(seed));
}

/** Folds as they were given; rows without one are only learnt from. */
function given(texts: readonly (string | null)[]): Split {
  const labels = [...new Set(texts.filter((text) => text !== null))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  if (labels.length < 2) {
    throw new FaultError({
      code: 'regress-one-fold',
      values: { folds: labels.length },
      place: { role: 'fold' },
    });
  }
  const place = new Map(labels.map((label, i) => [label, i]));
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : place.get(text)!));
  return { folds: foldsFrom(codes, labels.length), way: 'given', labels };
}

/** Groups as codes; rows without one are a group together. */
function codesOf(texts: readonly (string | null)[]): { codes: Int32Array; labels: (string | null)[] } {
  const labels = [...new Set(texts)];
  const place = new Map(labels.map((label, i) => [label, i]));
  return { codes: Int32Array.from(texts, (text) => place.get(text)!), labels };
}
