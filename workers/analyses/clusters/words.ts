import { defineWords } from '../../contract/message';
import { featureWords } from '../feature-words';
import { rowWords } from '../row-words';
import { faultWords } from './fault-words';
import { method } from './method';
import { MOST_CLUSTERS } from './settings';
import { clusterNames, traitSentences } from './trait-words';

export const words = defineWords<string>({
  en: {
    title: 'Customer clusters',
    summary: 'Which groups of similar customers are there, and what makes each one different?',
    method: method.en,

    'role.id': 'Customer',
    'role.id.help': 'The column that tells the rows apart; one row per customer is best.',
    'role.features': 'Features',
    'role.features.help':
      'What customers are compared by: numbers, dates and categories, as many as you like. Not the customer number.',

    'param.k': 'Number of clusters',
    'param.k.help': '0: the number with the best silhouette.',
    'param.k_max': 'At most',
    'param.k_max.help': 'Numbers of clusters up to this one are tried and compared.',
    'param.method': 'Method',
    'param.method.help': 'k-means suits numbers; k-medoids with Gower’s distance suits many categories.',
    'choice.method.kmeans': 'k-means',
    'choice.method.kmedoids': 'k-medoids (Gower)',
    'param.scale': 'Scaling',
    'param.scale.help': 'Without scaling, the feature with the largest numbers decides.',
    'choice.scale.z': 'Standard deviation',
    'choice.scale.minmax': 'Range',
    'choice.scale.none': 'None',
    'param.restarts': 'Starts',
    'param.restarts.help': 'Random starts for each number of clusters; the best one is kept.',
    'param.missing': 'Missing values',
    'param.missing.help': 'Fill them with the median or the commonest value, or leave their rows out.',
    'choice.missing.impute': 'Fill in',
    'choice.missing.drop': 'Leave rows out',
    'param.levels': 'Levels',
    'param.levels.help': 'Values of a category that count by themselves; rarer ones become “other”.',
    'param.seed': 'Seed',
    'param.seed.help': 'The same seed gives the same result.',

    'table.': 'Customers',
    'table.centers': 'Centres',
    'table.quality': 'Numbers of clusters compared',

    'column.id': 'Customer',
    'column.cluster': 'Cluster',
    'column.distance': 'Distance to the centre',
    'column.silhouette': 'Silhouette',
    'column.feature': 'Feature',
    'column.value': 'Centre',
    'column.overall': 'All',
    'column.k': 'Clusters',
    'column.inertia': 'Inertia',
    'column.calinski_harabasz': 'Calinski–Harabasz',
    'column.davies_bouldin': 'Davies–Bouldin',
    'column.mean': 'Mean',
    'column.effect': 'Standard deviations from the mean',
    'column.customers': 'Number',
    'column.share': 'Share',
    'column.place': 'Place',
    ...clusterNames('en', MOST_CLUSTERS),

    'axis.k': 'Number of clusters',
    'axis.inertia': 'Inertia',
    'axis.cost': 'Sum of distances',
    'axis.silhouette': 'Silhouette',
    'axis.customers': 'Number',
    'axis.place': 'One after the other, cluster by cluster',
    'axis.effect': 'Standard deviations from the mean of all',
    'axis.first': 'First component ({share:percent} of the differences)',
    'axis.second': 'Second component ({share:percent})',

    'finding.one': 'All **{customers:integer}** {who:label} are in one cluster, as asked.',
    'finding.strong':
      '**{customers:integer}** {who:label} fall into **{k:integer}** clusters that are clearly apart: the mean silhouette is **{silhouette:decimal}**.',
    'finding.reasonable':
      '**{customers:integer}** {who:label} fall into **{k:integer}** clusters that can be told apart: the mean silhouette is **{silhouette:decimal}**.',
    'finding.weak':
      '**{customers:integer}** {who:label} fall into **{k:integer}** clusters with blurred borders: the mean silhouette is **{silhouette:decimal}**.',
    'finding.none':
      '**{customers:integer}** {who:label} were divided into **{k:integer}** clusters, but there is no clear structure: the mean silhouette is **{silhouette:decimal}**.',
    ...traitSentences('en'),

    'chart.profile.high': 'Cluster {cluster:integer} stands out most: high in {feature:text}',
    'chart.profile.low': 'Cluster {cluster:integer} stands out most: low in {feature:text}',
    'chart.profile.alike': 'No feature tells the clusters apart',
    'chart.profile.caption':
      'Means of each cluster; categories as shares. Colour: distance from the mean of all in standard deviations.',
    'chart.profile.caption.some':
      'The {shown:integer} of {all:integer} features that differ most. Means of each cluster; categories as shares. Colour: distance from the mean of all in standard deviations.',
    'chart.sizes': 'The largest cluster has {customers:integer} {who:label}, {share:percent} of all',
    'chart.map': 'Seen flat, with {share:percent} of the differences between {kind:label}',
    'chart.map.caption':
      'The first two principal components of the scaled features. Each dot is a row of the table.',
    'chart.map.caption.some':
      'The first two principal components of the scaled features. {dots:integer} of {customers:integer} {who:label}, drawn at random.',
    'chart.elbow':
      '{k:integer} {k:plural|cluster explains|clusters explain} {explained:percent} of the differences',
    'chart.elbow.medoids':
      '{k:integer} {k:plural|medoid|medoids} {k:plural|shortens|shorten} the distances by {explained:percent}',
    'chart.chosen': 'Shown',
    'chart.choice': 'The silhouette is best with {k:integer} clusters',
    'chart.choice.other':
      '{chosen:integer} {chosen:plural|cluster was|clusters were} asked for; the silhouette is best with {k:integer}',
    'chart.silhouette':
      '{customers:integer} {customers:plural|lies|lie} nearer to another cluster than to their own ({share:percent})',
    'chart.silhouette.caption':
      'The silhouette of each, best first in each cluster. Below zero: nearer to another cluster.',
    ...rowWords.en,
    ...featureWords.en,
    ...faultWords.en,
  },
  zh: {
    title: '客户聚类',
    summary: '有哪些相似的客户群体，各有什么不同？',
    method: method.zh,

    'role.id': '客户',
    'role.id.help': '区分各行的列；最好每位客户一行。',
    'role.features': '特征',
    'role.features.help': '用来比较客户的列：数字、日期与类别，数量不限。不要选客户编号。',

    'param.k': '聚类个数',
    'param.k.help': '0：取轮廓系数最好的个数。',
    'param.k_max': '最多',
    'param.k_max.help': '尝试并比较不超过此数的聚类个数。',
    'param.method': '方法',
    'param.method.help': 'k-means 适合数值；k-medoids 配 Gower 距离适合类别较多的数据。',
    'choice.method.kmeans': 'k-means',
    'choice.method.kmedoids': 'k-medoids（Gower）',
    'param.scale': '标准化',
    'param.scale.help': '不标准化时，数值最大的特征起决定作用。',
    'choice.scale.z': '标准差',
    'choice.scale.minmax': '取值范围',
    'choice.scale.none': '不标准化',
    'param.restarts': '初始化次数',
    'param.restarts.help': '每个聚类个数的随机初始化次数，保留最好的一次。',
    'param.missing': '缺失值',
    'param.missing.help': '以中位数或最常见的取值填补，或略去所在行。',
    'choice.missing.impute': '填补',
    'choice.missing.drop': '略去所在行',
    'param.levels': '类别取值上限',
    'param.levels.help': '单独计入的类别取值个数，较少见的并入“other”。',
    'param.seed': '随机种子',
    'param.seed.help': '种子相同则结果相同。',

    'table.': '客户',
    'table.centers': '中心',
    'table.quality': '聚类个数比较',

    'column.id': '客户',
    'column.cluster': '聚类',
    'column.distance': '到中心的距离',
    'column.silhouette': '轮廓系数',
    'column.feature': '特征',
    'column.value': '中心',
    'column.overall': '全体',
    'column.k': '聚类个数',
    'column.inertia': '惯量',
    'column.calinski_harabasz': 'Calinski–Harabasz',
    'column.davies_bouldin': 'Davies–Bouldin',
    'column.mean': '平均',
    'column.effect': '与平均相差的标准差数',
    'column.customers': '数量',
    'column.share': '占比',
    'column.place': '位置',
    ...clusterNames('zh', MOST_CLUSTERS),

    'axis.k': '聚类个数',
    'axis.inertia': '惯量',
    'axis.cost': '距离之和',
    'axis.silhouette': '轮廓系数',
    'axis.customers': '数量',
    'axis.place': '依次排列（按聚类）',
    'axis.effect': '与全体平均相差的标准差数',
    'axis.first': '第一主成分（占差异的 {share:percent}）',
    'axis.second': '第二主成分（{share:percent}）',

    'finding.one': '按要求，全部 **{customers:integer}** {who:label}归为一个聚类。',
    'finding.strong':
      '**{customers:integer}** {who:label}分为 **{k:integer}** 个界限分明的聚类：平均轮廓系数为 **{silhouette:decimal}**。',
    'finding.reasonable':
      '**{customers:integer}** {who:label}分为 **{k:integer}** 个可以区分的聚类：平均轮廓系数为 **{silhouette:decimal}**。',
    'finding.weak':
      '**{customers:integer}** {who:label}分为 **{k:integer}** 个界限模糊的聚类：平均轮廓系数为 **{silhouette:decimal}**。',
    'finding.none':
      '**{customers:integer}** {who:label}被分为 **{k:integer}** 个聚类，但没有明显的结构：平均轮廓系数为 **{silhouette:decimal}**。',
    ...traitSentences('zh'),

    'chart.profile.high': '聚类 {cluster:integer} 最为突出：{feature:text} 偏高',
    'chart.profile.low': '聚类 {cluster:integer} 最为突出：{feature:text} 偏低',
    'chart.profile.alike': '没有特征能区分各聚类',
    'chart.profile.caption': '各聚类的平均值，类别为占比。颜色：与全体平均相差的标准差数。',
    'chart.profile.caption.some':
      '{all:integer} 个特征中差异最大的 {shown:integer} 个。各聚类的平均值，类别为占比。颜色：与全体平均相差的标准差数。',
    'chart.sizes': '最大的聚类有 {customers:integer} {who:label}，占 {share:percent}',
    'chart.map': '平面图保留了{kind:label}之间 {share:percent} 的差异',
    'chart.map.caption': '标准化特征的前两个主成分，每个点为表中一行。',
    'chart.map.caption.some':
      '标准化特征的前两个主成分。从 {customers:integer} {who:label}中随机抽取 {dots:integer} 个。',
    'chart.elbow': '{k:integer} 个聚类解释了 {explained:percent} 的差异',
    'chart.elbow.medoids': '{k:integer} 个中心使距离缩短 {explained:percent}',
    'chart.chosen': '当前',
    'chart.choice': '{k:integer} 个聚类的轮廓系数最好',
    'chart.choice.other': '指定了 {chosen:integer} 个聚类；轮廓系数最好的是 {k:integer} 个',
    'chart.silhouette': '有 {customers:integer} 个更接近其他聚类（{share:percent}）',
    'chart.silhouette.caption': '各自的轮廓系数，各聚类内从高到低。低于零：更接近其他聚类。',
    ...rowWords.zh,
    ...featureWords.zh,
    ...faultWords.zh,
  },
});
