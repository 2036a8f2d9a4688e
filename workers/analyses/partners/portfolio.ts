import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { type Share, wilson } from '../../kernels/wilson';
import type { InputTable } from '../../table/columns';
import { asOfDay } from '../as-of';
import { optionalBinding } from '../binding';
import { type Concentration, concentrationOf } from './concentration';
import { type Contracts, reachBeyond, readContracts } from './contracts';
import { type Expiring, expiringOf } from './expiring';
import { type Mode, modesOf } from './modes';
import { type Month, monthsOfContracts } from './months';
import { type Partner, partnersOf } from './partners';
import { clockNotice, refuseUnusable, treatmentNotices } from './treatment';

/** All that tables, sentences and charts are made from. */
export interface Portfolio {
  input: InputTable;
  today: number;
  /** The day came from the clock: on another day the same data say something else. */
  isClock: boolean;
  renewalDays: number;
  contracts: Contracts;
  partners: Partner[];
  modes: Mode[];
  months: Month[];
  expiring: Expiring[];
  /** Of active contracts, or of all where none is active. */
  concentration: Concentration;
  hasActive: boolean;
  activeValue: number;
  annual: number;
  due: number;
  renewed: number;
  renewalRate: Share;
  hasRevenue: boolean;
  notices: Fault[];
}

/**
 * Reads the planned inputs and works everything out.
 * @throws FaultError when no row is a contract.
 */
export function portfolioOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Portfolio {
  const { contracts: input, counts } = inputs;
  if (!input || !counts) throw new Error('an input is missing');
  refuseUnusable(request, counts);
  const renewalDays = Number(request.params.renewal_days);
  const contracts = readContracts(input, renewalDays);
  const partners = partnersOf(contracts);
  const isClock = asOfDay(request) === null && reachBeyond(contracts);
  const hasActive = partners.some(({ activeValue }) => activeValue > 0);
  const sum = (of: (partner: Partner) => number): number =>
    partners.reduce((total, partner) => total + of(partner), 0);
  const [due, renewed] = [sum((each) => each.due), sum(({ dueRenewed }) => dueRenewed)];
  return {
    input,
    today: contracts.today,
    isClock,
    renewalDays,
    contracts,
    partners,
    modes: modesOf(contracts),
    months: monthsOfContracts(contracts),
    expiring: expiringOf(contracts),
    concentration: concentrationOf(partners.map((each) => (hasActive ? each.activeValue : each.value))),
    hasActive,
    activeValue: sum(({ activeValue }) => activeValue),
    annual: sum(({ annual }) => annual),
    due,
    renewed,
    renewalRate: wilson(renewed, due),
    hasRevenue: optionalBinding(request, 'revenue') !== undefined,
    notices: [
      ...(isClock ? [clockNotice(contracts.today)] : []),
      ...treatmentNotices(request, counts, contracts.list, partners.length),
    ],
  };
}
