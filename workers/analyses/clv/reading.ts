import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    concentration:
      'Customers from the most to the least valuable along the axis, the share of all value upwards. The further the curve bends away from the straight line, the fewer customers carry the value.',
    silence:
      'Chance of still being a customer, by length of silence and number of purchases. Frequent buyers go pale sooner: the same silence means more for them.',
    tracking:
      'Purchases as they were, and as the model expects. The lines should go together; waves that the model misses are seasons and campaigns.',
  },
  zh: {
    concentration: '横轴为客户由高到低，纵轴为累计价值占比。曲线离直线越远，价值越集中在少数客户。',
    silence: '按沉默时长与购买次数看仍是客户的概率。买得勤的客户更早变浅：同样的沉默对他们意味着更多。',
    tracking: '实际购买与模型预期。两条线应大致同行；模型没跟上的波动是季节和活动。',
  },
};
