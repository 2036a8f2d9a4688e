import { describe, expect, it } from 'vitest';
import { gridWindow } from './grid-window';

describe('gridWindow', () => {
  it('draws the rows in sight and a few more', () => {
    const seen = gridWindow(1_000, 30, 300, 3_000);
    expect(seen).toEqual({ height: 30_000, first: 96, count: 19, top: 2_880 });
  });

  it('never asks for rows past the end', () => {
    const seen = gridWindow(5, 30, 300, 0);
    expect(seen.first + seen.count).toBe(5);
  });

  it('reaches the last of forty million rows', () => {
    const rows = 40_000_000;
    const { height } = gridWindow(rows, 30, 300, 0);
    const end = gridWindow(rows, 30, 300, height - 300);
    expect(end.first + end.count).toBe(rows);
  });
});
