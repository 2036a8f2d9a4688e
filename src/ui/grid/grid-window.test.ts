import { describe, expect, it } from 'vitest';
import { RowPile } from './grid-window';

describe('RowPile', () => {
  it('draws the rows in sight and a few more', () => {
    const pile = new RowPile(1_000, 30, 300);
    expect(pile.height).toBe(30_000);
    expect(pile.windowAt(3_000)).toEqual({ first: 94, count: 22 });
    expect(pile.follow(0, 0, 3_000)).toBe(3_000);
  });

  it('never asks for rows past the end', () => {
    expect(new RowPile(5, 30, 300).windowAt(0)).toEqual({ first: 0, count: 5 });
    expect(new RowPile(0, 30, 300).windowAt(0)).toEqual({ first: 0, count: 0 });
  });

  const large = new RowPile(40_000_000, 30, 600);

  it('reaches the first and the last of forty million rows', () => {
    const end = large.follow(0, 0, large.height - large.viewport);
    const { first, count } = large.windowAt(end);
    expect(first + count).toBe(40_000_000);
    expect(large.follow(end, large.height, 0)).toBe(0);
  });

  it('moves by pixels with the wheel, and jumps with the bar', () => {
    const middle = large.depthOf(6_000_000);
    expect(large.follow(middle, 6_000_000, 6_000_100)).toBe(middle + 100);
    expect(large.follow(middle, 6_000_000, 3_000_000)).toBe(large.depthOf(3_000_000));
  });

  it('puts the bar where it would have to be for a depth', () => {
    for (const depth of [0, 123_456_789, large.furthest]) {
      expect(Math.abs(large.depthOf(large.scrollTopOf(depth)) - depth)).toBeLessThanOrEqual(100);
    }
  });

  it('brings a row into sight with the least movement', () => {
    const pile = new RowPile(1_000, 30, 300);
    expect(pile.reveal(5, 0)).toBe(0);
    expect(pile.reveal(10, 0)).toBe(30);
    expect(pile.reveal(2, 300)).toBe(60);
    expect(pile.reveal(999, 0)).toBe(pile.furthest);
  });
});
