import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    value:
      'Value under contract on the last day of each month; dashed is what is signed for the time ahead. The fall of the dashed part is what has to be renewed.',
    renewals:
      'Value by the month of its end, with and without a successor. High bars without a successor need an appointment well before.',
    largest:
      'The largest partners by their share of what is active. If a few bars hold most of it, one leaving is a risk of its own.',
  },
  zh: {
    value: '每月末在约的年化金额；虚线为未来已签部分。虚线的下落就是需要续签的量。',
    renewals: '按到期月份统计的金额，区分是否已有后续合同。没有后续的高条应提前约谈。',
    largest: '最大伙伴占在约金额的比例。若几根条占了大半，任何一家离开都是风险。',
  },
};
