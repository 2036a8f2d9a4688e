import { describe, expect, it } from 'vitest';
import { type Outcome, rowsSql, runAnalysis } from '../../tests/harness/run-analysis';
import type { ParamValue } from '../contract/manifest';

type Roles = Record<string, string | string[]>;

const COLUMNS =
  'row INTEGER, word VARCHAR, other VARCHAR, amount DOUBLE, score DOUBLE, day DATE, flag BOOLEAN, answer VARCHAR';
const WORDS = ['Caf\u00E9', 'Z\u00FCrich', 'L\u00FCge'];

/** Rows in which every word comes as one text or, with `mixed`, at every other time with its accents as characters of their own. */
function rowsOf(mixed: boolean): string {
  const rows = Array.from({ length: 90 }, (_, i) => {
    const form = mixed && i % 2 === 1 ? 'NFD' : 'NFC';
    const at = (i * i + (i % 5)) % WORDS.length;
    const word = WORDS[at]!.normalize(form);
    const other = WORDS[(i >> 2) % WORDS.length]!.normalize(form);
    const amount = 10 + ((i * 37) % 50) + 20 * at;
    const flag = (i * 7 + at) % 3 === 0;
    const day = new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10);
    return `${i % 60}, '${word}', '${other}', ${amount}, ${((i * 13) % 97) / 97}, '${day}', ${flag}, '${flag ? word : 'no'}'`;
  });
  return rowsSql(COLUMNS, rows);
}

const analyses: [string, Roles, Record<string, ParamValue>][] = [
  ['action', { customer: 'row', segment: 'word', value: 'amount', channel: 'other' }, {}],
  ['bayes-net', { variables: ['word', 'other', 'flag'] }, {}],
  ['budget', { item: 'word', return: 'amount', cost: 'score', group: 'other' }, { budget: 1 }],
  ['classify', { target: 'answer', features: ['word', 'other', 'amount'] }, { folds: 2, model: 'logistic' }],
  ['contacts', { customer: 'row', time: 'day', segment: 'word', channel: 'other' }, {}],
  ['drivers', { outcome: 'word', features: ['other', 'amount'] }, { best: WORDS[0]!.normalize('NFD') }],
  ['fairness', { actual: 'answer', predicted: 'answer', group: ['word'] }, {}],
  ['funnel', { case: 'row', stage: 'word', time: 'day', amount: 'amount', channel: 'other' }, {}],
  ['price', { product: 'word', price: 'score', quantity: 'amount', time: 'day' }, {}],
  ['regress', { target: 'amount', features: ['word', 'other', 'score'] }, { folds: 2 }],
  ['basket', { basket: 'row', item: 'word' }, {}],
  ['clusters', { id: 'day', features: ['word', 'other', 'amount'] }, {}],
  ['critical-path', { activity: 'word', duration: 'amount' }, {}],
  ['forecast', { time: 'day', value: 'amount', group: 'word' }, {}],
  ['recommend', { customer: 'row', item: 'word' }, {}],
  ['sequences', { customer: 'row', time: 'day', item: 'word' }, {}],
  ['share', { time: 'day', entity: 'word', value: 'amount' }, {}],
  ['targets', { time: 'day', actual: 'amount', segment: 'word', channel: 'other' }, {}],
  ['trend', { time: 'day', value: 'amount', group: 'word' }, {}],
  ['whatif', { time: 'day', value: 'amount', group: 'word', price: 'score' }, {}],
  ['features', { columns: ['word', 'other', 'amount'], target: 'amount' }, {}],
  ['churn', { customer: 'row', time: 'day', amount: 'amount', channel: 'word' }, {}],
  ['risk', { id: 'day', features: ['word', 'amount', 'score'] }, {}],
];

describe('a letter with its accent is the same, whether it comes as one character or as two', () => {
  it.each(analyses)('in `%s`', async (analysis, roles, params) => {
    const run = (mixed: boolean): Promise<Outcome> =>
      runAnalysis({ analysis, sql: rowsOf(mixed), roles, params });
    const [composed, mixed] = [await run(false), await run(true)];
    expect(JSON.stringify(composed.tables)).toContain(WORDS[0]);
    // What is an item is told as it first came.
    expect(JSON.parse(JSON.stringify(mixed.tables).normalize('NFC'))).toEqual(composed.tables);
  });
});

describe('who buys is the same, whether a letter with its accent comes as one character or as two', () => {
  const [whole, parted] = ['Caf\u00E9', 'Cafe\u0301'];
  const sql = rowsSql('who VARCHAR, item VARCHAR', [
    `'${whole}', 'tea'`,
    `'${parted}', 'cake'`,
    `'b', 'tea'`,
    `'b', 'milk'`,
  ]);

  it('in `recommend`', async () => {
    const { findings } = await runAnalysis({
      analysis: 'recommend',
      sql,
      roles: { customer: 'who', item: 'item' },
    });
    expect(findings.find(({ key }) => key === 'finding.lists')?.values).toMatchObject({ all: 2 });
  });

  it('in `basket`', async () => {
    const { findings } = await runAnalysis({
      analysis: 'basket',
      sql,
      roles: { basket: 'who', item: 'item' },
    });
    expect(findings.find(({ key }) => key === 'finding.sets')?.values).toMatchObject({ baskets: 2, mean: 2 });
  });
});
