import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../workers/contract/chart';
import { movedBy, onStops, zoomStops, zoomed, zoomedBy } from './time-zoom';

const month = (index: number): number => Date.UTC(2025, index);
const stops = Array.from({ length: 12 }, (_, i) => month(i));
const spec: ChartSpec = {
  id: 'c',
  table: '',
  title: { key: 't' },
  marks: [
    { type: 'line', x: { column: 'at' }, y: { column: 'n' } },
    { type: 'rule', x: { value: month(10) } },
    { type: 'rule', x: { value: month(3) } },
  ],
};
const data = { rows: 12, columns: { at: stops.map((stop) => new Date(stop)), n: stops.map((_, i) => i) } };

describe('zoomStops', () => {
  it('are the moments along x, none where x is something else or has too few', () => {
    expect(zoomStops(spec, data)).toEqual(stops);
    expect(zoomStops({ ...spec, marks: [{ type: 'bar', x: { column: 'n' } }] }, data)).toEqual([]);
    const two = { rows: 2, columns: { at: data.columns.at.slice(0, 2), n: [1, 2] } };
    expect(zoomStops(spec, two)).toEqual([]);
  });
});

describe('a window', () => {
  it('lies on moments that there are; all of them are no window', () => {
    expect(onStops(stops, [month(2) - 1, month(5) + 1])).toEqual([month(2), month(5)]);
    expect(onStops(stops, [month(0), month(11)])).toBeNull();
    expect(onStops(stops, [month(2) + 1, month(3) + 1])).toBeUndefined();
  });

  it('gets shorter around a moment, down to two, and longer again up to all', () => {
    const once = zoomedBy(stops, null, month(6), 0.5);
    // Six months before and five after the middle, both halved.
    expect(once).toEqual([month(3), month(9)]);
    let window = once;
    for (let i = 0; i < 9; i++) window = zoomedBy(stops, window, month(6), 0.5);
    expect(window && (window[1] - window[0]) / 86_400_000).toBeLessThanOrEqual(31);
    for (let i = 0; i < 12; i++) window = zoomedBy(stops, window, month(6), 2);
    expect(window).toBeNull();
  });

  it('moves by a part of its length and stops at the ends', () => {
    expect(movedBy(stops, [month(2), month(6)], 0.25)).toEqual([month(3), month(7)]);
    expect(movedBy(stops, [month(7), month(10)], 1)).toEqual([month(8), month(11)]);
    expect(movedBy(stops, [month(0), month(3)], -0.25)).toEqual([month(0), month(3)]);
  });
});

describe('zoomed', () => {
  it('keeps the rows of the window and the rules inside it', () => {
    const seen = zoomed({ ...spec, x: { domain: ['2025-01-01', '2025-12-31'] } }, data, [month(2), month(4)]);
    expect(seen.data.columns.n).toEqual([2, 3, 4]);
    expect(seen.spec.marks).toEqual([spec.marks[0], spec.marks[2]]);
    expect(seen.spec.x).toEqual({});
  });
});
