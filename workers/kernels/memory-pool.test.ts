import { describe, expect, it } from 'vitest';
import { giveMemory, takeMemory } from './memory-pool';

const MEGABYTE = 2 ** 20;

describe('memories that are used again', () => {
  it('are at least as large as asked for', () => {
    const small = takeMemory(1);
    expect(small.buffer.byteLength).toBe(65_536);
    giveMemory(small);
    const grown = takeMemory(3 * MEGABYTE + 1);
    expect(grown).toBe(small);
    expect(grown.buffer.byteLength).toBe(3 * MEGABYTE + 65_536);
  });

  it('are the smallest that do', () => {
    const [one, two] = [takeMemory(MEGABYTE), takeMemory(2 * MEGABYTE)];
    giveMemory(two);
    giveMemory(one);
    expect(takeMemory(1000)).toBe(one);
    expect(takeMemory(1000)).toBe(two);
    expect([one, two]).not.toContain(takeMemory(1000));
  });

  it('are few, and none of them is very large', () => {
    const large = takeMemory(65 * MEGABYTE);
    const rest = [1, 2, 3].map((size) => takeMemory(size * MEGABYTE));
    for (const memory of [large, ...rest]) giveMemory(memory);
    const again = [1, 1, 1].map((size) => takeMemory(size));
    expect(again).not.toContain(large);
    expect(again.filter((memory) => rest.includes(memory))).toHaveLength(2);
  });
});
