import { describe, expect, it } from 'vitest';
import type { Clause } from '../../selection/clause';
import type { Axis } from '../axis';
import type { ChartData } from '../chart-data';
import type { PickAxis } from '../picks';
import { type Brush, clausesOf, extendedBy, movedBy, rangesOf, slotAt, spanOf } from './brush';
import { beginDrag, dragTo } from './drag';
import { type Slots, clauseOf, rangeOf, slotsOf } from './slots';

const axis = (kind: Axis['kind'], more: Partial<Axis> = {}): Axis => ({
  kind,
  scale: {},
  bands: [],
  stops: [],
  grain: undefined,
  format: 'number',
  slot: 1,
  place: Number,
  ...more,
});
const pick = (reading: PickAxis['reading'], more: Partial<PickAxis> = {}): PickAxis => ({
  column: 'c',
  type: 'DOUBLE',
  reading,
  data: 'c',
  ...more,
});
const none: ChartData = { rows: 0, columns: {} };
const shown = { domain: [0, 100] as const, pixels: 400 };
const stops = ['2023-11-01', '2023-12-01', '2024-01-01', '2024-02-01'].map((day) => Date.parse(day));
const months = slotsOf(pick('month', { type: 'DATE' }), axis('time', { stops }), none, shown)!;

describe('slots', () => {
  it('of months end where the next one begins, the last one too', () => {
    expect(months.list.map(({ from, to }) => [from, to])).toEqual([
      ['2023-11-01', '2023-12-01'],
      ['2023-12-01', '2024-01-01'],
      ['2024-01-01', '2024-02-01'],
      ['2024-02-01', '2024-03-01'],
    ]);
    expect(clauseOf(months, { from: 1, to: 3 })).toMatchObject({
      kind: 'interval',
      from: '2023-12-01',
      to: '2024-03-01',
      closed: false,
    });
  });

  it.each([
    ['day', '2024-02-02'],
    ['week', '2024-02-08'],
    ['quarter', '2024-05-01'],
    ['year', '2025-02-01'],
  ] as const)('of a %s are as long as one', (reading, end) => {
    const slots = slotsOf(pick(reading), axis('time', { stops, slot: 1 }), none, shown)!;
    expect(slots.list.at(-1)?.to).toBe(end);
  });

  it('of bins take in the empty ones between', () => {
    const bins = { from: 'from', to: 'to' };
    const data = { rows: 3, columns: { from: [0, 0.1, 0.4], to: [0.1, 0.2, 0.5] } };
    const slots = slotsOf(pick('number', { bins }), axis('linear'), data, shown)!;
    expect(slots.list.map(({ from }) => from)).toEqual(['0', '0.1', '0.2', '0.3', '0.4']);
    expect(slots.edges?.at).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(clauseOf(slots, { from: 2, to: 4 })).toMatchObject({ from: '0.2', to: '0.5', closed: false });
  });

  it('of a free axis are round numbers about a pixel apart', () => {
    const slots = slotsOf(pick('number', { continuous: true }), axis('linear'), none, shown)!;
    expect(slots.list).toHaveLength(200);
    expect(slots.list[7]).toMatchObject({ from: '3.5', to: '4' });
  });

  it('of names are picked one by one', () => {
    const slots = slotsOf(pick('name'), axis('band', { bands: ['b', 'a', 'c'] }), none, shown)!;
    expect(clauseOf(slots, { from: 0, to: 1 })).toMatchObject({ kind: 'values', values: ['b', 'a'] });
  });

  it('of numbers that stand alone are closed', () => {
    const slots = slotsOf(pick('number'), axis('linear', { stops: [1, 2, 5] }), none, shown)!;
    expect(clauseOf(slots, { from: 1, to: 2 })).toMatchObject({ from: '2', to: '5', closed: true });
  });

  it('find their way back from every clause that they make', () => {
    const free = slotsOf(pick('number', { continuous: true }), axis('linear'), none, shown)!;
    const names = slotsOf(pick('name'), axis('band', { bands: ['b', 'a', 'c'] }), none, shown)!;
    const alone = slotsOf(pick('number'), axis('linear', { stops: [1, 2, 5] }), none, shown)!;
    for (const slots of [months, free, names, alone]) {
      for (let from = 0; from < slots.list.length; from++) {
        const range = { from, to: Math.min(from + 2, slots.list.length - 1) };
        expect(rangeOf(slots, [clauseOf(slots, range)])).toEqual(range);
      }
    }
    expect(rangeOf(months, [clauseOf(free, { from: 0, to: 1 })])).toBeUndefined();
  });
});

