import type { Finding } from '../../contract/analysis';
import { isoDay } from '../calendar';
import { largest, nameOf, renewedModes } from './frames';
import { HORIZONS } from './expiring';
import type { Portfolio } from './portfolio';

/** A renewal rate that gets a sentence is made of so many contracts. */
const LEAST_DUE = 5;

/** The sentences that matter, most important first. */
export function findings(portfolio: Portfolio): Finding[] {
  return [
    activeFinding(portfolio),
    ...renewalFinding(portfolio),
    ...expiringFindings(portfolio),
    ...concentrationFinding(portfolio),
    ...yieldFinding(portfolio),
    ...modeFinding(portfolio),
  ];
}

function activeFinding({ partners, activeValue, annual, today, contracts }: Portfolio): Finding {
  const active = partners.filter(({ activeContracts }) => activeContracts > 0);
  const values = {
    partners: active.length,
    of: partners.length,
    contracts: active.reduce((sum, { activeContracts }) => sum + activeContracts, 0),
    all: contracts.list.length,
    value: activeValue,
    annual,
    day: isoDay(today),
  };
  return active.length > 0
    ? { key: 'finding.active', values, rows: { table: '' } }
    : { key: 'finding.none-active', values, rows: { table: '' } };
}

function renewalFinding({ renewalRate, renewed, due, renewalDays }: Portfolio): Finding[] {
  if (due === 0) return [];
  const values = {
    rate: renewalRate.value,
    low: renewalRate.low,
    high: renewalRate.high,
    renewed,
    due,
    days: renewalDays,
  };
  return [{ key: 'finding.renewal', values, rows: { table: 'periods' } }];
}

/** What ends within 30, 90, 180 and 365 days, and how much of it has a successor. */
function expiringFindings({ expiring }: Portfolio): Finding[] {
  const worth = (list: typeof expiring): number => list.reduce((sum, { value }) => sum + (value || 0), 0);
  const within = (days: number): typeof expiring => expiring.filter(({ daysLeft }) => daysLeft <= days);
  const [month, quarter, half, year] = HORIZONS.map(({ days }) => within(days));
  if (!year || year.length === 0) return [];
  const unsigned = year.filter(({ isRenewed }) => !isRenewed);
  return [
    {
      key: 'finding.expiring',
      values: {
        month: month?.length ?? 0,
        month_value: worth(month ?? []),
        quarter: quarter?.length ?? 0,
        quarter_value: worth(quarter ?? []),
        half: half?.length ?? 0,
        half_value: worth(half ?? []),
        year: year.length,
        year_value: worth(year),
      },
      rows: { table: 'expiring' },
    },
    ...(unsigned.length > 0
      ? [
          {
            key: unsigned.length < year.length ? 'finding.unsigned' : 'finding.unsigned.all',
            values: { contracts: unsigned.length, of: year.length, value: worth(unsigned) },
            rows: { table: 'expiring', column: 'successor', value: 'not-signed' },
          },
        ]
      : []),
  ];
}

function concentrationFinding(portfolio: Portfolio): Finding[] {
  const { concentration, partners, hasActive } = portfolio;
  const [first] = largest(portfolio);
  if (!first || partners.length < 2) return [];
  return [
    {
      key: hasActive ? 'finding.concentration' : 'finding.concentration.all',
      values: {
        partner: first.name,
        share: first.part,
        top3: concentration.top3,
        hhi: concentration.hhi,
        equal: 10_000 / concentration.hhi,
      },
      rows: { table: '', column: 'partner', value: first.name },
    },
  ];
}

function yieldFinding({ modes }: Portfolio): Finding[] {
  const ranked = modes
    .filter(({ perYear }) => !Number.isNaN(perYear))
    .toSorted((a, b) => b.perYear - a.perYear);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) return [];
  return [
    {
      key: 'finding.yield',
      values: {
        best: nameOf(best),
        most: best.perYear,
        best_months: best.months,
        worst: nameOf(worst),
        least: worst.perYear,
        worst_months: worst.months,
      },
      rows: best.name === null ? { table: 'modes' } : { table: 'modes', column: 'mode', value: best.name },
    },
  ];
}

/** The mode that is renewed clearly less often than all together. */
function modeFinding(portfolio: Portfolio): Finding[] {
  const { value: rate } = portfolio.renewalRate;
  const worst = renewedModes(portfolio).findLast(
    ({ due, renewalRate }) => due >= LEAST_DUE && renewalRate.high < rate,
  );
  if (!worst) return [];
  const { value, low, high } = worst.renewalRate;
  return [
    {
      key: 'finding.mode',
      values: { mode: nameOf(worst), rate: value, low, high, all: rate },
      rows: worst.name === null ? { table: 'modes' } : { table: 'modes', column: 'mode', value: worst.name },
    },
  ];
}
