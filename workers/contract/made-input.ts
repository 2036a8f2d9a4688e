/**
 * An input for a part of some work that is made only when a thread is about to begin it. It goes there with its buffers, uncopied, and is made
 * again where that thread gives it back; `make` gives the same each time, in buffers of its own.
 */
export class MadeInput {
  constructor(readonly make: () => { input: unknown; buffers: ArrayBuffer[] }) {}
}

/** What a part is done from, and what may be handed to another thread with it. */
export function madeOf(input: unknown): { input: unknown; buffers: ArrayBuffer[] } {
  return input instanceof MadeInput ? input.make() : { input, buffers: [] };
}
