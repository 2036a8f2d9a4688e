import type { AnalysisRequest } from '../../contract/analysis';
import { median } from '../../kernels/median';
import type { InputTable } from '../../table/columns';
import { type Followed, followedOf } from './follow';
import { type PlanRow, planOf, rowsOf } from './plan';
import { proposalsOf } from './proposals';
import { type Segmented, segmentsOf } from './segments';

/** Everything that is told. */
export interface Outlook {
  segmented: Segmented;
  plan: PlanRow[];
  followed: Followed | undefined;
  /** 0: none is given. */
  budget: number;
  customers: InputTable;
  counts: InputTable;
}

/** @throws FaultError where there is nobody to plan for */
export function outlookOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Outlook {
  const { customers, counts } = inputs;
  if (!customers || !counts) throw new Error('an input is missing');
  const segmented = segmentsOf(request, customers, counts, rowsOf(request, 'baseline'));
  const today = counts.numbers('today')[0] ?? NaN;
  const days = customers.numbers('last').map((last) => today - last);
  const proposals = proposalsOf(segmented, median(days.filter((each) => !Number.isNaN(each))));
  return {
    segmented,
    plan: planOf(request, segmented.segments, proposals),
    followed: followedOf(request, segmented, inputs),
    budget: Number(request.params.budget),
    customers,
    counts,
  };
}
