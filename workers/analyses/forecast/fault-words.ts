import { defineWords } from '../../contract/message';

/** What can be wrong, and what was done about it. Those that end in `-groups` say the same of several groups. */
export const faultWords = defineWords({
  en: {
    'fault.forecast-no-rows': 'The table has no rows.',
    'fault.forecast-no-rows.fix': 'Choose a table with dated values, or load the file again.',
    'fault.forecast-empty-column':
      'The column {column:text} holds no value that can be read in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.forecast-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.forecast-too-few':
      '{column:text} holds {periods:integer} whole {periods:plural|period|periods}; a forecast needs three.',
    'fault.forecast-too-few.fix': 'Choose a finer grain, or add earlier data.',
    'fault.forecast-too-many-periods': '{periods:integer} periods are too many; {most:integer} is the most.',
    'fault.forecast-too-many-periods.fix':
      'Choose a coarser grain, and check for dates far in the past or future.',
    'fault.forecast-too-many-groups': '{groups:integer} groups are too many; {most:integer} is the most.',
    'fault.forecast-too-many-groups.fix': 'Choose a group with fewer values, or filter the table first.',
    'fault.forecast-groups-too-short':
      'None of {groups:integer} groups has three whole periods of {column:text} to learn from.',
    'fault.forecast-groups-too-short.fix': 'Choose a finer grain, or a group with fewer values.',
    'fault.forecast-bad-model': 'There is no model {value:text}.',
    'fault.forecast-bad-model.fix': 'Choose one of the list.',
    'fault.forecast-bad-levels': '{value:text} is no list of probabilities in percent.',
    'fault.forecast-bad-levels.fix': 'Write up to six numbers between 1 and 99.9, such as 80, 95.',
    'fault.forecast-bad-order': '{value:text} are no orders p, d, q.',
    'fault.forecast-bad-order.fix':
      'Write three whole numbers, such as 0, 1, 1; p and q up to 12, d up to 2.',
    'fault.forecast-bad-seasonal-order': '{value:text} are no seasonal orders P, D, Q.',
    'fault.forecast-bad-seasonal-order.fix':
      'Write three whole numbers, such as 0, 1, 1; P and Q up to 3, D up to 1.',
    'fault.forecast-bad-ets':
      '{value:text} is no form of exponential smoothing, or contradicts another parameter.',
    'fault.forecast-bad-ets.fix':
      'Write error, trend and season as one, such as MAdM, or each by itself: M, Ad, M.',
    'fault.forecast-regressors-guessed':
      '{names:text}: no rows ahead give the future, so each takes what it was a season before.',
    'fault.forecast-regressors-guessed.fix':
      'Add rows for the coming periods with these columns filled and no value.',
    'fault.forecast-regressors-guessed-groups':
      '{names:text}: in {groups:integer} of {of:integer} groups no rows ahead give the future, such as in {group:label}; each takes what it was a season before.',
    'fault.forecast-regressors-guessed-groups.fix':
      'Add rows for the coming periods with these columns filled and no value.',
    'fault.forecast-regressors-gaps':
      '{names:text}: {periods:integer} periods have no figure and lie on a line between their neighbours.',
    'fault.forecast-regressors-gaps.fix': 'Fill them in the source.',
    'fault.forecast-regressors-gaps-groups':
      '{names:text}: in {groups:integer} of {of:integer} groups periods have no figure and lie on a line between their neighbours, such as in {group:label}.',
    'fault.forecast-regressors-gaps-groups.fix': 'Fill them in the source.',
    'fault.forecast-regressors-unused': '{model:label} does not look at drivers: {names:text}.',
    'fault.forecast-regressors-unused.fix': 'Choose ARIMA, or ARIMA with orders found.',
    'fault.forecast-regressors-unused-groups':
      'In {groups:integer} of {of:integer} groups the model used does not look at drivers ({names:text}), such as {model:label} in {group:label}.',
    'fault.forecast-regressors-unused-groups.fix': 'Choose ARIMA, or ARIMA with orders found.',
    'fault.forecast-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_time:integer} without a readable date, {no_value:integer} without a value.',
    'fault.forecast-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.forecast-duplicates':
      '{dates:integer} {dates:plural|date occurs|dates occur} more than once, the first on {day:date}; their values are added up.',
    'fault.forecast-duplicates.fix':
      'If the rows are the same figure twice, drop one of them in a SQL cell first.',
    'fault.forecast-last-incomplete':
      '{period:period} is not complete: data end on {day:date}. It is forecast, and nothing is learnt from it.',
    'fault.forecast-last-incomplete.fix': 'Add the rest of the period when it is there.',
    'fault.forecast-first-incomplete':
      '{period:period} is not complete: data begin on {day:date}. Nothing is learnt from it.',
    'fault.forecast-first-incomplete.fix': 'Add the earlier days of the period if you have them.',
    'fault.forecast-gaps-zero': '{periods:integer} of {of:integer} periods have no data and count as zero.',
    'fault.forecast-gaps-zero.fix':
      'If they were not measured, choose a straight line under “Periods without data”.',
    'fault.forecast-gaps-zero-groups':
      '{periods:integer} of {of:integer} periods in {groups:integer} {groups:plural|group|groups} have no data and count as zero.',
    'fault.forecast-gaps-zero-groups.fix':
      'If they were not measured, choose a straight line under “Periods without data”.',
    'fault.forecast-gaps-linear':
      '{periods:integer} of {of:integer} periods have no data and lie on a straight line between their neighbours.',
    'fault.forecast-gaps-linear.fix':
      'If nothing happened in them, choose zero under “Periods without data”.',
    'fault.forecast-gaps-linear-groups':
      '{periods:integer} of {of:integer} periods in {groups:integer} {groups:plural|group|groups} have no data and lie on a straight line between their neighbours.',
    'fault.forecast-gaps-linear-groups.fix':
      'If nothing happened in them, choose zero under “Periods without data”.',
    'fault.forecast-season-too-long':
      'A season of {season:integer} periods needs {needed:integer}; there are {periods:integer}. The forecast is without a season.',
    'fault.forecast-season-too-long.fix': 'Add earlier data, or give a shorter season.',
    'fault.forecast-season-too-long-groups':
      '{groups:integer} of {of:integer} groups are shorter than two seasons of {season:integer} periods and are forecast without one, such as {group:label}.',
    'fault.forecast-season-too-long-groups.fix': 'Add earlier data, or give a shorter season.',
    'fault.forecast-season-unseen':
      'There are {periods:integer} periods; a season of {season:integer} shows in {needed:integer} at least. The forecast is without one.',
    'fault.forecast-season-unseen.fix': 'Add earlier data if you expect a season.',
    'fault.forecast-season-unseen-groups':
      '{groups:integer} of {of:integer} groups are shorter than two seasons of {season:integer} periods and are forecast without one, such as {group:label}.',
    'fault.forecast-season-unseen-groups.fix': 'Add earlier data if you expect a season.',
    'fault.forecast-not-positive':
      'Values go down to {least:number}, which {transform:text} cannot take: they are used as they are.',
    'fault.forecast-not-positive.fix': 'Leave the scale as it is, or filter the rows that are zero or less.',
    'fault.forecast-not-positive-groups':
      'In {groups:integer} of {of:integer} groups values of zero or less cannot be taken by {transform:text}: they are used as they are, such as in {group:label}.',
    'fault.forecast-not-positive-groups.fix':
      'Leave the scale as it is, or filter the rows that are zero or less.',
    'fault.forecast-model-not-fitted':
      'The data cannot carry {model:label}: too few periods, no season, or values that it cannot take. {used:label} is used instead.',
    'fault.forecast-model-not-fitted.fix': 'Choose another model, or add earlier data.',
    'fault.forecast-model-not-fitted-groups':
      '{groups:integer} of {of:integer} groups cannot carry {model:label}, such as {group:label}; {used:label} or another simple model is used there.',
    'fault.forecast-model-not-fitted-groups.fix': 'Choose another model, or add earlier data.',
    'fault.forecast-constant':
      'Every value is {value:number}: the forecast is the same, and its interval has no width.',
    'fault.forecast-constant.fix': 'Check that this is the column you meant.',
    'fault.forecast-constant-groups':
      'In {groups:integer} of {of:integer} groups every value is the same, such as in {group:label}: so is the forecast.',
    'fault.forecast-constant-groups.fix': 'Check that this is the column you meant.',
    'fault.forecast-all-zero': 'Every value is zero, and so is the forecast.',
    'fault.forecast-all-zero.fix': 'Check that this is the column you meant.',
    'fault.forecast-all-zero-groups':
      'In {groups:integer} of {of:integer} groups every value is zero, and so is the forecast, such as in {group:label}.',
    'fault.forecast-all-zero-groups.fix': 'Check that this is the column you meant.',
    'fault.forecast-groups-left-out':
      '{groups:integer} of {of:integer} groups have fewer than three periods and are left out.',
    'fault.forecast-groups-left-out.fix': 'Add earlier data, or put small groups together in a SQL cell.',
    'fault.forecast-median':
      'On this scale ({transform:text}) the forecast is the median of what may come, not corrected for bias: half of the outcomes lie above it, and their mean is a little higher.',
    'fault.forecast-median.fix': 'For sums over many periods or groups leave the scale as it is.',
    'fault.forecast-many-groups':
      'With more than {most:integer} groups the form of a model is chosen in the backtest and kept, and the backtest has three windows at most; there are {groups:integer}.',
    'fault.forecast-many-groups.fix':
      'Forecast a group that matters in a cell of its own to have its form chosen from all data.',
    'fault.forecast-too-narrow':
      'In {windows:integer} {windows:plural|backtest|backtests} only {coverage:percent} of the values lay inside the 95% interval of the model: it is too narrow.',
    'fault.forecast-too-narrow.fix':
      'Choose the model by backtest, which widens the intervals, or try another scale.',
    'fault.forecast-too-narrow-widened':
      'In {windows:integer} {windows:plural|backtest|backtests} only {coverage:percent} of the values lay inside the 95% interval of the model. It is drawn {stretch:number} times as wide here and may still be too narrow.',
    'fault.forecast-too-narrow-widened.fix':
      'Take the interval as a lower bound of the doubt, or try another model or scale.',
  },
  zh: {
    'fault.forecast-no-rows': '表中没有数据行。',
    'fault.forecast-no-rows.fix': '请选择含日期与数值的表，或重新导入文件。',
    'fault.forecast-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可读取的值。',
    'fault.forecast-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.forecast-too-few': '{column:text} 只有 {periods:integer} 个完整周期；预测至少需要三个。',
    'fault.forecast-too-few.fix': '请选择更细的粒度，或补充更早的数据。',
    'fault.forecast-too-many-periods': '{periods:integer} 个周期过多，上限为 {most:integer}。',
    'fault.forecast-too-many-periods.fix': '请选择更粗的粒度，并检查是否有过早或过晚的日期。',
    'fault.forecast-too-many-groups': '{groups:integer} 个分组过多，上限为 {most:integer}。',
    'fault.forecast-too-many-groups.fix': '请选择取值较少的分组，或先筛选表。',
    'fault.forecast-groups-too-short': '{groups:integer} 个分组中没有一个拥有三个完整周期的 {column:text}。',
    'fault.forecast-groups-too-short.fix': '请选择更细的粒度，或取值较少的分组。',
    'fault.forecast-bad-model': '没有名为 {value:text} 的模型。',
    'fault.forecast-bad-model.fix': '请从列表中选择。',
    'fault.forecast-bad-levels': '{value:text} 不是以百分比表示的概率列表。',
    'fault.forecast-bad-levels.fix': '请填写最多六个 1 至 99.9 之间的数，例如 80, 95。',
    'fault.forecast-bad-order': '{value:text} 不是阶数 p, d, q。',
    'fault.forecast-bad-order.fix': '请填写三个整数，例如 0, 1, 1；p、q 不超过 12，d 不超过 2。',
    'fault.forecast-bad-seasonal-order': '{value:text} 不是季节阶数 P, D, Q。',
    'fault.forecast-bad-seasonal-order.fix': '请填写三个整数，例如 0, 1, 1；P、Q 不超过 3，D 不超过 1。',
    'fault.forecast-bad-ets': '{value:text} 不是指数平滑的形式，或与其他参数矛盾。',
    'fault.forecast-bad-ets.fix': '请合写误差、趋势与季节，例如 MAdM，或分别填写 M、Ad、M。',
    'fault.forecast-regressors-guessed': '{names:text}：没有给出未来取值的行，因此沿用上一季节的取值。',
    'fault.forecast-regressors-guessed.fix': '请为未来各周期添加行，填写这些列而不填数值。',
    'fault.forecast-regressors-guessed-groups':
      '{names:text}：{of:integer} 个分组中有 {groups:integer} 个没有给出未来取值的行，例如“{group:label}”，沿用上一季节的取值。',
    'fault.forecast-regressors-guessed-groups.fix': '请为未来各周期添加行，填写这些列而不填数值。',
    'fault.forecast-regressors-gaps': '{names:text}：{periods:integer} 个周期没有取值，按前后数值线性插值。',
    'fault.forecast-regressors-gaps.fix': '请在数据源中补全。',
    'fault.forecast-regressors-gaps-groups':
      '{names:text}：{of:integer} 个分组中有 {groups:integer} 个存在没有取值的周期，例如“{group:label}”，按前后数值线性插值。',
    'fault.forecast-regressors-gaps-groups.fix': '请在数据源中补全。',
    'fault.forecast-regressors-unused': '{model:label}不使用驱动因素：{names:text}。',
    'fault.forecast-regressors-unused.fix': '请选择 ARIMA 或自动定阶的 ARIMA。',
    'fault.forecast-regressors-unused-groups':
      '{of:integer} 个分组中有 {groups:integer} 个所用模型不使用驱动因素（{names:text}），例如“{group:label}”的{model:label}。',
    'fault.forecast-regressors-unused-groups.fix': '请选择 ARIMA 或自动定阶的 ARIMA。',
    'fault.forecast-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_time:integer} 行日期无法读取，{no_value:integer} 行缺少数值。',
    'fault.forecast-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.forecast-duplicates': '有 {dates:integer} 个日期重复出现，最早为 {day:date}；其数值已相加。',
    'fault.forecast-duplicates.fix': '如果是同一数字出现两次，请先在 SQL 单元格中去除其一。',
    'fault.forecast-last-incomplete':
      '{period:period}尚不完整：数据截至 {day:date}。该周期将被预测，不参与拟合。',
    'fault.forecast-last-incomplete.fix': '待该周期结束后补充数据。',
    'fault.forecast-first-incomplete': '{period:period}并不完整：数据始于 {day:date}。该周期不参与拟合。',
    'fault.forecast-first-incomplete.fix': '如有该周期更早的数据，请补充。',
    'fault.forecast-gaps-zero': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按零计。',
    'fault.forecast-gaps-zero.fix': '若为未测到，请在“无数据的周期”中选择线性插值。',
    'fault.forecast-gaps-zero-groups':
      '{groups:integer} 个分组的 {of:integer} 个周期中有 {periods:integer} 个没有数据，按零计。',
    'fault.forecast-gaps-zero-groups.fix': '若为未测到，请在“无数据的周期”中选择线性插值。',
    'fault.forecast-gaps-linear':
      '{of:integer} 个周期中有 {periods:integer} 个没有数据，按前后数值线性插值。',
    'fault.forecast-gaps-linear.fix': '若其间没有发生，请在“无数据的周期”中选择填零。',
    'fault.forecast-gaps-linear-groups':
      '{groups:integer} 个分组的 {of:integer} 个周期中有 {periods:integer} 个没有数据，按前后数值线性插值。',
    'fault.forecast-gaps-linear-groups.fix': '若其间没有发生，请在“无数据的周期”中选择填零。',
    'fault.forecast-season-too-long':
      '长度为 {season:integer} 的季节至少需要 {needed:integer} 个周期，现有 {periods:integer} 个；预测不含季节。',
    'fault.forecast-season-too-long.fix': '请补充更早的数据，或指定更短的季节。',
    'fault.forecast-season-too-long-groups':
      '{of:integer} 个分组中有 {groups:integer} 个不足两个长度为 {season:integer} 的季节，预测不含季节，例如“{group:label}”。',
    'fault.forecast-season-too-long-groups.fix': '请补充更早的数据，或指定更短的季节。',
    'fault.forecast-season-unseen':
      '现有 {periods:integer} 个周期；长度为 {season:integer} 的季节至少需 {needed:integer} 个才能看出，预测不含季节。',
    'fault.forecast-season-unseen.fix': '如果预期有季节性，请补充更早的数据。',
    'fault.forecast-season-unseen-groups':
      '{of:integer} 个分组中有 {groups:integer} 个不足两个长度为 {season:integer} 的季节，预测不含季节，例如“{group:label}”。',
    'fault.forecast-season-unseen-groups.fix': '如果预期有季节性，请补充更早的数据。',
    'fault.forecast-not-positive': '数值低至 {least:number}，无法进行 {transform:text} 变换，按原值处理。',
    'fault.forecast-not-positive.fix': '请保持原尺度，或筛去零与负值。',
    'fault.forecast-not-positive-groups':
      '{of:integer} 个分组中有 {groups:integer} 个含零或负值，无法进行 {transform:text} 变换，按原值处理，例如“{group:label}”。',
    'fault.forecast-not-positive-groups.fix': '请保持原尺度，或筛去零与负值。',
    'fault.forecast-model-not-fitted':
      '数据不足以支持{model:label}：周期太少、没有季节，或含有其无法处理的数值；改用{used:label}。',
    'fault.forecast-model-not-fitted.fix': '请选择其他模型，或补充更早的数据。',
    'fault.forecast-model-not-fitted-groups':
      '{of:integer} 个分组中有 {groups:integer} 个不足以支持{model:label}，例如“{group:label}”，改用{used:label}等简单模型。',
    'fault.forecast-model-not-fitted-groups.fix': '请选择其他模型，或补充更早的数据。',
    'fault.forecast-constant': '所有数值均为 {value:number}：预测值相同，区间没有宽度。',
    'fault.forecast-constant.fix': '请确认所选的列。',
    'fault.forecast-constant-groups':
      '{of:integer} 个分组中有 {groups:integer} 个的数值全部相同，例如“{group:label}”，预测值亦然。',
    'fault.forecast-constant-groups.fix': '请确认所选的列。',
    'fault.forecast-all-zero': '所有数值均为零，预测值亦为零。',
    'fault.forecast-all-zero.fix': '请确认所选的列。',
    'fault.forecast-all-zero-groups':
      '{of:integer} 个分组中有 {groups:integer} 个全为零，预测值亦为零，例如“{group:label}”。',
    'fault.forecast-all-zero-groups.fix': '请确认所选的列。',
    'fault.forecast-groups-left-out': '{of:integer} 个分组中有 {groups:integer} 个不足三个周期，未计入。',
    'fault.forecast-groups-left-out.fix': '请补充更早的数据，或在 SQL 单元格中合并小分组。',
    'fault.forecast-median':
      '在此尺度（{transform:text}）下，预测值为中位数，未作偏差修正：一半的结果高于它，均值略高。',
    'fault.forecast-median.fix': '如需对多个周期或分组求和，请保持原尺度。',
    'fault.forecast-many-groups':
      '分组超过 {most:integer} 个（现有 {groups:integer} 个）时，模型形式在回测中选定后沿用，且回测至多三个窗口。',
    'fault.forecast-many-groups.fix': '如需用全部数据为重要的分组选定形式，请为其单独建立单元格。',
    'fault.forecast-too-narrow':
      '{windows:integer} 次回测中只有 {coverage:percent} 的数值落入模型的 95% 区间：区间过窄。',
    'fault.forecast-too-narrow.fix': '请选择自动（按回测），它会放宽区间；或尝试其他尺度。',
    'fault.forecast-too-narrow-widened':
      '{windows:integer} 次回测中只有 {coverage:percent} 的数值落入模型的 95% 区间。此处区间已放宽为 {stretch:number} 倍，仍可能过窄。',
    'fault.forecast-too-narrow-widened.fix': '请将区间视为不确定性的下限，或尝试其他模型或尺度。',
  },
});
