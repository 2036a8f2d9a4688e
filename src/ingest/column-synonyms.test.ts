import { describe, expect, it } from 'vitest';
import { areSynonyms, likeness, SYNONYMS } from './column-synonyms';

describe('synonyms of columns', () => {
  it.each([
    ['customer_id', '客户编号'],
    ['Order Date', '下单时间'],
    ['closed_on', '结案日期'],
    ['leadTimeWeeks', '交期'],
  ])('%s says what %s says', (a, b) => {
    expect(areSynonyms(a, b)).toBe(true);
  });

  it('do not mix what is wider or other', () => {
    expect(areSynonyms('country', '城市')).toBe(false);
    expect(areSynonyms('created_on', '结案日期')).toBe(false);
    expect(areSynonyms('nothing', 'nothing')).toBe(false);
  });

  it('each name is in one group', () => {
    const names = SYNONYMS.flat();
    const twice = names.filter((name, i) => names.indexOf(name) !== i);
    expect(twice).toEqual([]);
  });
});

describe('likeness', () => {
  it('is the share of words that two names have in common', () => {
    expect(likeness('proposal_on', 'Proposal date')).toBeCloseTo(2 / 3);
    expect(likeness('unit_price', 'Price per Units')).toBeCloseTo(0.8);
    expect(likeness('报价日期', '报价时间')).toBeGreaterThan(0.3);
    expect(likeness('id', 'no')).toBe(0);
  });
});
