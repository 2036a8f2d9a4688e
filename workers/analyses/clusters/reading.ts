import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    profile:
      'A row is a cluster, a column a feature; the colour is the distance from the mean of all customers. The strongest colours of a row give the cluster its name.',
    map: 'Each dot is a customer, near ones are alike. Islands are real groups; one cloud in several colours is a continuum that was cut, and limits in it are arbitrary.',
    elbow:
      'What is left unexplained for each number of clusters. Look for the bend: beyond it a further cluster explains little more.',
  },
  zh: {
    profile: '每行是一个群，每列是一个特征；颜色表示与总体均值的距离。一行中颜色最强的特征就是这个群的名字。',
    map: '每个点是一位客户，越近越相似。成岛的是真实的群；一整片云被染成几种颜色，则是把连续体切开，界限带有任意性。',
    elbow: '各群数下未解释的差异。看拐点：之后再多分一群，几乎不再增加解释力。',
  },
};
