/** Goes on in a task of its own: what has come in the meantime, a message or a frame of the page, has its turn first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
