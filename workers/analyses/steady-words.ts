import { defineWords } from '../contract/message';
import { panelWords } from './panel-words';

/** Words that analyses of one value per period share, beyond those of sums by period: gaps, and what is wrong with such a series. */
export const steadyWords = defineWords({
  en: {
    ...panelWords.en,
    'param.fill': 'Periods without data',
    'param.fill.help':
      'Automatic, as in forecasts: a straight line over few gaps where nothing is zero, else zero. Zero: no row means no sale; prices and stock keep the last value.',
    'choice.fill.auto': 'Automatic',
    'choice.fill.zero': 'Zero',
    'choice.fill.forward': 'Last value',
    'choice.fill.linear': 'Straight line',
    'fault.series-too-few':
      'From {from:date} to {to:date} there are only {periods:integer} whole {unit:label}; at least {least:integer} are needed.',
    'fault.series-too-few.fix': 'Choose a finer grain, or add earlier data.',
    'fault.series-constant':
      'The column {column:text} adds up to {value:number} in each of {periods:integer} periods: nothing changes, so there is nothing to take apart.',
    'fault.series-constant.fix':
      'Check that it is the column that you mean, and that no filter has emptied it.',
    'fault.series-last-incomplete':
      '{period:period} is not complete: data end on {day:date}. It was left out.',
    'fault.series-last-incomplete.fix': 'Add the rest of the period when it is there.',
    'fault.series-first-incomplete':
      '{period:period} is not complete: data begin on {day:date}. It was left out.',
    'fault.series-first-incomplete.fix': 'Add the earlier days of the period if you have them.',
    'fault.series-gaps-zero': '{periods:integer} of {of:integer} periods have no data and count as zero.',
    'fault.series-gaps-zero.fix': 'For prices or stock, keep the last value or draw a straight line instead.',
    'fault.series-gaps-forward':
      '{periods:integer} of {of:integer} periods have no data and take the last value before them.',
    'fault.series-gaps-forward.fix': 'For sums such as sales, choose zero instead.',
    'fault.series-gaps-linear':
      '{periods:integer} of {of:integer} periods have no data and lie on a straight line between their neighbours.',
    'fault.series-gaps-linear.fix': 'For sums such as sales, choose zero instead.',
  },
  zh: {
    ...panelWords.zh,
    'param.fill': '无数据的周期',
    'param.fill.help':
      '自动：序列中没有零且空缺很少时线性插值，否则按零计，与预测一致。没有记录即没有销售时应填零；价格或库存宜沿用前值。',
    'choice.fill.auto': '自动',
    'choice.fill.zero': '填零',
    'choice.fill.forward': '沿用前值',
    'choice.fill.linear': '线性插值',
    'fault.series-too-few':
      '{from:date}至{to:date}只有 {periods:integer} {unit:label}完整数据，至少需要 {least:integer} {unit:label}。',
    'fault.series-too-few.fix': '请选择更细的粒度，或补充更早的数据。',
    'fault.series-constant':
      '列 {column:text} 在 {periods:integer} 个周期中的合计都是 {value:number}：没有变化，无从分解。',
    'fault.series-constant.fix': '请确认选对了列，且没有被筛选清空。',
    'fault.series-last-incomplete': '{period:period}尚不完整：数据截至 {day:date}，未计入。',
    'fault.series-last-incomplete.fix': '待该周期结束后补充数据。',
    'fault.series-first-incomplete': '{period:period}并不完整：数据始于 {day:date}，未计入。',
    'fault.series-first-incomplete.fix': '如有该周期更早的数据，请补充。',
    'fault.series-gaps-zero': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按零计。',
    'fault.series-gaps-zero.fix': '若为价格或库存，请改用沿用前值或线性插值。',
    'fault.series-gaps-forward': '{of:integer} 个周期中有 {periods:integer} 个没有数据，沿用其前的数值。',
    'fault.series-gaps-forward.fix': '若为销售额等合计值，请改为填零。',
    'fault.series-gaps-linear': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按前后数值线性插值。',
    'fault.series-gaps-linear.fix': '若为销售额等合计值，请改为填零。',
  },
});
