/** One frame's share for charts: the rest is for the page and the reader. */
const FRAME_SHARE_MS = 10;

interface Job {
  run: () => void;
  /** In sight: before all that is worked out for later. */
  isNear: boolean;
}

/**
 * Lets charts that come at once be drawn one after the other, so that none of them holds the page up. A chart that
 * changes alone is drawn at once.
 */
export class DrawQueue {
  #jobs: Job[] = [];
  #isWaiting = false;

  /** @param nextFrame calls back when the page is about to be painted */
  constructor(
    readonly nextFrame: (callback: () => void) => void = onNextFrame,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Runs a job now, if nothing else did in this frame, or in its turn. @returns takes it back */
  add(run: () => void, isNear = true): () => void {
    const job = { run, isNear };
    if (!this.#isWaiting) {
      this.#wait();
      run();
      return () => undefined;
    }
    this.#jobs.push(job);
    return () => {
      this.#jobs = this.#jobs.filter((other) => other !== job);
    };
  }

  /** Runs all that waits, for paper that is about to be printed. */
  flush(): void {
    for (let job = this.#next(); job; job = this.#next()) job.run();
  }

  #next(): Job | undefined {
    const near = this.#jobs.findIndex(({ isNear }) => isNear);
    return this.#jobs.splice(Math.max(0, near), 1)[0];
  }

  #wait(): void {
    this.#isWaiting = true;
    this.nextFrame(() => {
      const end = this.now() + FRAME_SHARE_MS;
      let job = this.#next();
      this.#isWaiting = job !== undefined;
      if (!job) return;
      this.#wait();
      for (; job; job = this.now() < end ? this.#next() : undefined) job.run();
    });
  }
}

/** A page in the background has no frames, but its charts are drawn all the same. */
function onNextFrame(callback: () => void): void {
  if (document.hidden) setTimeout(callback);
  else requestAnimationFrame(callback);
}

/** The one queue of the page. */
export const drawQueue = new DrawQueue();
