import { type Fault, FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import type { ClassTraining } from '../../learning/classification/answers';
import { tellingClass } from '../../learning/classification/telling-class';
import { warning } from './warning';

/**
 * The class whose probability is told and that costs are counted for: the named one; of two the one with a telling name; else the rarest.
 * @throws FaultError where no class has the name
 */
export function positiveOf({ target }: ClassTraining, named: string): { positive: number; notices: Fault[] } {
  const { classes, codes } = target;
  const fold = (name: string): string => name.toLowerCase();
  if (named !== '') {
    const exact = classes.indexOf(named);
    const found = exact >= 0 ? exact : classes.findIndex((name) => fold(name) === fold(named));
    if (found >= 0) return { positive: found, notices: [] };
    const suggestion = suggestName(named, classes) ?? classes.slice(0, 6);
    throw new FaultError({
      code: 'classify-no-positive',
      values: { value: named, suggestion },
      place: { param: 'positive' },
    });
  }
  const telling = tellingClass(classes);
  const positive = telling >= 0 ? telling : rarest(codes, classes.length);
  return {
    positive,
    notices: [warning('classify-positive', { class: classes[positive]! }, { param: 'positive' })],
  };
}

/** Of equally rare ones the last. */
function rarest(codes: Int32Array, classes: number): number {
  const counts = new Int32Array(classes);
  for (const code of codes) counts[code]!++;
  return counts.lastIndexOf(Math.min(...counts));
}
