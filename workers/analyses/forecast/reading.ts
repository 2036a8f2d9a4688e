import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    fan: 'The past as a line, the forecast behind it, with bands that hold it 80 and 95 times in 100. Plan with the band, not with the line; the wider it is, the less is known.',
    backtest:
      'Forecasts that would have been made in the past, against what came. Lines that keep to one side of the truth are biased.',
    errors:
      'How far each model was off in the backtest; shorter is better. A complex model that is hardly shorter than the seasonal naive one is not worth its trouble.',
  },
  zh: {
    fan: '历史为线，其后为预测，色带分别有 80% 与 95% 的可能包含实际值。按色带而不是按线做计划；越宽，越不确定。',
    backtest: '站在过去所做的预测与后来的实际。总在实际一侧的预测有偏差。',
    errors: '各模型在回测中的误差，越短越好。复杂模型若只比季节朴素法短一点点，就不值得。',
  },
};
