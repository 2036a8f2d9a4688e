import { describe, expect, it } from 'vitest';
import { RunTimes, type TimeStore } from './run-times';

function times(): RunTimes {
  const kept = new Map<string, string>();
  const store: TimeStore = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
  return new RunTimes(() => store);
}

describe('RunTimes', () => {
  it('knows nothing at first, nor of another analysis', () => {
    const known = times();
    known.note('clv', { rows: 1_000, settings: '{}', ms: 500 });
    expect(known.expected('rfm', 1_000, '{}')).toBeNull();
  });

  it('expects what a similar table took, in proportion to its rows', () => {
    const known = times();
    known.note('clv', { rows: 1_000, settings: '{}', ms: 500 });
    expect(known.expected('clv', 2_000, '{}')).toBe(1_000);
    expect(known.expected('clv', 3_001, '{}')).toBeNull();
    expect(known.expected('clv', 333, '{}')).toBeNull();
  });

  it('prefers a run with the same settings, and the newest of those', () => {
    const known = times();
    known.note('clv', { rows: 1_000, settings: 'bootstrap', ms: 60_000 });
    known.note('clv', { rows: 1_000, settings: '{}', ms: 500 });
    known.note('clv', { rows: 1_000, settings: 'bootstrap', ms: 50_000 });
    known.note('clv', { rows: 1_001, settings: '{}', ms: 400 });
    expect(known.expected('clv', 1_000, 'bootstrap')).toBe(50_000);
    expect(known.expected('clv', 1_001, '{}')).toBe(400);
  });

  it('lives with a store that refuses or holds something else', () => {
    const broken = new RunTimes(() => {
      throw new Error('forbidden');
    });
    broken.note('clv', { rows: 1, settings: '', ms: 1 });
    expect(broken.expected('clv', 1, '')).toBeNull();
    const odd = new RunTimes(() => ({ getItem: () => 'null', setItem: () => undefined }));
    expect(odd.expected('clv', 1, '')).toBeNull();
  });
});
