/** So far beyond the window something counts as near. */
const NEAR = '60%';

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;
let isIdleAsked = false;

/**
 * Does the work when the element comes near the reader's sight; what is far away waits until there is nothing else to do,
 * one after the other. A hundred editors made at once would keep the page from answering.
 * @returns what takes it out of the line
 */
export function inTurn(element: Element, work: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) serve(target);
    },
    { rootMargin: NEAR },
  );
  waiting.set(element, work);
  observer.observe(element);
  askForIdle();
  return () => leave(element);
}

function serve(element: Element): void {
  const work = waiting.get(element);
  leave(element);
  work?.();
}

function leave(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

function askForIdle(): void {
  if (isIdleAsked || waiting.size === 0) return;
  isIdleAsked = true;
  const go = (): void => {
    isIdleAsked = false;
    const [first] = waiting.keys();
    if (first) serve(first);
    askForIdle();
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(go);
  else setTimeout(go, 50);
}
