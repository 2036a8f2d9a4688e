import { type Share, wilson } from '../../kernels/wilson';
import { concentrationOf } from './concentration';
import { type Contract, type Contracts, isActive, meanOf, sumOf } from './contracts';

/** What a way of working together yields. */
export interface Mode {
  name: string | null;
  partners: number;
  contracts: number;
  value: number;
  share: number;
  perPartner: number;
  /** Value over years of contract, of those with an end. */
  perYear: number;
  due: number;
  renewed: number;
  renewalRate: Share;
  months: number;
  activeValue: number;
  annual: number;
  revenue: number;
  /** Revenue over value, of contracts with both. */
  revenueRatio: number;
}

/** Modes by value, the largest first. */
export function modesOf({ list, today }: Contracts): Mode[] {
  const own = new Map<string | null, Contract[]>();
  for (const contract of list) {
    const known = own.get(contract.mode);
    if (known) known.push(contract);
    else own.set(contract.mode, [contract]);
  }
  const groups = [...own].map(([name, contracts]) => ({
    name,
    contracts,
    value: sumOf(contracts, ({ value }) => value),
  }));
  const { shares } = concentrationOf(groups.map(({ value }) => value));
  return groups
    .map(({ name, contracts, value }, at): Mode => {
      const partners = new Set(contracts.map(({ partner }) => partner)).size;
      const due = contracts.filter(({ isDue }) => isDue);
      const renewed = due.filter(({ isRenewed }) => isRenewed).length;
      const active = contracts.filter((contract) => isActive(contract, today));
      const timed = contracts.filter(({ months, value: worth }) => !Number.isNaN(months + worth));
      const paid = contracts.filter(({ revenue, value: worth }) => !Number.isNaN(revenue + worth));
      return {
        name,
        partners,
        contracts: contracts.length,
        value,
        share: shares[at]!,
        perPartner: value / partners,
        perYear: sumOf(timed, (each) => each.value) / (sumOf(timed, ({ months }) => months) / 12 || NaN),
        due: due.length,
        renewed,
        renewalRate: wilson(renewed, due.length),
        months: meanOf(contracts, ({ months }) => months),
        activeValue: sumOf(active, (each) => each.value),
        annual: sumOf(active, ({ annual }) => annual),
        revenue: sumOf(contracts, ({ revenue }) => revenue),
        revenueRatio: sumOf(paid, ({ revenue }) => revenue) / (sumOf(paid, (each) => each.value) || NaN),
      };
    })
    .toSorted((a, b) => b.value - a.value);
}
