import type { Fault } from '../../contract/fault';
import { listed } from '../../contract/listed';
import type { MessageValue } from '../../contract/message';
import { sourceColumns, MOST_PAIRED } from './recipes';
import type { Judged } from './select';
import type { Story } from './story';

/** Names in one sentence. */
const MOST_NAMED = 8;

/** What the reader must know of how the features came about. */
export function notices({ request, settings, judged, kept, target }: Story): Fault[] {
  const found: Fault[] = [];
  const add = ({ code, values }: { code: string; values: Record<string, MessageValue> }): void => {
    found.push({ code, severity: 'warning', values });
  };
  const out = (reason: Judged['reason']): Judged[] => judged.filter((each) => each.reason === reason);
  const [constant, same, leaks] = [out('constant'), out('same'), out('target')];
  if (leaks.length > 0 && target) {
    add({ code: 'features-leak', values: { features: names(leaks), target: target.name } });
  }
  if (constant.length > 0) {
    add({ code: 'features-constant', values: { count: constant.length, features: names(constant) } });
  }
  if (same.length > 0) {
    const pairs = same.slice(0, MOST_NAMED).map(({ recipe, twin }) => `${recipe.name} = ${twin ?? ''}`);
    add({ code: 'features-same', values: { count: same.length, features: pairs } });
  }
  const numbers = sourceColumns(request).filter(({ kind }) => kind === 'number').length;
  if ((settings.ratios || settings.interactions) && numbers > MOST_PAIRED) {
    add({ code: 'features-pairs', values: { numbers, most: MOST_PAIRED } });
  }
  if (!target && settings.keep > 0) add({ code: 'features-keep-needs-target', values: {} });
  if (!target && settings.targetMean) add({ code: 'features-mean-needs-target', values: {} });
  const unwritten = kept.filter(({ recipe }) => recipe.sql === undefined);
  if (unwritten.length > 0) {
    add({ code: 'features-not-sql', values: { count: unwritten.length, features: names(unwritten) } });
  }
  return found;
}

function names(judged: readonly Judged[]): string[] {
  return listed(
    judged.map(({ recipe }) => recipe.name),
    MOST_NAMED,
  );
}
