import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: ['Can I trust this table?', 'Which values are missing, doubled or wrong?', 'Clean up my data'],
  zh: ['这张表可信吗？', '哪些值缺失、重复或有误？', '清理我的数据'],
};
