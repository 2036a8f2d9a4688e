import type { Attachment } from 'svelte/attachments';

/**
 * What moves for as long as something runs, moves in steps. An animation of the style sheet would have the browser put the page together
 * sixty times a second, and without a graphics processor that took a tenth of two processors from the very work that is waited for.
 */
const BEAT_MS = 150;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const moves = new Set<(beat: number) => void>();
let beat = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function start(move: (beat: number) => void): () => void {
  moves.add(move);
  timer ??= setInterval(() => {
    beat++;
    if (!stillness.matches) for (const each of moves) each(beat);
  }, BEAT_MS);
  return () => {
    moves.delete(move);
    if (moves.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** There and back again: 0 to 1 and to 0 in twice as many beats as `steps`. */
function wave(at: number, steps: number): number {
  return 1 - Math.abs((at % (2 * steps)) - steps) / steps;
}

function moving(
  property: 'rotate' | 'translate' | 'opacity',
  at: (beat: number) => string,
): Attachment<HTMLElement> {
  return ({ style }) => {
    const stop = start((now) => (style[property] = at(now)));
    return () => {
      stop();
      style[property] = '';
    };
  };
}

/** Turns once in eight beats. */
export const turning = moving('rotate', (now) => `${(now % 8) * 45}deg`);

/** Goes to and fro over 70% of the element's box. */
export const sliding = moving('translate', (now) => `${70 * wave(now, 8)}% 0`);

/** Fades to half and back. */
export const pulsing = moving('opacity', (now) => String(1 - 0.55 * wave(now, 6)));