/** Ten slots of ten pixels each, in two frames side by side. */
function tenSlots(which: 'x' | 'y', turned = false): Brush {
  const list = Array.from({ length: 10 }, (_, i) => ({
    low: i,
    high: i + 1,
    from: String(i),
    to: String(i + 1),
  }));
  const slots: Slots = { pick: pick('number', { column: which }), list, closed: false };
  const starts = list.map((_, i) => (turned ? 90 - i * 10 : i * 10));
  const frames = [0, 200].map((left) => ({ left, top: 0, width: 100, height: 100 }));
  return { [which]: { slots, starts, ends: starts.map((start) => start + 10) }, frames };
}

describe('a brush', () => {
  const brush = tenSlots('x');
  const x = brush.x!;
  const pull = (
    from: number,
    to: number,
    before: { from: number; to: number } | null = null,
    frames = brush,
  ) => {
    const drag = beginDrag(frames, before ? { x: before } : {}, { x: from, y: 50 })!;
    return dragTo(frames, drag, { x: to, y: 90 }).x;
  };

  it('is drawn in either direction, and ends at the axis', () => {
    expect(pull(25, 57)).toEqual({ from: 2, to: 5 });
    expect(pull(57, 25)).toEqual({ from: 2, to: 5 });
    expect(pull(57, 900)).toEqual({ from: 5, to: 9 });
  });

  it('is drawn in each of several frames alike', () => {
    expect(pull(225, 257)).toEqual({ from: 2, to: 5 });
    expect(beginDrag(brush, {}, { x: 150, y: 50 })).toBeUndefined();
  });

  it('moves as a whole, never out of the axis', () => {
    expect(pull(45, 65, { from: 3, to: 5 })).toEqual({ from: 5, to: 7 });
    expect(pull(45, 999, { from: 3, to: 5 })).toEqual({ from: 7, to: 9 });
  });

  it('gets longer at either end, also beyond the other one', () => {
    expect(pull(31, 12, { from: 3, to: 5 })).toEqual({ from: 1, to: 5 });
    expect(pull(59, 85, { from: 3, to: 5 })).toEqual({ from: 3, to: 8 });
    expect(pull(59, 12, { from: 3, to: 5 })).toEqual({ from: 1, to: 3 });
  });

  it('starts anew beside it', () => {
    expect(pull(75, 95, { from: 3, to: 5 })).toEqual({ from: 7, to: 9 });
  });

  it('is moved and made longer by steps', () => {
    expect(movedBy(x, { from: 3, to: 5 }, -9)).toEqual({ from: 0, to: 2 });
    expect(extendedBy(x, { from: 3, to: 5 }, 2)).toEqual({ from: 3, to: 7 });
    expect(extendedBy(x, { from: 3, to: 5 }, -9)).toEqual({ from: 3, to: 3 });
  });

  it('covers its slots, whichever way the axis runs', () => {
    expect(spanOf(x, { from: 2, to: 4 })).toEqual([20, 50]);
    const y = tenSlots('y', true).y!;
    expect(spanOf(y, { from: 2, to: 4 })).toEqual([50, 80]);
    expect(slotAt(y, 75)).toBe(2);
  });

  it('says what it covers, and is found again in what it says', () => {
    const clauses: Clause[] = clausesOf(brush, { x: { from: 2, to: 4 } });
    expect(clauses).toMatchObject([{ column: 'x', from: '2', to: '5' }]);
    expect(rangesOf(brush, clauses)).toEqual({ x: { from: 2, to: 4 } });
  });
});
