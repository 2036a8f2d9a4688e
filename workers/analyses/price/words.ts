import { defineWords } from '../../contract/message';
import { faultWords } from './fault-words';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Price and demand',
    summary:
      'How much does the quantity follow the price, and which price is best for revenue and for profit?',
    method: method.en,
    ...faultWords.en,

    'role.price': 'Price',
    'role.price.help': 'Price of one unit.',
    'role.quantity': 'Quantity',
    'role.quantity.help': 'Units sold at that price.',
    'role.time': 'Time',
    'role.time.help': 'When; trend and season are taken out by it.',
    'role.product': 'Product',
    'role.product.help': 'Each product has a demand of its own.',
    'role.competitor_price': 'Competitor’s price',
    'role.competitor_price.help': 'What the same costs elsewhere.',
    'role.cost': 'Cost',
    'role.cost.help': 'What one unit costs you; profit needs it.',
    'role.controls': 'Controls',
    'role.controls.help': 'What else moves the quantity: promotions, stock, weather, stores.',
    'param.at_price': 'Price',
    'param.at_price.help': 'What is sold, earned and gained at this price; by default the mean one.',
    'param.product': 'Product shown',
    'param.product.help': 'Whose curve is drawn; by default the one with most revenue.',
    'param.observation': 'Observation',
    'param.observation.help':
      'What counts as one: a row, or all sales of a day, week or month; single sales are put together by default.',
    'choice.observation.auto': 'automatic',
    'choice.observation.row': 'row',
    'choice.observation.day': 'day',
    'choice.observation.week': 'week',
    'choice.observation.month': 'month',
    'param.season': 'Season',
    'param.season.help':
      'Which part of the year is taken out; by default months, where there is nearly a year.',
    'choice.season.auto': 'automatic',
    'choice.season.none': 'none',
    'choice.season.quarter': 'quarters',
    'choice.season.month': 'months',
    'param.trend': 'Trend',
    'param.trend.help': 'Takes out a steady growth or decline over time.',
    'param.errors': 'Standard errors',
    'param.errors.help': 'Robust to unequal scatter (HC1), classic, or by clusters of products or months.',
    'choice.errors.hc1': 'robust (HC1)',
    'choice.errors.classic': 'classic',
    'choice.errors.cluster': 'by clusters',
    'param.seed': 'Seed',
    'param.seed.help': 'Another number draws other curves for the intervals of prices and quantities.',

    'table.': 'Elasticities and best prices',
    'table.curve': 'Demand curve',
    'table.at': 'At the chosen price',

    'column.product': 'Product',
    'column.elasticity': 'Elasticity',
    'column.std_error': 'Standard error',
    'column.lo95': 'Elasticity from',
    'column.hi95': 'Elasticity to',
    'column.best_price_revenue': 'Best price for revenue',
    'column.best_price_profit': 'Best price for profit',
    'column.best_price_revenue_lo95': 'For revenue from',
    'column.best_price_revenue_hi95': 'For revenue to',
    'column.best_price_profit_lo95': 'For profit from',
    'column.best_price_profit_hi95': 'For profit to',
    'column.revenue_at': 'Revenue is best',
    'column.profit_at': 'Profit is best',
    'column.verdict': 'Demand',
    'column.curve': 'Curve',
    'column.p_value': 'p',
    'column.observations': 'Observations',
    'column.prices': 'Different prices',
    'column.price_min': 'Lowest price',
    'column.price_mean': 'Mean price',
    'column.price_max': 'Highest price',
    'column.quantity_mean': 'Mean quantity',
    'column.cost_mean': 'Mean cost',
    'column.explained': 'Variation explained',
    'column.season_share': 'Price explained by season',
    'column.competitor_elasticity': 'Elasticity to the competitor',
    'column.aic_log': 'AIC, constant elasticity',
    'column.aic_linear': 'AIC, straight line',
    'column.price': 'Price',
    'column.quantity': 'Quantity',
    'column.quantity_lo95': 'Quantity from',
    'column.quantity_hi95': 'Quantity to',
    'column.revenue': 'Revenue',
    'column.revenue_lo95': 'Revenue from',
    'column.revenue_hi95': 'Revenue to',
    'column.profit': 'Profit',
    'column.profit_lo95': 'Profit from',
    'column.profit_hi95': 'Profit to',

    'value.(all)': 'All together',
    'value.inside': 'between the prices seen',
    'value.lowest': 'at the lowest price seen or below',
    'value.highest': 'at the highest price seen or above',
    'value.elastic': 'Elastic',
    'value.inelastic': 'Inelastic',
    'value.unit': 'About 1 to 1',
    'value.unclear': 'Cannot tell',
    'value.positive': 'Rises with the price',
    'value.no-variation': 'Price never varied',
    'value.too-few': 'Too few observations',
    'value.log': 'Constant elasticity',
    'value.linear': 'Straight line',
    'value.revenue': 'Revenue',
    'value.profit': 'Profit',

    'finding.elastic':
      '**{product:text}** is elastic: a price higher by 1% sells **{change:decimal}%** less (95% interval of the elasticity {low:decimal} to {high:decimal}).',
    'finding.elastic.all':
      'Taken together, demand is elastic: a price higher by 1% sells **{change:decimal}%** less (95% interval of the elasticity {low:decimal} to {high:decimal}).',
    'finding.inelastic':
      '**{product:text}** is inelastic: a price higher by 1% sells only **{change:decimal}%** less (95% interval of the elasticity {low:decimal} to {high:decimal}).',
    'finding.inelastic.all':
      'Taken together, demand is inelastic: a price higher by 1% sells only **{change:decimal}%** less (95% interval of the elasticity {low:decimal} to {high:decimal}).',
    'finding.unit':
      '**{product:text}** sells **{change:decimal}%** less at a price higher by 1% (95% interval of the elasticity {low:decimal} to {high:decimal}): whether revenue rises or falls is open.',
    'finding.unit.all':
      'Taken together, a price higher by 1% sells **{change:decimal}%** less (95% interval of the elasticity {low:decimal} to {high:decimal}): whether revenue rises or falls is open.',
    'finding.unclear':
      'How **{product:text}** follows its price **the data cannot tell**: the elasticity is {elasticity:decimal}, but its 95% interval {low:decimal} to {high:decimal} contains zero.',
    'finding.unclear.all':
      'Taken together, how demand follows the price **the data cannot tell**: the elasticity is {elasticity:decimal}, but its 95% interval {low:decimal} to {high:decimal} contains zero.',
    'finding.positive':
      '**{product:text}** sells more at higher prices (elasticity **{elasticity:decimal}**, {low:decimal} to {high:decimal}): prices seem to follow demand, so no best price is given.',
    'finding.positive.all':
      'Taken together, more is sold at higher prices (elasticity **{elasticity:decimal}**, {low:decimal} to {high:decimal}): prices seem to follow demand, so no best price is given.',
    'finding.at':
      'At a price of **{price:decimal}** expect **{quantity:number}** sold ({low:number} to {high:number}) and {revenue:number} of revenue per observation.',
    'finding.at.profit':
      'At a price of **{price:decimal}** expect **{quantity:number}** sold ({low:number} to {high:number}), {revenue:number} of revenue and **{profit:number}** of profit per observation.',
    'finding.best.revenue.inside':
      'Revenue is greatest at a price of **{price:decimal}** (95% interval {low:decimal} to {high:decimal}).',
    'finding.best.revenue.lowest':
      'Revenue is greatest at the lowest price seen, **{price:decimal}** (interval up to {high:decimal}); a better one may lie below.',
    'finding.best.revenue.lowest.certain':
      'Revenue is greatest at the lowest price seen, **{price:decimal}**; a better one may lie below.',
    'finding.best.revenue.highest':
      'Revenue is greatest at the highest price seen, **{price:decimal}** (interval from {low:decimal}); a better one may lie above.',
    'finding.best.revenue.highest.certain':
      'Revenue is greatest at the highest price seen, **{price:decimal}**; a better one may lie above.',
    'finding.best.profit.inside':
      'Profit is greatest at a price of **{price:decimal}** (95% interval {low:decimal} to {high:decimal}) at a cost of {cost:decimal}.',
    'finding.best.profit.lowest':
      'Profit is greatest at the lowest price seen, **{price:decimal}** (interval up to {high:decimal}), at a cost of {cost:decimal}; a better one may lie below.',
    'finding.best.profit.lowest.certain':
      'Profit is greatest at the lowest price seen, **{price:decimal}**, at a cost of {cost:decimal}; a better one may lie below.',
    'finding.best.profit.highest':
      'Profit is greatest at the highest price seen, **{price:decimal}** (interval from {low:decimal}), at a cost of {cost:decimal}; a better one may lie above.',
    'finding.best.profit.highest.certain':
      'Profit is greatest at the highest price seen, **{price:decimal}**, at a cost of {cost:decimal}; a better one may lie above.',
    'finding.form.log':
      'A curve of constant elasticity fits better than a straight line (AIC lower by {difference:number}); with trend, season and controls it explains {explained:percent}.',
    'finding.form.linear':
      'A straight line fits better than a curve of constant elasticity (AIC lower by {difference:number}).',
    'finding.seasonal':
      'The price **moved with the season**: season and trend explain {share:percent} of it, so effects of price and season are hard to tell apart.',

    'chart.demand.less': '{product:label}: a price higher by 1% sells {change:decimal}% less',
    'chart.demand.more': '{product:label}: a price higher by 1% goes with {change:decimal}% more',
    'chart.demand.caption.log':
      'Constant elasticity, all else at its mean, with its 95% interval; at {price:decimal} it expects {quantity:number}.',
    'chart.demand.caption.linear':
      'A straight line, all else at its mean, with its 95% interval; at {price:decimal} it expects {quantity:number}.',
    'chart.seen': 'Sold',
    'chart.expected': 'Expected',
    'chart.at': 'Chosen price',
    'chart.money.revenue.inside': 'Revenue is greatest at {price:decimal} ({low:decimal} to {high:decimal})',
    'chart.money.revenue.lowest': 'Revenue is greatest at the lowest price seen, {price:decimal}',
    'chart.money.revenue.highest': 'Revenue is greatest at the highest price seen, {price:decimal}',
    'chart.money.profit.inside': 'Profit is greatest at {price:decimal} ({low:decimal} to {high:decimal})',
    'chart.money.profit.lowest': 'Profit is greatest at the lowest price seen, {price:decimal}',
    'chart.money.profit.highest': 'Profit is greatest at the highest price seen, {price:decimal}',
    'chart.money.none': 'Revenue by price; the data cannot tell which is best',
    'chart.money.caption':
      'At {price:decimal}: revenue {revenue:number} (dot). The dashed line is the best price.',
    'chart.money.caption.profit':
      'At {price:decimal}: revenue {revenue:number}, profit {profit:number} (dots). The dashed line is the best price.',
    'chart.elasticities': '{elastic:integer} of {of:integer} products are elastic beyond doubt',
    'chart.elasticities.caption':
      'Elasticity with its 95% interval. Left of the dashed line (−1) a lower price brings more revenue, right of it a higher one.',
    'axis.low': 'From',
    'axis.high': 'To',
    'axis.money': 'Money per observation',
    'axis.measure': 'Measure',
  },
  zh: {
    title: '价格与需求',
    summary: '销量随价格变化多少？对收入与利润而言，哪个价格最好？',
    method: method.zh,
    ...faultWords.zh,

    'role.price': '价格',
    'role.price.help': '单位价格。',
    'role.quantity': '销量',
    'role.quantity.help': '以该价格售出的数量。',
    'role.time': '时间',
    'role.time.help': '何时；据此扣除趋势与季节。',
    'role.product': '产品',
    'role.product.help': '每个产品有各自的需求。',
    'role.competitor_price': '竞争对手价格',
    'role.competitor_price.help': '同样的东西在别处的价格。',
    'role.cost': '成本',
    'role.cost.help': '单位成本；计算利润需要它。',
    'role.controls': '控制变量',
    'role.controls.help': '其他影响销量的因素：促销、库存、天气、门店。',
    'param.at_price': '价格',
    'param.at_price.help': '在该价格下的销量、收入与利润；默认取平均价格。',
    'param.product': '所示产品',
    'param.product.help': '绘制哪个产品的曲线；默认收入最高者。',
    'param.observation': '观测',
    'param.observation.help': '一次观测是一行，还是一天、一周或一月的全部销售；默认将逐笔销售合并。',
    'choice.observation.auto': '自动',
    'choice.observation.row': '行',
    'choice.observation.day': '天',
    'choice.observation.week': '周',
    'choice.observation.month': '月',
    'param.season': '季节',
    'param.season.help': '扣除一年中的哪一部分；默认在近一年的数据中按月。',
    'choice.season.auto': '自动',
    'choice.season.none': '不扣除',
    'choice.season.quarter': '季度',
    'choice.season.month': '月份',
    'param.trend': '趋势',
    'param.trend.help': '扣除随时间的平稳增减。',
    'param.errors': '标准误',
    'param.errors.help': '对不等波动稳健（HC1）、经典，或按产品或月份聚类。',
    'choice.errors.hc1': '稳健（HC1）',
    'choice.errors.classic': '经典',
    'choice.errors.cluster': '聚类',
    'param.seed': '随机种子',
    'param.seed.help': '换一个数，价格与销量的区间就用另一批曲线。',

    'table.': '弹性与最佳价格',
    'table.curve': '需求曲线',
    'table.at': '所选价格之下',

    'column.product': '产品',
    'column.elasticity': '弹性',
    'column.std_error': '标准误',
    'column.lo95': '弹性下限',
    'column.hi95': '弹性上限',
    'column.best_price_revenue': '收入最佳价格',
    'column.best_price_profit': '利润最佳价格',
    'column.best_price_revenue_lo95': '收入最佳下限',
    'column.best_price_revenue_hi95': '收入最佳上限',
    'column.best_price_profit_lo95': '利润最佳下限',
    'column.best_price_profit_hi95': '利润最佳上限',
    'column.revenue_at': '收入最佳处',
    'column.profit_at': '利润最佳处',
    'column.verdict': '需求',
    'column.curve': '曲线',
    'column.p_value': 'p',
    'column.observations': '观测数',
    'column.prices': '不同价格数',
    'column.price_min': '最低价格',
    'column.price_mean': '平均价格',
    'column.price_max': '最高价格',
    'column.quantity_mean': '平均销量',
    'column.cost_mean': '平均成本',
    'column.explained': '解释的变动',
    'column.season_share': '价格由季节解释的部分',
    'column.competitor_elasticity': '对竞争对手价格的弹性',
    'column.aic_log': 'AIC（不变弹性）',
    'column.aic_linear': 'AIC（直线）',
    'column.price': '价格',
    'column.quantity': '销量',
    'column.quantity_lo95': '销量下限',
    'column.quantity_hi95': '销量上限',
    'column.revenue': '收入',
    'column.revenue_lo95': '收入下限',
    'column.revenue_hi95': '收入上限',
    'column.profit': '利润',
    'column.profit_lo95': '利润下限',
    'column.profit_hi95': '利润上限',

    'value.(all)': '全部合计',
    'value.inside': '在所见价格之间',
    'value.lowest': '在所见最低价格或更低',
    'value.highest': '在所见最高价格或更高',
    'value.elastic': '富有弹性',
    'value.inelastic': '缺乏弹性',
    'value.unit': '约为 1 比 1',
    'value.unclear': '无法判断',
    'value.positive': '随价格上升',
    'value.no-variation': '价格从未变化',
    'value.too-few': '观测太少',
    'value.log': '不变弹性',
    'value.linear': '直线',
    'value.revenue': '收入',
    'value.profit': '利润',

    'finding.elastic':
      '**{product:text}** 富有弹性：价格高 1%，销量少 **{change:decimal}%**（弹性的 95% 区间 {low:decimal} 至 {high:decimal}）。',
    'finding.elastic.all':
      '总体而言，需求富有弹性：价格高 1%，销量少 **{change:decimal}%**（弹性的 95% 区间 {low:decimal} 至 {high:decimal}）。',
    'finding.inelastic':
      '**{product:text}** 缺乏弹性：价格高 1%，销量只少 **{change:decimal}%**（弹性的 95% 区间 {low:decimal} 至 {high:decimal}）。',
    'finding.inelastic.all':
      '总体而言，需求缺乏弹性：价格高 1%，销量只少 **{change:decimal}%**（弹性的 95% 区间 {low:decimal} 至 {high:decimal}）。',
    'finding.unit':
      '**{product:text}** 的价格高 1%，销量少 **{change:decimal}%**（弹性的 95% 区间 {low:decimal} 至 {high:decimal}）：收入是升是降尚无定论。',
    'finding.unit.all':
      '总体而言，价格高 1%，销量少 **{change:decimal}%**（弹性的 95% 区间 {low:decimal} 至 {high:decimal}）：收入是升是降尚无定论。',
    'finding.unclear':
      '**{product:text}** 的销量如何随价格变化，**数据无法判断**：弹性为 {elasticity:decimal}，但其 95% 区间 {low:decimal} 至 {high:decimal} 包含零。',
    'finding.unclear.all':
      '总体而言，需求如何随价格变化，**数据无法判断**：弹性为 {elasticity:decimal}，但其 95% 区间 {low:decimal} 至 {high:decimal} 包含零。',
    'finding.positive':
      '**{product:text}** 价格越高卖得越多（弹性 **{elasticity:decimal}**，{low:decimal} 至 {high:decimal}）：看来是价格随需求而定，因此不给出最佳价格。',
    'finding.positive.all':
      '总体而言，价格越高卖得越多（弹性 **{elasticity:decimal}**，{low:decimal} 至 {high:decimal}）：看来是价格随需求而定，因此不给出最佳价格。',
    'finding.at':
      '价格为 **{price:decimal}** 时，每次观测预计售出 **{quantity:number}**（{low:number} 至 {high:number}），收入 {revenue:number}。',
    'finding.at.profit':
      '价格为 **{price:decimal}** 时，每次观测预计售出 **{quantity:number}**（{low:number} 至 {high:number}），收入 {revenue:number}，利润 **{profit:number}**。',
    'finding.best.revenue.inside':
      '价格为 **{price:decimal}** 时收入最高（95% 区间 {low:decimal} 至 {high:decimal}）。',
    'finding.best.revenue.lowest':
      '收入在所见最低价格 **{price:decimal}** 处最高（区间上至 {high:decimal}）；更低处可能更好。',
    'finding.best.revenue.lowest.certain': '收入在所见最低价格 **{price:decimal}** 处最高；更低处可能更好。',
    'finding.best.revenue.highest':
      '收入在所见最高价格 **{price:decimal}** 处最高（区间下至 {low:decimal}）；更高处可能更好。',
    'finding.best.revenue.highest.certain': '收入在所见最高价格 **{price:decimal}** 处最高；更高处可能更好。',
    'finding.best.profit.inside':
      '成本为 {cost:decimal} 时，价格 **{price:decimal}** 的利润最高（95% 区间 {low:decimal} 至 {high:decimal}）。',
    'finding.best.profit.lowest':
      '成本为 {cost:decimal} 时，利润在所见最低价格 **{price:decimal}** 处最高（区间上至 {high:decimal}）；更低处可能更好。',
    'finding.best.profit.lowest.certain':
      '成本为 {cost:decimal} 时，利润在所见最低价格 **{price:decimal}** 处最高；更低处可能更好。',
    'finding.best.profit.highest':
      '成本为 {cost:decimal} 时，利润在所见最高价格 **{price:decimal}** 处最高（区间下至 {low:decimal}）；更高处可能更好。',
    'finding.best.profit.highest.certain':
      '成本为 {cost:decimal} 时，利润在所见最高价格 **{price:decimal}** 处最高；更高处可能更好。',
    'finding.form.log':
      '不变弹性曲线比直线更合适（AIC 低 {difference:number}）；连同趋势、季节与控制变量解释了 {explained:percent} 的变动。',
    'finding.form.linear': '直线比不变弹性曲线更合适（AIC 低 {difference:number}）。',
    'finding.seasonal':
      '价格**随季节变动**：季节与趋势解释了其中 {share:percent}，价格与季节的影响难以区分。',

    'chart.demand.less': '{product:label}：价格高 1%，销量少 {change:decimal}%',
    'chart.demand.more': '{product:label}：价格高 1%，销量多 {change:decimal}%',
    'chart.demand.caption.log':
      '不变弹性，其他因素取均值，含 95% 区间；价格 {price:decimal} 处预计 {quantity:number}。',
    'chart.demand.caption.linear':
      '直线，其他因素取均值，含 95% 区间；价格 {price:decimal} 处预计 {quantity:number}。',
    'chart.seen': '已售',
    'chart.expected': '预计',
    'chart.at': '所选价格',
    'chart.money.revenue.inside': '价格 {price:decimal} 时收入最高（{low:decimal} 至 {high:decimal}）',
    'chart.money.revenue.lowest': '收入在所见最低价格 {price:decimal} 处最高',
    'chart.money.revenue.highest': '收入在所见最高价格 {price:decimal} 处最高',
    'chart.money.profit.inside': '价格 {price:decimal} 时利润最高（{low:decimal} 至 {high:decimal}）',
    'chart.money.profit.lowest': '利润在所见最低价格 {price:decimal} 处最高',
    'chart.money.profit.highest': '利润在所见最高价格 {price:decimal} 处最高',
    'chart.money.none': '各价格下的收入；数据无法判断何者最佳',
    'chart.money.caption': '价格 {price:decimal}：收入 {revenue:number}（圆点）。虚线为最佳价格。',
    'chart.money.caption.profit':
      '价格 {price:decimal}：收入 {revenue:number}，利润 {profit:number}（圆点）。虚线为最佳价格。',
    'chart.elasticities': '{of:integer} 个产品中有 {elastic:integer} 个确定富有弹性',
    'chart.elasticities.caption': '弹性及其 95% 区间。虚线（−1）以左，降价增加收入；以右，提价增加收入。',
    'axis.low': '自',
    'axis.high': '至',
    'axis.money': '每次观测的金额',
    'axis.measure': '指标',
  },
});
