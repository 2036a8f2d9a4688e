/** Cells that fill the first windows, and how many follow in each further step, which then takes some milliseconds. */
const FIRST = 40;
const STEP = 25;

/**
 * How many cells of a notebook stand in the page. A long notebook is put into it bit by bit, between frames, so that
 * thousands of cells neither delay the first ones nor hold up the reader.
 */
export class MountedCells {
  #count = $state(FIRST);

  /** @param total how many cells the notebook has now */
  constructor(total: () => number) {
    $effect(() => {
      if (this.#count >= total()) return undefined;
      const timer = setTimeout(() => requestAnimationFrame(() => (this.#count += STEP)));
      return () => clearTimeout(timer);
    });
  }

  get count(): number {
    return this.#count;
  }
}
