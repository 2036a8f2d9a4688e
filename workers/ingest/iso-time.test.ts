import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseIso } from './iso-time';

it('reads every day as JavaScript does', () => {
  const date = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (moment) => {
      const iso = moment.toISOString();
      expect(parseIso(iso)).toMatchObject({ kind: 'timestamp', ms: moment.getTime(), isZoned: true });
      expect(parseIso(iso.slice(0, 10))).toMatchObject({
        kind: 'date',
        days: Math.floor(moment.getTime() / 86_400_000),
      });
    }),
  );
});

it.each([
  ['2024-01-05 10:00', Date.UTC(2024, 0, 5, 10), 0, 0, false],
  ['2024-01-05t10:00:00.1', Date.UTC(2024, 0, 5, 10, 0, 0, 100), 0, 0, false],
  ['1969-12-31T23:59:59.999999999', -1, 999, 999, false],
  ['2024-01-05T00:30:00+08:00', Date.UTC(2024, 0, 4, 16, 30), 0, 0, true],
  ['2024-01-05T00:30:00 -0530', Date.UTC(2024, 0, 5, 6), 0, 0, true],
  ['2024-02-29T00:00:00 UTC', Date.UTC(2024, 1, 29), 0, 0, true],
])('%s', (text, ms, micros, nanos, isZoned) => {
  expect(parseIso(text)).toMatchObject({ kind: 'timestamp', ms, micros, nanos, isZoned });
});

it.each([
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '0000-01-01',
  '2024-1-05',
  '2024-01-05T',
  '2024-01-05T10',
  '2024-01-05T24:00:00',
  '2024-01-05T10:60',
  '2024-01-05T10:00:',
  '2024-01-05T10:00:00.',
  '2024-01-05T10:00:00 EST',
  '2024-01-05x10:00',
  '20240105',
  'abcd-01-05',
])('%s is none', (text) => {
  expect(parseIso(text)).toBeNull();
});
