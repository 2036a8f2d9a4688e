import { pressing } from './pressing.svelte';

/** So far beyond the window something counts as near. */
const NEAR = '60%';

/** So often it is looked whether the run is over that what is out of sight waits for. */
const PRESSED_MS = 50;

interface Turn {
  make: () => void;
  /** Takes back what was made; without it, it stays. */
  unmake: (() => void) | undefined;
  isMade: boolean;
  isNear: boolean;
}

/**
 * Makes things when their elements come near the reader's sight. What is far away waits until there is nothing else to do,
 * one after the other (a hundred made at once would keep the page from answering), and as long as there are few; of many,
 * those that were out of sight for longest are taken back, except where the focus is.
 */
export class InTurn {
  /** Those who were near last come last. */
  readonly #turns = new Map<Element, Turn>();
  #observer: IntersectionObserver | null = null;
  #isAsked = false;

  /** @param most so many are kept at a time */
  constructor(readonly most: number) {}

  /** @returns what takes the element out of the line */
  add(element: Element, make: () => void, unmake?: () => void): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) this.#see(target, isIntersecting);
      },
      { rootMargin: NEAR },
    );
    this.#turns.set(element, { make, unmake, isMade: false, isNear: false });
    this.#observer.observe(element);
    this.#ask();
    return () => {
      this.#turns.delete(element);
      this.#observer?.unobserve(element);
    };
  }

  #see(element: Element, isNear: boolean): void {
    const turn = this.#turns.get(element);
    if (!turn) return;
    turn.isNear = isNear;
    if (!isNear) return;
    this.#turns.delete(element);
    this.#turns.set(element, turn);
    if (!turn.isMade) this.#serve(turn);
  }

  #serve(turn: Turn): void {
    turn.isMade = true;
    turn.make();
    let over = this.#made() - this.most;
    for (const [element, other] of this.#turns) {
      if (over <= 0) return;
      if (!other.isMade || other.isNear || !other.unmake || element.contains(document.activeElement))
        continue;
      other.isMade = false;
      other.unmake();
      over--;
    }
  }

  #made(): number {
    let count = 0;
    for (const { isMade } of this.#turns.values()) if (isMade) count++;
    return count;
  }

  /** One that may be made ahead of time. */
  #nextWaiting(): Turn | undefined {
    if (this.#made() >= this.most) return undefined;
    for (const turn of this.#turns.values()) if (!turn.isMade) return turn;
    return undefined;
  }

  #ask(): void {
    if (this.#isAsked || !this.#nextWaiting()) return;
    this.#isAsked = true;
    const go = (): void => {
      if (pressing.isBusy) {
        setTimeout(go, PRESSED_MS);
        return;
      }
      this.#isAsked = false;
      const next = this.#nextWaiting();
      if (next) this.#serve(next);
      this.#ask();
    };
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(go);
    else setTimeout(go, 50);
  }
}
