import { type Fault, FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import type { ClassTraining } from '../../learning/classification/answers';
import { warning } from './warning';

/** What the class that matters is called, where none is named. */
const WANTED = new Set(
  'yes,true,t,y,1,churn,churned,left,lost,won,win,success,bought,converted,fraud,default,bad,positive,是,有,流失,已流失,成交,赢单,成功,已购买,违约,欺诈'.split(
    ',',
  ),
);

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
    const suggestion = suggestName(named, classes) ?? classes.slice(0, 6).join(', ');
    throw new FaultError({
      code: 'classify-no-positive',
      values: { value: named, suggestion },
      place: { param: 'positive' },
    });
  }
  const telling = classes.length === 2 ? classes.findIndex((name) => WANTED.has(fold(name))) : -1;
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
