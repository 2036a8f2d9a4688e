import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'What to offer to whom',
    summary: 'Which items suit each customer, and is that better than offering what is most popular?',
    method: method.en,

    'role.customer': 'Customer',
    'role.customer.help': 'Who has the item.',
    'role.item': 'Item',
    'role.item.help': 'What is recommended: a product, a category, a service.',
    'role.weight': 'Weight',
    'role.weight.help': 'How much: a quantity, visits, minutes. Empty: each row counts 1.',
    'role.time': 'Time',
    'role.time.help': 'When it was, so that models can be tried on what came later.',

    'param.model': 'Model',
    'param.model.help': 'Automatic: the one that foretells best what came later.',
    'choice.model.auto': 'Automatic',
    'choice.model.item': 'Item to item',
    'choice.model.als': 'ALS (factors)',
    'choice.model.popular': 'Most popular',
    'param.k': 'Items for a customer',
    'param.k.help': 'Length of the lists; they are judged at it, too.',
    'param.again': 'Recommend again',
    'param.again.help': 'Also what a customer has already: for what is bought again and again.',
    'param.similarity': 'Similarity',
    'param.similarity.help': 'Of items. Cosine favours common items, lift rare ones.',
    'choice.similarity.cosine': 'Cosine',
    'choice.similarity.lift': 'Lift',
    'param.holdout': 'Held out',
    'param.holdout.help': 'Share of the latest rows that models are judged by.',
    'param.factors': 'Factors',
    'param.factors.help': 'Of ALS: numbers that describe a customer and an item.',
    'param.alpha': 'Alpha',
    'param.alpha.help': 'Of ALS: how much surer a purchase is than none.',
    'param.regularization': 'Regularisation',
    'param.regularization.help': 'Of ALS: how strongly factors are held small.',
    'param.iterations': 'Steps',
    'param.iterations.help': 'Of ALS.',
    'param.seed': 'Seed',
    'param.seed.help': 'Of what is drawn by lot.',

    'table.': 'Recommendations',
    'table.similar': 'Similar items',
    'table.quality': 'Quality of models',

    'column.customer': 'Customer',
    'column.item': 'Item',
    'column.rank': 'Rank',
    'column.score': 'Score',
    'column.other': 'Similar item',
    'column.model': 'Model',
    'column.metric': 'Metric',
    'column.value': 'Value',

    'value.popular': 'most popular',
    'value.item': 'item to item',
    'value.als': 'ALS',
    'value.precision': 'Precision',
    'value.recall': 'Recall',
    'value.map': 'MAP',
    'value.ndcg': 'NDCG',
    'value.coverage': 'Coverage',

    'finding.best':
      'What {customers:integer} {customers:plural|customer|customers} had anew later is foretold best by **{model:label}**: NDCG **{ndcg:decimal}** at {k:integer}, “most popular” {popular:decimal}.',
    'finding.popular':
      '**“Most popular” is not beaten**: its NDCG at {k:integer} is **{popular:decimal}**, the best other model ({model:label}) has {ndcg:decimal} ({customers:integer} {customers:plural|customer|customers}).',
    'finding.hits':
      'Of what customers had anew after the cut, **{recall:percent}** was in the list of {k:integer} by {model:label}; {precision:percent} of the list was hit, {coverage:percent} of all items were recommended.',
    'finding.hits.lot':
      'Of what was held out by lot, **{recall:percent}** was in the list of {k:integer} by {model:label}; {precision:percent} of the list was hit, {coverage:percent} of all items were recommended.',
    'finding.lists':
      '**{customers:integer}** of {all:integer} customers get up to {k:integer} {k:plural|item|items} each by {model:label}, {recommendations:integer} in all.',
    'finding.nobody': 'Nobody gets a recommendation: everybody has everything.',
    'finding.similar.cosine':
      'Most alike are **{item:text}** and **{other:text}** (cosine {score:decimal} of at most 1).',
    'finding.similar.lift':
      'Most alike are **{item:text}** and **{other:text}**: the same customers have both {score:number} times as often as by chance.',

    'chart.models': 'Foretold best by {model:label}: NDCG {ndcg:decimal} at {k:integer}',
    'chart.models.caption':
      'Each model saw what was up to the cut, and was asked what {customers:integer} {customers:plural|customer|customers} had anew after it. 1 is perfect.',
    'chart.models.caption.lot':
      'A part drawn by lot was held out from {customers:integer} {customers:plural|customer|customers}. 1 is perfect.',
    'chart.offered':
      '{item:text} comes first for {share:percent}; {items:integer} {items:plural|item is|items are} recommended at all',
    'chart.offered.caption': 'How many customers get an item as their first recommendation.',
    'chart.nearest': '{item:text} and {other:text} are most alike ({score:decimal})',
    'chart.nearest.caption.cosine':
      'Cosine: 1 where the same customers have both. Items of one customer only are not drawn.',
    'chart.nearest.caption.lift':
      'Lift: how many times as often as by chance the same customers have both. Items of one customer only are not drawn.',

    'axis.customers': 'Customers',
    'axis.first': 'First for',
    'axis.offered': 'In the lists of',
    'axis.holders': 'Have it',
    'axis.pair': 'Items',
    'axis.similarity.cosine': 'Cosine similarity',
    'axis.similarity.lift': 'Lift',

    'fault.recommend-nothing': 'None of {rows:integer} {rows:plural|row|rows} tells who has what.',
    'fault.recommend-nothing.fix': 'Choose other columns for these roles.',
    'fault.recommend-one-item': 'There is one item only ({item:text}): nothing else can be recommended.',
    'fault.recommend-one-item.fix': 'Choose a column with several items.',
    'fault.recommend-missing':
      '{rows:integer} of {total:integer} rows were left out because {column:text} is empty or cannot be read.',
    'fault.recommend-missing.fix': 'Fill these in the source if they matter.',
    'fault.recommend-blanks':
      'Names that differ by blanks only are one item: {items:integer}, among them {one:text} and {other:text}.',
    'fault.recommend-blanks.fix': 'Nothing to do, unless they are different items.',
    'fault.recommend-case': '{one:text} and {other:text} differ by capitals only and count as two items.',
    'fault.recommend-case.fix': 'Put them together in a SQL cell if they are one.',
    'fault.recommend-not-positive':
      '{pairs:integer} of {total:integer} pairs of customer and item do not add up to more than 0 (returns) and do not count.',
    'fault.recommend-not-positive.fix': 'Choose another weight if these are purchases.',
    'fault.recommend-no-time':
      'Without a time {share:percent} of the pairs were held out by lot, which flatters all models.',
    'fault.recommend-no-time.fix': 'Choose a time to judge models by what came later.',
    'fault.recommend-no-holdout':
      'Models could not be compared: no customer with something before the cut has something new after it.',
    'fault.recommend-no-holdout.fix': 'Hold out a larger share, or let items be recommended again.',
  },
  zh: {
    title: '向谁推荐什么',
    summary: '哪些商品适合每位客户？是否好过推荐最热门的？',
    method: method.zh,

    'role.customer': '客户',
    'role.customer.help': '拥有该商品者。',
    'role.item': '商品',
    'role.item.help': '要推荐的：产品、类别或服务。',
    'role.weight': '权重',
    'role.weight.help': '多少：数量、次数、分钟。留空：每行计 1。',
    'role.time': '时间',
    'role.time.help': '发生的时间，以便用之后的数据检验模型。',

    'param.model': '模型',
    'param.model.help': '自动：最能预见之后情况者。',
    'choice.model.auto': '自动',
    'choice.model.item': '商品到商品',
    'choice.model.als': 'ALS（因子）',
    'choice.model.popular': '最热门',
    'param.k': '每位客户的商品数',
    'param.k.help': '清单长度；也按此检验。',
    'param.again': '可重复推荐',
    'param.again.help': '也推荐客户已有的：用于反复购买的商品。',
    'param.similarity': '相似度',
    'param.similarity.help': '商品之间。余弦偏向常见商品，提升度偏向少见商品。',
    'choice.similarity.cosine': '余弦',
    'choice.similarity.lift': '提升度',
    'param.holdout': '留出',
    'param.holdout.help': '用于检验模型的最后一部分行的占比。',
    'param.factors': '因子数',
    'param.factors.help': 'ALS：描述一位客户与一件商品的数。',
    'param.alpha': 'Alpha',
    'param.alpha.help': 'ALS：一次购买比没有购买可信多少。',
    'param.regularization': '正则化',
    'param.regularization.help': 'ALS：使因子保持较小的强度。',
    'param.iterations': '步数',
    'param.iterations.help': '用于 ALS。',
    'param.seed': '种子',
    'param.seed.help': '用于随机抽取。',

    'table.': '推荐',
    'table.similar': '相似商品',
    'table.quality': '模型质量',

    'column.customer': '客户',
    'column.item': '商品',
    'column.rank': '名次',
    'column.score': '得分',
    'column.other': '相似商品',
    'column.model': '模型',
    'column.metric': '指标',
    'column.value': '值',

    'value.popular': '最热门',
    'value.item': '商品到商品',
    'value.als': 'ALS',
    'value.precision': '精确率',
    'value.recall': '召回率',
    'value.map': 'MAP',
    'value.ndcg': 'NDCG',
    'value.coverage': '覆盖率',

    'finding.best':
      '**{model:label}**最能预见 {customers:integer} 位客户之后新增的商品：前 {k:integer} 的 NDCG 为 **{ndcg:decimal}**，“最热门”为 {popular:decimal}。',
    'finding.popular':
      '**没有模型胜过“最热门”**：其前 {k:integer} 的 NDCG 为 **{popular:decimal}**，其余最好的（{model:label}）为 {ndcg:decimal}（{customers:integer} 位客户）。',
    'finding.hits':
      '分割点之后客户新增的商品中，**{recall:percent}** 在{model:label}给出的前 {k:integer} 中；清单命中 {precision:percent}，全部商品中有 {coverage:percent} 被推荐。',
    'finding.hits.lot':
      '随机留出的商品中，**{recall:percent}** 在{model:label}给出的前 {k:integer} 中；清单命中 {precision:percent}，全部商品中有 {coverage:percent} 被推荐。',
    'finding.lists':
      '{all:integer} 位客户中有 **{customers:integer}** 位由{model:label}各得到至多 {k:integer} 件商品的推荐，共 {recommendations:integer} 条。',
    'finding.nobody': '没有人得到推荐：人人都已拥有全部商品。',
    'finding.similar.cosine':
      '最相似的是 **{item:text}** 与 **{other:text}**（余弦 {score:decimal}，最大为 1）。',
    'finding.similar.lift':
      '最相似的是 **{item:text}** 与 **{other:text}**：同一客户拥有两者的次数是偶然的 {score:number} 倍。',

    'chart.models': '预见最好的是{model:label}：前 {k:integer} 的 NDCG 为 {ndcg:decimal}',
    'chart.models.caption':
      '各模型只看到分割点之前的数据，再问 {customers:integer} 位客户之后新增了什么。1 为完美。',
    'chart.models.caption.lot': '从 {customers:integer} 位客户中随机留出一部分。1 为完美。',
    'chart.offered': '{share:percent} 的客户首推 {item:text}；共有 {items:integer} 种商品被推荐',
    'chart.offered.caption': '以某商品为首个推荐的客户数。',
    'chart.nearest': '{item:text} 与 {other:text} 最相似（{score:decimal}）',
    'chart.nearest.caption.cosine': '余弦：拥有两者的客户完全相同时为 1。只有一位客户拥有的商品不画。',
    'chart.nearest.caption.lift': '提升度：同一客户拥有两者的次数是偶然的几倍。只有一位客户拥有的商品不画。',

    'axis.customers': '客户数',
    'axis.first': '首推',
    'axis.offered': '列入清单',
    'axis.holders': '已拥有',
    'axis.pair': '商品',
    'axis.similarity.cosine': '余弦相似度',
    'axis.similarity.lift': '提升度',

    'fault.recommend-nothing': '{rows:integer} 行中没有一行说明谁拥有什么。',
    'fault.recommend-nothing.fix': '请为这些角色另选列。',
    'fault.recommend-one-item': '只有一种商品（{item:text}）：没有其他可推荐的。',
    'fault.recommend-one-item.fix': '请选择含多种商品的列。',
    'fault.recommend-missing':
      '{total:integer} 行中有 {rows:integer} 行因 {column:text} 为空或无法读取而未计入。',
    'fault.recommend-missing.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.recommend-blanks':
      '仅空格不同的名称视为同一商品：共 {items:integer} 个，例如 {one:text} 与 {other:text}。',
    'fault.recommend-blanks.fix': '除非它们是不同的商品，否则无需处理。',
    'fault.recommend-case': '{one:text} 与 {other:text} 仅大小写不同，按两件商品计。',
    'fault.recommend-case.fix': '若为同一商品，请在 SQL 单元格中合并。',
    'fault.recommend-not-positive':
      '{total:integer} 对客户与商品中有 {pairs:integer} 对合计不大于 0（退货），不计入。',
    'fault.recommend-not-positive.fix': '若它们是购买，请另选权重。',
    'fault.recommend-no-time': '没有时间，随机留出 {share:percent} 的记录，这会使所有模型显得更好。',
    'fault.recommend-no-time.fix': '请选择时间，以便用之后的数据检验模型。',
    'fault.recommend-no-holdout': '无法比较模型：分割点之前有记录的客户之后都没有新增。',
    'fault.recommend-no-holdout.fix': '请留出更大的部分，或允许重复推荐。',
  },
});
