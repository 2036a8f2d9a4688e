import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    common:
      'The commonest orders of purchases by the share of customers that have them. Long bars of two different items are what to offer next.',
    followers:
      'What follows an item more often than it comes anyway. To the right of the middle: a real follow-up purchase.',
  },
  zh: {
    common: '最常见的购买先后，按客户占比。由两种不同商品组成的长条，就是下一步可推荐的。',
    followers: '某商品之后比平时更常出现的商品。在中线右侧才是真正的后续购买。',
  },
};
