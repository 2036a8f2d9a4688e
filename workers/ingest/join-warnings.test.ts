import { expect, it } from 'vitest';
import type { Fault } from '../contract/fault';
import { joinWarnings } from './join-warnings';

const warning = (code: string, column: string, values: Fault['values'] = {}): Fault => ({
  code,
  severity: 'warning',
  values: { ...values, column },
  place: { column },
});

it('says once what is so of many columns', () => {
  const joined = joinWarnings([
    warning('ingest-utc', 'a'),
    warning('ingest-mixed-number', 'b', { value: 'x' }),
    warning('ingest-utc', 'c'),
    warning('ingest-null-words', 'd', { words: ['“-”'] }),
    warning('ingest-null-words', 'e', { words: ['“N/A”'] }),
  ]);
  expect(joined.map(({ code }) => code)).toEqual(['ingest-utc', 'ingest-mixed-number', 'ingest-null-words']);
  expect(joined[0]?.values).toMatchObject({ count: 2, columns: ['“a”', '“c”'] });
  expect(joined[2]?.values).toMatchObject({ columns: ['“d”', '“e”'], words: ['“-”', '“N/A”'] });
});
