import { type Share, wilson } from '../../kernels/wilson';
import { lastDay, periodOf } from '../calendar';
import { concentrationOf } from './concentration';
import type { Contract, Contracts } from './contracts';

/** Months that are looked ahead, and back, at most. */
const MOST_AHEAD = 24;
const MOST_BACK = 1200;

/** A month; values are those on its last day. */
export interface Month {
  period: number;
  activeValue: number;
  annual: number;
  contracts: number;
  partners: number;
  started: number;
  startedValue: number;
  ended: number;
  endedValue: number;
  /** Contracts that ended in this month and whose time for a renewal is over. */
  due: number;
  renewed: number;
  renewalRate: Share;
  hhi: number;
  top1: number;
  top3: number;
  /** After the month of the analysis: what is signed already. */
  isAhead: boolean;
}

/** Month by month from the first start on, up to two years ahead as far as contracts reach. */
export function monthsOfContracts({ list, names, today }: Contracts): Month[] {
  const now = periodOf('month', today);
  const starts = list.map(({ start }) => periodOf('month', start));
  const ends = list.map(({ end }) => (Number.isFinite(end) ? periodOf('month', end) : Infinity));
  const first = Math.max(
    now - MOST_BACK,
    starts.reduce((least, month) => Math.min(least, month), now),
  );
  const last = ends.reduce((most, month) => (Number.isFinite(month) ? Math.max(most, month) : most), now);
  const own = new Float64Array(names.length);
  const running = new Set<Contract>();
  const byStart = list.toSorted((a, b) => a.start - b.start);
  let coming = 0;
  return Array.from({ length: Math.min(last, now + MOST_AHEAD) - first + 1 }, (_, at) => {
    const period = first + at;
    const day = lastDay('month', period);
    for (; (byStart[coming]?.start ?? Infinity) <= day; coming++) running.add(byStart[coming]!);
    for (const contract of running) if (contract.end < day) running.delete(contract);
    own.fill(0);
    let [activeValue, annual] = [0, 0];
    const partners = new Set<number>();
    for (const contract of running) {
      partners.add(contract.partner);
      if (Number.isNaN(contract.value)) continue;
      own[contract.partner]! += contract.value;
      activeValue += contract.value;
      annual += contract.annual;
    }
    const { hhi, top1, top3 } = concentrationOf([...own]);
    const started = list.filter((__, i) => starts[i] === period);
    const ended = list.filter((__, i) => ends[i] === period);
    const due = ended.filter(({ isDue }) => isDue);
    const renewed = due.filter(({ isRenewed }) => isRenewed).length;
    const worth = (contracts: Contract[]): number =>
      contracts.reduce((sum, { value }) => sum + (value || 0), 0);
    return {
      period,
      activeValue,
      annual,
      contracts: running.size,
      partners: partners.size,
      started: started.length,
      startedValue: worth(started),
      ended: ended.length,
      endedValue: worth(ended),
      due: due.length,
      renewed,
      renewalRate: wilson(renewed, due.length),
      hhi,
      top1,
      top3,
      isAhead: period > now,
    };
  });
}
