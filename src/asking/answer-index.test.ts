import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import { questions } from '../../workers/analyses/questions';
import type { Sample } from '../app/gallery';
import { AnswerIndex } from './answer-index';
import { analysesAnswering, answerIndex } from './answering';
import { termsOf } from './terms';

const index = new AnswerIndex(analysesAnswering());
const idsFor = (question: string): string[] =>
  index.find(question, /\p{Script=Han}/u.test(question) ? 'zh' : 'en').map(({ answering }) => answering.id);

/** Put in other words than the analyses' own questions. */
const ASKED: [string, string][] = [
  ['most valuable customers', 'clv'],
  ['哪些客户最有价值', 'clv'],
  ['best customers', 'rfm'],
  ['which products are purchased together', 'basket'],
  ['哪些商品经常一起买', 'basket'],
  ['forecast revenue for next year', 'forecast'],
  ['预测明年销量', 'forecast'],
  ['optimal price', 'price'],
  ['涨价会影响销量吗', 'price'],
  ['where are our deals stuck', 'funnel'],
  ['bottleneck in the process', 'process'],
  ['流程瓶颈', 'process'],
  ['did my campaigns pay off', 'campaigns'],
  ['split budget over channels', 'budget'],
  ['预算分配', 'budget'],
  ['retention of new customers', 'cohorts'],
  ['留存', 'cohorts'],
  ['duplicate customers in two systems', 'link'],
  ['are we reaching our goal', 'targets'],
  ['competitors and market share', 'share'],
  ['seasonality', 'season'],
  ['项目工期', 'critical-path'],
  ['what to recommend to each customer', 'recommend'],
  ['missing values in my data', 'quality'],
  ['bottelneck', 'process'],
];

describe('a question', () => {
  it.each(ASKED)('“%s” finds %s among the first two', (question, id) => {
    expect(idsFor(question).slice(0, 2)).toContain(id);
  });

  it('finds every analysis by each of its own questions, first', () => {
    const missed = [...questions].flatMap(([id, { en, zh }]) =>
      [...en, ...zh].filter((question) => idsFor(question)[0] !== id),
    );
    expect(missed).toEqual([]);
  });

  it('of words that mean nothing finds nothing', () => {
    expect(idsFor('what is the')).toEqual([]);
    expect(idsFor('')).toEqual([]);
    expect(idsFor('zzzzqqq')).toEqual([]);
  });

  it('shows the question that is nearest to it, in the language of the page', () => {
    const [first] = index.find('会流失的客户价值', 'zh');
    expect(first?.question).toMatch(/\p{Script=Han}/u);
  });
});

describe('with the notebooks of the gallery', () => {
  const samples = JSON.parse(readFileSync('samples/gallery.json', 'utf8')) as Sample[];
  const withNotebooks = answerIndex(samples);

  it.each(samples)(
    '$id is found by each of its own questions and by its title',
    ({ id, title, questions: asked }) => {
      for (const language of ['en', 'zh'] as const) {
        for (const question of [...(asked?.[language] ?? []), title[language]]) {
          const found = withNotebooks.find(question, language).slice(0, 3);
          expect(
            found.map(({ answering }) => answering.id),
            question,
          ).toContain(id);
        }
      }
    },
  );
});

describe('terms', () => {
  it('are the same for forms of a word, and pairs of Chinese characters', () => {
    expect(termsOf('Customers buying, customer buys')).toEqual(['customer', 'buy', 'customer', 'buy']);
    expect(termsOf('谁快要流失了？')).toEqual(['快', '流失']);
    expect(termsOf('Ｐｒｉｃｅ évasion')).toEqual(['pric', 'evasion']);
  });
});

it('every analysis has questions in both languages', () => {
  const bare = [...manifests.keys()].filter((id) => {
    const asked = questions.get(id);
    return !asked || asked.en.length < 3 || asked.zh.length < 3;
  });
  expect(bare).toEqual([]);
});
