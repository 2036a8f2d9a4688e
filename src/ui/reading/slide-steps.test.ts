import { describe, expect, it } from 'vitest';
import { stepOfKey, stepOfSwipe } from './slide-steps';

const stroke = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('stepOfKey', () => {
  it.each([
    ['ArrowRight', 1],
    ['PageDown', 1],
    [' ', 1],
    ['ArrowLeft', -1],
    ['PageUp', -1],
    ['Home', -Infinity],
    ['End', Infinity],
    ['a', 0],
  ])('%s goes %d', (key, by) => {
    expect(stepOfKey(stroke(key), false)).toBe(by);
  });

  it('leaves keys of the browser and of buttons alone', () => {
    expect(stepOfKey(stroke('ArrowLeft', { altKey: true }), false)).toBe(0);
    expect(stepOfKey(stroke('ArrowRight', { metaKey: true }), false)).toBe(0);
    expect(stepOfKey(stroke(' '), true)).toBe(0);
    expect(stepOfKey(stroke(' ', { shiftKey: true }), false)).toBe(-1);
  });
});

describe('stepOfSwipe', () => {
  it('goes on to the left and back to the right', () => {
    expect(stepOfSwipe(-120, 10)).toBe(1);
    expect(stepOfSwipe(120, -10)).toBe(-1);
  });

  it('is not a short movement or a scroll', () => {
    expect(stepOfSwipe(-20, 0)).toBe(0);
    expect(stepOfSwipe(-80, 60)).toBe(0);
  });
});
