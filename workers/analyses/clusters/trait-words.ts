import type { Language } from '../../contract/message';

/** How a trait is told: an amount beside the average, any number, a day, the share of a level. */
export type TraitKind = 'times' | 'value' | 'time' | 'share';

const KINDS: readonly TraitKind[] = ['times', 'value', 'time', 'share'];
const MOST = 3;

const traits: Record<Language, Record<TraitKind, string>> = {
  en: {
    times: '{feature#:text} **{value#:number}** ({times#:decimal}× the average)',
    value: '{feature#:text} **{value#:number}** (all: {overall#:number})',
    time: '{feature#:text} **{value#:date}** (all: {overall#:date})',
    share: '{feature#:text} in **{value#:percent}** (all: {overall#:percent})',
  },
  zh: {
    times: '{feature#:text} **{value#:number}**（平均的 {times#:decimal} 倍）',
    value: '{feature#:text} **{value#:number}**（全体 {overall#:number}）',
    time: '{feature#:text} **{value#:date}**（全体 {overall#:date}）',
    share: '{feature#:text} 占 **{value#:percent}**（全体 {overall#:percent}）',
  },
};

const heads: Record<Language, string> = {
  en: '**Cluster {cluster:integer}**, {customers:integer} {customers:plural|customer|customers} ({share:percent}): ',
  zh: '**聚类 {cluster:integer}**，{customers:integer} 位客户（{share:percent}）：',
};
const likeAll: Record<Language, string> = {
  en: 'close to the average in everything.',
  zh: '各方面都接近平均。',
};
const joins: Record<Language, [between: string, end: string]> = { en: ['; ', '.'], zh: ['；', '。'] };

/** A sentence for every sequence of up to three kinds of traits: `finding.cluster`, `finding.cluster.times.share` and so on. */
export function traitSentences(language: Language): Record<string, string> {
  const [between, end] = joins[language];
  const sentences = { 'finding.cluster': heads[language] + likeAll[language] };
  const extend = (kinds: readonly TraitKind[]): void => {
    if (kinds.length > 0) {
      const told = kinds.map((kind, i) => traits[language][kind].replaceAll('#', String(i + 1)));
      Object.assign(sentences, {
        [['finding.cluster', ...kinds].join('.')]: heads[language] + told.join(between) + end,
      });
    }
    if (kinds.length < MOST) for (const kind of KINDS) extend([...kinds, kind]);
  };
  extend([]);
  return sentences;
}

/** The names of clusters, as `value.1` and so on. */
export function clusterNames(language: Language, most: number): Record<string, string> {
  const name = language === 'en' ? 'Cluster' : '聚类';
  return Object.fromEntries(Array.from({ length: most }, (_, i) => [`value.${i + 1}`, `${name} ${i + 1}`]));
}
