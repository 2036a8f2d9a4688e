import { describe, expect, it } from 'vitest';
import { spread } from './line-ends';
import { estimateWidth, fitText, wrapText } from './measure';
import { stack } from './stack';
import { placeTip } from './tip-placement';
import { type Hit, nearest } from './hits';

// With the estimate a Latin letter of 10 px is 6 px wide, a Chinese one 10 px.
const size = 10;

describe('fitText', () => {
  it('cuts as late as it can', () => {
    expect(fitText('abcdef', 36, size, estimateWidth)).toBe('abcdef');
    expect(fitText('abcdef', 35, size, estimateWidth)).toBe('abcd…');
    expect(fitText('abcdef', 2, size, estimateWidth)).toBe('…');
  });
});

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('Loyal big customers', 60, size, estimateWidth)).toEqual({
      lines: ['Loyal big', 'customers'],
      cut: false,
    });
  });

  it('breaks Chinese anywhere but before a stop', () => {
    expect(wrapText('手冲咖啡壶，玻璃', 50, size, estimateWidth).lines).toEqual(['手冲咖啡', '壶，玻璃']);
  });

  it('says when it had to cut', () => {
    expect(wrapText('one two three', 30, size, estimateWidth)).toEqual({ lines: ['one', 'two…'], cut: true });
  });
});

describe('stack', () => {
  it('keeps positive and negative parts apart', () => {
    expect(stack(['a', 'a', 'a', 'b'], [2, -1, 3, 4], 'stack')).toEqual({
      from: [0, 0, 2, 0],
      to: [2, -1, 5, 4],
    });
  });

  it('takes no room for what is missing', () => {
    expect(stack(['a', 'a'], [NaN, 3], 'stack')).toEqual({ from: [0, 0], to: [NaN, 3] });
  });

  it('makes shares of sizes; of nothing at all they are nothing', () => {
    expect(stack(['a', 'a', 'b'], [1, 3, 0], 'share')).toEqual({ from: [0, 0.25, 0], to: [0.25, 1, 0] });
  });
});

describe('spread', () => {
  it('moves labels apart no more than needed and keeps them inside', () => {
    expect(spread([10, 50], 10, [0, 100])).toEqual([10, 50]);
    expect(spread([50, 52], 10, [0, 100])).toEqual([50, 60]);
    expect(spread([98, 96], 10, [0, 100])).toEqual([95, 85]);
  });
});

describe('nearest', () => {
  const bar = (row: number, left: number): Hit => ({
    row,
    x: left + 5,
    y: 40,
    colour: '',
    box: [left, 40, left + 10, 90],
    loose: 'x',
  });
  const dot: Hit = { row: 9, x: 20, y: 20, colour: '', loose: 'none' };

  it('takes the bar in whose room the pointer is, however high', () => {
    expect(nearest([bar(1, 0), bar(2, 20)], 17, 0)?.row).toBe(2);
  });

  it('takes dots only from near by', () => {
    expect(nearest([dot], 30, 30)?.row).toBe(9);
    expect(nearest([dot], 90, 90)).toBeUndefined();
  });
});

describe('placeTip', () => {
  const tip = { width: 60, height: 20 };
  const plot = { width: 200, height: 100 };
  const at = (x: number, y: number): Hit => ({ row: 0, x, y, colour: '', loose: 'x' });

  it('goes right, else left, and stays inside', () => {
    expect(placeTip(at(50, 50), tip, plot)).toEqual({ left: 66, top: 40 });
    expect(placeTip(at(190, 2), tip, plot)).toEqual({ left: 114, top: 0 });
  });

  it('goes below or above where both sides are too narrow', () => {
    expect(placeTip(at(50, 20), tip, { width: 100, height: 100 })).toEqual({ left: 20, top: 36 });
    expect(placeTip(at(50, 80), tip, { width: 100, height: 100 })).toEqual({ left: 20, top: 44 });
  });
});
