import { defineWords } from '../../contract/message';

/** What can be wrong, and what was done about it. */
export const faultWords = defineWords({
  en: {
    'fault.whatif-too-many-rows':
      '{groups:integer} groups of {periods:integer} periods make {rows:integer} rows; {most:integer} is the most.',
    'fault.whatif-too-many-rows.fix': 'Choose a coarser grain, or a group with fewer values.',
    'fault.whatif-too-many-groups': '{groups:integer} groups are too many; {most:integer} is the most.',
    'fault.whatif-too-many-groups.fix': 'Choose a group with fewer values, or filter the table first.',
    'fault.whatif-too-few':
      '{column:text} holds {periods:integer} whole {periods:plural|period|periods}; a forecast needs {least:integer}.',
    'fault.whatif-too-few.fix': 'Choose a finer grain, or add earlier data.',
    'fault.whatif-no-column':
      'There is no column of {driver:label}, and no elasticity is set: this slider changes nothing.',
    'fault.whatif-no-column.fix': 'Choose the column, or set the elasticity under the parameters.',
    'fault.whatif-constant':
      'In the data {driver:label} never changes, so its effect cannot be told: this slider changes nothing.',
    'fault.whatif-constant.fix': 'Set the elasticity yourself under the parameters.',
    'fault.whatif-constant-given':
      'In the data {driver:label} never changes, so its effect cannot be told: your elasticity of {own:number} is used.',
    'fault.whatif-constant-given.fix': 'Nothing to do.',
    'fault.whatif-season':
      'In the data {driver:label} moves with the season or the trend, so its effect cannot be told from theirs: this slider changes nothing.',
    'fault.whatif-season.fix': 'Set the elasticity yourself under the parameters.',
    'fault.whatif-season-given':
      'In the data {driver:label} moves with the season or the trend, so its effect cannot be told from theirs: your elasticity of {own:number} is used.',
    'fault.whatif-season-given.fix': 'Nothing to do.',
    'fault.whatif-short':
      'There are too few periods to tell the effect of {driver:label}: this slider changes nothing.',
    'fault.whatif-short.fix': 'Add earlier data, choose a finer grain, or set the elasticity yourself.',
    'fault.whatif-short-given':
      'There are too few periods to tell the effect of {driver:label}: your elasticity of {own:number} is used.',
    'fault.whatif-short-given.fix': 'Add earlier data to have it estimated.',
    'fault.whatif-gaps':
      'The column of {driver:label} holds no figure that can be read: this slider changes nothing.',
    'fault.whatif-gaps.fix': 'Choose another column, or set the elasticity yourself.',
    'fault.whatif-gaps-given':
      'The column of {driver:label} holds no figure that can be read: your elasticity of {own:number} is used.',
    'fault.whatif-gaps-given.fix': 'Choose another column to have it estimated.',
    'fault.whatif-given':
      'The effect of {driver:label} is yours, not the data’s: an elasticity of {own:number}, without doubt in it.',
    'fault.whatif-given.fix': 'Choose a column to have it estimated.',
    'fault.whatif-overruled':
      'Your elasticity of {own:number} for {driver:label} is used; the data tell {elasticity:number}.',
    'fault.whatif-overruled.fix': 'Set it to 0 to use what the data tell.',
    'fault.whatif-pooled':
      'In {groups:integer} of {of:integer} groups the data do not tell the effect of {driver:label}; that of all together is used there.',
    'fault.whatif-pooled.fix':
      'Nothing to do, unless these groups answer otherwise: then forecast them in a cell of their own.',
    'fault.whatif-no-season':
      'There is no season of {season:integer} periods in {periods:integer}, so there is nothing to make stronger or to shift.',
    'fault.whatif-no-season.fix': 'Give the length of the season, or add earlier data.',
    'fault.whatif-too-late':
      'The changes begin on {from:date}, after the last period of the forecast ({to:period}): nothing changes.',
    'fault.whatif-too-late.fix': 'Choose an earlier day, or more periods ahead.',
    'fault.whatif-constant-value':
      'Every value is {value:number}: the base is the same, and its interval has no width.',
    'fault.whatif-constant-value.fix': 'Check that this is the column you meant.',
    'fault.whatif-groups-left-out':
      '{groups:integer} of {of:integer} groups have fewer than three periods and are left out.',
    'fault.whatif-groups-left-out.fix': 'Add earlier data, or put small groups together in a SQL cell.',
    'fault.whatif-last-incomplete':
      '{period:period} is not complete: data end on {day:date}. It is forecast, and nothing is learnt from it.',
    'fault.whatif-last-incomplete.fix': 'Add the rest of the period when it is there.',
    'fault.whatif-gaps-zero': '{periods:integer} of {of:integer} periods have no data and count as zero.',
    'fault.whatif-gaps-zero.fix': 'If they were not measured, fill them in a SQL cell first.',
    'fault.whatif-gaps-linear':
      '{periods:integer} of {of:integer} periods have no data and lie on a straight line between their neighbours.',
    'fault.whatif-gaps-linear.fix': 'If nothing happened in them, add rows with zero.',
  },
  zh: {
    'fault.whatif-too-many-rows':
      '{groups:integer} 个分组、{periods:integer} 个周期共 {rows:integer} 行；上限为 {most:integer}。',
    'fault.whatif-too-many-rows.fix': '请选择更粗的粒度，或取值较少的分组。',
    'fault.whatif-too-many-groups': '{groups:integer} 个分组过多，上限为 {most:integer}。',
    'fault.whatif-too-many-groups.fix': '请选择取值较少的分组，或先筛选表。',
    'fault.whatif-too-few':
      '{column:text} 只有 {periods:integer} 个完整周期；预测至少需要 {least:integer} 个。',
    'fault.whatif-too-few.fix': '请选择更细的粒度，或补充更早的数据。',
    'fault.whatif-no-column': '没有{driver:label}列，也未设定弹性：该滑块不起作用。',
    'fault.whatif-no-column.fix': '请选择该列，或在参数中设定弹性。',
    'fault.whatif-constant': '数据中{driver:label}从未变化，无法得知其效应：该滑块不起作用。',
    'fault.whatif-constant.fix': '请在参数中自行设定弹性。',
    'fault.whatif-constant-given':
      '数据中{driver:label}从未变化，无法得知其效应：采用您设定的弹性 {own:number}。',
    'fault.whatif-constant-given.fix': '无需处理。',
    'fault.whatif-season': '数据中{driver:label}与季节或趋势同步变动，无法区分其效应：该滑块不起作用。',
    'fault.whatif-season.fix': '请在参数中自行设定弹性。',
    'fault.whatif-season-given':
      '数据中{driver:label}与季节或趋势同步变动，无法区分其效应：采用您设定的弹性 {own:number}。',
    'fault.whatif-season-given.fix': '无需处理。',
    'fault.whatif-short': '周期太少，无法得知{driver:label}的效应：该滑块不起作用。',
    'fault.whatif-short.fix': '请补充更早的数据、选择更细的粒度，或自行设定弹性。',
    'fault.whatif-short-given': '周期太少，无法得知{driver:label}的效应：采用您设定的弹性 {own:number}。',
    'fault.whatif-short-given.fix': '补充更早的数据即可估计。',
    'fault.whatif-gaps': '{driver:label}列没有可读取的数值：该滑块不起作用。',
    'fault.whatif-gaps.fix': '请另选一列，或自行设定弹性。',
    'fault.whatif-gaps-given': '{driver:label}列没有可读取的数值：采用您设定的弹性 {own:number}。',
    'fault.whatif-gaps-given.fix': '另选一列即可估计。',
    'fault.whatif-given': '{driver:label}的效应由您设定而非来自数据：弹性 {own:number}，不含不确定性。',
    'fault.whatif-given.fix': '选择一列即可估计。',
    'fault.whatif-overruled':
      '{driver:label}采用您设定的弹性 {own:number}；数据给出的是 {elasticity:number}。',
    'fault.whatif-overruled.fix': '设为 0 即采用数据给出的弹性。',
    'fault.whatif-pooled':
      '{of:integer} 个分组中有 {groups:integer} 个的数据无法说明{driver:label}的效应，采用整体的效应。',
    'fault.whatif-pooled.fix': '无需处理；若这些分组的反应不同，请为其单独建立单元格。',
    'fault.whatif-no-season':
      '{periods:integer} 个周期中看不出长度为 {season:integer} 的季节，没有可以加强或推移的对象。',
    'fault.whatif-no-season.fix': '请指定季节长度，或补充更早的数据。',
    'fault.whatif-too-late': '变动始于 {from:date}，晚于预测的最后一个周期（{to:period}）：没有变化。',
    'fault.whatif-too-late.fix': '请选择更早的日期，或更多的预测周期。',
    'fault.whatif-constant-value': '所有数值均为 {value:number}：基准相同，区间没有宽度。',
    'fault.whatif-constant-value.fix': '请确认所选的列。',
    'fault.whatif-groups-left-out': '{of:integer} 个分组中有 {groups:integer} 个不足三个周期，未计入。',
    'fault.whatif-groups-left-out.fix': '请补充更早的数据，或在 SQL 单元格中合并小分组。',
    'fault.whatif-last-incomplete':
      '{period:period}尚不完整：数据截至 {day:date}。该周期将被预测，不参与拟合。',
    'fault.whatif-last-incomplete.fix': '待该周期结束后补充数据。',
    'fault.whatif-gaps-zero': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按零计。',
    'fault.whatif-gaps-zero.fix': '若为未测到，请先在 SQL 单元格中补全。',
    'fault.whatif-gaps-linear': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按前后数值线性插值。',
    'fault.whatif-gaps-linear.fix': '若其间没有发生，请添加为零的行。',
  },
});
