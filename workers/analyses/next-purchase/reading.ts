import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    list: 'The customers likeliest to buy, with their probability. Take as many from the top as you can serve.',
    silence:
      'Mean probability by days since the last purchase. Where the line falls, a reminder comes in time; where it is flat and low, it is too late.',
    gains:
      'Which share of the buyers the likeliest customers hold, against the base lines. The gap to the lower curves is what the model is worth.',
  },
  zh: {
    list: '最可能购买的客户及概率。从上往下取能服务的人数。',
    silence: '按距上次购买天数看平均概率。下降处提醒正当时；又低又平处已经太晚。',
    gains: '最可能的客户中包含了多少买家，并与基准对比。与下方曲线的差距就是模型的价值。',
  },
};
