import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    predicted:
      'Each dot is a row: what was predicted against what was. The nearer to the line, the better; a bend away from it is something that the model lacks.',
    coefficients:
      'A dot is the effect of a term for one standard deviation, with its 95% interval. Lines that cross zero are uncertain.',
    residuals:
      'What is left over, by the prediction. It should be a shapeless cloud; a bow or a funnel says that the model is not right yet.',
  },
  zh: {
    predicted: '每个点是一行：预测值与实际值。越靠近线越好；成片偏离说明模型缺了什么。',
    coefficients: '点为某项变动一个标准差的影响及 95% 区间。跨过零的不确定。',
    residuals: '残差与预测值。应是没有形状的一团；弯曲或喇叭形说明模型还不对。',
  },
};
