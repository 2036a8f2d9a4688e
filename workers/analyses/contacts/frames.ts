import type { OutputTable } from '../../table/columns';
import { firstDay, periodOf } from '../calendar';
import { dateOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { type Outlook, STATUSES } from './outlook';
import { NO_SEGMENT } from './rhythm';
import type { Rating } from './satisfaction';
import { type RhythmRow, rhythmRows } from './tables';

/** What a chart draws at most. */
const MOST_ROWS = 5000;
const MOST_SEGMENTS = 15;
const MOST_CUSTOMERS = 15;
/** Weeks ahead that contacts are planned for. */
const WEEKS = 12;

/** Ages of complaints, in days; the last has no end. */
export const AGES = [
  { band: '0–6', from: 0, to: 7 },
  { band: '7–13', from: 7, to: 14 },
  { band: '14–29', from: 14, to: 30 },
  { band: '30–89', from: 30, to: 90 },
  { band: '90+', from: 90, to: 1e9 },
];

/** The segments with most customers overdue. */
export function lateSegments(outlook: Outlook): RhythmRow[] {
  return rhythmRows(outlook)
    .toSorted((a, b) => b.overdue - a.overdue || b.customers - a.customers)
    .slice(0, MOST_SEGMENTS);
}

/** Ratings by segment, the best first. */
export function segmentRatings({ satisfaction }: Outlook): Rating[] {
  return (satisfaction?.ratings ?? [])
    .filter(({ scope }) => scope === 'segment')
    .toSorted((a, b) => b.answers - a.answers)
    .slice(0, MOST_SEGMENTS)
    .toSorted((a, b) => b.value - a.value);
}

export function periodRatings({ satisfaction }: Outlook): Rating[] {
  return (satisfaction?.ratings ?? []).filter(({ scope }) => scope === 'period').slice(-MOST_ROWS);
}

/** Places of the customers who are longest overdue. */
export function latest({ contacts }: Outlook): number[] {
  return [...contacts.overdue.keys()]
    .filter((at) => contacts.overdue[at]! > 0)
    .toSorted((a, b) => contacts.overdue[b]! - contacts.overdue[a]!)
    .slice(0, MOST_CUSTOMERS);
}

/** Tables for charts only. */
export function frames(outlook: Outlook): Record<string, OutputTable> {
  return {
    due: dueFrame(outlook),
    late: lateFrame(outlook),
    weeks: weeksFrame(outlook),
    periods: ratingsFrame(outlook, periodRatings(outlook)),
    ratings: ratingsFrame(outlook, segmentRatings(outlook)),
    ages: agesFrame(outlook),
  };
}

function dueFrame(outlook: Outlook): OutputTable {
  const lines = lateSegments(outlook).flatMap((row) =>
    [row.overdue, row.dueSoon, row.customers - row.overdue - row.dueSoon].map((customers, code) => ({
      ...row,
      status: STATUSES[code]!,
      here: customers,
    })),
  );
  return rowsTable(lines, {
    segment: textOf(({ key }) => key),
    status: textOf(({ status }) => status),
    customers: integerOf(({ here }) => here),
    share: numberOf(({ here, customers }) => here / customers),
    days: integerOf(({ days }) => days),
  });
}

function lateFrame(outlook: Outlook): OutputTable {
  const { contacts } = outlook;
  const names = contacts.input.texts('customer');
  return rowsTable(latest(outlook), {
    customer: textOf((at) => names[at] ?? null),
    overdue_days: integerOf((at) => contacts.overdue[at]!),
    last_contact: dateOf((at) => contacts.last[at]!),
    next_contact: dateOf((at) => contacts.next[at]!),
  });
}

/** Contacts that the plan asks for in the weeks to come; those overdue are not among them. */
function weeksFrame({ contacts, today }: Outlook): OutputTable {
  const first = periodOf('week', today);
  const counts = new Float64Array(WEEKS);
  contacts.next.forEach((day) => {
    const week = periodOf('week', day) - first;
    if (day >= today && week < WEEKS) counts[week]!++;
  });
  return rowsTable([...counts.keys()], {
    next_contact: dateOf((week) => firstDay('week', first + week)),
    customers: integerOf((week) => counts[week]!),
  });
}

function ratingsFrame({ satisfaction }: Outlook, ratings: readonly Rating[]): OutputTable {
  const { grain = 'month' } = satisfaction ?? {};
  return rowsTable(ratings, {
    segment: textOf(({ segment }) => segment ?? NO_SEGMENT),
    period: dateOf(({ period }) => (Number.isNaN(period) ? NaN : firstDay(grain, period))),
    value: numberOf(({ value }) => value),
    lo95: numberOf(({ low }) => low),
    hi95: numberOf(({ high }) => high),
    answers: integerOf(({ answers }) => answers),
  });
}

function agesFrame({ complaints, today }: Outlook): OutputTable {
  const ages = complaints.numbers('opened').map((day) => today - day);
  const lines = AGES.map((age) => ({
    ...age,
    count: ages.reduce((sum, days) => sum + (days >= age.from && days < age.to ? 1 : 0), 0),
  }));
  return rowsTable(lines, {
    band: textOf(({ band }) => band),
    from: integerOf(({ from }) => from),
    to: integerOf(({ to }) => to),
    complaints: integerOf(({ count }) => count),
  });
}
