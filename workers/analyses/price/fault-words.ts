import { defineWords } from '../../contract/message';

export const faultWords = defineWords({
  en: {
    'fault.price-no-rows': 'The table has no rows.',
    'fault.price-no-rows.fix': 'Choose another table, or check the filter before it.',
    'fault.price-nothing-left':
      'No row can be used: {missing:integer} lack a price ({price:text}) or quantity ({quantity:text}), {below:integer} have one at or below zero, {incomplete:integer} lack another role.',
    'fault.price-nothing-left.fix': 'Choose other columns, or take away a role that is mostly empty.',
    'fault.price-never-changed':
      'The price has never changed: it is {price:decimal} throughout. What another price would do, the data cannot tell.',
    'fault.price-never-changed.fix': 'Try another price for a while, or in some places, and look again.',
    'fault.price-too-few': 'There are too few observations, or too many controls, to tell an elasticity.',
    'fault.price-too-few.fix':
      'Use more rows (at least eight for a product), a finer observation, or fewer controls.',
    'fault.price-no-product': 'There is no product called {product:text}.',
    'fault.price-no-product.fix': 'Did you mean {suggestion:text}?',
    'fault.price-product-untold':
      '{product:text} has no demand curve: its price never varied, or it has too few observations.',
    'fault.price-product-untold.fix': 'Choose another, such as {suggestion:text}.',
    'fault.price-below-zero':
      '{rows:integer} of {of:integer} rows have a price or quantity at or below zero and are left out: they have no logarithm.',
    'fault.price-below-zero.fix':
      'Days without sales are missing from the demand then; use longer observations if there are many.',
    'fault.price-missing':
      '{rows:integer} of {of:integer} rows have no price or no quantity and are left out.',
    'fault.price-missing.fix': 'Check how the numbers are written.',
    'fault.price-incomplete':
      '{rows:integer} of {of:integer} rows lack a time, product, competitor’s price or control and are left out.',
    'fault.price-incomplete.fix': 'Fill them in in a SQL cell, or take the role away.',
    'fault.price-by-day':
      'Sales of a product on one day are put together: quantity is the sum, price the mean by quantity.',
    'fault.price-by-day.fix': 'Choose rows as observations if each is a period of its own.',
    'fault.price-by-week':
      'Sales of a product in one week are put together: quantity is the sum, price the mean by quantity.',
    'fault.price-by-week.fix': 'Choose rows as observations if each is a period of its own.',
    'fault.price-by-month':
      'Sales of a product in one month are put together: quantity is the sum, price the mean by quantity.',
    'fault.price-by-month.fix': 'Choose a finer observation for more of them.',
    'fault.price-constant':
      'The price of {count:integer} {count:plural|product|products} never varied: {products:text}',
    'fault.price-constant.fix': 'Their elasticity cannot be told; try another price for a while.',
    'fault.price-few':
      '{count:integer} {count:plural|product has|products have} too few observations: {products:text}',
    'fault.price-few.fix': 'Use a finer observation or fewer controls; the row for all products uses them.',
    'fault.price-seasonal': 'The price of {products:text} moved with the season or a trend.',
    'fault.price-seasonal.fix':
      'Price and season are hard to tell apart there: change a price outside its usual rhythm.',
    'fault.price-not-falling': '{products:text} sell more at higher prices: prices seem to follow demand.',
    'fault.price-not-falling.fix': 'Add what drives demand (season, promotion, quality) as controls.',
    'fault.price-best-outside':
      'The best price of {products:text} lies at the edge of the prices seen, or beyond.',
    'fault.price-best-outside.fix': 'Move towards it in small steps and look again.',
    'fault.price-dropped':
      '{count:integer} {count:plural|control says|controls say} nothing new beside the others for {product:text} and {count:plural|is|are} left out.',
    'fault.price-dropped.fix': 'Nothing is to be done unless you need that one instead of another.',
    'fault.price-extrapolated':
      'A price of {price:decimal} lies outside those seen ({low:decimal} to {high:decimal}).',
    'fault.price-extrapolated.fix': 'Take the figures there as a guess.',
  },
  zh: {
    'fault.price-no-rows': '表中没有行。',
    'fault.price-no-rows.fix': '请选择其他表，或检查前面的筛选。',
    'fault.price-nothing-left':
      '没有可用的行：{missing:integer} 行缺少价格（{price:text}）或销量（{quantity:text}），{below:integer} 行为零或负，{incomplete:integer} 行缺少其他角色。',
    'fault.price-nothing-left.fix': '请选择其他列，或去掉大多为空的角色。',
    'fault.price-never-changed': '价格从未变化，始终为 {price:decimal}。换一个价格会怎样，数据无法判断。',
    'fault.price-never-changed.fix': '请在一段时间或部分地点试用另一价格后再看。',
    'fault.price-too-few': '观测太少或控制变量太多，无法得出弹性。',
    'fault.price-too-few.fix': '请使用更多行（每个产品至少八行）、更细的观测，或更少的控制变量。',
    'fault.price-no-product': '没有名为 {product:text} 的产品。',
    'fault.price-no-product.fix': '是否指 {suggestion:text}？',
    'fault.price-product-untold': '{product:text} 没有需求曲线：价格从未变化，或观测太少。',
    'fault.price-product-untold.fix': '请选择其他产品，例如 {suggestion:text}。',
    'fault.price-below-zero': '{of:integer} 行中有 {rows:integer} 行的价格或销量为零或负，没有对数，已剔除。',
    'fault.price-below-zero.fix': '没有销售的日子因此不在需求之内；若很多，请用更长的观测。',
    'fault.price-missing': '{of:integer} 行中有 {rows:integer} 行没有价格或销量，已剔除。',
    'fault.price-missing.fix': '请检查数字的写法。',
    'fault.price-incomplete':
      '{of:integer} 行中有 {rows:integer} 行缺少时间、产品、竞争对手价格或控制变量，已剔除。',
    'fault.price-incomplete.fix': '请在 SQL 单元格中补全，或去掉该角色。',
    'fault.price-by-day': '同一产品同一天的销售已合并：销量求和，价格按销量加权平均。',
    'fault.price-by-day.fix': '若每行本身就是一个时期，请选择按行观测。',
    'fault.price-by-week': '同一产品同一周的销售已合并：销量求和，价格按销量加权平均。',
    'fault.price-by-week.fix': '若每行本身就是一个时期，请选择按行观测。',
    'fault.price-by-month': '同一产品同一月的销售已合并：销量求和，价格按销量加权平均。',
    'fault.price-by-month.fix': '需要更多观测时请选择更细的观测。',
    'fault.price-constant': '{count:integer} 个产品的价格从未变化：{products:text}',
    'fault.price-constant.fix': '其弹性无法判断；请试用另一价格一段时间。',
    'fault.price-few': '{count:integer} 个产品的观测太少：{products:text}',
    'fault.price-few.fix': '请使用更细的观测或更少的控制变量；“全部合计”一行已包含它们。',
    'fault.price-seasonal': '{products:text} 的价格随季节或趋势变动。',
    'fault.price-seasonal.fix': '价格与季节难以区分：请在惯常节奏之外调整一次价格。',
    'fault.price-not-falling': '{products:text} 价格越高卖得越多：看来是价格随需求而定。',
    'fault.price-not-falling.fix': '请将推动需求的因素（季节、促销、质量）作为控制变量。',
    'fault.price-best-outside': '{products:text} 的最佳价格位于所见价格的边缘或之外。',
    'fault.price-best-outside.fix': '请小步靠近后再看。',
    'fault.price-dropped': '对 {product:text} 而言，{count:integer} 个控制变量没有新的信息，已略去。',
    'fault.price-dropped.fix': '除非需要以它替换另一个，否则无需处理。',
    'fault.price-extrapolated': '价格 {price:decimal} 超出所见范围（{low:decimal} 至 {high:decimal}）。',
    'fault.price-extrapolated.fix': '该处的数字只作猜测。',
  },
});
