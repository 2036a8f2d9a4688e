import { describe, expect, it } from 'vitest';
import { pickedWith } from './picked-with';
import type { PickField } from './picks';

const channel: PickField = { column: 'channel', type: 'VARCHAR', reading: 'name', data: 'channel' };
const month: PickField = { column: 'at', type: 'DATE', reading: 'month', data: 'at' };
const data = {
  rows: 3,
  columns: { channel: ['web', 'shop', null], at: [new Date('2023-01-01'), new Date('2023-02-01'), null] },
};
const picked = (value: string) => ({
  kind: 'values' as const,
  column: 'channel',
  type: 'VARCHAR',
  reading: 'name' as const,
  values: [value],
});

describe('pickedWith', () => {
  it('takes the place of what was picked; the same again lets go', () => {
    const web = pickedWith([], [channel], data, 0, false);
    expect(web).toEqual([picked('web')]);
    expect(pickedWith(web, [channel], data, 1, false)).toEqual([picked('shop')]);
    expect(pickedWith(web, [channel], data, 0, false)).toEqual([]);
  });

  it('puts values of one column beside each other', () => {
    const web = pickedWith([], [channel], data, 0, true);
    const both = pickedWith(web, [channel], data, 1, true);
    expect(both).toEqual([{ ...picked('web'), values: ['web', 'shop'] }]);
    expect(pickedWith(both, [channel], data, 0, true)).toEqual([picked('shop')]);
    expect(pickedWith(web, [channel], data, 0, true)).toEqual([]);
  });

  it('picks a cell of a map by both of its sides', () => {
    expect(pickedWith([], [channel, month], data, 1, true)).toMatchObject([
      { column: 'channel', values: ['shop'] },
      { column: 'at', reading: 'month', values: ['2023-02-01'] },
    ]);
  });

  it('lets go where there is no row or no value', () => {
    expect(pickedWith([picked('web')], [channel], data, undefined, false)).toEqual([]);
    expect(pickedWith([picked('web')], [channel], data, 2, false)).toEqual([]);
  });
});
