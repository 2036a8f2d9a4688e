import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { type Rhythm, rhythmsOf } from './rhythm';
import { type Satisfaction, satisfactionOf } from './satisfaction';
import { readAnswers, scaleOf } from './scale';
import { refuseUnusable, satisfactionNotices, treatmentNotices } from './treatment';

/** Whether a customer is due: later than planned, within a week, or later on. */
export const STATUSES = ['overdue', 'due-soon', 'on-time'] as const;
const SOON_DAYS = 7;

/** Days since 1970 and numbers by the place of the customer. */
export interface Contacts {
  input: InputTable;
  count: number;
  segment: (string | null)[];
  /** Place of the customer's rhythm. */
  rhythm: Int32Array;
  last: Float64Array;
  next: Float64Array;
  /** Days beyond the plan, 0 where there are none. */
  overdue: Float64Array;
  /** Code into `STATUSES`. */
  status: Uint8Array;
}

/** All that tables, sentences and charts are made from. */
export interface Outlook {
  /** Days since 1970. */
  today: number;
  contacts: Contacts;
  rhythms: Rhythm[];
  hasSegment: boolean;
  satisfaction: Satisfaction | undefined;
  /** Open ones, the oldest first. */
  complaints: InputTable;
  hasComplaint: boolean;
  closedComplaints: number;
  /** In the middle, of those with both days. */
  daysToClose: number;
  notices: Fault[];
}

/**
 * Reads the planned inputs and works everything out.
 * @throws FaultError when no row can be used.
 */
export function outlookOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Outlook {
  const { customers, gaps, scores, complaints, counts } = inputs;
  if (!customers || !gaps || !scores || !complaints || !counts) throw new Error('an input is missing');
  refuseUnusable(request, counts);
  const hasSegment = optionalBinding(request, 'segment') !== undefined;
  const rhythms = rhythmsOf(customers.texts('segment'), gaps, request.params.rhythm, hasSegment);
  const today = customers.numbers('today')[0] ?? NaN;
  const answers = readAnswers(scores);
  const scale = scaleOf(request.params.scale as string, answers);
  const satisfaction = scale && satisfactionOf(answers, scale, request.params.grain as string, hasSegment);
  return {
    today,
    contacts: contactsOf(customers, rhythms, today),
    rhythms,
    hasSegment,
    satisfaction,
    complaints,
    hasComplaint: optionalBinding(request, 'complaint') !== undefined,
    closedComplaints: counts.numbers('closed')[0] ?? 0,
    daysToClose: counts.numbers('days_to_close')[0] ?? NaN,
    notices: [...treatmentNotices(request, counts), ...satisfactionNotices(request, answers, satisfaction)],
  };
}

function contactsOf(input: InputTable, rhythms: readonly Rhythm[], today: number): Contacts {
  const segment = input.texts('segment');
  const places = new Map(rhythms.map((rhythm, place) => [rhythm.segment, place]));
  const rhythm = Int32Array.from(segment, (name) => places.get(name) ?? -1);
  const last = input.numbers('last');
  const next = last.map((day, at) => day + rhythms[rhythm[at]!]!.days);
  return {
    input,
    count: segment.length,
    segment,
    rhythm,
    last,
    next,
    overdue: next.map((day) => Math.max(0, today - day)),
    status: Uint8Array.from(next, (day) => (day < today ? 0 : day <= today + SOON_DAYS ? 1 : 2)),
  };
}
