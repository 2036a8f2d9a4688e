import { defineWords } from '../contract/message';

/** Words of analyses that look for a best plan: how it was found, and what its prices mean. */
export const solverWords = defineWords({
  en: {
    'fault.solver-not-loaded': 'The solver (HiGHS) could not be loaded.',
    'fault.solver-not-loaded.fix':
      'It is a part of this page and comes when it is first needed: connect once and run the cell again.',
    'fault.solver-gave-up': 'The search has ended before any plan was found that keeps all limits.',
    'fault.solver-gave-up.fix': 'Allow fractions, or take some limits away.',
    'fault.solver-stopped':
      'The search for whole numbers was ended early: the best plan may be up to {gap:percent} better than this one.',
    'fault.solver-stopped.fix': 'Allow fractions, or loosen limits that few plans keep.',
    'fault.solver-whole':
      'Whole numbers: shadow prices hold with these numbers as they are; what would change with other whole numbers is not in them.',
    'fault.solver-whole.fix': 'To know what a larger step brings, move the limit and look.',
    'fault.solver-kink':
      'The plan stands at a kink: one unit more of a limit brings something else than the last one did. Shadow prices are those of one unit more.',
    'fault.solver-kink.fix': 'The column shadow_price_less has what the last unit has brought.',
    'fault.solver-kink-large':
      'The plan stands at a kink, and there are too many limits to look at both sides of each: shadow prices are one of several right answers.',
    'fault.solver-kink-large.fix': 'Move a limit a little to see what it is worth.',
  },
  zh: {
    'fault.solver-not-loaded': '无法加载求解器（HiGHS）。',
    'fault.solver-not-loaded.fix': '它是本页面的一部分，首次需要时加载：请联网一次，然后重新运行此单元。',
    'fault.solver-gave-up': '在找到满足全部限制的方案之前，搜索已结束。',
    'fault.solver-gave-up.fix': '请允许小数，或去掉一些限制。',
    'fault.solver-stopped': '整数搜索提前结束：最佳方案可能比此方案好至多 {gap:percent}。',
    'fault.solver-stopped.fix': '请允许小数，或放宽少有方案能满足的限制。',
    'fault.solver-whole': '整数方案：影子价格在这些整数保持不变时成立，不含换成其他整数会带来的变化。',
    'fault.solver-whole.fix': '想知道更大的一步带来什么，请移动该限制后查看。',
    'fault.solver-kink':
      '方案处在拐点上：限制再多一个单位所带来的，与上一个单位不同。影子价格为再多一个单位的变化。',
    'fault.solver-kink.fix': '列 shadow_price_less 为上一个单位所带来的变化。',
    'fault.solver-kink-large': '方案处在拐点上，而限制太多，无法逐一查看两侧：影子价格是多个正确答案之一。',
    'fault.solver-kink-large.fix': '稍微移动某个限制，即可看出它的价值。',
  },
});
