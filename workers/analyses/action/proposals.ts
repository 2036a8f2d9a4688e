import type { Action, Channel } from './plan-fields';
import type { Segment, Segmented } from './segments';

/** What is proposed for a segment. */
export interface Proposal {
  action: Action;
  /** Days between contacts. */
  rhythm: number;
  channel: string;
  /** Of the budget, before it is made to add up. */
  weight: number;
}

/** Names that are common, of RFM segments and of loyalty, with what the trade does for them. */
const KNOWN: readonly (readonly [names: string, action: Action, rhythm: number])[] = [
  ['champions, champion, vip, 重要价值客户, 冠军客户', 'loyalty-programme', 30],
  ['loyal, loyal customers, steady, 忠诚客户, 忠实客户, 稳定', 'early-access', 30],
  ['potential loyalist, potential loyalists, 潜在忠诚客户', 'cross-sell', 21],
  ['new, new customers, recent customers, unknown, 新客户, 了解太少', 'welcome', 14],
  ['promising, 有潜力客户', 'trial', 21],
  ['need attention, needs attention, turning, 需关注客户, 正在下滑', 'exclusive-discount', 21],
  ['about to sleep, 即将沉睡客户', 'reminder', 30],
  ['at risk, 流失风险客户', 'win-back', 14],
  ['cannot lose, cant lose, cannot lose them, 不能流失客户', 'personal-call', 7],
  ['hibernating, gone, 沉睡客户, 可能已流失', 'win-back', 90],
  ['lost, lost customers, 已流失客户, 流失客户', 'let-go', 180],
];
const known = new Map(
  KNOWN.flatMap(([names, action, rhythm]) => names.split(', ').map((name) => [name, { action, rhythm }])),
);

/** By rank, from the most to the least valuable, where a name says nothing. */
const BY_RANK: readonly (readonly [Action, number])[] = [
  ['loyalty-programme', 30],
  ['exclusive-discount', 30],
  ['cross-sell', 45],
  ['trial', 60],
];

/** What an action costs beside the others, for the same value. */
const EFFORT: Readonly<Record<Action, number>> = {
  'loyalty-programme': 1,
  'early-access': 0.8,
  'personal-call': 1.5,
  'exclusive-discount': 1,
  'cross-sell': 0.8,
  trial: 0.8,
  welcome: 0.8,
  survey: 0.3,
  reminder: 0.5,
  'win-back': 1.2,
  'let-go': 0.1,
};

/** Half a year of silence, and twice that of all: they are to be won back, whatever their rank. */
const SILENT_DAYS = 180;
const SILENT_TIMES = 2;

/** Proposals in the order of segments, which is that of their value. */
export function proposalsOf({ segments, hasValue }: Segmented, usualDays: number): Proposal[] {
  return segments.map((segment, rank) => {
    const { action, rhythm } =
      known.get(folded(segment.name)) ?? byRank(segment, rank, segments.length, usualDays);
    const worth = hasValue ? Math.max(0, segment.value || 0) : segment.customers;
    return {
      action,
      rhythm,
      channel: segment.channel ?? usualChannel(action),
      weight: worth * EFFORT[action],
    };
  });
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}

function byRank(
  { daysSince }: Segment,
  rank: number,
  count: number,
  usualDays: number,
): { action: Action; rhythm: number } {
  if (daysSince >= SILENT_DAYS && daysSince >= SILENT_TIMES * usualDays) {
    return { action: 'win-back', rhythm: 30 };
  }
  const [action, rhythm] = BY_RANK[Math.floor((rank * BY_RANK.length) / count)] ?? BY_RANK[0]!;
  return { action, rhythm };
}

function usualChannel(action: Action): Channel {
  if (action === 'personal-call') return 'phone';
  return action === 'let-go' ? 'no-channel' : 'e-mail';
}
