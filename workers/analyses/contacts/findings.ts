import type { Finding } from '../../contract/analysis';
import { isoDay } from '../calendar';
import { latest, lateSegments, periodRatings, segmentRatings } from './frames';
import type { Outlook } from './outlook';
import { NO_SEGMENT } from './rhythm';
import type { Rating } from './satisfaction';

/** So many answers that are alike are no chance. */
const LEAST_ALIKE = 30;

/** The sentences that matter, most important first. */
export function findings(outlook: Outlook): Finding[] {
  return [
    overdueFinding(outlook),
    ...segmentFinding(outlook),
    ...longestFinding(outlook),
    ...satisfactionFindings(outlook),
    ...complaintsFinding(outlook),
  ];
}

function overdueFinding({ contacts, today }: Outlook): Finding {
  const count = (code: number): number =>
    contacts.status.reduce((sum, status) => sum + (status === code ? 1 : 0), 0);
  const [overdue, soon] = [count(0), count(1)];
  const values = {
    overdue,
    soon,
    customers: contacts.count,
    share: overdue / contacts.count,
    day: isoDay(today),
  };
  return overdue > 0
    ? { key: 'finding.overdue', values, rows: { table: '', column: 'status', value: 'overdue' } }
    : { key: 'finding.none-overdue', values, rows: { table: '' } };
}

/** The segment with most customers overdue, where there are several. */
function segmentFinding(outlook: Outlook): Finding[] {
  const [first] = lateSegments(outlook);
  if (!first || outlook.rhythms.length < 2 || first.overdue === 0) return [];
  return [
    {
      key: 'finding.segment',
      values: {
        segment: first.key,
        overdue: first.overdue,
        customers: first.customers,
        days: first.days,
        mean: first.meanOverdue,
      },
      rows:
        first.segment === null
          ? { table: 'rhythm' }
          : { table: 'rhythm', column: 'segment', value: first.segment },
    },
  ];
}

function longestFinding(outlook: Outlook): Finding[] {
  const { contacts } = outlook;
  const [first] = latest(outlook);
  if (first === undefined) return [];
  const customer = contacts.input.texts('customer')[first] ?? '';
  return [
    {
      key: 'finding.longest',
      values: { customer, days: contacts.overdue[first]!, last: isoDay(contacts.last[first]!) },
      rows: { table: '', column: 'customer', value: customer },
    },
  ];
}

/** Few answers that are all alike have an interval without any width, which says nothing of others. */
function isSure({ low, high, answers }: Rating): boolean {
  return low < high || answers >= LEAST_ALIKE;
}

/** The figure of all answers; the last period against the first; a segment that is clearly better or worse than all. */
function satisfactionFindings(outlook: Outlook): Finding[] {
  const { satisfaction } = outlook;
  const all = satisfaction?.ratings.find(({ scope }) => scope === 'all');
  if (!satisfaction || !all) return [];
  const { measure } = satisfaction;
  const { value, low, high, answers, best, worst } = all;
  const worstSegment = segmentRatings(outlook).findLast((rating) => rating.high < value && isSure(rating));
  const [first, last] = [periodRatings(outlook)[0], periodRatings(outlook).at(-1)];
  const hasChanged =
    first && last && isSure(first) && isSure(last) && (last.low > first.high || last.high < first.low);
  return [
    {
      key: `finding.${measure}`,
      values: { value, low, high, answers, best, worst },
      rows: { table: 'satisfaction', column: 'scope', value: 'all' },
    },
    ...(hasChanged
      ? [
          {
            key: `finding.${measure}.${last.value > first.value ? 'up' : 'down'}`,
            values: { before: first.value, now: last.value },
            rows: { table: 'satisfaction', column: 'scope', value: 'period' },
          },
        ]
      : []),
    ...(worstSegment
      ? [
          {
            key: `finding.${measure}.segment`,
            values: {
              segment: worstSegment.segment ?? NO_SEGMENT,
              value: worstSegment.value,
              low: worstSegment.low,
              high: worstSegment.high,
              answers: worstSegment.answers,
            },
            rows: { table: 'satisfaction', column: 'scope', value: 'segment' },
          },
        ]
      : []),
  ];
}

function complaintsFinding({
  hasComplaint,
  complaints,
  closedComplaints,
  daysToClose,
  today,
}: Outlook): Finding[] {
  if (!hasComplaint) return [];
  const values = {
    open: complaints.rows,
    closed: closedComplaints,
    days: today - (complaints.numbers('opened')[0] ?? NaN),
    middle: daysToClose,
  };
  const key = complaints.rows === 0 ? 'finding.complaints.none' : 'finding.complaints';
  return [
    {
      key: Number.isNaN(daysToClose) ? key : `${key}.closed`,
      values,
      rows: { table: 'complaints' },
    },
  ];
}
