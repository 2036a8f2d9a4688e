import { defineWords } from '../../contract/message';
import { modelWords } from '../forecast-model-words';
import { panelWords } from '../panel-words';
import { faultWords } from './fault-words';
import { method } from './method';

export const words = defineWords({
  en: {
    ...panelWords.en,
    ...modelWords.en,
    title: 'What if',
    summary: 'What becomes of the forecast when price, spend or season change?',
    method: method.en,

    'role.price': 'Price',
    'role.price.help':
      'Optional: a column whose mean is the price of a period; its effect is then estimated.',
    'role.spend': 'Spend',
    'role.spend.help': 'Optional: a column whose sum is the spend of a period; its effect is then estimated.',
    'role.group': 'Group',
    'role.group.help': 'Optional: a scenario for each of its values; together they add up to the whole.',

    'param.price_change': 'Price change',
    'param.price_change.help': 'By how much prices change from the base on.',
    'param.spend_change': 'Spend change',
    'param.spend_change.help': 'By how much spend changes.',
    'param.season_strength': 'Season strength',
    'param.season_strength.help': 'By how much the swings of the season grow. −100%: no season.',
    'param.season_shift': 'Season shift, in periods',
    'param.season_shift.help': 'By how many periods the season comes later; less than 0: earlier.',
    'param.horizon': 'Periods ahead',
    'param.horizon.help': 'How many periods to look ahead.',
    'param.from': 'Changes from',
    'param.from.help': 'The day on whose period the changes begin. Without it: at once.',
    'param.price_elasticity': 'Price elasticity, your own',
    'param.price_elasticity.help':
      'By how many per cent the value changes with 1% more price, such as −1.2. 0: what the data tell.',
    'param.spend_elasticity': 'Spend elasticity, your own',
    'param.spend_elasticity.help':
      'By how many per cent the value changes with 1% more spend, such as 0.2. 0: what the data tell.',
    'param.season_length': 'Season, in periods',
    'param.season_length.help':
      '0 takes that of the calendar: 7 days, 52 weeks, 12 months, 4 quarters. 1 means none.',
    'param.model': 'Forecast',
    'param.model.help': 'The model of the base. Automatic takes the one that was least off in the backtest.',

    'table.': 'Base and scenario',
    'table.effects': 'Effects',

    'column.base': 'Base',
    'column.scenario': 'Scenario',
    'column.difference': 'Difference',
    'column.lo95': 'Low, 95%',
    'column.hi95': 'High, 95%',
    'column.base_lo95': 'Base, low 95%',
    'column.base_hi95': 'Base, high 95%',
    'column.group': 'Group',
    'column.driver': 'Driver',
    'column.elasticity': 'Elasticity',
    'column.std_error': 'Standard error',
    'column.source': 'Comes from',
    'column.obstacle': 'Why not estimated',
    'column.change': 'Change',
    'column.difference_lo95': 'Difference, low 95%',
    'column.difference_hi95': 'Difference, high 95%',
    'column.form': 'Model of the errors',
    'column.total': 'Sum over the horizon',
    'column.amount': 'Amount',
    'column.more': 'More',
    'column.less': 'Less',

    'value.price': 'price',
    'value.spend': 'spend',
    'value.driver-price': 'price',
    'value.driver-spend': 'spend',
    'value.estimated': 'the data',
    'value.pooled': 'all groups together',
    'value.given': 'you',
    'value.unknown': 'not known',
    'value.no-column': 'no column',
    'value.short': 'too few periods',
    'value.gaps': 'no figures',
    'value.constant': 'never changed',
    'value.season': 'moved with season or trend',
    'value.later': 'later',
    'value.earlier': 'earlier',
    'value.step-base': 'Base',
    'value.step-price': 'Price',
    'value.step-spend': 'Spend',
    'value.step-season': 'Season',
    'value.step-scenario': 'Scenario',

    'finding.base':
      'From {from:period} to {to:period} **{base:number}** are expected if nothing changes. Move a slider to see what would.',
    'finding.same':
      'From {from:period} to {to:period} the scenario brings **{scenario:number}**, as much as the base.',
    'finding.up':
      'From {from:period} to {to:period} the scenario brings **{scenario:number}** (95%: {low:number} to {high:number}), **{difference:number} more** than the base of {base:number}.',
    'finding.down':
      'From {from:period} to {to:period} the scenario brings **{scenario:number}** (95%: {low:number} to {high:number}), **{difference:number} less** than the base of {base:number}.',
    'finding.up.doubt':
      'From {from:period} to {to:period} the scenario brings **{scenario:number}** (95%: {low:number} to {high:number}), **{difference:number} more** than the base of {base:number}; the difference lies between {difference_low:number} and {difference_high:number}.',
    'finding.down.doubt':
      'From {from:period} to {to:period} the scenario brings **{scenario:number}** (95%: {low:number} to {high:number}), **{difference:number} less** than the base of {base:number}; the difference lies between {difference_low:number} and {difference_high:number}.',
    'finding.effect.price.down':
      'With 1% more **price** went **{per:percent} less** in the past (elasticity {elasticity:number}, 95%: {low:number} to {high:number}).',
    'finding.effect.price.up':
      'With 1% more **price** went **{per:percent} more** in the past (elasticity {elasticity:number}, 95%: {low:number} to {high:number}).',
    'finding.effect.price.unsure':
      'Whether **price** has an effect the data **do not tell for sure**: elasticity {elasticity:number}, 95% from {low:number} to {high:number}.',
    'finding.effect.spend.down':
      'With 1% more **spend** went **{per:percent} less** in the past (elasticity {elasticity:number}, 95%: {low:number} to {high:number}).',
    'finding.effect.spend.up':
      'With 1% more **spend** went **{per:percent} more** in the past (elasticity {elasticity:number}, 95%: {low:number} to {high:number}).',
    'finding.effect.spend.unsure':
      'Whether **spend** has an effect the data **do not tell for sure**: elasticity {elasticity:number}, 95% from {low:number} to {high:number}.',
    'finding.given.price': 'The effect of **price** is **your own**: an elasticity of {own:number}.',
    'finding.given.spend': 'The effect of **spend** is **your own**: an elasticity of {own:number}.',
    'finding.most':
      '**{step:label}** does most: {change:number} over {periods:integer} periods; next is {other:label} with {other_change:number}.',
    'finding.season.strength.up':
      'A season {strength:number} times as strong brings **{change:number} more** over the horizon.',
    'finding.season.strength.down':
      'A season {strength:number} times as strong brings **{change:number} less** over the horizon.',
    'finding.season.shift.up':
      'A season that comes {shift:integer} {shift:plural|period|periods} {when:label} brings **{change:number} more** over the horizon.',
    'finding.season.shift.down':
      'A season that comes {shift:integer} {shift:plural|period|periods} {when:label} brings **{change:number} less** over the horizon.',
    'finding.season.both.up':
      'A season {strength:number} times as strong that comes {shift:integer} {shift:plural|period|periods} {when:label} brings **{change:number} more** over the horizon.',
    'finding.season.both.down':
      'A season {strength:number} times as strong that comes {shift:integer} {shift:plural|period|periods} {when:label} brings **{change:number} less** over the horizon.',

    'chart.course.base': '{base:number} expected from {from:period} to {to:period} if nothing changes',
    'chart.course.up':
      'The scenario brings {scenario:number}: {difference:number} ({pct:percent}) more than the base',
    'chart.course.up.plain': 'The scenario brings {scenario:number}: {difference:number} more than the base',
    'chart.course.down':
      'The scenario brings {scenario:number}: {difference:number} ({pct:percent}) less than the base',
    'chart.course.down.plain':
      'The scenario brings {scenario:number}: {difference:number} less than the base',
    'chart.course.same': 'The scenario brings as much as the base: {base:number}',
    'chart.course.caption': 'Base: {model:label}. The band is the 95% interval of the scenario.',
    'chart.course.95': '95% interval',
    'chart.bridge.up': '{difference:number} more: from {base:number} to {scenario:number}',
    'chart.bridge.down': '{difference:number} less: from {base:number} to {scenario:number}',
    'chart.bridge.same': 'No difference: {base:number}',
    'chart.bridge.caption':
      'Sums over the horizon, one change after another. By what is known of the effects the difference lies between {low:number} and {high:number} (95%).',
    'chart.bridge.caption.given':
      'Sums over the horizon, one change after another. There is no doubt in effects that are given.',
    'chart.curve.price.down': '10% more price goes with {per:percent} less',
    'chart.curve.price.up': '10% more price goes with {per:percent} more',
    'chart.curve.spend.down': '10% more spend goes with {per:percent} less',
    'chart.curve.spend.up': '10% more spend goes with {per:percent} more',
    'chart.curve.caption':
      'Sum over {periods:integer} periods, all else as in the scenario; the band is the 95% interval of the effect alone.',
    'chart.curve.caption.given':
      'Sum over {periods:integer} periods by the elasticity that you set, all else as in the scenario.',
    'chart.curve.here': 'Chosen',
    'chart.groups.more': '{group:label} gains most: {difference:number}',
    'chart.groups.less': '{group:label} loses most: {difference:number}',

    'axis.step': 'Step',

    ...faultWords.en,
  },
  zh: {
    ...panelWords.zh,
    ...modelWords.zh,
    title: '假设情景',
    summary: '价格、投入或季节改变时，预测会怎样？',
    method: method.zh,

    'role.price': '价格',
    'role.price.help': '可选：其平均值为各周期价格的列，用以估计效应。',
    'role.spend': '投入',
    'role.spend.help': '可选：其合计为各周期投入的列，用以估计效应。',
    'role.group': '分组',
    'role.group.help': '可选：对其每个取值各做情景，其和等于整体。',

    'param.price_change': '价格变动',
    'param.price_change.help': '价格相对基准的变动幅度。',
    'param.spend_change': '投入变动',
    'param.spend_change.help': '投入的变动幅度。',
    'param.season_strength': '季节强度',
    'param.season_strength.help': '季节波动的增减幅度。−100%：没有季节。',
    'param.season_shift': '季节推移（周期）',
    'param.season_shift.help': '季节推后的周期数；负数为提前。',
    'param.horizon': '预测周期数',
    'param.horizon.help': '向前看多少个周期。',
    'param.from': '变动起始',
    'param.from.help': '变动自该日所在周期开始。不填：立即开始。',
    'param.price_elasticity': '价格弹性（自设）',
    'param.price_elasticity.help': '价格高 1% 时数值变动的百分比，例如 −1.2。0：采用数据给出的。',
    'param.spend_elasticity': '投入弹性（自设）',
    'param.spend_elasticity.help': '投入高 1% 时数值变动的百分比，例如 0.2。0：采用数据给出的。',
    'param.season_length': '季节长度（周期）',
    'param.season_length.help': '0 取日历的季节：7 天、52 周、12 个月、4 个季度。1 表示没有。',
    'param.model': '预测模型',
    'param.model.help': '基准所用的模型。自动取回测误差最小者。',

    'table.': '基准与情景',
    'table.effects': '效应',

    'column.base': '基准',
    'column.scenario': '情景',
    'column.difference': '差额',
    'column.lo95': '下限（95%）',
    'column.hi95': '上限（95%）',
    'column.base_lo95': '基准下限（95%）',
    'column.base_hi95': '基准上限（95%）',
    'column.group': '分组',
    'column.driver': '因素',
    'column.elasticity': '弹性',
    'column.std_error': '标准误',
    'column.source': '来源',
    'column.obstacle': '未能估计的原因',
    'column.change': '变动',
    'column.difference_lo95': '差额下限（95%）',
    'column.difference_hi95': '差额上限（95%）',
    'column.form': '误差模型',
    'column.total': '各周期合计',
    'column.amount': '金额',
    'column.more': '增加',
    'column.less': '减少',

    'value.price': '价格',
    'value.spend': '投入',
    'value.driver-price': '价格',
    'value.driver-spend': '投入',
    'value.estimated': '数据',
    'value.pooled': '全部分组',
    'value.given': '您的设定',
    'value.unknown': '未知',
    'value.no-column': '没有该列',
    'value.short': '周期太少',
    'value.gaps': '没有数值',
    'value.constant': '从未变化',
    'value.season': '与季节或趋势同步',
    'value.later': '推后',
    'value.earlier': '提前',
    'value.step-base': '基准',
    'value.step-price': '价格',
    'value.step-spend': '投入',
    'value.step-season': '季节',
    'value.step-scenario': '情景',

    'finding.base': '若一切不变，{from:period}至{to:period}预计 **{base:number}**。移动滑块即可查看变化。',
    'finding.same': '{from:period}至{to:period}情景为 **{scenario:number}**，与基准相同。',
    'finding.up':
      '{from:period}至{to:period}情景为 **{scenario:number}**（95%：{low:number} 至 {high:number}），比基准 {base:number} **多 {difference:number}**。',
    'finding.down':
      '{from:period}至{to:period}情景为 **{scenario:number}**（95%：{low:number} 至 {high:number}），比基准 {base:number} **少 {difference:number}**。',
    'finding.up.doubt':
      '{from:period}至{to:period}情景为 **{scenario:number}**（95%：{low:number} 至 {high:number}），比基准 {base:number} **多 {difference:number}**；差额介于 {difference_low:number} 与 {difference_high:number} 之间。',
    'finding.down.doubt':
      '{from:period}至{to:period}情景为 **{scenario:number}**（95%：{low:number} 至 {high:number}），比基准 {base:number} **少 {difference:number}**；差额介于 {difference_low:number} 与 {difference_high:number} 之间。',
    'finding.effect.price.down':
      '过去**价格**每高 1%，数值**低 {per:percent}**（弹性 {elasticity:number}，95%：{low:number} 至 {high:number}）。',
    'finding.effect.price.up':
      '过去**价格**每高 1%，数值**高 {per:percent}**（弹性 {elasticity:number}，95%：{low:number} 至 {high:number}）。',
    'finding.effect.price.unsure':
      '数据**不能确定**价格是否有效应：弹性 {elasticity:number}，95% 为 {low:number} 至 {high:number}。',
    'finding.effect.spend.down':
      '过去**投入**每高 1%，数值**低 {per:percent}**（弹性 {elasticity:number}，95%：{low:number} 至 {high:number}）。',
    'finding.effect.spend.up':
      '过去**投入**每高 1%，数值**高 {per:percent}**（弹性 {elasticity:number}，95%：{low:number} 至 {high:number}）。',
    'finding.effect.spend.unsure':
      '数据**不能确定**投入是否有效应：弹性 {elasticity:number}，95% 为 {low:number} 至 {high:number}。',
    'finding.given.price': '**价格**的效应**由您设定**：弹性 {own:number}。',
    'finding.given.spend': '**投入**的效应**由您设定**：弹性 {own:number}。',
    'finding.most':
      '影响最大的是**{step:label}**：{periods:integer} 个周期共 {change:number}；其次是{other:label}，{other_change:number}。',
    'finding.season.strength.up': '季节强度为 {strength:number} 倍时，各周期合计**增加 {change:number}**。',
    'finding.season.strength.down': '季节强度为 {strength:number} 倍时，各周期合计**减少 {change:number}**。',
    'finding.season.shift.up':
      '季节{when:label} {shift:integer} 个周期时，各周期合计**增加 {change:number}**。',
    'finding.season.shift.down':
      '季节{when:label} {shift:integer} 个周期时，各周期合计**减少 {change:number}**。',
    'finding.season.both.up':
      '季节强度为 {strength:number} 倍并{when:label} {shift:integer} 个周期时，各周期合计**增加 {change:number}**。',
    'finding.season.both.down':
      '季节强度为 {strength:number} 倍并{when:label} {shift:integer} 个周期时，各周期合计**减少 {change:number}**。',

    'chart.course.base': '若一切不变，{from:period}至{to:period}预计 {base:number}',
    'chart.course.up': '情景为 {scenario:number}：比基准多 {difference:number}（{pct:percent}）',
    'chart.course.up.plain': '情景为 {scenario:number}：比基准多 {difference:number}',
    'chart.course.down': '情景为 {scenario:number}：比基准少 {difference:number}（{pct:percent}）',
    'chart.course.down.plain': '情景为 {scenario:number}：比基准少 {difference:number}',
    'chart.course.same': '情景与基准相同：{base:number}',
    'chart.course.caption': '基准：{model:label}。色带为情景的 95% 区间。',
    'chart.course.95': '95% 区间',
    'chart.bridge.up': '增加 {difference:number}：由 {base:number} 到 {scenario:number}',
    'chart.bridge.down': '减少 {difference:number}：由 {base:number} 到 {scenario:number}',
    'chart.bridge.same': '没有差额：{base:number}',
    'chart.bridge.caption':
      '各周期合计，变动依次计入。按对效应的了解，差额介于 {low:number} 与 {high:number} 之间（95%）。',
    'chart.bridge.caption.given': '各周期合计，变动依次计入。设定的效应不含不确定性。',
    'chart.curve.price.down': '价格高 10%，数值低 {per:percent}',
    'chart.curve.price.up': '价格高 10%，数值高 {per:percent}',
    'chart.curve.spend.down': '投入高 10%，数值低 {per:percent}',
    'chart.curve.spend.up': '投入高 10%，数值高 {per:percent}',
    'chart.curve.caption': '{periods:integer} 个周期合计，其余同情景；色带仅为效应的 95% 区间。',
    'chart.curve.caption.given': '按您设定的弹性计算的 {periods:integer} 个周期合计，其余同情景。',
    'chart.curve.here': '所选',
    'chart.groups.more': '{group:label}增加最多：{difference:number}',
    'chart.groups.less': '{group:label}减少最多：{difference:number}',

    'axis.step': '步骤',

    ...faultWords.zh,
  },
});
