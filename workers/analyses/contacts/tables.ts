import type { OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { booleanOf, dateOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { type Outlook, STATUSES } from './outlook';
import type { Rhythm } from './rhythm';

export function customersTable({ contacts, rhythms, today, satisfaction }: Outlook): OutputTable {
  const { input, segment, rhythm, last, next, overdue, status } = contacts;
  const at = (column: string): ((place: number) => number) => {
    const values = input.numbers(column);
    return (place) => values[place]!;
  };
  const text = (column: string): ((place: number) => string | null) => {
    const values = input.texts(column);
    return (place) => values[place] ?? null;
  };
  const { rows, columns } = rowsTable([...last.keys()], {
    segment: textOf((place) => segment[place] ?? null),
    contacts: integerOf(at('contacts')),
    last_contact: dateOf((place) => last[place]!),
    rhythm_days: integerOf((place) => rhythms[rhythm[place]!]!.days),
    next_contact: dateOf((place) => next[place]!),
    overdue_days: integerOf((place) => overdue[place]!),
    status: () => ({ type: 'label', codes: status, words: STATUSES }),
    days_since: integerOf((place) => today - last[place]!),
    first_contact: dateOf(at('first')),
    usual_days: numberOf(at('usual')),
    channel: textOf(text('channel')),
    kind: textOf(text('kind')),
    owner: textOf(text('owner')),
    satisfaction: numberOf(satisfaction ? at(satisfaction.measure) : () => NaN),
    complaints: integerOf(at('complaints')),
    open_complaints: integerOf(at('open_complaints')),
  });
  return { rows, columns: { customer: { type: 'same', vector: input.vector('customer') }, ...columns } };
}

export function satisfactionTable({ satisfaction }: Outlook): OutputTable {
  return rowsTable(satisfaction?.ratings ?? [], {
    segment: textOf(({ segment }) => segment),
    period: dateOf(({ period }) =>
      satisfaction && !Number.isNaN(period) ? firstDay(satisfaction.grain, period) : NaN,
    ),
    measure: textOf(() => satisfaction?.measure ?? null),
    value: numberOf(({ value }) => value),
    lo95: numberOf(({ low }) => low),
    hi95: numberOf(({ high }) => high),
    answers: integerOf(({ answers }) => answers),
    scope: textOf(({ scope }) => scope),
    best_share: numberOf(({ best }) => best),
    worst_share: numberOf(({ worst }) => worst),
    mean: numberOf(({ mean }) => mean),
  });
}

export function complaintsTable({ complaints, today }: Outlook): OutputTable {
  const opened = complaints.numbers('opened');
  const text = (column: string): ((place: number) => string | null) => {
    const values = complaints.texts(column);
    return (place) => values[place] ?? null;
  };
  const { rows, columns } = rowsTable([...opened.keys()], {
    segment: textOf(text('segment')),
    opened: dateOf((place) => opened[place]!),
    age_days: integerOf((place) => today - opened[place]!),
    complaint: textOf(text('complaint')),
    owner: textOf(text('owner')),
    channel: textOf(text('channel')),
  });
  return { rows, columns: { customer: { type: 'same', vector: complaints.vector('customer') }, ...columns } };
}

/** A segment with what its customers are like. */
export interface RhythmRow extends Rhythm {
  customers: number;
  overdue: number;
  dueSoon: number;
  meanOverdue: number;
}

export function rhythmRows({ rhythms, contacts }: Outlook): RhythmRow[] {
  return rhythms.map((rhythm, place) => {
    const own = [...contacts.rhythm.keys()].filter((at) => contacts.rhythm[at] === place);
    const late = own.filter((at) => contacts.status[at] === 0);
    return {
      ...rhythm,
      customers: own.length,
      overdue: late.length,
      dueSoon: own.filter((at) => contacts.status[at] === 1).length,
      meanOverdue: late.reduce((sum, at) => sum + contacts.overdue[at]!, 0) / (late.length || NaN),
    };
  });
}

export function rhythmTable(outlook: Outlook): OutputTable {
  return rowsTable(rhythmRows(outlook), {
    segment: textOf(({ segment }) => segment),
    days: integerOf(({ days }) => days),
    proposed_days: integerOf(({ proposed }) => proposed),
    edited: booleanOf(({ isEdited }) => isEdited),
    customers: integerOf(({ customers }) => customers),
    overdue: integerOf(({ overdue }) => overdue),
    overdue_share: numberOf(({ overdue, customers }) => overdue / customers),
    mean_overdue_days: numberOf(({ meanOverdue }) => meanOverdue),
    gaps: integerOf(({ gaps }) => gaps),
  });
}
