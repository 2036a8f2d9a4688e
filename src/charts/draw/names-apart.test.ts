import { describe, expect, it } from 'vitest';
import { apart } from './names-apart';

const box = (left: number, middle: number) => ({ left, right: left + 50, middle });

describe('names beside dots', () => {
  it('stay where they are while they do not touch', () => {
    expect(apart([box(0, 10), box(0, 30), box(60, 12)], 12)).toEqual([0, 0, 0]);
  });

  it('move as little as keeps them apart', () => {
    expect(apart([box(0, 10), box(0, 14)], 12)).toEqual([0, 8]);
    // The one in the middle of three goes down, and the last then up.
    expect(apart([box(20, 14), box(0, 10), box(60, 18)], 12)).toEqual([8, 0, -8]);
  });

  it('stay where no room is near', () => {
    const moves = apart([box(0, 0), box(0, 0), box(0, 0), box(0, 0)], 12);
    expect(moves).toEqual([0, 12, -12, 0]);
  });
});
