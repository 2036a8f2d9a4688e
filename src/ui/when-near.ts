/** What is this close to the window is about to be seen. */
const MARGIN = '1200px';

/**
 * Calls back once, when an element comes near to being seen: what is costly and out of sight waits until then.
 * @returns stops the waiting
 */
export function whenNear(element: Element, near: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      near();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
