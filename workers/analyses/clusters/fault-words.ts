import { defineWords } from '../../contract/message';

/** Faults and notices of the analysis. */
export const faultWords = defineWords({
  en: {
    'fault.clusters-only-id': 'The only feature is {column:text}, which tells the customers apart already.',
    'fault.clusters-only-id.fix':
      'Choose columns that describe customers: what they spend, how often, where.',
    'fault.clusters-no-rows': 'The table has no rows.',
    'fault.clusters-no-rows.fix': 'Choose a table of customers, or look at the cell that makes it.',
    'fault.clusters-no-ids': 'None of the {rows:integer} rows has a customer.',
    'fault.clusters-no-ids.fix': 'Choose another column for the customer.',
    'fault.clusters-too-few':
      '{customers:integer} of {rows:integer} {rows:plural|row|rows} can be used; clusters need at least two customers.',
    'fault.clusters-too-few.fix':
      'Choose a table with more customers, features with fewer gaps, or fill missing values in.',
    'fault.clusters-all-alike': 'All {customers:integer} customers are the same in {columns:text}.',
    'fault.clusters-all-alike.fix': 'Choose features in which customers differ.',
    'fault.clusters-too-wide':
      'The features make {dimensions:integer} columns once categories are spread out; with {customers:integer} customers at most {most:integer} fit.',
    'fault.clusters-too-wide.fix':
      'Choose fewer features, lower the limit of levels, or select fewer customers in an SQL cell.',
    'fault.clusters-no-id': '{rows:integer} of {total:integer} rows have no customer and are left out.',
    'fault.clusters-no-id.fix':
      'Fill the customer in, or number the rows in an SQL cell: row_number() over ().',
    'fault.clusters-repeated-ids':
      'There are {rows:integer} rows, but only {ids:integer} different customers. Every row is clustered by itself.',
    'fault.clusters-repeated-ids.fix':
      'To cluster customers, make one row for each in an SQL cell: GROUP BY the customer.',
    'fault.clusters-without-values':
      '{rows:integer} of {total:integer} {rows:plural|customer has|customers have} no value in any feature and {rows:plural|is|are} left out.',
    'fault.clusters-without-values.fix': 'Fill the values in if these customers matter.',
    'fault.clusters-dropped': '{rows:integer} of {total:integer} customers lack a value and are left out.',
    'fault.clusters-dropped.fix': 'Choose “Fill in” for missing values to keep them.',
    'fault.clusters-filled-median':
      '{rows:integer} missing {rows:plural|value|values} of {column:text} {rows:plural|was|were} filled with the median.',
    'fault.clusters-filled-median.fix':
      'To leave these customers out, choose “Leave rows out” for missing values.',
    'fault.clusters-filled-commonest':
      '{rows:integer} missing {rows:plural|value|values} of {column:text} {rows:plural|was|were} filled with the commonest one.',
    'fault.clusters-filled-commonest.fix':
      'To leave these customers out, choose “Leave rows out” for missing values.',
    'fault.clusters-few-distinct':
      '{k:integer} clusters were asked for, but there {distinct:plural|is|are} only {distinct:integer} different {distinct:plural|customer|customers}: each has a cluster of its own.',
    'fault.clusters-few-distinct.fix': 'Ask for fewer clusters, or add features.',
    'fault.clusters-unsettled':
      'k-means was stopped after 300 steps; a few customers at the borders might still change.',
    'fault.clusters-unsettled.fix': 'The result can be used; fewer clusters settle sooner.',
    'fault.clusters-sampled-medoids':
      'There are {customers:integer} customers, so medoids were looked for in {samples:integer} {samples:plural|sample|samples} of 1,500 and the best for everybody were kept.',
    'fault.clusters-sampled-medoids.fix': 'More starts mean more samples. k-means uses everybody.',
    'fault.clusters-sampled-silhouette':
      'Silhouettes are estimates: {sampled:integer} of {customers:integer} customers, drawn at random, stand for all.',
    'fault.clusters-sampled-silhouette.fix':
      'Clusters, distances and inertia use every customer; another seed draws others.',
  },
  zh: {
    'fault.clusters-only-id': '唯一的特征是 {column:text}，它本身就用来区分客户。',
    'fault.clusters-only-id.fix': '请选择描述客户的列：消费多少、多久一次、在哪里。',
    'fault.clusters-no-rows': '表中没有数据行。',
    'fault.clusters-no-rows.fix': '请选择客户表，或检查生成它的单元格。',
    'fault.clusters-no-ids': '{rows:integer} 行都没有客户。',
    'fault.clusters-no-ids.fix': '请为客户另选一列。',
    'fault.clusters-too-few': '{rows:integer} 行中只有 {customers:integer} 行可用；聚类至少需要两位客户。',
    'fault.clusters-too-few.fix': '请选择客户更多的表、缺失较少的特征，或填补缺失值。',
    'fault.clusters-all-alike': '全部 {customers:integer} 位客户在 {columns:text} 上都相同。',
    'fault.clusters-all-alike.fix': '请选择客户之间有差异的特征。',
    'fault.clusters-too-wide':
      '类别展开后特征共有 {dimensions:integer} 列；{customers:integer} 位客户最多可用 {most:integer} 列。',
    'fault.clusters-too-wide.fix': '请减少特征、降低类别取值上限，或在 SQL 单元格中选择较少的客户。',
    'fault.clusters-no-id': '{total:integer} 行中有 {rows:integer} 行没有客户，已略去。',
    'fault.clusters-no-id.fix': '请补上客户，或在 SQL 单元格中编号：row_number() over ()。',
    'fault.clusters-repeated-ids':
      '共有 {rows:integer} 行，但只有 {ids:integer} 位不同的客户。每一行单独参与聚类。',
    'fault.clusters-repeated-ids.fix': '若要对客户聚类，请在 SQL 单元格中按客户 GROUP BY，使每位客户一行。',
    'fault.clusters-without-values': '{total:integer} 位客户中有 {rows:integer} 位没有任何特征值，已略去。',
    'fault.clusters-without-values.fix': '如果这些客户重要，请补全数据。',
    'fault.clusters-dropped': '{total:integer} 位客户中有 {rows:integer} 位缺少特征值，已略去。',
    'fault.clusters-dropped.fix': '若要保留，请将缺失值设为“填补”。',
    'fault.clusters-filled-median': '{column:text} 的 {rows:integer} 个缺失值以中位数填补。',
    'fault.clusters-filled-median.fix': '若要略去这些客户，请将缺失值设为“略去所在行”。',
    'fault.clusters-filled-commonest': '{column:text} 的 {rows:integer} 个缺失值以最常见的取值填补。',
    'fault.clusters-filled-commonest.fix': '若要略去这些客户，请将缺失值设为“略去所在行”。',
    'fault.clusters-few-distinct':
      '指定了 {k:integer} 个聚类，但只有 {distinct:integer} 种不同的客户：每种各成一个聚类。',
    'fault.clusters-few-distinct.fix': '请减少聚类个数，或增加特征。',
    'fault.clusters-unsettled': 'k-means 在 300 步后停止，边界上的少数客户仍可能变动。',
    'fault.clusters-unsettled.fix': '结果可以使用；聚类较少时更快稳定。',
    'fault.clusters-sampled-medoids':
      '共有 {customers:integer} 位客户，因此在 {samples:integer} 个 1,500 位的样本中寻找中心，保留对全体最好的一组。',
    'fault.clusters-sampled-medoids.fix': '初始化次数越多，样本越多。k-means 使用全体客户。',
    'fault.clusters-sampled-silhouette':
      '轮廓系数为估计值：从 {customers:integer} 位客户中随机抽取 {sampled:integer} 位代表全体。',
    'fault.clusters-sampled-silhouette.fix': '聚类、距离与惯量使用全体客户；换一个种子会抽取其他客户。',
  },
});
