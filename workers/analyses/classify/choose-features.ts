import { type Fault, FaultError } from '../../contract/fault';
import type { Target } from '../../learning/learner';
import { constantNotice, featureNotices } from '../feature-notices';
import { type Feature, countGaps, isConstant } from '../feature-values';
import { leakOf } from './leak';
import { warning } from './warning';

type Classes = Extract<Target, { kind: 'classes' }>;

/** A text with so many different values of its rows names rows and does not describe them. */
const NAMES_ROWS = 0.5;

/**
 * The features that can tell something: not the same for all rows, no names of rows, and not the target by another name. All that is left out is said.
 * @throws FaultError when none is left
 */
export function chooseFeatures(
  read: readonly Feature[],
  target: Classes,
  levels: number,
  column: string,
): { features: Feature[]; notices: Fault[] } {
  const notices: Fault[] = [];
  const features = read.filter((feature) => {
    const reason = reasonAgainst(feature, target, levels);
    if (reason) notices.push(reason);
    return !reason;
  });
  if (features.length === 0) {
    throw new FaultError({
      code: 'classify-nothing-tells',
      values: { columns: read.map((feature) => feature.column), target: column },
      place: { role: 'features' },
    });
  }
  for (const feature of features) {
    notices.push(...featureNotices(feature, levels), ...suspicion(feature, target), ...gapsOf(feature));
  }
  if (features.length > target.codes.length) {
    notices.push(warning('classify-wide', { features: features.length, rows: target.codes.length }));
  }
  return { features, notices };
}

function reasonAgainst(feature: Feature, target: Classes, levels: number): Fault | undefined {
  const { column } = feature;
  const gaps = countGaps(feature.values);
  // With one value and gaps it still tells who has none.
  if (isConstant(feature) && (gaps === 0 || gaps === feature.values.length)) return constantNotice(column);
  if (leakOf(feature, target) === 'same') return warning('classify-leak-same', { column }, { column });
  const different = feature.merged > 0 ? feature.merged + levels : feature.levels.length;
  if (feature.kind === 'category' && different > levels && different > NAMES_ROWS * target.codes.length) {
    return warning('classify-names-rows', { column, different, rows: target.codes.length }, { column });
  }
  return undefined;
}

function suspicion(feature: Feature, target: Classes): Fault[] {
  const { column } = feature;
  return leakOf(feature, target) === 'perfect'
    ? [warning('classify-leak-perfect', { column }, { column })]
    : [];
}

function gapsOf({ column, values }: Feature): Fault[] {
  const rows = countGaps(values);
  if (rows === 0) return [];
  return [warning('classify-gaps', { column, rows, share: rows / values.length }, { column })];
}
