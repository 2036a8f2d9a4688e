import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    shares:
      'For each segment its share of customers, of value and of the budget. A budget much longer than the value asks for a reason.',
  },
  zh: {
    shares: '各分群的客户占比、价值占比与预算占比。预算远长于价值的分群需要给出理由。',
  },
};
