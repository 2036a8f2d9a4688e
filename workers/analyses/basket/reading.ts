import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    strongest:
      'Rules by how many baskets more than chance hold all of it. The longest are worth a place side by side.',
    scatter:
      'Each dot is a rule: how common it is against how sure. Top right: common and sure; top left: sure, but rare.',
    matrix:
      'Pairs of items; colour on one side of the middle is more often together than by chance, on the other less.',
  },
  zh: {
    strongest: '规则按超出偶然的购物篮数排列。最长的值得放在一起陈列或推荐。',
    scatter: '每个点是一条规则：横为常见程度，纵为可靠程度。右上既常见又可靠；左上可靠但少见。',
    matrix: '商品两两组合；颜色偏一侧表示比偶然更常同现，偏另一侧表示更少。',
  },
};
