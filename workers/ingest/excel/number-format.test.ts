import { expect, it } from 'vitest';
import { numberKind } from './number-format';

it.each<[number, string | undefined, ReturnType<typeof numberKind>]>([
  [0, undefined, 'number'],
  [14, undefined, 'date'],
  [22, undefined, 'datetime'],
  [46, undefined, 'duration'],
  [57, undefined, 'date'],
  [164, 'General', 'number'],
  [164, '0.00E+00', 'number'],
  [164, '#,##0.00 "days"', 'number'],
  [164, '0.0%', 'number'],
  [164, '[$€-407] #,##0.00;[Red]-[$€-407] #,##0.00', 'number'],
  [164, '[Red]0;[Blue]yyyy', 'number'],
  [164, 'yyyy\\-mm\\-dd', 'date'],
  [164, 'yyyy"年"m"月"d"日"', 'date'],
  [164, '[$-409]d\\-mmm\\-yy h:mm AM/PM;@', 'datetime'],
  [164, 'mmm', 'date'],
  [164, 'mm:ss.0', 'time'],
  [164, 'h:mm AM/PM', 'time'],
  [164, '[h]:mm:ss', 'duration'],
  [164, '[mm]:ss', 'duration'],
])('%s %s is %s', (id, code, kind) => {
  expect(numberKind(id, code)).toBe(kind);
});
