import { defineWords } from '../../contract/message';
import { panelWords } from '../panel-words';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Market share',
    summary: 'Who has which share, who gains and who loses, how concentrated is it, and where is the growth?',
    method: method.en,
    ...panelWords.en,

    'role.entity': 'Entity',
    'role.entity.help': 'Who shares the market: companies, brands, products, channels or regions.',
    'param.high_share': 'Border of a high share',
    'param.high_share.help': 'Relative share from which an entity is large in the matrix: 1 is the leader.',

    'table.': 'Shares',
    'table.concentration': 'Concentration',
    'table.shifts': 'Gain and loss',
    'table.matrix': 'Growth and share',

    'column.entity': 'Entity',
    'column.share': 'Share',
    'column.rank': 'Rank',
    'column.share_change': 'Change of share',
    'column.rank_change': 'Places gained',
    'column.complete': 'Complete',
    'column.counted': 'Value',
    'column.total': 'Total',
    'column.entities': 'Entities',
    'column.hhi': 'HHI',
    'column.equivalent': 'Equivalent number',
    'column.top1': 'Largest',
    'column.top3': 'Top 3',
    'column.before': 'Before',
    'column.now': 'Now',
    'column.share_before': 'Share before',
    'column.share_now': 'Share now',
    'column.shift': 'Shift of share',
    'column.rank_before': 'Rank before',
    'column.rank_now': 'Rank now',
    'column.gained': 'Gained',
    'column.relative_share': 'Share against the largest rival',
    'column.growth': 'Growth',
    'column.quadrant': 'Quadrant',
    'column.gain': 'Gain, points',
    'column.loss': 'Loss, points',

    'axis.points': 'Points of share',

    'value.no-entity': 'No name',
    'value.other-entities': 'Others',
    'value.star': 'Star',
    'value.cash-cow': 'Cash cow',
    'value.question-mark': 'Question mark',
    'value.dog': 'Dog',
    'value.open': 'open',
    'value.moderate': 'moderate',
    'value.high': 'high',

    'finding.leader':
      '**{entity:label}** leads with **{share:percent}** over {from:period} to {to:period} ({before:percent} in as many periods before), ahead of {second:label} with {other:percent}.',
    'finding.leader.year':
      '**{entity:label}** leads with **{share:percent}** over {from:period} to {to:period} ({before:percent} a year before), ahead of {second:label} with {other:percent}.',
    'finding.alone': '**{entity:label}** is alone: it has all of the market.',
    'finding.plain': '**{entity:label}** leads with **{share:percent}** in {to:period}.',
    'finding.shift.up':
      '**{entity:label}** gained most: **{points:number}** {points:plural|point|points} of share, to {now:percent}, worth **{gained:number}**.',
    'finding.shift.down':
      '**{entity:label}** lost most: **{points:number}** {points:plural|point|points} of share, to {now:percent}, worth **{gained:number}**.',
    'finding.shift.up.year':
      '**{entity:label}** gained most on the year before: **{points:number}** {points:plural|point|points} of share, to {now:percent}, worth **{gained:number}**.',
    'finding.shift.down.year':
      '**{entity:label}** lost most on the year before: **{points:number}** {points:plural|point|points} of share, to {now:percent}, worth **{gained:number}**.',
    'finding.overtaken': '**{entity:label}** rose from rank {before:integer} to rank **{rank:integer}**.',
    'finding.hhi':
      'Concentration is **{level:label}**: HHI **{hhi:integer}**, as with {equivalent:decimal} equal ones; the largest three have {top3:percent}.',
    'finding.hhi.before':
      'Concentration is **{level:label}**: HHI **{hhi:integer}** after {before:integer}, as with {equivalent:decimal} equal ones; the largest three have {top3:percent}.',
    'finding.star':
      'Star: **{entity:label}** leads and grows by {growth:percent}, the market by {market:percent}.',
    'finding.star.more':
      'Stars: **{entity:label}** and {more:integer} more are large and grow faster than the market ({market:percent}).',
    'finding.question-mark':
      'Question mark: **{entity:label}** is small and grows by {growth:percent}, the market by {market:percent}.',
    'finding.question-mark.more':
      'Question marks: **{entity:label}** and {more:integer} more are small and grow faster than the market ({market:percent}).',
    'finding.cash-cow':
      'Cash cow: **{entity:label}** leads, but grows by {growth:percent}, the market by {market:percent}.',
    'finding.cash-cow.more':
      'Cash cows: **{entity:label}** and {more:integer} more are large, but grow slower than the market ({market:percent}).',

    'chart.shares': '{entity:label} leads in {to:period} with {share:percent}',
    'chart.shares.plain': 'Shares of the market',
    'chart.shares.caption': 'Whole periods; the smaller ones are put together.',
    'chart.shifts.up':
      '{entity:label} gained {points:number} {points:plural|point|points} of share, the largest shift',
    'chart.shifts.down':
      '{entity:label} lost {points:number} {points:plural|point|points} of share, the largest shift',
    'chart.shifts.caption':
      '{from:period} to {to:period} against as many periods before, in points of share.',
    'chart.shifts.caption.year':
      '{from:period} to {to:period} against the same time a year before, in points of share.',
    'chart.matrix': '{faster:integer} of {of:integer} grow faster than the market',
    'chart.matrix.caption':
      '{from:period} to {to:period} against as many periods before. Dashed: the market’s growth ({market:percent}) and a relative share of {high:number}. Large shares are on the left; area is value.',
    'chart.matrix.caption.year':
      '{from:period} to {to:period} against a year before. Dashed: the market’s growth ({market:percent}) and a relative share of {high:number}. Large shares are on the left; area is value.',
    'chart.ranks': 'Rank 1 changed hands among {leaders:integer}',
    'chart.ranks.one': '{entity:label} was first throughout',
    'chart.concentration.up': 'Concentration rose from {from:integer} to {to:integer}: {level:label}',
    'chart.concentration.down': 'Concentration fell from {from:integer} to {to:integer}: {level:label}',
    'chart.concentration.caption':
      'Herfindahl–Hirschman index. Dashed: from 1,000 it is moderate, beyond 1,800 high.',

    'fault.share-too-many-rows':
      '{groups:integer} entities over {periods:integer} periods are {rows:integer} rows; {most:integer} is the most.',
    'fault.share-too-many-rows.fix':
      'Choose an entity with fewer values or a coarser grain, and check for dates far in the past or future.',
    'fault.share-one-entity': 'There is one entity only: its share is all of the market.',
    'fault.share-one-entity.fix': 'Choose a column that parts the market, such as product, brand or channel.',
    'fault.share-one-period':
      'Too few whole periods ({periods:integer} in all) for gain and loss; only shares are told.',
    'fault.share-one-period.fix': 'Choose a finer grain, or add earlier data.',
    'fault.share-negative':
      '{cells:integer} {cells:plural|sum is|sums are} below zero and {cells:plural|has|have} no share; the shares of the others add up to 100%.',
    'fault.share-negative.fix': 'Choose a coarser grain, or leave out returns in a SQL cell.',
    'fault.share-empty-periods':
      '{periods:integer} of {of:integer} periods add up to zero: there are no shares in them.',
    'fault.share-empty-periods.fix': 'Choose a coarser grain, or check for missing data.',
    'fault.share-last-incomplete':
      '{period:period} is not complete: data end on {day:date}. It is in the tables, but not in findings and charts.',
    'fault.share-last-incomplete.fix': 'Add the rest of the period when it is there.',
    'fault.share-first-incomplete':
      '{period:period} is not complete: data begin on {day:date}. It is in the tables, but not in findings and charts.',
    'fault.share-first-incomplete.fix': 'Add the earlier days of the period if you have them.',
  },
  zh: {
    title: '市场份额',
    summary: '谁占多少份额，谁得谁失，集中度如何，增长在哪里？',
    method: method.zh,
    ...panelWords.zh,

    'role.entity': '对象',
    'role.entity.help': '瓜分市场者：公司、品牌、产品、渠道或地区。',
    'param.high_share': '高份额界限',
    'param.high_share.help': '矩阵中视为大份额的相对份额：1 即领先者。',

    'table.': '份额',
    'table.concentration': '集中度',
    'table.shifts': '得失',
    'table.matrix': '增长与份额',

    'column.entity': '对象',
    'column.share': '份额',
    'column.rank': '名次',
    'column.share_change': '份额变化',
    'column.rank_change': '名次上升',
    'column.complete': '完整',
    'column.counted': '数值',
    'column.total': '合计',
    'column.entities': '对象数',
    'column.hhi': 'HHI',
    'column.equivalent': '等效数',
    'column.top1': '最大',
    'column.top3': '前三',
    'column.before': '前期',
    'column.now': '本期',
    'column.share_before': '前期份额',
    'column.share_now': '本期份额',
    'column.shift': '份额变动',
    'column.rank_before': '前期名次',
    'column.rank_now': '本期名次',
    'column.gained': '所得',
    'column.relative_share': '相对最大对手的份额',
    'column.growth': '增长率',
    'column.quadrant': '象限',
    'column.gain': '增加（百分点）',
    'column.loss': '减少（百分点）',

    'axis.points': '份额百分点',

    'value.no-entity': '未命名',
    'value.other-entities': '其他',
    'value.star': '明星',
    'value.cash-cow': '现金牛',
    'value.question-mark': '问号',
    'value.dog': '瘦狗',
    'value.open': '分散',
    'value.moderate': '适中',
    'value.high': '高',

    'finding.leader':
      '{from:period}至{to:period}，**“{entity:label}”**以 **{share:percent}** 领先（此前同样长的时期为 {before:percent}），其次为“{second:label}”，{other:percent}。',
    'finding.leader.year':
      '{from:period}至{to:period}，**“{entity:label}”**以 **{share:percent}** 领先（上年同期为 {before:percent}），其次为“{second:label}”，{other:percent}。',
    'finding.alone': '只有**“{entity:label}”**一个：它占全部市场。',
    'finding.plain': '{to:period}，**“{entity:label}”**以 **{share:percent}** 领先。',
    'finding.shift.up':
      '**“{entity:label}”**份额增加最多：**{points:number}** 个百分点，至 {now:percent}，价值 **{gained:number}**。',
    'finding.shift.down':
      '**“{entity:label}”**份额减少最多：**{points:number}** 个百分点，至 {now:percent}，价值 **{gained:number}**。',
    'finding.shift.up.year':
      '**“{entity:label}”**份额同比增加最多：**{points:number}** 个百分点，至 {now:percent}，价值 **{gained:number}**。',
    'finding.shift.down.year':
      '**“{entity:label}”**份额同比减少最多：**{points:number}** 个百分点，至 {now:percent}，价值 **{gained:number}**。',
    'finding.overtaken': '**“{entity:label}”**由第 {before:integer} 名升至第 **{rank:integer}** 名。',
    'finding.hhi':
      '集中度**{level:label}**：HHI **{hhi:integer}**，相当于 {equivalent:decimal} 个规模相等的对象；前三占 {top3:percent}。',
    'finding.hhi.before':
      '集中度**{level:label}**：HHI 由 {before:integer} 变为 **{hhi:integer}**，相当于 {equivalent:decimal} 个规模相等的对象；前三占 {top3:percent}。',
    'finding.star': '明星：**“{entity:label}”**领先且增长 {growth:percent}，市场增长 {market:percent}。',
    'finding.star.more':
      '明星：**“{entity:label}”**等（另有 {more:integer} 个）份额大且增长快于市场（{market:percent}）。',
    'finding.question-mark':
      '问号：**“{entity:label}”**份额小而增长 {growth:percent}，市场增长 {market:percent}。',
    'finding.question-mark.more':
      '问号：**“{entity:label}”**等（另有 {more:integer} 个）份额小而增长快于市场（{market:percent}）。',
    'finding.cash-cow':
      '现金牛：**“{entity:label}”**领先，但增长 {growth:percent}，市场增长 {market:percent}。',
    'finding.cash-cow.more':
      '现金牛：**“{entity:label}”**等（另有 {more:integer} 个）份额大，但增长慢于市场（{market:percent}）。',

    'chart.shares': '{to:period}“{entity:label}”以 {share:percent} 领先',
    'chart.shares.plain': '市场份额',
    'chart.shares.caption': '仅含完整周期；较小的对象合并为一项。',
    'chart.shifts.up': '“{entity:label}”份额增加 {points:number} 个百分点，变动最大',
    'chart.shifts.down': '“{entity:label}”份额减少 {points:number} 个百分点，变动最大',
    'chart.shifts.caption': '{from:period}至{to:period}，与此前同样长的时期相比，以份额百分点计。',
    'chart.shifts.caption.year': '{from:period}至{to:period}，与上年同期相比，以份额百分点计。',
    'chart.matrix': '{of:integer} 个中有 {faster:integer} 个增长快于市场',
    'chart.matrix.caption':
      '{from:period}至{to:period}，与此前同样长的时期相比。虚线为市场增长（{market:percent}）与相对份额 {high:number}；份额大者在左，面积为数值。',
    'chart.matrix.caption.year':
      '{from:period}至{to:period}，与上年同期相比。虚线为市场增长（{market:percent}）与相对份额 {high:number}；份额大者在左，面积为数值。',
    'chart.ranks': '第一名在 {leaders:integer} 个对象间易手',
    'chart.ranks.one': '“{entity:label}”始终第一',
    'chart.concentration.up': '集中度由 {from:integer} 升至 {to:integer}：{level:label}',
    'chart.concentration.down': '集中度由 {from:integer} 降至 {to:integer}：{level:label}',
    'chart.concentration.caption': '赫芬达尔–赫希曼指数。虚线：1,000 起为适中，1,800 以上为高。',

    'fault.share-too-many-rows':
      '{groups:integer} 个对象、{periods:integer} 个周期共 {rows:integer} 行，超过上限 {most:integer} 行。',
    'fault.share-too-many-rows.fix': '请选择取值较少的对象或更粗的粒度，并检查是否有过早或过晚的日期。',
    'fault.share-one-entity': '只有一个对象：其份额即为全部市场。',
    'fault.share-one-entity.fix': '请选择能划分市场的列，例如产品、品牌或渠道。',
    'fault.share-one-period': '完整周期太少（共 {periods:integer} 个周期），无法计算得失，只给出份额。',
    'fault.share-one-period.fix': '请选择更细的粒度，或补充更早的数据。',
    'fault.share-negative': '{cells:integer} 个合计低于零，没有份额；其余份额之和为 100%。',
    'fault.share-negative.fix': '请选择更粗的粒度，或在 SQL 单元格中去掉退货。',
    'fault.share-empty-periods': '{of:integer} 个周期中有 {periods:integer} 个合计为零，没有份额。',
    'fault.share-empty-periods.fix': '请选择更粗的粒度，或检查是否缺少数据。',
    'fault.share-last-incomplete':
      '{period:period}尚不完整：数据截至 {day:date}。该周期列于表中，但不用于结论与图表。',
    'fault.share-last-incomplete.fix': '待该周期结束后补充数据。',
    'fault.share-first-incomplete':
      '{period:period}并不完整：数据始于 {day:date}。该周期列于表中，但不用于结论与图表。',
    'fault.share-first-incomplete.fix': '如有该周期更早的数据，请补充。',
  },
});
