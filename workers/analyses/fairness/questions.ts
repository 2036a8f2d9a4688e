import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Is the model fair to all groups?',
    'Does the selection treat men and women or regions alike?',
    'Discrimination and bias by group',
  ],
  zh: ['模型对各群体公平吗？', '筛选对男女或各地区一视同仁吗？', '按群体检查歧视与偏差'],
};
