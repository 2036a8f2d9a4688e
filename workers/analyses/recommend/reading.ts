import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    models:
      'How well each model foretold what customers had next; 1 is perfect. If “most popular” is as good, advice for each customer adds nothing.',
    offered:
      'How many customers get an item as first advice. One bar for nearly all: the advice is hardly personal.',
    nearest: 'Pairs of items that the same customers have; longer is closer.',
  },
  zh: {
    models: '各模型预测客户后续购买的准确度，1 为完美。若“最热门”同样好，则个性化没有增益。',
    offered: '各商品作为首推的客户数。若一根条占了几乎全部，推荐就谈不上个性化。',
    nearest: '被同一批客户拥有的商品对；越长越接近。',
  },
};
