import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'When did sales change, and by how much?',
    'Is this jump real or just noise?',
    'Were there outliers or breaks in the series?',
  ],
  zh: ['销售是什么时候变化的，变了多少？', '这次跳变是真的还是偶然？', '序列中有没有异常点或断点？'],
};
