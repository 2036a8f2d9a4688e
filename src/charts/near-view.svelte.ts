import { flushSync } from 'svelte';
import { drawQueue } from './draw-queue';
import { pressing } from './pressing.svelte';

/** Whether an element is in sight or a screen away from it; on paper everything is. */
export class NearView {
  isNear = $state(false);
  /** It is to be drawn by now: near, or nothing else is pressing. */
  readonly isDue = $derived(this.isNear || !pressing.isBusy);

  /** Watches until the returned function is called. */
  watch(element: Element): () => void {
    const observer = new IntersectionObserver(
      (entries) => {
        this.isNear = entries.at(-1)?.isIntersecting ?? false;
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(element);
    addEventListener('beforeprint', this.#print);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', this.#print);
    };
  }

  readonly #print = (): void => {
    flushSync(() => {
      this.isNear = true;
    });
    drawQueue.flush();
  };
}
