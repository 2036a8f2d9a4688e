import { describe, expect, it } from 'vitest';
import { addressTokens } from './address-tokens';
import { emailParts } from './email-parts';
import { nameTokens } from './name-tokens';
import { areNicknames } from './nicknames';
import { phoneDigits } from './phone-digits';
import { plainText } from './plain-text';

describe('plainText', () => {
  it.each([
    ['  Zoë  ', 'zoe'],
    ['ＡＢＣ１２３', 'abc123'],
    ['Łukasz Straße Søren', 'lukasz strasse soren'],
    ['張偉', '张伟'],
    ['N/A', ''],
    ['-', ''],
    ['暂无', ''],
    ['Unknown', ''],
  ])('%s is %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('nameTokens', () => {
  const same = (...texts: string[]): void => {
    const [first, ...others] = texts.map((text) => nameTokens(text).toSorted().join(' '));
    for (const other of others) expect(other).toBe(first);
    expect(first).not.toBe('');
  };

  it('takes spellings of one name for one', () => {
    same('John Smith', 'Smith, John', 'SMITH JOHN', 'Mr. John  Smith', 'J0hn Smith');
    same('Jürgen Müller', 'MUELLER, JUERGEN', 'Jurgen Muller', 'Dr. Jürgen Müller');
    same("Siobhán O'Brien", 'siobhan obrien', 'O’Brien, Siobhán');
    same('Ludwig van der Berg', 'Ludwig Berg');
    same('Acme Tools Ltd.', 'ACME Tools GmbH', 'Acme Tools');
    same('张伟', '張偉', '张 伟', '张伟先生');
    same('欧阳修文', '歐陽修文');
    same('上海远大科技有限公司', '上海远大科技股份有限公司');
  });

  it('puts the surname where surnames stand', () => {
    expect(nameTokens('Smith, John')).toEqual(['john', 'smith']);
    expect(nameTokens('诸葛明')).toEqual(['诸葛', '明']);
    expect(nameTokens('王小明')).toEqual(['王', '小明']);
  });

  it('leaves something of every name', () => {
    expect(nameTokens('Dr')).toEqual(['dr']);
    expect(nameTokens('An Di')).toEqual(['an', 'di']);
    expect(nameTokens('   ')).toEqual([]);
  });
});

describe('areNicknames', () => {
  it('knows short forms, both ways, and nothing else', () => {
    expect(areNicknames('bill', 'william')).toBe(true);
    expect(areNicknames('elizabeth', 'liz')).toBe(true);
    expect(areNicknames('jo', 'joseph')).toBe(true);
    expect(areNicknames('bill', 'robert')).toBe(false);
    expect(areNicknames('smith', 'smith')).toBe(false);
  });
});

describe('emailParts', () => {
  it.each([
    ['J.Smith+shop@GMail.com', 'jsmith', 'gmail.com'],
    ['jsmith@googlemail.com', 'jsmith', 'gmail.com'],
    ['J.Smith@example.org', 'j.smith', 'example.org'],
    ['a+b@example.org', 'a+b', 'example.org'],
    ['mailto:anna@web.de ', 'anna', 'web.de'],
    ['Anna <anna@web.de>', 'anna', 'web.de'],
  ])('%s', (text, local, domain) => {
    expect(emailParts(text)).toEqual({ local, domain });
  });

  it('is nothing without an address', () => {
    for (const text of ['n/a', '@x.org', 'none', '', null]) expect(emailParts(text)).toBeNull();
  });
});

describe('phoneDigits', () => {
  it.each([
    ['+49 (0)151 2345678', '1512345678'],
    ['0049 151 2345678', '1512345678'],
    ['0151/2345678', '1512345678'],
    ['491512345678', '1512345678'],
    ['+86 138-0013-8000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['(212) 555-0188 ext. 12', '2125550188'],
    ['+1 212 555 0188', '2125550188'],
    ['212-555-O188', '2125550188'],
    ['020 7946 0958 / 020 7946 0000', '2079460958'],
    ['+44 20 7946 0958', '2079460958'],
  ])('%s', (text, digits) => {
    expect(phoneDigits(text)).toBe(digits);
  });

  it('is nothing for what is no number', () => {
    for (const text of ['00000000', '123', 'call me', '1234567890123456', null]) {
      expect(phoneDigits(text)).toBe('');
    }
  });
});

describe('addressTokens', () => {
  const same = (...texts: string[]): void => {
    const [first, ...others] = texts.map((text) => addressTokens(text).toSorted().join(' '));
    for (const other of others) expect(other).toBe(first);
    expect(first).not.toBe('');
  };

  it('takes spellings of one address for one', () => {
    same('48 Oak Street, Apt 3, Springfield', '48 Oak St #3 Springfield', 'SPRINGFIELD, 48 oak st., Flat 3');
    same('Hauptstraße 12, Köln', 'Hauptstr. 12, Koeln', 'Hauptstrasse 12 Koln');
    same('12 North High Road', '12 N High Rd.');
    same('上海市浦东新区张江路123号5栋602室', '上海浦东新区张江路123号5-602');
  });

  it('keeps numbers apart', () => {
    expect(addressTokens('12 Oak Street')).not.toEqual(addressTokens('21 Oak Street'));
  });
});
