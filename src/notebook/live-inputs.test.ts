import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotebookDocument } from './document.svelte';
import { LiveInputs } from './live-inputs';
import type { Runner } from './runner.svelte';

/** A notebook with one input, and one cell that reads it and takes its time. */
function notebook(runMs: number, readers = ['reader']) {
  let body = '';
  let busyUntil = 0;
  const begun: string[] = [];
  const idle = { isBusy: false };
  const busy = {
    get isBusy() {
      return performance.now() < busyUntil;
    },
  };
  const document = { setBody: (_: string, text: string) => void (body = text) };
  const runner = {
    readersOf: () => readers,
    run: (id: string) => (id === (readers[0] ?? 'input') ? busy : idle),
    follow: () => {
      begun.push(body);
      busyUntil = performance.now() + runMs;
    },
  };
  const inputs = new LiveInputs(document as unknown as NotebookDocument, runner as unknown as Runner);
  return { inputs, begun, text: () => body };
}

/** Moves a slider every 10 ms. */
async function drag(inputs: LiveInputs, steps: number): Promise<void> {
  for (let step = 1; step <= steps; step++) {
    inputs.set('input', String(step));
    await vi.advanceTimersByTimeAsync(10);
  }
}

describe('LiveInputs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('write every value at once, run one to its end and then the newest', async () => {
    const { inputs, begun, text } = notebook(100);
    await drag(inputs, 30);
    expect(text()).toBe('30');
    await vi.advanceTimersByTimeAsync(500);
    // 300 ms of moving hold three runs of 100 ms, and one for the value that it came to rest at.
    expect(begun.length).toBeLessThanOrEqual(5);
    expect(begun.length).toBeGreaterThanOrEqual(3);
    expect(begun.at(-1)).toBe('30');
  });

  it('wait for the cell that has the slider itself', async () => {
    const { inputs, begun } = notebook(100, []);
    await drag(inputs, 30);
    await vi.advanceTimersByTimeAsync(500);
    expect(begun.length).toBeLessThanOrEqual(5);
    expect(begun.at(-1)).toBe('30');
  });

  it('give up a run that takes long, for the newest value', async () => {
    const { inputs, begun } = notebook(10_000);
    await drag(inputs, 60);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun[0]).toBe('1');
    expect(begun.at(-1)).toBe('60');
    expect(begun).toHaveLength(3);
  });

  it('run every value where cells are quick enough', async () => {
    const { inputs, begun } = notebook(5);
    await drag(inputs, 10);
    expect(begun).toHaveLength(10);
  });
});
