import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    rhythm:
      'Each dot is a customer: usual days between purchases against days of silence. Far above the others of the same pace is silence that their own rhythm does not explain.',
    turning:
      'Customers whose signs turn down, by the sign. The longest bar says which conversation to prepare.',
    bridge:
      'From last year’s revenue to this year’s, a step for each kind of customer. Compare what left with what the remaining ones added.',
  },
  zh: {
    rhythm:
      '每个点是一位客户：平时的购买间隔与当前沉默天数。明显高于同节奏的其他客户，沉默就无法用其自身节奏解释。',
    turning: '出现下滑迹象的客户，按迹象统计。最长的条提示该准备哪一种沟通。',
    bridge: '从上年收入到今年收入，每类客户一步。对比流失带走的与留存客户增加的。',
  },
};
