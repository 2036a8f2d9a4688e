import { type Fault, FaultError } from '../../contract/fault';
import { createRandom } from '../../kernels/random';
import { type Fold, foldsFrom, groupFolds, stratifiedFolds, timeFolds } from '../../learning/folds';
import type { AnalysisRequest } from '../../contract/analysis';
import type { FoldColumn } from '../../learning/classification/tables';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { MOST_GIVEN_FOLDS } from './query';
import type { Rows } from './rows';
import type { Settings } from './settings';
import { warning } from './warning';

export interface Split {
  folds: Fold[];
  notices: Fault[];
  /** Writes folds as they were given; made ones are numbered from 1. */
  column?: FoldColumn;
}

/**
 * The folds: as given, or made as asked for. A fold whose training rows have one class only cannot be learnt from and is left out.
 * @throws FaultError where no fold can be made
 */
export function splitOf(
  request: AnalysisRequest,
  rows: Rows,
  inputs: Record<string, InputTable>,
  settings: Settings,
): Split {
  const isGiven = optionalBinding(request, 'fold') !== undefined;
  const { folds, notices } = isGiven ? givenFolds(rows, inputs) : madeFolds(rows, settings);
  const { codes } = rows.training.target;
  const good = folds.filter(
    ({ train, test }) => test.length > 0 && train.some((row) => codes[row] !== codes[train[0]!]),
  );
  if (good.length === 0) throw new FaultError({ code: 'classify-no-fold', values: { folds: folds.length } });
  if (good.length < folds.length) {
    notices.push(
      warning('classify-folds-left-out', { left: folds.length - good.length, folds: folds.length }),
    );
  }
  const given = inputs.folds;
  const places = good.map((fold) => folds.indexOf(fold));
  return {
    folds: good,
    notices: [...notices, ...unjudgedNotices(rows, good)],
    ...(isGiven && given
      ? {
          column: (fold) => ({
            type: 'same',
            vector: given.vector('value'),
            rows: fold.map((each) => (each < 0 ? -1 : places[each]!)),
          }),
        }
      : {}),
  };
}

function madeFolds(rows: Rows, { split, folds, seed }: Settings): { folds: Fold[]; notices: Fault[] } {
  const { codes } = rows.training.target;
  if (split === 'time') return timed(rows, folds);
  if (split === 'group') return grouped(rows, folds, seed);
  const sizes = new Map<number, number>();
  for (const code of codes) sizes.set(code, (sizes.get(code) ?? 0) + 1);
  const small = [...sizes]
    .filter(([, size]) => size < folds)
    .map(([code]) => rows.training.target.classes[code]!);
  return {
    folds: stratifiedFolds(codes, Math.min(folds, codes.length), createRandom(seed)),
    notices: small.length > 0 ? [warning('classify-small-class', { classes: small, folds })] : [],
  };
}

function timed({ moments }: Rows, folds: number): { folds: Fold[]; notices: Fault[] } {
  const made = timeFolds(moments, folds);
  if (made.length === 0) throw new FaultError({ code: 'classify-one-moment', place: { role: 'time' } });
  return {
    folds: made,
    notices:
      made.length < folds ? [warning('classify-fewer-folds', { folds: made.length, wanted: folds })] : [],
  };
}

/** Rows without a group are groups of their own. */
function grouped({ groups }: Rows, folds: number, seed: number): { folds: Fold[]; notices: Fault[] } {
  const places = new Map<string, number>();
  let next = 0;
  let alone = 0;
  const codes = Int32Array.from(groups, (group) => {
    if (group === null) {
      alone++;
      return next++;
    }
    const place = places.get(group) ?? next++;
    places.set(group, place);
    return place;
  });
  if (next < 2) throw new FaultError({ code: 'classify-one-group', place: { role: 'group' } });
  const made = Math.min(folds, next);
  return {
    folds: groupFolds(codes, made, createRandom(seed)),
    notices: [
      ...(made < folds ? [warning('classify-fewer-folds', { folds: made, wanted: folds })] : []),
      ...(alone > 0 ? [warning('classify-no-group', { rows: alone })] : []),
    ],
  };
}

function givenFolds({ fold }: Rows, inputs: Record<string, InputTable>): { folds: Fold[]; notices: Fault[] } {
  const names = inputs.folds?.texts('name') ?? [];
  if (names.length < 2) {
    throw new FaultError({
      code: 'classify-one-fold',
      values: { folds: names.length, fold: names[0] ?? '' },
      place: { role: 'fold' },
    });
  }
  if (names.length > MOST_GIVEN_FOLDS) {
    throw new FaultError({
      code: 'classify-many-folds',
      values: { folds: inputs.counts?.numbers('folds')[0] ?? names.length, most: MOST_GIVEN_FOLDS },
      place: { role: 'fold' },
    });
  }
  const blank = fold.reduce((count, place) => count + (place < 0 ? 1 : 0), 0);
  return {
    folds: foldsFrom(fold, names.length),
    notices: blank > 0 ? [warning('classify-no-fold-given', { rows: blank })] : [],
  };
}

/** Rows that are learnt from and never judged. */
function unjudgedNotices({ training, fold }: Rows, folds: readonly Fold[]): Fault[] {
  const tested = folds.reduce((sum, { test }) => sum + test.length, 0);
  const blank = fold.some((place) => place >= 0) ? fold.filter((place) => place < 0).length : 0;
  const unjudged = training.rows - tested - blank;
  return unjudged > 0 ? [warning('classify-unjudged', { rows: unjudged, total: training.rows })] : [];
}
