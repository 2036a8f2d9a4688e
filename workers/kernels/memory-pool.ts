/**
 * Memories of WebAssembly that kernels are done with, for those that come next. Where a fit follows another, as in a cross-validation, most
 * of what a design of some megabytes costs is not to fill it but to get fresh pages from the system, each zeroed at its first use.
 */
const PAGE = 65_536;
/** Kept for later, in bytes: together no more than a design of a hundred thousand rows takes, twice. */
const MOST_KEPT = 64 * 2 ** 20;
/** Of these. */
const MOST_MEMORIES = 2;

const kept: WebAssembly.Memory[] = [];

/** A memory of at least so many bytes; what it holds is left from earlier use. */
export function takeMemory(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE);
  // In order of size: the smallest that is large enough, or the largest.
  const fitting = kept.findIndex((memory) => memory.buffer.byteLength >= bytes);
  const [memory] = kept.splice(fitting < 0 ? kept.length - 1 : fitting, 1);
  if (!memory) return new WebAssembly.Memory({ initial: pages });
  const missing = pages - memory.buffer.byteLength / PAGE;
  if (missing > 0) memory.grow(missing);
  return memory;
}

/** Whoever gives one back keeps no array over it. */
export function giveMemory(memory: WebAssembly.Memory): void {
  kept.push(memory);
  kept.sort((a, b) => a.buffer.byteLength - b.buffer.byteLength);
  const total = (): number => kept.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  while (kept.length > MOST_MEMORIES) kept.shift();
  while (total() > MOST_KEPT) kept.pop();
}
