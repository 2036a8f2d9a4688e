import { wilson } from '../../kernels/wilson';
import type { OutputTable } from '../../table/columns';
import { firstDay, periodOf } from '../calendar';
import { dateOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Mode } from './modes';
import type { Portfolio } from './portfolio';
import type { Partner } from './partners';

/** What a chart draws at most. */
const MOST_MONTHS = 1200;
const MOST_PARTNERS = 12;
const MOST_MODES = 12;
/** Months ahead of the calendar of ends. */
const MONTHS_AHEAD = 12;
/** Contracts without a mode; the words have its name. */
const NO_MODE = 'no-mode';

export function nameOf({ name }: Mode): string {
  return name ?? NO_MODE;
}

/** Partners with the largest part of what is active, or of all where nothing is. */
export function largest({ partners, hasActive }: Portfolio): (Partner & { part: number })[] {
  return partners
    .map((partner) => ({ ...partner, part: hasActive ? partner.activeShare : partner.share }))
    .filter(({ part }) => part > 0)
    .toSorted((a, b) => b.part - a.part)
    .slice(0, MOST_PARTNERS);
}

/** Modes with contracts whose time for a renewal is over, the most loyal first. */
export function renewedModes({ modes }: Portfolio): Mode[] {
  return modes
    .filter(({ due }) => due > 0)
    .slice(0, MOST_MODES)
    .toSorted((a, b) => b.renewalRate.value - a.renewalRate.value);
}

/** Renewals by year of the end. */
export function renewalYears({ months }: Portfolio): { year: number; due: number; renewed: number }[] {
  const years = new Map<number, { year: number; due: number; renewed: number }>();
  for (const { period, due, renewed } of months) {
    if (due === 0) continue;
    const year = periodOf('year', firstDay('month', period));
    const known = years.get(year) ?? { year, due: 0, renewed: 0 };
    years.set(year, { year, due: known.due + due, renewed: known.renewed + renewed });
  }
  return [...years.values()];
}

/** Tables for charts only. */
export function frames(portfolio: Portfolio): Record<string, OutputTable> {
  return {
    value: valueFrame(portfolio),
    calendar: calendarFrame(portfolio),
    largest: largestFrame(portfolio),
    yields: yieldsFrame(portfolio),
    renewals: renewalsFrame(portfolio),
    years: yearsFrame(portfolio),
  };
}

/** The month of the analysis is the end of one line and the beginning of the other. */
function valueFrame({ months, today }: Portfolio): OutputTable {
  const now = periodOf('month', today);
  return rowsTable(months.slice(-MOST_MONTHS), {
    period: dateOf(({ period }) => firstDay('month', period)),
    annual_value: numberOf(({ annual, period }) => (period <= now ? annual : NaN)),
    signed_value: numberOf(({ annual, period }) => (period >= now ? annual : NaN)),
    contracts: integerOf(({ contracts }) => contracts),
    partners: integerOf(({ partners }) => partners),
  });
}

function calendarFrame({ expiring, today }: Portfolio): OutputTable {
  const now = periodOf('month', today);
  const lines = Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => now + ahead).flatMap((month) =>
    ['not-signed', 'signed'].map((successor) => {
      const own = expiring.filter(
        ({ end, isRenewed }) => periodOf('month', end) === month && isRenewed === (successor === 'signed'),
      );
      return { month, successor, own };
    }),
  );
  return rowsTable(lines, {
    end: dateOf(({ month }) => firstDay('month', month)),
    successor: textOf(({ successor }) => successor),
    contract_value: numberOf(({ own }) => own.reduce((sum, { value }) => sum + (value || 0), 0)),
    contracts: integerOf(({ own }) => own.length),
  });
}

function largestFrame(portfolio: Portfolio): OutputTable {
  return rowsTable(largest(portfolio), {
    partner: textOf(({ name }) => name),
    mode: textOf(({ mode }) => mode ?? NO_MODE),
    share: numberOf(({ part }) => part),
    active_value: numberOf(({ activeValue }) => activeValue),
    contract_value: numberOf(({ value }) => value),
  });
}

function yieldsFrame({ modes }: Portfolio): OutputTable {
  const told = modes.filter(({ perYear }) => !Number.isNaN(perYear)).slice(0, MOST_MODES);
  return rowsTable(
    told.toSorted((a, b) => b.perYear - a.perYear),
    {
      mode: textOf(nameOf),
      value_per_year: numberOf(({ perYear }) => perYear),
      value_per_partner: numberOf(({ perPartner }) => perPartner),
      mean_months: numberOf(({ months }) => months),
      partners: integerOf(({ partners }) => partners),
      contracts: integerOf(({ contracts }) => contracts),
    },
  );
}

function renewalsFrame(portfolio: Portfolio): OutputTable {
  return rowsTable(renewedModes(portfolio), {
    mode: textOf(nameOf),
    renewal_rate: numberOf(({ renewalRate }) => renewalRate.value),
    renewal_low: numberOf(({ renewalRate }) => renewalRate.low),
    renewal_high: numberOf(({ renewalRate }) => renewalRate.high),
    renewed: integerOf(({ renewed }) => renewed),
    due: integerOf(({ due }) => due),
  });
}

function yearsFrame(portfolio: Portfolio): OutputTable {
  const years = renewalYears(portfolio).map((year) => ({ ...year, rate: wilson(year.renewed, year.due) }));
  return rowsTable(years, {
    period: dateOf(({ year }) => firstDay('year', year)),
    renewal_rate: numberOf(({ rate }) => rate.value),
    renewal_low: numberOf(({ rate }) => rate.low),
    renewal_high: numberOf(({ rate }) => rate.high),
    renewed: integerOf(({ renewed }) => renewed),
    due: integerOf(({ due }) => due),
  });
}
