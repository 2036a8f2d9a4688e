import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { optionalBinding } from '../binding';
import type { Outlook } from './outlook';
import { rowsOf } from './plan';

/** Sums of shares differ in their last digits. */
const SLACK = 1e-9;

/** What the reader must know of rows and of the plan. */
export function notices(request: AnalysisRequest, outlook: Outlook): Fault[] {
  const { segmented, plan, customers, counts } = outlook;
  const count = (name: string): number => counts.numbers(name)[0] ?? NaN;
  const needed = segmented.isBanded ? 'value' : 'segment';
  const leftOut = count('total') - count('named') + count(`no_${needed}`);
  const several = customers.numbers('groups').reduce((sum, groups) => sum + (groups > 1 ? 1 : 0), 0);
  const shares = plan.reduce((sum, { share }) => sum + share, 0);
  const names = new Set(plan.map(({ segment }) => segment.name));
  const strangers = rowsOf(request, 'actions')
    .map(({ segment }) => String(segment))
    .filter((name) => !names.has(name));
  const isFollowed = outlook.followed !== undefined;
  const told: [boolean, Omit<Fault, 'severity'>][] = [
    [
      leftOut > 0,
      {
        code: 'action-rows-left-out',
        values: {
          rows: leftOut,
          total: count('total'),
          column: optionalBinding(request, needed)?.column ?? '',
        },
      },
    ],
    [
      !segmented.isBanded && segmented.hasValue && count('no_value') > 0,
      { code: 'action-no-value', values: { rows: count('no_value') } },
    ],
    [several > 0, { code: 'action-several-segments', values: { customers: several } }],
    [shares > 1 + SLACK, { code: 'action-over-budget', values: { share: shares } }],
    [shares < 1 - SLACK, { code: 'action-budget-left', values: { share: 1 - shares } }],
    [strangers.length > 0, { code: 'action-no-such-segment', values: { segments: strangers } }],
    [
      segmented.isBanded && plan.length < Number(request.params.bands) && !isFollowed,
      {
        code: 'action-fewer-bands',
        values: { bands: plan.length, wanted: Number(request.params.bands) },
      },
    ],
    [
      segmented.isBanded && rowsOf(request, 'baseline').length > 0,
      { code: 'action-bands-kept', values: { since: outlook.followed?.since ?? '' } },
    ],
  ];
  return told.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}
