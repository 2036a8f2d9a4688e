import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { otherwiseUsed } from './query';
import { MOST_SVM_ROWS, type Settings } from './settings';
import { warning } from './warning';

/** What was done to rows and roles that the reader should know of. */
export function rowNotices(
  request: AnalysisRequest,
  { counts, classes }: Record<string, InputTable>,
  settings: Settings,
): Fault[] {
  const count = (name: string): number => counts?.numbers(name)[0] ?? 0;
  const total = count('total');
  const notices: Fault[] = [];
  const leftOut = (code: string, name: string, role: string): void => {
    const rows = count(name);
    if (rows > 0) notices.push(warning(code, { rows, total, column: columnOf(request, role) }, { role }));
  };
  leftOut('classify-unlabelled', 'unlabelled', 'target');
  leftOut('classify-weightless', 'weightless', 'weight');
  leftOut('classify-momentless', 'momentless', 'time');
  if (count('different') < count('named')) {
    const values = { rows: count('named'), ids: count('different'), column: columnOf(request, 'id') };
    notices.push(warning('classify-repeated-ids', values, { role: 'id' }));
  }
  const both = otherwiseUsed(request);
  if (both.length > 0) notices.push(warning('classify-no-feature', { columns: both }));
  const isSplit = optionalBinding(request, 'fold') !== undefined;
  for (const role of ['time', 'group'] as const) {
    if (!optionalBinding(request, role) || (settings.split === role && !isSplit)) continue;
    notices.push(warning(`classify-unused-${role}`, { column: columnOf(request, role) }, { role }));
  }
  const { threshold, costs } = settings.decision;
  const calls = threshold !== null || costs.falsePositive !== costs.falseNegative;
  if (calls && (classes?.rows ?? 0) > 2) notices.push(warning('classify-no-threshold', {}));
  if (settings.model === 'auto' && count('usable') > MOST_SVM_ROWS) {
    notices.push(
      warning('classify-no-svm', { rows: count('usable'), most: MOST_SVM_ROWS }, { param: 'model' }),
    );
  }
  return notices;
}

function columnOf(request: AnalysisRequest, role: string): string {
  return role === 'target' ? binding(request, role).column : (optionalBinding(request, role)?.column ?? role);
}
