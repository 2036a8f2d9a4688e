import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditReporter, flushEdits } from './pending-edits';

describe('EditReporter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('hands a text over when the fingers rest, once for several keys', () => {
    const report = vi.fn();
    const reporter = new EditReporter(report);
    reporter.changed(1, () => 'a');
    vi.advanceTimersByTime(80);
    reporter.changed(2, () => 'ab');
    vi.advanceTimersByTime(80);
    expect(report).not.toHaveBeenCalled();
    vi.advanceTimersByTime(40);
    expect(report.mock.calls).toEqual([['ab']]);
  });

  it('does not wait for the end of a key that is held down', () => {
    const report = vi.fn();
    const reporter = new EditReporter(report);
    for (let length = 1; length <= 30; length++) {
      reporter.changed(length, () => 'a'.repeat(length));
      vi.advanceTimersByTime(30);
    }
    expect(report.mock.calls.length).toBeGreaterThanOrEqual(2);
    vi.advanceTimersByTime(120);
    expect(report).toHaveBeenLastCalledWith('a'.repeat(30));
  });

  it('reads a long text only after a longer pause, however long it is typed', () => {
    const report = vi.fn();
    const reporter = new EditReporter(report);
    for (let key = 0; key < 10; key++) {
      reporter.changed(50_000, () => 'long');
      vi.advanceTimersByTime(200);
    }
    expect(report).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(report).toHaveBeenCalledOnce();
  });

  it('hands everything over at once to whoever looks at the text, and nothing twice', () => {
    const first = vi.fn();
    const second = vi.fn();
    new EditReporter(first).changed(1, () => 'a');
    new EditReporter(second).changed(50_000, () => 'b');
    flushEdits();
    expect([first.mock.calls, second.mock.calls]).toEqual([[['a']], [['b']]]);
    vi.advanceTimersByTime(1_000);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });
});
