import type { Share } from '../../kernels/wilson';
import type { OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import {
  type ColumnOf,
  booleanOf,
  dateOf,
  integerOf,
  numberOf,
  rowsTable,
  textOf,
} from '../../table/rows-table';
import type { Portfolio } from './portfolio';

/** A day, or none for a contract without an end. */
const dayOf = (day: number): number => (Number.isFinite(day) ? day : NaN);

function rateColumns<T extends { renewalRate: Share }>(): Record<string, ColumnOf<T>> {
  return {
    renewal_rate: numberOf(({ renewalRate }) => renewalRate.value),
    renewal_low: numberOf(({ renewalRate }) => renewalRate.low),
    renewal_high: numberOf(({ renewalRate }) => renewalRate.high),
  };
}

export function partnersTable({ input, partners, hasRevenue }: Portfolio): OutputTable {
  const { rows, columns } = rowsTable(partners, {
    mode: textOf(({ mode }) => mode),
    contracts: integerOf(({ contracts }) => contracts.length),
    contract_value: numberOf(({ value }) => value),
    active_value: numberOf(({ activeValue }) => activeValue),
    start: dateOf(({ start }) => start),
    end: dateOf(({ end }) => dayOf(end)),
    renewals: integerOf(({ renewals }) => renewals),
    share: numberOf(({ share }) => share),
    active_share: numberOf(({ activeShare }) => activeShare),
    annual_value: numberOf(({ annual }) => annual),
    active_contracts: integerOf(({ activeContracts }) => activeContracts),
    status: textOf(({ status }) => status),
    days_left: integerOf(({ daysLeft }) => daysLeft),
    due: integerOf(({ due }) => due),
    renewal_rate: numberOf(({ due, dueRenewed }) => dueRenewed / due),
    mean_months: numberOf(({ months }) => months),
    owner: textOf(({ owner }) => owner),
    revenue: numberOf(({ revenue }) => (hasRevenue ? revenue : NaN)),
  });
  const own = Int32Array.from(partners, ({ row }) => row);
  return {
    rows,
    columns: { partner: { type: 'same', vector: input.vector('partner'), rows: own }, ...columns },
  };
}

export function periodsTable({ months }: Portfolio): OutputTable {
  return rowsTable(months, {
    period: dateOf(({ period }) => firstDay('month', period)),
    active_value: numberOf(({ activeValue }) => activeValue),
    annual_value: numberOf(({ annual }) => annual),
    contracts: integerOf(({ contracts }) => contracts),
    partners: integerOf(({ partners }) => partners),
    started: integerOf(({ started }) => started),
    started_value: numberOf(({ startedValue }) => startedValue),
    ended: integerOf(({ ended }) => ended),
    ended_value: numberOf(({ endedValue }) => endedValue),
    due: integerOf(({ due }) => due),
    renewed: integerOf(({ renewed }) => renewed),
    ...rateColumns(),
    hhi: numberOf(({ hhi }) => hhi),
    top1: numberOf(({ top1 }) => top1),
    top3: numberOf(({ top3 }) => top3),
    ahead: booleanOf(({ isAhead }) => isAhead),
  });
}

export function modesTable({ modes, hasRevenue }: Portfolio): OutputTable {
  return rowsTable(modes, {
    mode: textOf(({ name }) => name),
    partners: integerOf(({ partners }) => partners),
    contracts: integerOf(({ contracts }) => contracts),
    contract_value: numberOf(({ value }) => value),
    share: numberOf(({ share }) => share),
    value_per_partner: numberOf(({ perPartner }) => perPartner),
    value_per_year: numberOf(({ perYear }) => perYear),
    due: integerOf(({ due }) => due),
    renewed: integerOf(({ renewed }) => renewed),
    ...rateColumns(),
    mean_months: numberOf(({ months }) => months),
    active_value: numberOf(({ activeValue }) => activeValue),
    annual_value: numberOf(({ annual }) => annual),
    revenue: numberOf(({ revenue }) => (hasRevenue ? revenue : NaN)),
    revenue_ratio: numberOf(({ revenueRatio }) => revenueRatio),
  });
}

export function expiringTable({ input, expiring }: Portfolio): OutputTable {
  const { rows, columns } = rowsTable(expiring, {
    mode: textOf(({ mode }) => mode),
    contract_value: numberOf(({ value }) => value),
    start: dateOf(({ start }) => start),
    end: dateOf(({ end }) => end),
    days_left: integerOf(({ daysLeft }) => daysLeft),
    within: textOf(({ within }) => within),
    successor: textOf(({ isRenewed }) => (isRenewed ? 'signed' : 'not-signed')),
    annual_value: numberOf(({ annual }) => annual),
    owner: textOf(({ owner }) => owner),
  });
  const own = Int32Array.from(expiring, ({ row }) => row);
  return {
    rows,
    columns: { partner: { type: 'same', vector: input.vector('partner'), rows: own }, ...columns },
  };
}
