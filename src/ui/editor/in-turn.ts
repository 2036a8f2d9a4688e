import { pressing } from '../../charts/pressing.svelte';

/** So far beyond the window something counts as near. */
const NEAR = '60%';

/** Each editor listens to every selection and every frame: a hundred of them are felt at each key. */
const MOST = 40;

/** So long what is out of sight waits before it looks again whether nothing is pressing. */
const PRESSED_MS = 200;

interface Turn {
  make: () => void;
  /** Takes back what was made; without it, it stays. */
  unmake: (() => void) | undefined;
  isMade: boolean;
  isNear: boolean;
}

/** Those who were near last come last. */
const turns = new Map<Element, Turn>();
let observer: IntersectionObserver | null = null;
let isIdleAsked = false;

/**
 * Makes something when its element comes near the reader's sight. What is far away waits until there is nothing else to do,
 * one after the other (a hundred editors made at once would keep the page from answering), and as long as there are few;
 * of many, those that were out of sight for longest are taken back, except where the focus is.
 * @returns what takes it out of the line
 */
export function inTurn(element: Element, make: () => void, unmake?: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) see(target, isIntersecting);
    },
    { rootMargin: NEAR },
  );
  turns.set(element, { make, unmake, isMade: false, isNear: false });
  observer.observe(element);
  askForIdle();
  return () => {
    turns.delete(element);
    observer?.unobserve(element);
  };
}

function see(element: Element, isNear: boolean): void {
  const turn = turns.get(element);
  if (!turn) return;
  turn.isNear = isNear;
  if (!isNear) return;
  turns.delete(element);
  turns.set(element, turn);
  if (!turn.isMade) serve(turn);
}

function serve(turn: Turn): void {
  turn.isMade = true;
  turn.make();
  let over = made() - MOST;
  for (const [element, other] of turns) {
    if (over <= 0) return;
    if (!other.isMade || other.isNear || !other.unmake || element.contains(document.activeElement)) continue;
    other.isMade = false;
    other.unmake();
    over--;
  }
}

function made(): number {
  let count = 0;
  for (const { isMade } of turns.values()) if (isMade) count++;
  return count;
}

/** Those that may be made ahead of time. */
function nextWaiting(): Turn | undefined {
  if (made() >= MOST) return undefined;
  for (const turn of turns.values()) if (!turn.isMade) return turn;
  return undefined;
}

function askForIdle(): void {
  if (isIdleAsked || !nextWaiting()) return;
  isIdleAsked = true;
  const go = (): void => {
    // A run that goes on has the processor to itself.
    if (pressing.isBusy) {
      setTimeout(go, PRESSED_MS);
      return;
    }
    isIdleAsked = false;
    const next = nextWaiting();
    if (next) serve(next);
    askForIdle();
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(go);
  else setTimeout(go, 50);
}
