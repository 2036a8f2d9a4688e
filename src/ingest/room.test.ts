import { describe, expect, it } from 'vitest';
import { shortage } from './room';

const GB = 1024 ** 3;

describe('shortage', () => {
  it('lets through what may fit', () => {
    expect(shortage('text', 2.3 * GB, 10 * GB, 'device')).toBeNull();
    expect(shortage('text', 2.3 * GB, 3.1 * GB, 'memory')).toBeNull();
    expect(shortage('parquet', 0.1 * GB, 0.1 * GB, 'device')).toBeNull();
  });

  it('tells how much is needed for what cannot', () => {
    expect(shortage('text', 60 * GB, 10 * GB, 'device')).toBe(30 * GB);
    expect(shortage('text', 10 * GB, 3.1 * GB, 'memory')).toBeCloseTo(11 * GB, 0);
    expect(shortage('parquet', 1 * GB, 0.5 * GB, 'device')).toBeCloseTo(1.4 * GB, 0);
    expect(shortage('packed', 4 * GB, 3.1 * GB, 'memory')).toBeCloseTo(22 * GB, 0);
  });
});
