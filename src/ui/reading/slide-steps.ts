/** A shorter movement of the finger was meant for something else. */
const SWIPE_PX = 50;

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** How many slides a key goes on or back; 0 where it means something else. A blank presses a button that has the focus. */
export function stepOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke, atButton: boolean): number {
  if (ctrlKey || metaKey || altKey || (key === ' ' && atButton)) return 0;
  return key === ' ' && shiftKey ? -1 : (STEPS[key] ?? 0);
}

/** How many slides a swipe goes on or back: to the left goes on, as with pages of a book; up and down scrolls. */
export function stepOfSwipe(right: number, down: number): number {
  if (Math.abs(right) < SWIPE_PX || Math.abs(right) < 2 * Math.abs(down)) return 0;
  return right < 0 ? 1 : -1;
}
