/** Lets the page paint and answer in between: two long pieces of work in one task would hold it up for both. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
