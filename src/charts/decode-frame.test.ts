import { Decimal, Table, tableToIPC, vectorFromArray } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { encodeTable } from '../../workers/table/encode';
import { decodeFrame } from './decode-frame';

describe('decodeFrame', () => {
  it('reads every type that an analysis writes', () => {
    const frame = decodeFrame(
      encodeTable({
        rows: 2,
        columns: {
          day: { type: 'date', values: Float64Array.of(20150, NaN) },
          at: { type: 'timestamp', values: Float64Array.of(Date.UTC(2025, 2, 3, 14, 5), NaN) },
          value: { type: 'number', values: Float64Array.of(1.5, NaN) },
          count: { type: 'integer', values: Float64Array.of(12, NaN) },
          name: { type: 'text', values: ['a', null] },
          segment: { type: 'label', codes: Int32Array.of(1, -1), words: ['x', 'y'] },
        },
      }),
    );
    expect(frame).toEqual({
      rows: 2,
      columns: {
        day: [new Date('2025-03-03T00:00:00Z'), null],
        at: [new Date('2025-03-03T14:05:00Z'), null],
        value: [1.5, null],
        count: [12, null],
        name: ['a', null],
        segment: ['y', null],
      },
    });
  });

  it('reads a decimal with its point', () => {
    // 3.75 as DuckDB hands out DECIMAL(18,2): 375 in four 32-bit words.
    const values = vectorFromArray([Uint32Array.of(375, 0, 0, 0)], new Decimal(2, 18));
    const frame = decodeFrame(tableToIPC(new Table({ values }), 'stream'));
    expect(frame.columns.values).toEqual([3.75]);
  });
});
