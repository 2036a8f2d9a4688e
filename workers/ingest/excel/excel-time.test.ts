import { expect, it } from 'vitest';
import { clockText, excelMs, momentText } from './excel-time';

// Serial numbers as Excel shows them, https://support.microsoft.com/office/date-systems-in-excel
it.each<[number, boolean, string]>([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [25_569, false, '1970-01-01'],
  [40_729, false, '2011-07-05'],
  [39_267, true, '2011-07-05'],
  [0, true, '1904-01-01'],
  [2_958_465, false, '9999-12-31'],
  [45_296.5, false, '2024-01-05 12:00:00'],
  [45_296.123_456_79, false, '2024-01-05 02:57:46.667'],
])('%s (1904: %s) is %s', (serial, is1904, text) => {
  expect(momentText(excelMs(serial, is1904)!)).toBe(text);
});

it.each([-1, 2_958_466, NaN])('%s is no day', (serial) => {
  expect(excelMs(serial, false)).toBeNull();
});

it.each([
  [0.5, '12:00:00'],
  [0, '00:00:00'],
  [1.5625, '37:30:00'],
  [-0.25, '-06:00:00'],
  [1 / 86_400_000, '00:00:00.001'],
])('%s days are %s', (days, text) => {
  expect(clockText(days)).toBe(text);
});
