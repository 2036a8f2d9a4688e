import type { Attachment } from 'svelte/attachments';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const still = { matches: false };
vi.stubGlobal('matchMedia', () => still);
const { pulsing, sliding, turning } = await import('./beat');

/** An element as far as these attachments use it. */
function elementWith(attachment: Attachment<HTMLElement>) {
  const style: Record<string, string> = {};
  const detach = attachment({ style } as unknown as HTMLElement);
  return { style, detach: () => detach?.() };
}

describe('what moves while something runs', () => {
  beforeEach(() => {
    still.matches = false;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('takes a step some times a second, all in time', () => {
    const [first, second] = [elementWith(turning), elementWith(turning)];
    const seen = new Set<string>();
    for (let i = 0; i < 20; i++) {
      vi.advanceTimersByTime(100);
      expect(first.style.rotate).toBe(second.style.rotate);
      if (first.style.rotate) seen.add(first.style.rotate);
    }
    expect([...seen].map((angle) => parseInt(angle)).sort((a, b) => a - b)).toEqual([
      0, 45, 90, 135, 180, 225, 270, 315,
    ]);
    first.detach();
    second.detach();
  });

  it('goes to and fro, and fades and comes back, within its bounds', () => {
    const [slide, pulse] = [elementWith(sliding), elementWith(pulsing)];
    const [shifts, opacities] = [new Set<number>(), new Set<number>()];
    for (let i = 0; i < 60; i++) {
      vi.advanceTimersByTime(150);
      shifts.add(parseFloat(slide.style.translate ?? ''));
      opacities.add(Number(pulse.style.opacity));
    }
    expect([Math.min(...shifts), Math.max(...shifts)]).toEqual([0, 70]);
    expect([Math.min(...opacities), Math.max(...opacities)].map((each) => each.toFixed(2))).toEqual([
      '0.45',
      '1.00',
    ]);
    slide.detach();
    pulse.detach();
  });

  it('leaves the element as it was, and no timer behind', () => {
    const { style, detach } = elementWith(turning);
    vi.advanceTimersByTime(1000);
    expect(style.rotate).not.toBe('');
    detach();
    expect(style.rotate).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stands still where the system asks for no motion', () => {
    still.matches = true;
    const { style, detach } = elementWith(turning);
    vi.advanceTimersByTime(1000);
    expect(style.rotate).toBeUndefined();
    detach();
  });
});
