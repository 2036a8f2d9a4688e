import { describe, expect, it } from 'vitest';
import { reachable } from './reachable';

describe('reachable', () => {
  it('follows edges and leaves the start out unless a way leads back', () => {
    expect([...reachable([[1], [2], [], [0]], [0])].sort()).toEqual([1, 2]);
    expect([...reachable([[1], [0]], [0])].sort()).toEqual([0, 1]);
  });
});
