import { defineWords } from '../../contract/message';

/** Why a model cannot be used, and what was done so that it could. */
export const faultWords = defineWords({
  en: {
    'fault.score-no-model': 'The table {table:text} holds no model: it has no columns “piece” and “text”.',
    'fault.score-no-model.fix':
      'Choose the table <name>_model of classify, regress or churn, or drop a model’s file on the page.',
    'fault.score-model-json': 'The model in {table:text} is damaged: its text is not complete.',
    'fault.score-model-json.fix': 'Save the model again where it was made, and bring that file in.',
    'fault.score-model-foreign': 'The text in {table:text} is no model that Daybook has saved.',
    'fault.score-model-foreign.fix':
      'Choose the table <name>_model of classify, regress or churn. Models of other programs cannot be read.',
    'fault.score-model-version':
      'The model in {table:text} was saved by a newer Daybook: its format is {version:text}, and this page reads 1.',
    'fault.score-model-version.fix': 'Open it in the newer Daybook, or fit the model again here.',
    'fault.score-model-learner':
      'The model in {table:text} is of a kind that this page does not know: {learner:text}.',
    'fault.score-model-learner.fix': 'Open it in the Daybook that saved it, or fit the model again here.',
    'fault.score-model-damaged':
      'The model in {table:text} is damaged: {part:text} is missing or of another form.',
    'fault.score-model-damaged.fix': 'Save the model again where it was made, and bring that file in.',
    'fault.score-no-rows': 'The table has no rows to score.',
    'fault.score-no-rows.fix': 'Choose another table, or check what leaves its rows out.',
    'fault.score-no-columns':
      'None of the columns that the model {table:text} needs is in this table: {columns:text}.',
    'fault.score-no-columns.fix': 'Choose a table with these columns, or rename them in an SQL cell.',

    'fault.score-columns-missing':
      '{absent:integer} of {features:integer} columns that the model needs are not in this table and count as missing: {columns:text}.',
    'fault.score-columns-missing.fix': 'Add them in an SQL cell. Without them the answers are guesses.',
    'fault.score-columns-alike':
      'Columns were found by names that are written a little otherwise: {columns:text}.',
    'fault.score-columns-alike.fix': 'Rename them in an SQL cell if one of them is another thing.',
    'fault.score-unseen':
      '{column:text}: {rows:integer} {rows:plural|row has a value|rows have values} that the model has never seen and that {rows:plural|counts|count} as missing ({different:integer} different: {words:text}).',
    'fault.score-unseen.fix': 'Look for other spellings, or fit the model on data that have them.',
    'fault.score-unseen-rest':
      '{column:text}: {rows:integer} {rows:plural|row has a value|rows have values} that the model does not tell apart and that {rows:plural|counts|count} as “{rest:text}” ({different:integer} different: {words:text}).',
    'fault.score-unseen-rest.fix': 'Nothing to do: the model was fitted so.',
    'fault.score-no-number':
      '{column:text} is {type:text}: in {rows:integer} {rows:plural|row|rows} it is no number that can be used, which counts as missing.',
    'fault.score-no-number.fix': 'Turn the column into numbers in an SQL cell.',
    'fault.score-no-time':
      '{column:text} is {type:text}: in {rows:integer} {rows:plural|row|rows} it is no date or time that can be used, which counts as missing.',
    'fault.score-no-time.fix': 'Turn the column into dates in an SQL cell.',
    'fault.score-gaps':
      '{columns:integer} {columns:plural|column has|columns have} gaps, most {column:text} ({share:percent} of the rows). The model treats them as it was fitted to.',
    'fault.score-gaps.fix': 'Fill them in the source if you know the values.',
    'fault.score-outcome-unknown':
      'In {rows:integer} of {all:integer} rows {column:text} is empty or no class of the model; they are predicted, but not counted in the metrics.',
    'fault.score-outcome-unknown.fix': 'Nothing to do where the outcome is not known yet.',
    'fault.score-outcome-missing':
      'In {rows:integer} of {all:integer} rows {column:text} has no number; they are predicted, but not counted in the metrics.',
    'fault.score-outcome-missing.fix': 'Nothing to do where the value is not known yet.',
    'fault.score-threshold-unused':
      'The threshold is not used: the model does not choose between two classes.',
    'fault.score-threshold-unused.fix': 'Take it out.',
  },
  zh: {
    'fault.score-no-model': '表 {table:text} 中没有模型：缺少“piece”和“text”列。',
    'fault.score-no-model.fix':
      '请选择 classify、regress 或 churn 的 <name>_model 表，或将模型文件拖到页面上。',
    'fault.score-model-json': '{table:text} 中的模型已损坏：文本不完整。',
    'fault.score-model-json.fix': '请在生成模型的地方重新保存，并导入该文件。',
    'fault.score-model-foreign': '{table:text} 中的文本不是 Daybook 保存的模型。',
    'fault.score-model-foreign.fix':
      '请选择 classify、regress 或 churn 的 <name>_model 表。其他程序的模型无法读取。',
    'fault.score-model-version':
      '{table:text} 中的模型由较新的 Daybook 保存：格式为 {version:text}，本页只能读取 1。',
    'fault.score-model-version.fix': '请在较新的 Daybook 中打开，或在此重新拟合模型。',
    'fault.score-model-learner': '{table:text} 中的模型属于本页不认识的类型：{learner:text}。',
    'fault.score-model-learner.fix': '请在保存它的 Daybook 中打开，或在此重新拟合模型。',
    'fault.score-model-damaged': '{table:text} 中的模型已损坏：{part:text} 缺失或形式不符。',
    'fault.score-model-damaged.fix': '请在生成模型的地方重新保存，并导入该文件。',
    'fault.score-no-rows': '表中没有可评分的数据行。',
    'fault.score-no-rows.fix': '请选择其他表，或检查是什么条件排除了数据行。',
    'fault.score-no-columns': '模型 {table:text} 需要的列本表一个也没有：{columns:text}。',
    'fault.score-no-columns.fix': '请选择含有这些列的表，或在 SQL 单元格中重命名。',

    'fault.score-columns-missing':
      '模型需要的 {features:integer} 列中，本表缺少 {absent:integer} 列，视为缺失：{columns:text}。',
    'fault.score-columns-missing.fix': '请在 SQL 单元格中补上。缺少它们时答案只是猜测。',
    'fault.score-columns-alike': '有的列名写法略有不同：{columns:text}。',
    'fault.score-columns-alike.fix': '若其中有不同的含义，请在 SQL 单元格中重命名。',
    'fault.score-unseen':
      '{column:text}：{rows:integer} 行的取值模型从未见过，视为缺失（{different:integer} 种：{words:text}）。',
    'fault.score-unseen.fix': '请检查是否为其他写法，或用含有这些取值的数据重新拟合。',
    'fault.score-unseen-rest':
      '{column:text}：{rows:integer} 行的取值模型不单独区分，归入“{rest:text}”（{different:integer} 种：{words:text}）。',
    'fault.score-unseen-rest.fix': '无需处理：模型就是这样拟合的。',
    'fault.score-no-number':
      '{column:text} 的类型为 {type:text}：有 {rows:integer} 行不是可用的数值，视为缺失。',
    'fault.score-no-number.fix': '请在 SQL 单元格中将该列转换为数值。',
    'fault.score-no-time':
      '{column:text} 的类型为 {type:text}：有 {rows:integer} 行不是可用的日期或时间，视为缺失。',
    'fault.score-no-time.fix': '请在 SQL 单元格中将该列转换为日期。',
    'fault.score-gaps':
      '{columns:integer} 列有空缺，最多的是 {column:text}（占 {share:percent} 的行）。模型按其拟合时的方式处理。',
    'fault.score-gaps.fix': '若知道这些值，请在数据源中补全。',
    'fault.score-outcome-unknown':
      '{all:integer} 行中有 {rows:integer} 行的 {column:text} 为空或不是模型的类别；已作预测，但不计入指标。',
    'fault.score-outcome-unknown.fix': '若结果尚不知道，无需处理。',
    'fault.score-outcome-missing':
      '{all:integer} 行中有 {rows:integer} 行的 {column:text} 没有数值；已作预测，但不计入指标。',
    'fault.score-outcome-missing.fix': '若数值尚不知道，无需处理。',
    'fault.score-threshold-unused': '未使用阈值：该模型不是在两个类别之间选择。',
    'fault.score-threshold-unused.fix': '请将其去掉。',
  },
});
