import { defineWords } from '../../contract/message';

export const faultWords = defineWords({
  en: {
    'fault.attribution-no-rows': 'The table has no rows.',
    'fault.attribution-no-rows.fix': 'Choose another table, or check the filter before it.',
    'fault.attribution-unread':
      '{rows:integer} {rows:plural|row says|rows say} in {column:text} something that is neither yes nor no, such as “{example:text}”.',
    'fault.attribution-unread.fix':
      'Say in the settings which value means converted, or make a column of true and false in a SQL cell.',
    'fault.attribution-unplaced':
      'No row has both a customer ({customer:text}) and a time ({time:text}) that can be read.',
    'fault.attribution-unplaced.fix': 'Choose other columns for these roles.',
    'fault.attribution-nobody': 'Nobody converted: no row says so in {column:text}.',
    'fault.attribution-nobody.fix':
      'Choose the column that says who converted, or name the value that means converted in the settings.',
    'fault.attribution-untouched':
      'None of the {conversions:integer} conversions has a touch before it: there is no channel to credit.',
    'fault.attribution-untouched.fix':
      'Check the channel and the look-back, and that touches stand under the same customers.',
    'fault.attribution-left-out':
      '{rows:integer} of {of:integer} rows have no customer or no time and are left out.',
    'fault.attribution-left-out.fix': 'Fill them in in a SQL cell if they should count.',
    'fault.attribution-no-channel':
      '{rows:integer} of {of:integer} rows have no channel and are no conversion; they are left out.',
    'fault.attribution-no-channel.fix':
      'Give them a name such as “direct” in a SQL cell if they should count.',
    'fault.attribution-not-credited':
      '{rows:integer} of {of:integer} conversions have no touch before them and are not shared out.',
    'fault.attribution-not-credited.fix':
      'Give such rows a channel such as “direct” if they should count, or look back further.',
    'fault.attribution-outcome':
      'Converted stands in all rows of a customer or in none: the last touch of those who converted counts as the conversion.',
    'fault.attribution-outcome.fix':
      'Say in the settings that the flag stands for the touch if every one of these touches was a conversion.',
    'fault.attribution-no-value':
      '{rows:integer} of {of:integer} conversions have no value and count as zero in the columns of value.',
    'fault.attribution-no-value.fix': 'Write the value in the row that says that the customer converted.',
    'fault.attribution-one-channel':
      'There is one channel only, {channel:text}: every model gives it everything.',
    'fault.attribution-one-channel.fix': 'Choose a column with several channels.',
    'fault.attribution-all-converted':
      'Every journey ends in a conversion. The Markov chain then knows only what winners have in common, not what losers lack.',
    'fault.attribution-all-converted.fix': 'Add the touches of customers who did not convert.',
  },
  zh: {
    'fault.attribution-no-rows': '表中没有行。',
    'fault.attribution-no-rows.fix': '请选择其他表，或检查前面的筛选。',
    'fault.attribution-unread': '{column:text} 中有 {rows:integer} 行既非是也非否，例如“{example:text}”。',
    'fault.attribution-unread.fix': '请在设置中指明哪个值表示转化，或在 SQL 单元格中生成真假列。',
    'fault.attribution-unplaced': '没有一行同时具有可读的客户（{customer:text}）与时间（{time:text}）。',
    'fault.attribution-unplaced.fix': '请为这些角色选择其他列。',
    'fault.attribution-nobody': '无人转化：{column:text} 中没有任何一行表示转化。',
    'fault.attribution-nobody.fix': '请选择表示转化的列，或在设置中指明表示转化的值。',
    'fault.attribution-untouched': '{conversions:integer} 次转化之前都没有触点：没有可归功的渠道。',
    'fault.attribution-untouched.fix': '请检查渠道与回溯期，以及触点是否记在同一客户名下。',
    'fault.attribution-left-out': '{of:integer} 行中有 {rows:integer} 行没有客户或时间，已剔除。',
    'fault.attribution-left-out.fix': '如需计入，请在 SQL 单元格中补全。',
    'fault.attribution-no-channel': '{of:integer} 行中有 {rows:integer} 行没有渠道也不是转化，已剔除。',
    'fault.attribution-no-channel.fix': '如需计入，请在 SQL 单元格中给它们取名，例如“直接访问”。',
    'fault.attribution-not-credited': '{of:integer} 次转化中有 {rows:integer} 次之前没有触点，未予分配。',
    'fault.attribution-not-credited.fix': '如需计入，请为这些行填写渠道（例如“直接访问”），或加长回溯期。',
    'fault.attribution-outcome':
      '转化标记要么写在客户的所有行、要么都不写：以已转化客户的最后一个触点为转化。',
    'fault.attribution-outcome.fix': '若这些触点每个都是一次转化，请在设置中指明标记指触点。',
    'fault.attribution-no-value': '{of:integer} 次转化中有 {rows:integer} 次没有价值，在价值列中按零计。',
    'fault.attribution-no-value.fix': '请将价值写在表示客户转化的那一行。',
    'fault.attribution-one-channel': '只有一个渠道 {channel:text}：所有模型都把全部功劳归于它。',
    'fault.attribution-one-channel.fix': '请选择含有多个渠道的列。',
    'fault.attribution-all-converted':
      '每段旅程都以转化结束。马尔可夫链于是只知道成功者的共同点，不知道失败者缺少什么。',
    'fault.attribution-all-converted.fix': '请加入未转化客户的触点。',
  },
});
